import { expect, test } from 'vitest'
import { createCsvScanner } from './csv-scanner.ts'
import { COMMA, cellsOf, scanRows } from './test-scan.ts'

test.each([
  [
    'rows that end with LF, CR LF and CR, mixed',
    'a,b\nc,d\r\ne,f\rg,h',
    [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ],
  ],
  ['a last line without its end as one with it', 'a\nb', [['a'], ['b']]],
  [
    'a delimiter at the end as an empty cell',
    'a,\n,b\n,',
    [
      ['a', ''],
      ['', 'b'],
      ['', ''],
    ],
  ],
  ['a quoted cell without its quotes', '"a",b,"c"', [['a', 'b', 'c']]],
  ['doubled quotes as one', '"a ""b"" c",""""\n', [['a "b" c', '"']]],
  [
    'line ends and delimiters in quotes as content',
    '"a\nb\r\nc\rd,e",f\ng',
    [['a\nb\r\nc\rd,e', 'f'], ['g']],
  ],
  ['an empty quoted cell', '"",""\n""', [['', ''], ['']]],
  ['nothing but the cells of ragged rows', 'a,b,c\nd\ne,f\n', [['a', 'b', 'c'], ['d'], ['e', 'f']]],
  ['no empty lines', '\n\na,b\n\r\n\rc\n\n', [['a', 'b'], ['c']]],
  [
    'quotes inside an unquoted cell as content',
    'a "b" c,d"\n5"x,"y"',
    [
      ['a "b" c', 'd"'],
      ['5"x', 'y'],
    ],
  ],
  ['blanks between a closing quote and a delimiter as nothing', '"a" \t,"b"  \n"c" ', [['a', 'b'], ['c']]],
  ['a quote that neither closes nor is doubled as content', '"a" b",c\n"d"e"\n', [['a" b', 'c'], ['d"e']]],
  ['blanks that are content', ' a , "b"\n\t', [[' a ', ' "b"'], ['\t']]],
  [
    'no byte-order mark at the start, but one inside',
    '\uFEFFa,\uFEFFb\n\uFEFFc',
    [['a', '\uFEFFb'], ['\uFEFFc']],
  ],
  ['a quoted cell after a byte-order mark', '\uFEFF"a,b"', [['a,b']]],
  ['nothing in an empty file', '', []],
  ['nothing in a byte-order mark', '\uFEFF', []],
  ['nothing in line ends', '\r\n\n\r', []],
])('reads %s', (_, text, expected) => {
  expect(cellsOf(text)).toEqual(expected)
  // Whatever the chunks, and with each byte alone.
  const bytes = new TextEncoder().encode(text)
  for (let cut = 0; cut <= bytes.length; cut++)
    expect(scanRows(bytes, { cuts: [cut] }).rows.map(({ cells }) => cells)).toEqual(expected)
  expect(scanRows(bytes, { cuts: [...bytes.keys()] }).rows.map(({ cells }) => cells)).toEqual(expected)
})

test.each([',', ';', '\t', '|'] as const)('splits at %j and at no other delimiter', (delimiter) => {
  const others = [',', ';', '\t', '|'].filter((other) => other !== delimiter).join('')
  const text = [`x${others}y`, `"q${delimiter}r"`, '"s"'].join(delimiter)
  expect(cellsOf(text, { ...COMMA, delimiter })).toEqual([[`x${others}y`, `q${delimiter}r`, 's']])
})

test('a row has its number in a spreadsheet, its first byte and its length', () => {
  const text = '\uFEFFé,b\r\n\n"x\ny",d\nlast,1'
  expect(scanRows(text).rows.map(({ number, offset, length }) => [number, offset, length])).toEqual([
    [1, 3, 6],
    [3, 10, 8],
    [4, 18, 6],
  ])
})

test('one chunk may hold more rows, fields and quotes than there was room for', () => {
  const rows = Array.from({ length: 9000 }, (_, row) => [
    String(row),
    row % 3 === 0 ? 'a,"b"' : '',
    'x',
    'y',
    'z',
  ])
  const text = rows
    .map((row) =>
      row.map((cell) => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
    )
    .join('\n')
  expect(cellsOf(text)).toEqual(rows)
  expect(scanRows(text, { cuts: [100_000] }).rows.map(({ cells }) => cells)).toEqual(rows)
})

test('a long file costs the memory of its longest row and chunk, not of all', () => {
  const scanner = createCsvScanner(COMMA)
  const row = new TextEncoder().encode(`${'a,'.repeat(99)}a\n`)
  const chunk = new Uint8Array(row.length * 100)
  for (let index = 0; index < 100; index++) chunk.set(row, index * row.length)
  let most = 0
  for (let count = 0; count < 500; count++)
    most = Math.max(most, scanner.push(chunk.subarray(0, -7)).bytes.length)
  expect(most).toBeLessThan(chunk.length * 2)
})

test('a block is read by row and column, and beyond the last cell of a row is nothing', () => {
  const block = createCsvScanner(COMMA).push(
    new TextEncoder().encode('a,,"""q"""\n1.5,2024-02-29 10:00:00,x\n'),
  )
  expect(block.columnsOf(0)).toBe(3)
  expect([block.text(0, 0), block.text(0, 2), block.text(0, 3), block.text(1, -1)]).toEqual([
    'a',
    '"q"',
    '',
    '',
  ])
  expect([block.isEmpty(0, 0), block.isEmpty(0, 1), block.isEmpty(0, 3)]).toEqual([false, true, true])
  expect([block.number(1, 0), block.number(0, 0), block.number(0, 2), block.number(1, 9)]).toEqual([
    1.5,
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ])
  expect([block.day(1, 1), block.day(1, 0), block.day(1, 7)]).toEqual([19_782, Number.NaN, Number.NaN])
})

test('the first row is taken out of a block, with its number and offset', () => {
  const block = createCsvScanner(COMMA).push(new TextEncoder().encode('h,i\n1,2\n3,4\n5'))
  block.removeFirst()
  expect([block.rows, block.numbers[0], block.offsets[0], block.lengths[0]]).toEqual([2, 2, 4, 4])
  expect([block.texts(0), block.texts(1)]).toEqual([
    ['1', '2'],
    ['3', '4'],
  ])
})

test('what follows a block whose first row was taken out is whole', () => {
  const scanner = createCsvScanner(COMMA)
  const encoder = new TextEncoder()
  scanner.push(encoder.encode('h,i\n1,2\n3,"fo')).removeFirst()
  expect(scanner.push(encoder.encode('ur"\n')).texts(0)).toEqual(['3', 'four'])
})

test('a decimal comma is read where the table writes one', () => {
  const scanner = createCsvScanner({ delimiter: ';', encoding: 'utf-8', decimal: ',' })
  const block = scanner.push(new TextEncoder().encode('48,8566;2.5;-1,5e1\n'))
  expect([block.number(0, 0), block.number(0, 1), block.number(0, 2)]).toEqual([48.8566, Number.NaN, -15])
})

test('text is read in the encoding of the file', () => {
  const bytes = Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x2c, 0x80, 0x2c, 0xc3, 0xa9])
  expect(cellsOf(bytes, { ...COMMA, encoding: 'windows-1252' })).toEqual([['café', '€', 'Ã©']])
  expect(cellsOf(bytes)).toEqual([['caf\uFFFD', '\uFFFD', 'é']])
  // Nothing but ASCII was seen at first: each cell shows what it is.
  expect(cellsOf(bytes, { ...COMMA, encoding: 'ascii' })).toEqual([['café', '€', 'é']])
})

test('a quotation that never closes gives its row and is said', () => {
  expect(scanRows('a,b\nc,"d\ne,f')).toMatchObject({
    rows: [{ cells: ['a', 'b'] }, { cells: ['c', 'd\ne,f'] }],
    fault: { rule: 'unclosed-quote', row: 2 },
  })
})

test('a row beyond the limits ends the scan, and the rows before it are there', () => {
  const limits = { rowBytes: 40, columns: 5 }
  const long = `a,b\n\n"${'x'.repeat(50)}"\nc,d\n`
  const wide = 'a,b\n,,,,\n,,,,,\nc,d\n'
  for (const cuts of [[], [7, 20, 60]]) {
    expect(scanRows(long, { limits, cuts })).toMatchObject({
      rows: [{ cells: ['a', 'b'] }],
      fault: { rule: 'row-too-long', row: 3 },
    })
    expect(scanRows(wide, { limits, cuts })).toMatchObject({
      rows: [{ number: 1 }, { number: 2 }],
      fault: { rule: 'too-many-columns', row: 3 },
    })
  }
  const endless = new Uint8Array(40_000).fill(0x2c)
  expect(scanRows(endless, { limits: { rowBytes: 1e9, columns: 5000 } }).fault).toEqual({
    rule: 'too-many-columns',
    row: 1,
  })
})

test('after a fault no more rows come', () => {
  const scanner = createCsvScanner(COMMA, { rowBytes: 4, columns: 9 })
  const chunk = new TextEncoder().encode('a\nbcdefgh\n')
  expect(scanner.push(chunk).rows).toBe(1)
  expect(scanner.push(chunk).rows).toBe(0)
  expect(scanner.finish().rows).toBe(0)
})

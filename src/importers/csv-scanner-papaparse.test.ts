import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Dialect } from './csv-scanner.ts'
import { COMMA, scanRows } from './test-scan.ts'

const encoder = new TextEncoder()

const anyDelimiter = fc.constantFrom<Dialect['delimiter']>(',', ';', '\t', '|')
const anyCell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r', '\r\n', ' ', 'a', 'é', '🜚', '""'),
    maxLength: 8,
  }),
  fc.constantFrom('', '0', '-12.50', '2017-07-31'),
)
const anyTable = fc.array(fc.array(anyCell, { minLength: 1, maxLength: 7 }), { maxLength: 12 })
const anyCuts = fc.array(fc.nat(400), { maxLength: 12 })

/** A text without its lone surrogates, which survive no encoding. */
function survivor(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(encoder.encode(text))
}

/** A table as text, with quotes where they must be and, by chance, where they need not be. */
function writeTable(
  table: readonly (readonly string[])[],
  {
    delimiter,
    lineEnd,
    endsLine,
    quotesAll,
  }: { delimiter: string; lineEnd: string; endsLine: boolean; quotesAll: boolean },
): string {
  const lines = table.map((row) =>
    row
      .map((cell) => {
        const mustQuote = /["\r\n]/.test(cell) || cell.includes(delimiter) || cell.startsWith('\uFEFF')
        // A row of one empty cell would be an empty line.
        return quotesAll || mustQuote || (row.length === 1 && cell === '')
          ? `"${cell.replaceAll('"', '""')}"`
          : cell
      })
      .join(delimiter),
  )
  return lines.join(lineEnd) + (endsLine && lines.length > 0 ? lineEnd : '')
}

function papaRows(text: string, delimiter: string, newline: '\n' | '\r\n' | '\r'): string[][] {
  return Papa.parse<string[]>(text, { delimiter, newline }).data
}

/** The rows without those that are nothing, of which the readers have different ideas. */
function filled<Row extends readonly string[]>(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row.length > 1 || row[0] !== '')
}

test('a table comes back as it was written, as PapaParse reads it, whatever the chunks', () => {
  fc.assert(
    fc.property(
      anyTable,
      anyDelimiter,
      fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
      fc.boolean(),
      fc.boolean(),
      anyCuts,
      (table, delimiter, lineEnd, endsLine, quotesAll, cuts) => {
        const text = writeTable(table, { delimiter, lineEnd, endsLine, quotesAll })
        const bytes = encoder.encode(text)
        const written = survivor(text)
        const inBounds = cuts.filter((cut) => cut <= bytes.length)
        const { rows, fault } = scanRows(bytes, { dialect: { ...COMMA, delimiter }, cuts: inBounds })
        expect(fault).toBeNull()
        const cells = rows.map((row) => row.cells)
        expect(filled(cells)).toEqual(filled(papaRows(written, delimiter, lineEnd)))
        expect(cells).toEqual(table.map((row) => row.map(survivor)))
      },
    ),
    { numRuns: 1500 },
  )
})

test('a table is the same cut at each of its bytes', () => {
  fc.assert(
    fc.property(anyTable, fc.boolean(), (table, quotesAll) => {
      const bytes = encoder.encode(
        writeTable(table, { delimiter: ',', lineEnd: '\r\n', endsLine: true, quotesAll }),
      )
      const whole = scanRows(bytes)
      for (let cut = 1; cut < bytes.length; cut++) expect(scanRows(bytes, { cuts: [cut] })).toEqual(whole)
      expect(scanRows(bytes, { cuts: [...bytes.keys()] })).toEqual(whole)
    }),
    { numRuns: 60 },
  )
})

test('a row read again from its bytes alone is the same row', () => {
  fc.assert(
    fc.property(
      anyTable,
      fc.constantFrom('\n', '\r\n', '\r'),
      anyCuts,
      fc.boolean(),
      (table, lineEnd, cuts, marked) => {
        const text = writeTable(table, { delimiter: ',', lineEnd, endsLine: false, quotesAll: false })
        const bytes = encoder.encode((marked ? '\uFEFF' : '') + text)
        const { rows } = scanRows(bytes, { cuts: cuts.filter((cut) => cut <= bytes.length) })
        for (const [index, row] of rows.entries()) {
          const next = rows[index + 1]?.offset ?? bytes.length
          for (const end of [next, row.offset + row.length]) {
            const alone = scanRows(bytes.subarray(row.offset, end)).rows
            expect(alone.map(({ cells }) => cells)).toEqual([row.cells])
          }
        }
      },
    ),
    { numRuns: 400 },
  )
})

test('broken text is read as PapaParse reads it: stray quotes, blanks after them, ragged rows', () => {
  // A file in quotes to its end is where the readers part: PapaParse leaves its doubled quotes as they are.
  const anyText = fc.string({
    unit: fc.constantFrom('"', '"', ',', ',', '\n', ' ', 'a', 'b', 'é', '""', '","', '"\n'),
    maxLength: 40,
  })
  fc.assert(
    fc.property(anyText, anyCuts, (text, cuts) => {
      const bytes = encoder.encode(text)
      const { rows, fault } = scanRows(bytes, { cuts: cuts.filter((cut) => cut <= bytes.length) })
      const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' })
      const isOpen = errors.some(({ code }) => code === 'MissingQuotes')
      const cells = filled(rows.map((row) => row.cells))
      if (fault) expect(isOpen).toBe(true)
      if (!isOpen) expect(cells).toEqual(filled(data))
      else if (fault)
        expect(filled(rows.slice(0, -1).map((row) => row.cells))).toEqual(filled(data.slice(0, -1)))
    }),
    { numRuns: 3000 },
  )
})

test('no bytes make it throw or hang, and chunks change nothing', () => {
  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .array(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xc3, 0x61), { maxLength: 80 })
      .map((bytes) => Uint8Array.from(bytes)),
  )
  fc.assert(
    fc.property(anyBytes, anyCuts, anyDelimiter, (bytes, cuts, delimiter) => {
      const dialect = { ...COMMA, delimiter }
      const whole = scanRows(bytes, { dialect })
      expect(scanRows(bytes, { dialect, cuts: cuts.filter((cut) => cut <= bytes.length) })).toEqual(whole)
      // Every byte but line ends between rows belongs to the row before the next.
      let from = 0
      for (const row of whole.rows) {
        expect(row.offset).toBeGreaterThanOrEqual(from)
        from = row.offset + row.length
      }
      expect(from).toBeLessThanOrEqual(bytes.length)
    }),
    { numRuns: 1500 },
  )
})

import { gzipSync, strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type Sniffed, sniff } from './sniff.ts'
import { GED_COLUMNS, gedText } from './test-ged.ts'

function sniffText(text: string, isWhole = true): Sniffed {
  return sniff(new TextEncoder().encode(text), isWhole)
}

function tableOf(sniffed: Sniffed) {
  if (sniffed.format !== 'table') throw new Error(`expected a table; came ${JSON.stringify(sniffed)}`)
  return sniffed.table
}

function ruleOf(sniffed: Sniffed): string {
  return sniffed.format === 'problem' ? sniffed.problem.rule : sniffed.format
}

test.each([
  [',', 'a,b,c\n1,2,3\n'],
  [';', 'a;b;c\n1,5;2;3\n1,5;2;3\n'],
  ['\t', 'a\tb\n"x, y, z"\tw; v\n'],
  ['|', 'a|b\nx|y\n'],
  [',', 'name,note\nA,"one; two; three"\nB,"four; five; six"\n'],
  [';', 'name;note\n"A, B, C";"x, y"\n"D, E, F";"x, y"\n'],
  [',', '"a;b","c;d"\n"1;2","3;4"\n'],
  [';', 'a, b, c;x\none;y\ntwo, three;z\n'],
  ['\t', 'place\tnote\nParis, France\tone, two, three\nRome\tnone\n'],
])('finds the delimiter %j', (delimiter, text) => {
  expect(tableOf(sniffText(text)).dialect.delimiter).toBe(delimiter)
})

test('a row cut by the end of the head does not count', () => {
  expect(tableOf(sniffText('a,b,c\n1,2,3\n4;5;6;7', false)).dialect.delimiter).toBe(',')
  expect(tableOf(sniffText('a,b,c,a longer header than the head', false)).dialect.delimiter).toBe(',')
})

test.each([
  ['names', true, 'id,year,country\n1,2017,Mali\n'],
  ['names, with one missing', true, ',year,country\n1,2017,Mali\n'],
  ['a number', false, '244657,IRQ-2017-1-524-322,Iraq\n244658,x,y\n'],
  ['a date', false, 'Mali,2017-07-31\nNiger,2017-08-01\n'],
  ['a date as a spreadsheet writes it', false, 'Mali,31/07/2017 00:00\nNiger,x\n'],
  ['the same word twice', false, 'Mali,Mali\nMali,Niger\n'],
  ['mostly nothing', false, 'Mali,,,\na,b,c,d\n'],
])('a first row with %s is a header: %s', (_, hasHeader, text) => {
  expect(tableOf(sniffText(text)).hasHeader).toBe(hasHeader)
})

test('UCDP GED is found with a header, and without the one that candidate releases lack', () => {
  const text = [...gedText(50)].join('')
  const table = { dialect: { delimiter: ',', encoding: 'utf-8', decimal: '.' } }
  expect(sniffText(text)).toEqual({ format: 'table', table: { ...table, hasHeader: true } })
  expect(sniffText(text.slice(GED_COLUMNS.join(',').length + 1))).toMatchObject({
    format: 'table',
    table: { ...table, hasHeader: false },
  })
})

test('decimal commas are seen, but not where the comma splits', () => {
  expect(tableOf(sniffText('a;b\n48,85;2,35\n')).dialect.decimal).toBe(',')
  expect(tableOf(sniffText('a;b\n48.85;2.35\n')).dialect.decimal).toBe('.')
  expect(tableOf(sniffText('a,b\n"48,85",2\n')).dialect.decimal).toBe('.')
})

test.each([
  ['utf-8', [0xef, 0xbb, 0xbf, 0x61, 0x2c, 0x62]],
  ['utf-8', [0xc3, 0xa9, 0x2c, 0x62]],
  ['ascii', [0x61, 0x2c, 0x62]],
  ['windows-1252', [0xe9, 0x2c, 0x62]],
  ['windows-1252', [0x93, 0x61, 0x94, 0x2c, 0x62]],
])('the encoding %s is known by its bytes', (encoding, bytes) => {
  expect(tableOf(sniff(Uint8Array.from(bytes), true)).dialect.encoding).toBe(encoding)
})

test('a letter that the end of the head cuts is no fault, one that the end of the file cuts is', () => {
  const bytes = Uint8Array.from([0xc3, 0xa9, 0x2c, 0xc3])
  expect(tableOf(sniff(bytes, false)).dialect.encoding).toBe('utf-8')
  expect(tableOf(sniff(bytes, true)).dialect.encoding).toBe('windows-1252')
})

test.each([
  ['empty', ''],
  ['empty', ' \r\n\n'],
  ['web-page', '\n<!DOCTYPE html><html>a,b</html>'],
  ['xml', '<?xml version="1.0"?><kml>a,b</kml>'],
  ['no-table', 'just words\nin lines\n'],
  ['binary', 'a,b\0\x01\x02\n'],
  ['binary', '\x01\x02\x03\x04,\x05'],
])('refuses as %s: %j', (rule, text) => {
  const sniffed = sniffText(text)
  expect(ruleOf(sniffed)).toBe(rule)
  if (sniffed.format === 'problem') expect(sniffed.problem.reason).toMatch(/\w{4,}.*\.$/)
})

test('UTF-16 is refused with what to do, with and without its mark', () => {
  const utf16 = (text: string, isLittle: boolean) => {
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle)
    return bytes
  }
  for (const isLittle of [true, false])
    for (const mark of ['\uFEFF', '']) {
      const sniffed = sniff(utf16(`${mark}id\tcountry\r\n1\tMali\r\n`, isLittle), true)
      expect(ruleOf(sniffed)).toBe('utf-16')
      expect(sniffed.format === 'problem' && sniffed.problem.reason).toMatch(/CSV UTF-8/)
    }
})

test.each([
  ['json', '{"a": 1}'],
  ['json', ' [{"a": 1}, 2]'],
  ['json', '[]'],
  ['json', '{ "type": "FeatureCollection", "features": [] }'],
  ['json', '{"name":"x","type" : "Feature"}'],
  ['table', '[a],b\n1,2\n'],
  ['table', '{x},y\n1,2\n'],
  ['parquet', 'PAR1\u0015\u0004'],
])('tells %s by its first letters: %j', (format, text) => {
  expect(sniffText(text).format).toBe(format)
})

test('compressed files are told by their first bytes, and zip files by what is in them', () => {
  const table = strToU8('a,b\n1,2\n')
  expect(sniff(gzipSync(table), true).format).toBe('gzip')
  expect(sniff(zipSync({ 'readme.txt': table, 'ged/GEDEvent_v25.csv': table }), true).format).toBe('zip')
  const pack = { 'events.csv': table, 'datapackage.json': strToU8('{}') }
  expect(sniff(zipSync(pack), true).format).toBe('pack')
  expect(ruleOf(sniff(zipSync({ '[Content_Types].xml': table, 'xl/workbook.xml': table }), true))).toBe(
    'workbook',
  )
  expect(ruleOf(sniff(zipSync({}), true))).toBe('zip-without-table')
})

test('no bytes make it throw', () => {
  let state = 7
  for (let run = 0; run < 400; run++) {
    const bytes = new Uint8Array(run % 60)
    for (let at = 0; at < bytes.length; at++) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      bytes[at] = state >> 8
    }
    if (run % 3 === 0) bytes.set([0x50, 0x4b, 3, 4].slice(0, bytes.length))
    expect(typeof sniff(bytes, run % 2 === 0).format).toBe('string')
  }
})

import { gzipSync, strToU8, zipSync } from 'fflate'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import { type EventsOptions, readEvents } from './read-events.ts'
import { readText } from './test-samples.ts'

const HEADER = 'eventid,iyear,imonth,iday,gname,attacktype1_txt\n'
const ROW = '201501010001,2015,1,1,Invented Group,Armed Assault\n'
const feature = (name: string, year: number | string = 2015) =>
  JSON.stringify({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [2.3, 48.8] },
    properties: {
      eventid: name,
      iyear: year,
      imonth: 1,
      iday: 1,
      gname: 'Invented Group',
      attacktype1_txt: 'Hijacking',
    },
  })
const collection = (features: readonly string[]) =>
  `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`
const many = Array.from({ length: 6000 }, (_, index) => feature(String(index)))
const broken = collection(
  many.map((text, index) => (index === 4999 ? text.replace('"Invented', 'Invented') : text)),
)
const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer)
const parquet = new Uint8Array(
  parquetWriteBuffer({
    columnData: [{ name: 'iyear', data: Array.from({ length: 900 }, () => 2015), type: 'INT32' }],
  }),
)

/** Of each bad file: what it is, its bytes, and what its reader is told. */
const FILES: readonly (readonly [what: string, content: string | Uint8Array])[] = [
  ['nothing', ''],
  ['blanks', ' \n\n'],
  ['bytes', Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)],
  [
    'a picture',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52),
  ],
  ['zeros', `${HEADER}${'\0'.repeat(500)}`],
  [
    'a workbook',
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') }),
  ],
  ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ['a PDF', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'],
  ['a web page', '\n<!DOCTYPE html>\n<html><body>a,b,c</body></html>'],
  ['KML', '<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"></kml>'],
  ['UTF-16', utf16(HEADER + ROW)],
  ['JSON in UTF-16', utf16(`[${feature('1')}]`)],
  ['prose', 'This is a letter.\nIt holds no table.\n'],
  ['200,000 columns', `${Array.from({ length: 200_000 }, (_, index) => `c${index}`).join(',')}\n1,2\n`],
  ['200,000 names', `[{${Array.from({ length: 200_000 }, (_, index) => `"c${index}":1`).join(',')}}]`],
  [
    'a broken quote',
    `${HEADER}${ROW.repeat(3)}"201501010002,2015,1,1,Invented Group,Hijacking\n${ROW.repeat(3)}`,
  ],
  ['a zip file without a table', zipSync({ 'notes.docx': strToU8('x') })],
  ['a gzip file cut off', gzipSync(strToU8(HEADER + ROW.repeat(5000))).slice(0, -50)],
  ['JSON cut off', collection(many).slice(0, 300_000)],
  ['JSON cut off between objects', `[${feature('1')},`],
  ['JSON broken in object 5,000', broken],
  ['JSON without a comma inside', `[${feature('1')}, {"iyear" 2015}]`],
  ['JSON 100,000 levels deep', `[${feature('1')},{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`],
  ['JSON that is one number', '[1,2,3]'],
  ['JSON of columns', '{"iyear":{"0":2015,"1":2016},"iday":{"0":1}}'],
  ['JSON with an empty list', '{"count":0,"data":[]}'],
  ['GeoJSON without features', collection([])],
  [
    'GeoJSON in metres',
    collection([feature('1')]).replace(
      '{',
      '{"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},',
    ),
  ],
  ['JSON with two lists', `{"data":[${feature('1')}],"other":[{"a":1}]}`],
  [
    'newline-delimited JSON with a broken line',
    `${feature('1')}\n${feature('2')}\n{"iyear":\n${feature('3')}`,
  ],
  ['Parquet cut off', parquet.slice(0, parquet.length / 2)],
  ['Parquet without a footer', strToU8('PAR1')],
]

/** In one line, as a reader is told. */
async function toldOf(content: string | Uint8Array, options: EventsOptions = {}): Promise<string> {
  const outcome = await readText(content as string | Uint8Array<ArrayBuffer>, options)
  const { problem = null } = outcome.kind === 'problem' || outcome.kind === 'events' ? outcome : {}
  const kept = outcome.kind === 'events' ? `${outcome.report.rows} rows read, ` : ''
  const where = problem?.row == null ? '' : `row ${problem.row}, `
  return `${outcome.kind}: ${kept}${where}${problem ? `${problem.rule}: ${problem.reason}` : 'no problem'}`
}

test('each bad file is told of with what is wrong, where and what to do', async () => {
  const lines: string[] = []
  for (const [what, content] of FILES) lines.push(`${what}\n  ${await toldOf(content)}\n`)
  await expect(lines.join('')).toMatchFileSnapshot('samples/bad-files.txt')
})

test('mixed line ends are none of a table’s faults', async () => {
  const text = `${HEADER.trim()}\r\n${ROW.trim()}\r${ROW}${ROW.trim()}\r\n\r\n${ROW}`
  expect(await toldOf(text)).toBe('events: 4 rows read, no problem')
})

test('a null byte far inside a table stays in its cell', async () => {
  const text = `${HEADER}${ROW.repeat(3000)}${ROW.replace('Invented', '\0')}${ROW}`
  expect(await toldOf(text)).toBe('events: 3002 rows read, no problem')
})

/** A file whose size is announced as 10 GB. */
class HugeFile extends Blob {
  readonly content: () => ReadableStream<Uint8Array<ArrayBuffer>>
  constructor(content: () => ReadableStream<Uint8Array<ArrayBuffer>>) {
    super([])
    this.content = content
  }
  override get size() {
    return 10 * 2 ** 30
  }
  override stream() {
    return this.content()
  }
}

test('10 GB announced that are not there are told of, with the rows that came', async () => {
  const rows = HEADER + ROW.repeat(5000)
  const early = new HugeFile(() => new Blob([rows]).stream())
  expect(await readEvents(early)).toMatchObject({
    kind: 'events',
    table: { count: 5000 },
    problem: { rule: 'cut-short', reason: expect.stringContaining('10,737,418,240') },
  })
  let pulls = 0
  const failing = new HugeFile(
    () =>
      new ReadableStream({
        pull(controller) {
          if (pulls++ === 0) controller.enqueue(strToU8(rows) as Uint8Array<ArrayBuffer>)
          else controller.error(new Error('The file has changed'))
        },
      }),
  )
  expect(await readEvents(failing)).toMatchObject({
    kind: 'events',
    table: { count: 5000 },
    problem: { rule: 'unreadable', reason: expect.stringContaining('The file has changed') },
  })
})

test('a file of more rows than a page holds is read as far as that, in any format', async () => {
  for (const content of [
    HEADER + ROW.repeat(200_000),
    collection(Array.from({ length: 20_000 }, () => feature('1'))),
  ]) {
    const outcome = await readText(content, { mostRows: 5000 })
    expect(outcome).toMatchObject({ kind: 'events', problem: { rule: 'too-many-rows' } })
    if (outcome.kind !== 'events') return
    expect(outcome.table.count).toBeGreaterThanOrEqual(5000)
    expect(outcome.table.count).toBeLessThan(15_000)
    expect(outcome.report.rows).toBe(outcome.table.count)
  }
})

test('a file for which there is no memory is told of', async () => {
  const onPart = () => {
    throw new RangeError('Array buffer allocation failed')
  }
  expect(await readText(HEADER + ROW, { onPart })).toMatchObject({
    kind: 'problem',
    problem: { rule: 'out-of-memory' },
  })
  const other = () => {
    throw new RangeError('there is no event 5')
  }
  await expect(readText(HEADER + ROW, { onPart: other })).rejects.toThrow('there is no event 5')
})

test('columns that come only after the first objects are listed, and shown with an opened row', async () => {
  const late = feature('last').replace('"eventid"', '"late":"x","eventid"')
  const outcome = await readText(collection([...many, late]))
  if (outcome.kind !== 'events') throw new Error(outcome.kind)
  expect(outcome.report.lateColumns).toEqual(['late'])
  expect(outcome.report.head.header?.at(-1)).toBe('late')
  expect(outcome.report.known.header).not.toContain('late')
})

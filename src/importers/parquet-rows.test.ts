import { gzipSync, zipSync } from 'fflate'
import type { SchemaElement } from 'hyparquet'
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import { type EventsOutcome, readEvents } from './read-events.ts'
import { readRowAgain } from './read-row.ts'
import { readRows } from './read-rows.ts'
import { readText, sampleBytes } from './test-samples.ts'

type Options = Partial<Parameters<typeof parquetWriteBuffer>[0]>

function parquet(columnData: ColumnSource[], options: Options = {}): Blob {
  return new Blob([parquetWriteBuffer({ columnData, ...options })])
}

/** The header and the cells of all rows. */
async function tableOf(file: Blob) {
  const rows: string[][] = []
  let header: readonly string[] = []
  const outcome = await readRows(file, (head) => {
    header = head.header ?? []
    return (block) => {
      for (let row = 0; row < block.rows; row++) rows.push(block.texts(row))
    }
  })
  return { header, rows, outcome }
}

function eventsOf(outcome: EventsOutcome) {
  if (outcome.kind !== 'events') throw new Error(JSON.stringify(outcome))
  return outcome
}

/** A sample of delimited text as Parquet, all of it text but for what `types` says. */
async function asParquet(name: string, options: Options = {}): Promise<Blob> {
  const { header, rows } = await tableOf(new Blob([sampleBytes(name)]))
  return parquet(
    header.map((column, index) => ({
      name: column,
      type: 'STRING',
      data: rows.map((cells) => cells[index] || null),
    })),
    options,
  )
}

test.each([
  ['ged-25.csv', 9],
  ['acled-31-bom.csv', 6],
])('%s as Parquet gives the same events', async (name, least) => {
  const csv = eventsOf(await readText(sampleBytes(name)))
  const file = await asParquet(name, { rowGroupSize: 4 })
  const { table, report, problem } = eventsOf(await readEvents(file))
  expect(problem).toBeNull()
  expect(table.count).toBeGreaterThanOrEqual(least)
  expect(table.count).toBe(csv.table.count)
  expect(report.known.layout).toBe(csv.report.known.layout)
  for (let event = 0; event < table.count; event++) {
    expect([
      table.idOf(event),
      table.dateOf(event),
      table.actorsOf(event),
      table.value('killed', event),
    ]).toEqual([
      csv.table.idOf(event),
      csv.table.dateOf(event),
      csv.table.actorsOf(event),
      csv.table.value('killed', event),
    ])
    const cells = await readRowAgain(file, report.head.reading, table.rowOf(event))
    const csvCells = await readRowAgain(
      new Blob([sampleBytes(name)]),
      csv.report.head.reading,
      csv.table.rowOf(event),
    )
    expect(cells).toEqual(csvCells)
  }
})

test('values of every type become cells', async () => {
  const schema: SchemaElement[] = [
    { name: 'root', num_children: 5 },
    { name: 'day', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
    {
      name: 'price',
      type: 'INT32',
      converted_type: 'DECIMAL',
      scale: 2,
      precision: 9,
      repetition_type: 'OPTIONAL',
    },
    { name: 'tags', converted_type: 'LIST', num_children: 1, repetition_type: 'OPTIONAL' },
    { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
    { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
    { name: 'where', num_children: 2, repetition_type: 'OPTIONAL' },
    { name: 'town', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
    { name: 'code', type: 'INT64', repetition_type: 'OPTIONAL' },
    { name: 'time', type: 'INT64', converted_type: 'TIMESTAMP_MICROS', repetition_type: 'OPTIONAL' },
  ]
  const file = parquet(
    [
      { name: 'day', data: [new Date('2015-11-13'), null] },
      { name: 'price', data: [12.3, null] },
      { name: 'tags', data: [['a', null, 'b'], []] },
      { name: 'where', data: [{ town: 'Inventville', code: 9007199254740993n }, null] },
      { name: 'time', data: [new Date('2015-11-13T21:16:00Z'), null] },
    ],
    { schema },
  )
  const { header, rows } = await tableOf(file)
  expect(header).toEqual(['day', 'price', 'tags', 'where.town', 'where.code', 'time'])
  expect(rows).toEqual([
    ['2015-11-13', '12.30', 'a; b', 'Inventville', '9007199254740993', '2015-11-13T21:16:00.000Z'],
    ['', '', '', '', '', ''],
  ])
})

test('plain types become cells', async () => {
  const file = parquet([
    { name: 'flag', data: [true, false], type: 'BOOLEAN' },
    { name: 'big', data: [-5n, 2n ** 60n], type: 'INT64' },
    { name: 'real', data: [0.1, -1e-7], type: 'DOUBLE' },
    { name: 'json', data: [{ a: [1] }, null], type: 'JSON' },
    { name: 'when', data: [new Date('1999-12-31T23:59:59Z'), null], type: 'TIMESTAMP' },
    { name: 'text', data: ['é"\n', ''], type: 'STRING' },
  ])
  expect((await tableOf(file)).rows).toEqual([
    ['true', '-5', '0.1', '{"a":[1]}', '1999-12-31T23:59:59.000Z', 'é"\n'],
    ['false', '1152921504606846976', '-1e-7', '', '', ''],
  ])
})

test('points of a geometry are latitude and longitude; a line is none', async () => {
  const geometry: ColumnSource = {
    name: 'where',
    type: 'GEOMETRY',
    data: [
      { type: 'Point', coordinates: [2.5, 48.75] },
      {
        type: 'LineString',
        coordinates: [
          [2, 48],
          [3, 49],
        ],
      },
      null,
    ],
  }
  const { header, rows, outcome } = await tableOf(
    parquet([{ name: 'date', data: ['2015', '2016', '2017'], type: 'STRING' }, geometry]),
  )
  expect(header).toEqual(['date', 'latitude', 'longitude', 'where'])
  expect(rows).toEqual([
    ['2015', '48.75', '2.5', ''],
    ['2016', '', '', 'LineString'],
    ['2017', '', '', ''],
  ])
  expect(outcome).toMatchObject({ notes: { otherGeometries: 1 } })
  const clash = await tableOf(parquet([geometry, { name: 'Latitude', data: [1, 2, 3], type: 'INT32' }]))
  expect(clash.header).toEqual(['geometry.latitude', 'geometry.longitude', 'where', 'Latitude'])
})

test('rows beyond one slice keep their order and their places', async () => {
  const count = 5000
  const numbers = Array.from({ length: count }, (_, row) => row)
  const file = parquet(
    [
      { name: 'n', data: numbers, type: 'INT32' },
      { name: 'text', data: numbers.map((row) => `row ${row % 7}`), type: 'STRING' },
    ],
    { rowGroupSize: 2100, pageSize: 2000 },
  )
  const { rows } = await tableOf(file)
  expect(rows.map(([first]) => Number(first))).toEqual(numbers)
  for (const row of [0, 999, 1000, 2099, 2100, 4999])
    expect(
      await readRowAgain(
        file,
        { format: 'parquet', packing: 'none' },
        { number: row + 1, offset: row, length: 1 },
      ),
    ).toEqual([String(row), `row ${row % 7}`])
  expect(
    await readRowAgain(file, { format: 'parquet', packing: 'none' }, { number: 0, offset: count, length: 1 }),
  ).toEqual([])
})

test('only the columns that the layout looks at are read', async () => {
  const file = await asParquet('ged-25.csv')
  let filled: boolean[] = []
  await readRows(file, () => ({
    take: (block) => {
      filled = Array.from({ length: block.columnsOf(0) }, (_, column) => !block.isEmpty(0, column))
    },
    columns: [0, 2],
  }))
  expect(filled.flatMap((isFilled, column) => (isFilled ? [column] : []))).toEqual([0, 2])
})

/** A Zstandard frame (RFC 8878) of one block that is not compressed. */
function zstdFrame(bytes: Uint8Array): Uint8Array {
  const frame = new Uint8Array(12 + bytes.length)
  const view = new DataView(frame.buffer)
  view.setUint32(0, 0xfd2fb528, true)
  // One segment, its length in four bytes; then the last block, raw.
  frame[4] = 0xa0
  view.setUint32(5, bytes.length, true)
  const block = 1 | (bytes.length << 3)
  frame.set([block & 0xff, (block >> 8) & 0xff, block >> 16], 9)
  frame.set(bytes, 12)
  return frame
}

/** hyparquet-writer packs by these; Brotli's is not looked at. */
const PACKERS = { GZIP: (bytes: Uint8Array) => gzipSync(bytes), ZSTD: zstdFrame, BROTLI: zstdFrame }

test('a row without a date is refused for that, whatever its other columns say', async () => {
  const text = (name: string, data: (string | null)[]): ColumnSource => ({ name, data, type: 'STRING' })
  const file = parquet([
    ...['eventid', 'imonth', 'iday', 'gname', 'attacktype1_txt', 'iyear'].map((name) => text(name, [null])),
    text('summary', ['An invented summary.']),
  ])
  const { report } = eventsOf(await readEvents(file))
  expect(report.refusals.kept).toMatchObject([{ row: 1, rule: 'no-date', column: 'iyear' }])
})

test('stops when it is told to', async () => {
  const aborter = new AbortController()
  const file = parquet([{ name: 'a', data: Array.from({ length: 5000 }, () => 1), type: 'INT32' }])
  const reading = readRows(file, () => () => aborter.abort(new Error('enough')), { signal: aborter.signal })
  await expect(reading).rejects.toThrow('enough')
})

test('reads what gzip and Zstandard have compressed, and names a codec that nobody here reads', async () => {
  const data: ColumnSource[] = [
    { name: 'text', data: Array.from({ length: 500 }, () => 'again'), type: 'STRING' },
  ]
  const packed = parquet(data, { codec: 'GZIP', compressors: PACKERS })
  expect((await tableOf(packed)).rows).toHaveLength(500)
  const framed = parquet(data, { codec: 'ZSTD', compressors: PACKERS })
  expect((await tableOf(framed)).rows.at(-1)).toEqual(['again'])
  const foreign = parquet(data, { codec: 'BROTLI', compressors: PACKERS })
  const { outcome } = await tableOf(foreign)
  expect(outcome).toMatchObject({ kind: 'problem', problem: { rule: 'parquet-codec' } })
  expect(outcome.kind === 'problem' && outcome.problem.reason).toContain('BROTLI')
})

test('a file that is cut off, has no footer or is damaged inside is a problem', async () => {
  const numbers = Array.from({ length: 4000 }, (_, row) => row)
  const whole = new Uint8Array(
    await parquet(
      [
        { name: 'date', data: numbers.map((row) => `2015-01-01 no ${row}`), type: 'STRING' },
        { name: 'title', data: numbers.map((row) => `An event ${row}`), type: 'STRING' },
      ],
      { rowGroupSize: 2000, codec: 'UNCOMPRESSED' },
    ).arrayBuffer(),
  )
  for (const bytes of [whole.slice(0, 20_000), whole.slice(0, 4), whole.slice(0, -8)])
    expect((await tableOf(new Blob([bytes]))).outcome).toMatchObject({
      kind: 'problem',
      problem: { rule: 'broken-parquet' },
    })
  const footer = whole.slice()
  footer.fill(0xff, footer.length - 200, footer.length - 8)
  expect((await tableOf(new Blob([footer]))).outcome).toMatchObject({ problem: { rule: 'broken-parquet' } })
  const inside = whole.slice()
  inside.fill(0xff, whole.length * 0.6, whole.length * 0.7)
  const { outcome, rows } = await tableOf(new Blob([inside]))
  expect(outcome).toMatchObject({ kind: 'table', problem: { rule: 'broken-parquet' } })
  expect(rows.length).toBeGreaterThanOrEqual(1000)
  expect(rows[999]?.[1]).toBe('An event 999')
})

test('is asked for as a file, and not packed once more', async () => {
  const bytes = new Uint8Array(await parquet([{ name: 'a', data: [1], type: 'INT32' }]).arrayBuffer())
  expect((await readEvents(new Blob([bytes]).stream())).kind).toBe('problem')
  for (const packed of [gzipSync(bytes), zipSync({ 'a.parquet': bytes })])
    expect(await readEvents(new Blob([packed as Uint8Array<ArrayBuffer>]))).toMatchObject({
      kind: 'problem',
      problem: { rule: 'packed-parquet' },
    })
})

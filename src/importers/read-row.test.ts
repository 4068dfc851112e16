import { gzipSync, strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readEvents } from './read-events.ts'
import { readRowAgain } from './read-row.ts'
import { readRows } from './read-rows.ts'
import { gedText } from './test-ged.ts'
import { COMMA } from './test-scan.ts'

const CSV = { format: 'csv', dialect: COMMA, packing: 'none' } as const

test('each row of a file is read again by its offset and length', async () => {
  const file = new Blob(['\uFEFF', ...gedText(300), '\r\n"last, \n""one""",é'])
  const rows: { offset: number; length: number; cells: string[] }[] = []
  await readRows(file.stream(), () => (block) => {
    for (let row = 0; row < block.rows; row++)
      rows.push({ offset: block.offsets[row]!, length: block.lengths[row]!, cells: block.texts(row) })
  })
  expect(rows).toHaveLength(301)
  for (const { offset, length, cells } of rows)
    expect(await readRowAgain(file, CSV, { number: 0, offset, length })).toEqual(cells)
  expect(rows.at(-1)?.cells).toEqual(['last, \n"one"', 'é'])
})

test('a row that is no longer there has no cells', async () => {
  expect(await readRowAgain(new Blob(['a,b\n']), CSV, { number: 0, offset: 4000, length: 20 })).toEqual([])
})

const OBJECTS = Array.from({ length: 900 }, (_, index) => ({
  event_id_cnty: `INV${index}`,
  event_date: '2015-01-01',
  event_type: 'Battles',
  actor1: `Gruppe „${index}“`,
  fatalities: index % 3 ? index : null,
  notes: 'x'.repeat(index % 400),
}))
const CELLS = OBJECTS.map((object) => Object.values(object).map((value) => String(value ?? '')))

/** The same events in every format whose rows stand one after another, in every packing. */
function filesOf(): [name: string, file: Blob][] {
  const csv = [Object.keys(OBJECTS[0]!), ...CELLS].map((cells) => cells.join(',')).join('\n')
  const texts: [string, string][] = [
    ['events.csv', csv],
    ['events.json', JSON.stringify({ count: 900, data: OBJECTS }, null, 1)],
    ['events.ndjson', OBJECTS.map((object) => JSON.stringify(object)).join('\n')],
  ]
  return texts.flatMap(([name, text]) => {
    const bytes = strToU8(text)
    const zip = zipSync({ 'readme.txt': strToU8('x'), 'a/meta.json': strToU8('{}'), [name]: bytes })
    return [
      [name, new Blob([text])],
      [`${name}.gz`, new Blob([gzipSync(bytes) as Uint8Array<ArrayBuffer>])],
      [`${name}.zip`, new Blob([zip as Uint8Array<ArrayBuffer>])],
    ] as [string, Blob][]
  })
}

test.each(filesOf().filter(([name]) => !/^events.+json\.zip$/.test(name)))(
  'rows of %s are read again',
  async (_, file) => {
    const outcome = await readEvents(file)
    if (outcome.kind !== 'events') throw new Error(JSON.stringify(outcome))
    const { table, report } = outcome
    expect(table.count).toBe(900)
    // As it comes from a worker.
    const reading = structuredClone(report.head.reading)
    for (const event of [0, 1, 449, 898, 899])
      expect(await readRowAgain(file, reading, table.rowOf(event))).toEqual(CELLS[event])
  },
)

test('of a zip file the table that was read is read again, whatever else lies beside it', async () => {
  const zip = zipSync({ 'first.json': strToU8(JSON.stringify(OBJECTS)), 'b.txt': strToU8('a,b\n') })
  const outcome = await readEvents(new Blob([zip as Uint8Array<ArrayBuffer>]))
  expect(outcome).toMatchObject({ kind: 'unknown', header: ['a', 'b'] })
})

test('an object that is no longer there has no cells', async () => {
  const how = { format: 'json', encoding: 'utf-8', columns: ['a'], packing: 'none' } as const
  expect(await readRowAgain(new Blob(['[{"a":1}]']), how, { number: 1, offset: 1, length: 7 })).toEqual(['1'])
  expect(await readRowAgain(new Blob(['[{"a":1}]']), how, { number: 1, offset: 3, length: 7 })).toEqual([])
  expect(await readRowAgain(new Blob(['']), how, { number: 1, offset: 3, length: 7 })).toEqual([])
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLayer } from '../importers/layer.ts'
import { layerDataOf } from '../importers/layer-data.ts'
import { readEvents } from '../importers/read-events.ts'
import { RowProblem, readFileRow } from './file-row.ts'

const SET = '0123456789'

function sampleText(name: string): Blob {
  return new Blob([readFileSync(join(import.meta.dirname, '../importers/samples', name))])
}

/** A sample as an opened file. */
async function openSample(name: string, edit: (text: string) => string = (text) => text) {
  const file = new Blob([edit(await sampleText(name).text())])
  const outcome = await readEvents(file.stream())
  if (outcome.kind !== 'events') throw new Error(`${name} is no table of events`)
  const { known, head } = outcome.report
  const { layout, header, columns, unknown, missing } = known
  const layer = openLayer(layerDataOf(outcome.table, known, SET), name)
  const table = { layout: layout.id, mapping: null, head, header, columns, unknown, missing }
  const read = (row: number, from = file) =>
    readFileRow({ file: from, table, layer }, layer.columns.rowOfId.get(`${SET}-${row}`)!)
  return { file, layer, read }
}

type Opened = Awaited<ReturnType<Awaited<ReturnType<typeof openSample>>['read']>>

function marked({ cells, claims }: Opened, fact: string, claim = 'stated'): string[] {
  const found = claims.find((each) => each.fact === fact && each.claim === claim)
  return (found?.cells ?? []).map((index) => `${cells[index]!.column}=${cells[index]!.value}`)
}

test.each(['ged-25.csv', 'ged-old-semicolon-1252.csv', 'ged-candidate-no-header.csv', 'acled-31-bom.csv'])(
  'every row of %s is read again',
  async (name) => {
    const file = sampleText(name)
    const outcome = await readEvents(file.stream())
    if (outcome.kind !== 'events') throw new Error(name)
    const { known, head } = outcome.report
    const layer = openLayer(layerDataOf(outcome.table, known, SET), name)
    const { layout, header, columns, unknown, missing } = known
    const table = { layout: layout.id, mapping: null, head, header, columns, unknown, missing }
    for (let row = 0; row < layer.columns.count; row++) {
      const read = await readFileRow({ file, table, layer }, row)
      expect(read.cells.map(({ column }) => column)).toEqual(header)
      expect(marked(read, 'id')).toEqual([
        `${read.cells[columns.indexOf(layout.facts.id![0]!)]!.column}=${layer.ownIdOf(row)}`,
      ])
    }
  },
)

test("UCDP's best, lowest and highest figure are three claims, each with its own cells", async () => {
  const { read } = await openSample('ged-25.csv')
  const row = await read(2)
  expect(marked(row, 'killed')).toContain('best=13')
  expect(marked(row, 'killed')).not.toContain('low=5')
  expect(marked(row, 'killed', 'lowest')).toEqual(['low=5'])
  expect(marked(row, 'killed', 'highest')).toEqual(['high=17'])
  expect(row.cells.find(({ column }) => column === 'low')!.facts).toEqual(['killed'])
  expect(row.cells.find(({ column }) => column === 'relid')!.facts).toEqual([])
})

test('the sources that a row names come with their publisher, title and date', async () => {
  const { read } = await openSample('ged-25.csv')
  const { sources } = await read(2)
  expect(sources).toHaveLength(2)
  expect(sources[1]).toEqual({
    publisher: 'Invented Daily',
    title: 'Army says 13 died',
    date: '2015-08-09',
    url: '',
  })
})

test('-9 and -99 stand in the row as they are, and a note says that they are no numbers', async () => {
  const { read, layer } = await openSample('gtd-135-1252.csv')
  const row = await read(3)
  expect(marked(row, 'killed')).toEqual(['nkill=-99'])
  expect(row.readings).toContainEqual({
    fact: 'killed',
    note: 'unknown-number',
    column: 'nkill',
    value: '-99',
  })
  expect(row.readings).toContainEqual({
    fact: 'injured',
    note: 'unknown-number',
    column: 'nwound',
    value: '-9',
  })
  expect(layer.columns.killed[layer.columns.rowOfId.get(`${SET}-3`)!]).toBe(-1)
})

test('what was not read word for word is said: a day of 0, the middle of an area, a name that is none', async () => {
  const { read } = await openSample('gtd-135-1252.csv')
  const notes = ({ readings }: Opened) => readings.map(({ fact, note }) => `${fact} ${note}`)
  expect(notes(await read(3))).toEqual(expect.arrayContaining(['date no-day', 'point area']))
  expect(notes(await read(4))).toEqual(
    expect.arrayContaining(['date no-month', 'place nothing', 'actor nothing', 'country country-as-named']),
  )
  expect(notes(await read(2))).toEqual([])
})

test('a centroid of a wide area keeps its degrees in the row and has no pin', async () => {
  const { read } = await openSample('ged-25.csv')
  const row = await read(6)
  expect(row.point).not.toBe('')
  expect(row.readings).toContainEqual({ fact: 'point', note: 'no-pin', column: 'where_prec', value: '5' })
})

test('a fact without a filled cell is behind the empty ones', async () => {
  const { read } = await openSample('gtd-135-1252.csv', (text) => text.replaceAll(',-99,', ',,'))
  const row = await read(3)
  expect(marked(row, 'killed')).toContain('nkill=')
})

test('a file that has become shorter, or another, is not read as the row that it was', async () => {
  const { file, read } = await openSample('ged-25.csv')
  const text = await file.text()
  const shorter = new Blob([text.slice(0, 900)])
  await expect(read(10, shorter)).rejects.toMatchObject({ reason: 'changed' })
  const other = new Blob([text.replaceAll('50000', '90000')])
  await expect(read(2, other)).rejects.toMatchObject({ reason: 'changed' })
  const longer = new Blob([`${text.slice(0, 700)}some more${text.slice(700)}`])
  await expect(read(9, longer)).rejects.toBeInstanceOf(RowProblem)
})

test('a file that the browser can no longer read is gone', async () => {
  const { file, read } = await openSample('ged-25.csv')
  const gone = Object.assign(new Blob(['x']), {
    slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }),
  }) as unknown as typeof file
  await expect(read(2, gone)).rejects.toMatchObject({ reason: 'gone' })
})

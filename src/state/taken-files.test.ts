import type { FeatureCollection, Point } from 'geojson'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { buildColumns, RECORD_SET } from '../data/columns.ts'
import { tinyPackFiles } from '../data/test-pack.ts'
import { citeFileEvent, citeView } from '../exporters/cite.ts'
import { citeAsText } from '../exporters/cite-text.ts'
import { eventsAsCsv } from '../exporters/csv.ts'
import { packOfSelection } from '../exporters/data-package.ts'
import { dataSetsOf, fileOfRow } from '../exporters/data-sets.ts'
import { describeFilters } from '../exporters/describe-filters.ts'
import { estimateSize } from '../exporters/estimate.ts'
import { eventsAsGeojson } from '../exporters/geojson.ts'
import { eventsAsJson } from '../exporters/json.ts'
import { fileName, type Selection, selectionOf } from '../exporters/selection.ts'
import { openPack, quietWork } from '../exporters/test-selection.ts'
import { type Filters, NO_FILTERS } from '../filter/filters.ts'
import { matchRows } from '../filter/match.ts'
import { mergeColumns } from '../filter/merge-columns.ts'
import { type Layer, openLayer } from '../importers/layer.ts'
import { layerDataOf } from '../importers/layer-data.ts'
import { readText, sampleBytes } from '../importers/test-samples.ts'
import { tableTerms } from '../words/table-words.ts'
import type { OpenFile } from './files.ts'
import { recordOf } from './record.ts'
import { takenFiles } from './taken-files.ts'

const FILES = [
  { set: '00000000aa', name: 'GEDEvent_v25_1.csv', sample: 'ged-25.csv' },
  { set: '00000000bb', name: 'gtd.csv', sample: 'gtd-135-1252.csv' },
  { set: '00000000cc', name: 'acled.csv', sample: 'acled-31-bom.csv' },
] as const
const [GED, GTD, ACLED] = FILES.map(({ set }) => set) as [string, string, string]

const opened = await Promise.all(
  FILES.map(async ({ set, name, sample }): Promise<{ layer: Layer; file: OpenFile }> => {
    const outcome = await readText(sampleBytes(sample))
    if (outcome.kind !== 'events') throw new Error(`${sample} is no table of events`)
    const { known } = outcome.report
    const layer = openLayer(layerDataOf(outcome.table, known, set), name)
    return { layer, file: { set, name, state: 'ready', table: { layout: known.layout.id } } as OpenFile }
  }),
)
const layers = opened.map(({ layer }) => layer)
const pack = openPack(tinyPackFiles())
const record = recordOf(pack, null, { layers, merge: mergeColumns })
const files = takenFiles(
  layers,
  opened.map(({ file }) => file),
)

function select(filters: Partial<Filters> = {}): Selection {
  const matches = matchRows(record.columns, { ...NO_FILTERS, ...filters })
  const linkOf = (event: string) => `https://tocsin.example/event/${event}/`
  return selectionOf(record.pack, matches, null, { link: 'https://tocsin.example/', linkOf }, files)
}

async function rowsOf(selection: Selection): Promise<Record<string, string>[]> {
  const text = await (await eventsAsCsv(selection, quietWork())).text()
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

test('events of files stand in a table beside the record’s, each with whose it is and where', async () => {
  const rows = await rowsOf(select())
  expect(rows).toHaveLength(record.columns.count)
  expect(rows.find(({ id }) => id === `${GED}-2`)).toMatchObject({
    date: '2015-08-07',
    first_day: '2015-08-07',
    last_day: '2015-08-07',
    countries: 'ML',
    place: 'Invented town',
    latitude: '16.27',
    longitude: '-0.05',
    precision: 'city',
    killed: '13',
    killed_low: '5',
    killed_high: '17',
    injured: '',
    actors: 'Government of Inventia; Invented Front',
    sources_differ: 'true',
    licence: tableTerms['ucdp-ged'].licence,
    attribution: `${tableTerms['ucdp-ged'].attribution} https://ucdp.uu.se/downloads/`,
    link: `https://tocsin.example/event/${GED}-2/`,
    data_set: 'UCDP Georeferenced Event Dataset (GED)',
    file: 'GEDEvent_v25_1.csv',
    row: 'row=2',
    own_id: '500001',
    own_types: 'State-based conflict',
  })
  // Whom the violence was used against is no actor of it.
  expect(rows.find(({ id }) => id === `${GED}-3`)).toMatchObject({
    date: '[2016-02-01..2016-02-04]',
    last_day: '2016-02-04',
    actors: 'Invented Front',
  })
  expect(rows.find(({ id }) => id === 'market-attack')).toMatchObject({
    licence: 'CC0-1.0',
    data_set: 'A tiny pack, version 1.0.0',
    file: '',
    row: '',
  })
})

test('an event known to its country has no point in any file, and one without a day no first and last day', async () => {
  const text = await (await eventsAsGeojson(select({ set: [GED] }), quietWork())).text()
  const { features, ...head } = JSON.parse(text) as FeatureCollection<Point | null> & Record<string, unknown>
  const named = (id: string) => features.find((feature) => feature.id === id)
  expect(named(`${GED}-2`)).toMatchObject({
    geometry: { type: 'Point', coordinates: [-0.05, 16.27] },
    properties: { dataSet: 'UCDP Georeferenced Event Dataset (GED)', row: 'row=2', killedLow: 5 },
  })
  expect(named(`${GED}-5`)?.geometry).toBeNull()
  expect(head['dataSets']).toMatchObject([
    { licence: tableTerms['ucdp-ged'].licence, files: ['GEDEvent_v25_1.csv'], events: features.length },
  ])
  // No event of the record is in it: its licence is not either.
  expect(head).not.toHaveProperty('licence')
  expect(text).not.toContain('CC0-1.0')
})

test.each([
  [[GED], [tableTerms['ucdp-ged']], [tableTerms.gtd, tableTerms.acled]],
  [[GTD, ACLED], [tableTerms.gtd, tableTerms.acled], [tableTerms['ucdp-ged']]],
  [[RECORD_SET], [], [tableTerms['ucdp-ged'], tableTerms.gtd, tableTerms.acled]],
])('of %j the terms are those of its data sets and of no other', async (set, among, others) => {
  const selection = select({ set })
  const formats = [eventsAsCsv, eventsAsGeojson, eventsAsJson]
  for (const text of await Promise.all(
    formats.map(async (write) => (await write(selection, quietWork())).text()),
  )) {
    for (const terms of among) {
      expect(text).toContain(JSON.stringify(terms.licence).slice(1, -1))
      expect(text).toContain(JSON.stringify(terms.attribution).slice(1, -1))
    }
    for (const terms of others) expect(text).not.toContain(terms.attribution.slice(0, 30))
  }
  expect(dataSetsOf(selection).map(({ terms }) => terms)).toEqual(among)
})

test('JSON has events of files with their place and without claims, and the tables of the record’s', async () => {
  const read = JSON.parse(await (await eventsAsJson(select(), quietWork())).text())
  const alone = JSON.parse(await (await eventsAsJson(select({ set: [RECORD_SET] }), quietWork())).text())
  expect(read.count).toBe(record.columns.count)
  const ofFile = read.events.find(({ id }: { id: string }) => id === `${GED}-2`)
  expect(ofFile).toMatchObject({ row: 'row=2', ownId: '500001', killed: 13, killedLow: 5, killedHigh: 17 })
  expect(ofFile).not.toHaveProperty('claims')
  for (const table of ['passages', 'sources', 'actors', 'scales', 'levels'])
    expect(read[table], table).toEqual(alone[table])
})

test('a pack takes the record’s events along and leaves out those of files', async () => {
  const work = quietWork()
  const whole = await packOfSelection(select(), null, work)
  const matches = matchRows(buildColumns(pack, null), NO_FILTERS)
  const links = { link: 'https://tocsin.example/', linkOf: (id: string) => id }
  const before = await packOfSelection(selectionOf(pack, matches, null, links), null, work)
  expect(whole).toEqual(before)
  const part = await packOfSelection(select({ kind: ['attack'] }), null, work)
  expect(part.get('events.csv')!.split('\n')).toHaveLength(3)
  expect(part.get('datapackage.json')).toContain('1 of 3 events')
  expect(await estimateSize('package', select(), work)).toBeGreaterThan(0)
})

test('a file without events of the record does not go by its name, and the filter of data sets is told', () => {
  expect(fileName(select({ set: [GED] }), 'events', 'csv')).toBe('tocsin-files-selection-events.csv')
  expect(fileName(select(), 'events', 'csv')).toBe('tocsin-tiny-1.0.0-selection-events.csv')
  expect(describeFilters(record.pack, { ...NO_FILTERS, set: [GED, RECORD_SET] })).toEqual([
    'Data set: GEDEvent_v25_1.csv, A tiny pack',
  ])
})

const reading = { url: 'https://tocsin.example/event/x/', known: null, today: '2026-11-25' }

test('an event of a file is cited by its data set, file, row and own id, with the day of access', () => {
  const found = fileOfRow({ columns: record.columns, files }, record.columns.rowOfId.get(`${GED}-2`)!)!
  expect(citeAsText(citeFileEvent(found.file, found.row, reading))).toBe(
    `“Government of Inventia – Invented Front, Invented town”. UCDP Georeferenced Event Dataset (GED), day of publication not known. Event: 7 August 2015. ${tableTerms['ucdp-ged'].attribution} File GEDEvent_v25_1.csv, row 2 (row=2), the data set’s own id 500001. Read with Tocsin: https://tocsin.example/event/x/. https://ucdp.uu.se/downloads/ (accessed 25 November 2026).`,
  )
})

test('a view with files is cited with the data sets among its events', () => {
  const text = citeAsText(citeView(pack, '2 of 3 events', reading, null, dataSetsOf(select({ set: [GTD] }))))
  expect(text).toContain('Global Terrorism Database (GTD): ')
  expect(text).toContain('from gtd.csv')
  expect(text).toContain(tableTerms.gtd.attribution)
  expect(text).not.toContain('UCDP')
})

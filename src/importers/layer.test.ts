import { expect, test } from 'vitest'
import { kindOf, optionsOf } from '../data/columns.ts'
import { setOfEvent } from '../data/file-events.ts'
import { EVENT_KINDS } from '../data/pack-format.ts'
import { NO_FILTERS } from '../filter/filters.ts'
import { matchRows } from '../filter/match.ts'
import { openLayer } from './layer.ts'
import { buffersOf, layerDataOf } from './layer-data.ts'
import { idOfName } from './option-ids.ts'
import { readText, sampleBytes, titleIn } from './test-samples.ts'

const SET = '0123456789'
const SAMPLES = ['ged-25.csv', 'gtd-135-1252.csv', 'acled-31-bom.csv', 'timemap.csv', 'timelinejs.csv']

/** A sample as the page gets it: through a structured clone, in which the arrays change hands. */
async function layerOf(sample: string) {
  const outcome = await readText(sampleBytes(sample))
  if (outcome.kind !== 'events') throw new Error(`${sample} is no table of events`)
  const data = layerDataOf(outcome.table, outcome.report.known, SET)
  const handed = structuredClone(data, { transfer: buffersOf(data) })
  expect(data.scanned.start).toHaveLength(0)
  return { ...outcome, layer: openLayer(handed, sample) }
}

test.each(SAMPLES)(
  'every event of %s is there once, in time order, with what its table says',
  async (sample) => {
    const { layer, table, report } = await layerOf(sample)
    const { columns } = layer
    expect(columns.count).toBe(table.count)
    const seen = new Set<number>()
    for (let row = 0; row < columns.count; row++) {
      if (row > 0) expect(columns.start[row]!).toBeGreaterThanOrEqual(columns.start[row - 1]!)
      const { number } = layer.rowPlace(row)
      const event = Array.from({ length: table.count }, (_, each) => each).find(
        (each) => table.rowOf(each).number === number,
      )!
      seen.add(event)
      expect(layer.rowPlace(row)).toEqual(table.rowOf(event))
      expect(columns.ids.at(row)).toBe(`${SET}-${number}`)
      expect(columns.rowOfId.get(`${SET}-${number}`)).toBe(row)
      expect(columns.titles.at(row)).toBe(titleIn(table, report.known.layout, event))
      expect(columns.dates.at(row)).toBe(table.dateOf(event))
      expect(layer.ownIdOf(row)).toBe(table.idOf(event))
      expect(layer.actorsOf(row)).toEqual(table.actorsOf(event))
      expect(EVENT_KINDS).toContain(kindOf(columns, row))
      expect(optionsOf(columns.facets.set, row)).toEqual([SET])
    }
    expect(seen.size).toBe(table.count)
  },
)

test('an id that is no row of the file is not found', async () => {
  const { layer } = await layerOf(SAMPLES[0]!)
  for (const id of [`${SET}-1`, `${SET}-99999`, 'aaaaaaaaaa-2', 'paris-attacks', ''])
    expect(layer.columns.rowOfId.get(id)).toBeUndefined()
  expect(setOfEvent(`${SET}-12`)).toEqual({ set: SET, row: 12 })
  expect(setOfEvent('november-2015-paris-attacks')).toBeNull()
})

test('a search looks through titles, places and the names of actors, whatever their case and accents', async () => {
  const { layer, table } = await layerOf('ged-25.csv')
  const [actor] = table.actorsOf(0)
  const found = matchRows(layer.columns, { ...NO_FILTERS, q: actor!.name.toUpperCase() })
  expect(found.count).toBeGreaterThan(0)
  expect(found.count).toBeLessThan(table.count + 1)
})

test('a name has an id that a link can carry, in any script', () => {
  expect(idOfName('Government of Mali (Réseau Nord)')).toBe('file-government-of-mali-reseau-nord')
  expect(idOfName('داعش')).toMatch(/^file-u-[a-z0-9-]+$/)
  expect(idOfName('—')).toMatch(/^file-u-[a-z0-9-]+$/)
})

import { expect, test } from 'vitest'
import { readEvents } from '../importers/read-events.ts'
import { dateOrderOf, type FirstRows, lookAtMapping } from './table-columns.ts'

async function firstRowsOf(text: string): Promise<FirstRows> {
  const outcome = await readEvents(new Blob([text]))
  if (outcome.kind !== 'unknown') throw new Error(`unexpected ${outcome.kind}`)
  return outcome
}

const TABLE = `date,until,town,land,lat,lon,dead
2015-11-13,,Paris,France,48.85,2.35,130
2015-11-14,,Nowhere,Atlantis,,,many
someday,,Lyon,France,,,
`
const FIELDS = {
  date: 'date',
  end: 'until',
  place: 'town',
  country: 'land',
  latitude: 'lat',
  longitude: 'lon',
  killed: 'dead',
}

test('rows are shown as events, or with the cell for which they are refused', async () => {
  const table = await firstRowsOf(TABLE)
  const { rows, accepted, refused } = lookAtMapping(table, { ...table.proposal.mapping, fields: FIELDS }, 8)
  expect([accepted, refused]).toEqual([1, 2])
  expect(rows[0]).toMatchObject({
    date: '2015-11-13',
    place: 'Paris',
    country: 'FR',
    killed: 130,
    injured: -1,
  })
  const { point } = rows[0] as { point: readonly number[] }
  expect(point.map((degrees) => degrees.toFixed(2))).toEqual(['48.85', '2.35'])
  expect(rows.slice(1).map((row) => 'reason' in row && row.column)).toEqual([6, 0])
})

test('all rows are counted, the first ones shown', async () => {
  const table = await firstRowsOf(TABLE)
  const mapping = { ...table.proposal.mapping, fields: { date: 'date' } }
  const outlook = lookAtMapping(table, mapping, 1)
  expect(outlook.rows).toHaveLength(1)
  expect([outlook.accepted, outlook.refused]).toEqual([2, 1])
})

test('without a date nothing is read', async () => {
  const table = await firstRowsOf(TABLE)
  const outlook = lookAtMapping(table, { ...table.proposal.mapping, fields: { place: 'town' } }, 8)
  expect(outlook.rows).toEqual([])
  expect(outlook.check.faults).toEqual([{ kind: 'no-date', field: 'date' }])
})

test('the order of dates is that of the chosen columns', async () => {
  const table = await firstRowsOf('a,b,c\n03/04/2015,13/04/2015,x\n05/06/2015,14/06/2015,y\n')
  expect(dateOrderOf(table, { date: 'a' })?.order).toBe(null)
  expect(dateOrderOf(table, { date: 'a', end: 'b' })?.order).toBe('dmy')
  expect(dateOrderOf(table, { date: 'c' })).toBe(null)
  expect(dateOrderOf(table, {})).toBe(null)
})

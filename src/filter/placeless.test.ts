import { expect, test } from 'vitest'
import { NO_FILTERS } from './filters.ts'
import { matchRows } from './match.ts'
import { findPlaceless } from './placeless.ts'
import { columnsOf } from './test-events.ts'

const columns = columnsOf(
  { country: ['FR'], place: [0.5, 0.3] },
  { country: ['FR'] },
  { country: ['FR', 'BE'], killed: 5 },
  { country: ['RU'], kind: 'response' },
  {},
)

test('finds the attacks without a point and counts them by country', () => {
  const { rows, countries } = findPlaceless(matchRows(columns, NO_FILTERS))
  expect([...rows]).toEqual([1, 2, 4])
  expect([...countries]).toEqual([
    ['FR', 2],
    ['BE', 1],
  ])
})

test('obeys the filters', () => {
  const { rows, countries } = findPlaceless(matchRows(columns, { ...NO_FILTERS, killedMin: 1 }))
  expect([...rows]).toEqual([2])
  expect(countries.get('FR')).toBe(1)
})

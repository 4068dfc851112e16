import { expect, test } from 'vitest'
import { sortBy } from './sort-by.ts'

const rows = [
  { name: 'b', days: 3 },
  { name: 'd', days: null },
  { name: 'a', days: 3 },
  { name: 'c', days: 7 },
]
const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)
const namesOf = (days: boolean, isDescending: boolean) =>
  sortBy(rows, days ? (row) => row.days : null, byName, isDescending)
    .map(({ name }) => name)
    .join('')

test('rows go by their values, equal ones by name, and those without one are last both ways round', () => {
  expect(namesOf(true, false)).toBe('abcd')
  expect(namesOf(true, true)).toBe('cabd')
})

test('without a value they go by name, both ways round', () => {
  expect(namesOf(false, false)).toBe('abcd')
  expect(namesOf(false, true)).toBe('dcba')
})

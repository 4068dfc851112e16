import { expect, test } from 'vitest'
import { NO_FILTERS } from './filters.ts'
import { countHidden } from './hidden.ts'
import { matchRows } from './match.ts'
import { columnsOf } from './test-events.ts'

const columns = columnsOf(
  { country: ['FR'], text: 'a concert in paris' },
  { country: ['RU'], text: 'a concert in moscow', killed: 3 },
  { country: ['RU'], text: 'a market' },
)

test.each([
  ['the other country’s event that the search finds', { q: 'concert', country: ['FR'] }, 1],
  ['none without another filter', { q: 'concert' }, 0],
  ['all that the search finds, when no event matches', { q: 'concert', country: ['DE'] }, 2],
  ['an event once, whichever filters hide it', { q: 'concert', country: ['FR'], killedMin: 5 }, 2],
  ['none when the search itself finds nothing', { q: 'zebra', country: ['FR'] }, 0],
])('hidden is %s', (_, asked, count) => {
  expect(countHidden(matchRows(columns, { ...NO_FILTERS, ...asked }))).toBe(count)
})

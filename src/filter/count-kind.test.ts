import { expect, test } from 'vitest'
import { countOfKind } from './count-kind.ts'
import { NO_FILTERS } from './filters.ts'
import { matchRows } from './match.ts'
import { columnsOf } from './test-events.ts'

test('counts the matches of a kind, and no others', () => {
  const columns = columnsOf({ start: 1 }, { start: 5 }, { start: 5, kind: 'response' })
  expect(countOfKind(matchRows(columns, NO_FILTERS), 'attack')).toBe(2)
  expect(countOfKind(matchRows(columns, { ...NO_FILTERS, from: 4 }), 'attack')).toBe(1)
  expect(countOfKind(matchRows(columns, NO_FILTERS), 'claim')).toBe(0)
})

import { expect, test } from 'vitest'
import { latestOfKind } from './latest.ts'
import { columnsOf, DATELESS } from './test-events.ts'

test('the latest of a kind is the one that begins last, whatever came after it', () => {
  const columns = columnsOf(DATELESS, { start: 3 }, { start: 7 }, { start: 9, kind: 'response' })
  expect(latestOfKind(columns, 'attack')).toBe(2)
  expect(latestOfKind(columns, 'response')).toBe(3)
})

test('an event of which no day is known is not the latest', () => {
  expect(latestOfKind(columnsOf(DATELESS), 'attack')).toBeNull()
  expect(latestOfKind(columnsOf({ start: 1 }), 'claim')).toBeNull()
})

import { expect, test } from 'vitest'
import { buildColumns } from './columns.ts'
import { beginOf, delayBetween } from './delay.ts'
import { levelPack } from './test-levels.ts'

/** The days between an event of one date and another of the other. */
function between(from: string, to: string) {
  // A warning may be dated after its claims were made.
  const given = {
    a: { kind: 'warning', date: from },
    b: { kind: 'warning', country: 'LU', date: to || undefined },
  }
  const columns = buildColumns(levelPack(given), null)
  return delayBetween(columns, columns.rowOfId.get('a')!, columns.rowOfId.get('b')!)
}

test.each([
  ['of one day', '2024-03-04', '2024-03-04', 0, 0],
  ['of days that are known', '2024-03-04', '2026-03-04', 730, 730],
  ['to one day of a range, which cannot come first', '2024-03-04', '[..2024-03-06]', 0, 2],
  ['to a month that begins before', '2024-03-04', '2024-03', 0, 27],
  ['to a later month', '2024-03-04', '2024-04', 28, 57],
  ['to a day from which it began at the earliest', '2024-03-04', '[2024-03-06..]', 2, Infinity],
  ['from what lasts, which counts from its first day', '2024-03-04/2024-03-09', '2024-03-06', 2, 2],
  ['to what lasts, which counts from its first day', '2024-03-04', '2024-03-06/2024-03-08', 2, 2],
  ['to what lasts until nobody knows when', '2024-03-04', '2024-03-06/..', 2, 2],
  ['from a day that is not known', '[2024-03-01..2024-03-04]', '2024-03-06', 2, 5],
])('counts the days %s', (_, from, to, least, most) => {
  expect(between(from, to)).toEqual({ least, most, isAbout: false })
})

test('a day known only about is no number of days', () => {
  expect(between('2024-03-04', '2024-03-06~')).toEqual({ least: 2, most: 2, isAbout: true })
  expect(between('2024-03-04?', '2024-03-06')).toEqual({ least: 2, most: 2, isAbout: true })
})

test.each([
  ['without a date', '2024-03-04', ''],
  ['with a start that nobody knows', '2024-03-04', '../2024-03-06'],
  ['where the second came first', '2024-03-04', '2024-03-01'],
  ['where both ends are open', '2024-03-04', '[2024-03-04..]'],
])('says nothing %s', (_, from, to) => {
  expect(between(from, to)).toBeNull()
})

test('says what lasts', () => {
  const given = {
    a: { kind: 'attack', date: '2024-03-04/2024-03-09' },
    b: { kind: 'attack', date: '2024-03' },
  }
  const columns = buildColumns(levelPack(given), null)
  expect(beginOf(columns, columns.rowOfId.get('a')!)?.isLasting).toBe(true)
  expect(beginOf(columns, columns.rowOfId.get('b')!)?.isLasting).toBe(false)
})

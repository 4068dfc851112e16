import { expect, test } from 'vitest'
import { type Row, rowOf } from './rows.ts'
import { isReached, medianOf, p95Of, ratioOf, tableOf, withFigures } from './table.ts'

const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

test('the 95th percentile of a few runs is the slowest, of a hundred the 95th', () => {
  expect([medianOf(TEN), p95Of(TEN)]).toEqual([5, 10])
  expect(p95Of(Array.from({ length: 100 }, (_, run) => run + 1))).toBe(95)
})

test('what is to be reached hangs on the number of events', () => {
  const goalsAt = (count: number) => rowOf({ what: 'jump', peer: 'it', ours: [1], theirs: [2] }, count).goals
  expect(goalsAt(100_000)).toEqual([])
  expect(goalsAt(350_000)).toEqual([{ ratio: 30 }])
  expect(goalsAt(3_000_000)).toEqual([{ ratio: 80 }, { most: 12 }])
})

test('a goal is reached by the 95th percentiles, not by the medians', () => {
  const row: Row = rowOf({ what: 'slide', peer: 'it', ours: [1, 1, 5], theirs: [50, 50, 50] }, 350_000)
  expect(ratioOf(row)).toBe(10)
  expect(isReached(row, { ratio: 10 })).toBe(true)
  expect(isReached(row, { ratio: 11 })).toBe(false)
  expect(isReached(row, { most: 4 })).toBe(false)
  expect(withFigures(row)).toMatchObject({
    figures: { ours: { median: 1, p95: 5 }, theirs: { median: 50, p95: 50 } },
    ratio: 10,
    goals: [{ ratio: 10, reached: true }],
  })
})

test('the table says what is missed, and nothing of what was not measured', () => {
  const rows = [
    rowOf({ what: 'slide', peer: 'it', ours: [1], theirs: [5] }, 350_000),
    rowOf({ what: 'slide', peer: 'it', ours: [1], theirs: [20] }, 350_000),
    rowOf({ what: 'csv', peer: 'it', ours: [], theirs: [20] }, 350_000),
  ]
  const lines = tableOf(rows)
  expect(lines[1]).toMatch(/^brush, the window slides +350,000 .* 5\.00× +≥ 10× +missed/)
  expect(lines[2]).toMatch(/20\.0× +≥ 10× +reached/)
  expect(lines[3]).toContain('–')
  expect(lines[3]).not.toMatch(/missed|reached/)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsByDay } from '../data/columns.ts'
import { type Day, dayOf, isoOfDay } from '../lib/days.ts'
import { binAttacks, calendarAxis, extentOfRows, periodAxis } from './compare-time.ts'
import { anyColumns, anyDay } from './test-arbitraries.ts'
import { columnsOf, DATELESS } from './test-events.ts'

const day = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) })
const stretch = fc.tuple(day, day).map(([a, b]): [Day, Day] => [Math.min(a, b), Math.max(a, b)])

describe('calendarAxis', () => {
  it('covers its days with at most some sixty bars that leave no day out', () => {
    fc.assert(
      fc.property(stretch, ([from, to]) => {
        const { edges, count } = calendarAxis(from, to)
        const [days] = edges
        expect(count).toBe(days.length - 1)
        expect(count).toBeLessThanOrEqual(62)
        expect(days[0]).toBeLessThanOrEqual(from)
        expect(days.at(-1)).toBeGreaterThan(to)
        expect(days.every((edge, index) => index === 0 || edge > days[index - 1]!)).toBe(true)
      }),
    )
  })

  it('has a bar for each day, month or year, as long as they are few', () => {
    const { unit, edges } = calendarAxis(dayOf(2001, 5, 3), dayOf(2012, 2, 1))
    expect(unit).toBe(12)
    expect(isoOfDay(edges[0][0]!)).toBe('2001-01-01')
    expect(edges[0].length).toBe(13)
    expect(calendarAxis(dayOf(2024, 1, 15), dayOf(2026, 3, 4)).unit).toBe(1)
    expect(calendarAxis(dayOf(2024, 3, 1), dayOf(2024, 3, 31))).toMatchObject({ unit: 0, count: 31 })
  })
})

describe('periodAxis', () => {
  it('counts years from each start, in bars of one unit, and ends a period with its last day', () => {
    const { unit, edges, count } = periodAxis([
      [dayOf(2001, 1, 1), dayOf(2010, 12, 31)],
      [dayOf(2011, 3, 15), dayOf(2020, 9, 30)],
    ])
    expect([unit, count]).toEqual([12, 10])
    expect(edges[0].map(isoOfDay).slice(-2)).toEqual(['2010-01-01', '2011-01-01'])
    expect(edges[1].map(isoOfDay).slice(-2)).toEqual(['2020-03-15', '2020-10-01'])
  })

  it('is as long as the longer period', () => {
    const short: [Day, Day] = [dayOf(2020, 1, 1), dayOf(2020, 12, 31)]
    const long: [Day, Day] = [dayOf(2001, 1, 1), dayOf(2010, 12, 31)]
    const { edges, count } = periodAxis([short, long])
    expect([edges[0].length, edges[1].length, count]).toEqual([2, 11, 10])
  })
})

describe('binAttacks', () => {
  it('puts each attack into one bar, or says that it has no date', () => {
    fc.assert(
      fc.property(anyColumns, anyDay, fc.nat({ max: 30 }), (columns, from, length) => {
        const rows = [...rowsByDay(columns)]
        const { bins, undated } = binAttacks(columns, rows, calendarAxis(from, from + length).edges[0])
        const placed = [...bins.flatMap(({ attacks }) => attacks), ...undated]
        expect(placed.sort((a, b) => a - b)).toEqual(rows.sort((a, b) => a - b))
        for (const { attacks, killed } of bins)
          expect(killed.sum).toBe(attacks.reduce((sum, row) => sum + Math.max(0, columns.killed[row]!), 0))
      }),
    )
  })

  it('counts by the first known day; what reaches in from outside is at the end where it does', () => {
    const columns = columnsOf({ ...DATELESS }, { start: 2, end: 12 }, { start: 11 }, { start: 11, killed: 4 })
    const { bins, undated } = binAttacks(columns, [0, 1, 2, 3], [10, 11, 12])
    expect(bins.map(({ attacks }) => attacks)).toEqual([[1], [2, 3]])
    expect(bins[1]).toMatchObject({ from: 11, to: 11, killed: { sum: 4, unknown: [2] } })
    expect(undated).toEqual([0])
    expect(extentOfRows(columns, [0, 1, 2])).toEqual([2, 11])
    expect(extentOfRows(columns, [0])).toBeNull()
  })
})

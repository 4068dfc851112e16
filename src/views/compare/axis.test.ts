import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarAxis, periodAxis } from '../../filter/compare-time.ts'
import { dayOf } from '../../lib/days.ts'
import { heightScale, timeTicks } from './axis.ts'

describe('heightScale', () => {
  it('begins at 0, holds the largest value and has its lines at whole numbers', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), fc.boolean(), (largest, isRoot) => {
        const { of, top, ticks } = heightScale(largest, isRoot)
        expect(of(0)).toBe(0)
        expect(of(top)).toBe(1)
        expect(top).toBeGreaterThanOrEqual(largest)
        expect(ticks[0]).toBe(0)
        expect(ticks.every((tick, index) => Number.isInteger(tick) && tick > (ticks[index - 1] ?? -1))).toBe(
          true,
        )
      }),
    )
  })

  it('shows small values beside a large one by their square roots', () => {
    const { of, top, ticks } = heightScale(2977, true)
    expect([top, ticks]).toEqual([3000, [0, 100, 500, 3000]])
    expect(of(750)).toBe(0.5)
    expect(heightScale(2977, false).of(750)).toBe(0.25)
  })
})

describe('timeTicks', () => {
  const labels = (ticks: ReturnType<typeof timeTicks>) => ticks.map(({ label }) => label)

  it('labels round years, or months of few years', () => {
    const years = timeTicks(calendarAxis(dayOf(1991, 1, 2), dayOf(2026, 4, 29)), false)
    expect(labels(years)).toEqual(['1995', '2000', '2005', '2010', '2015', '2020', '2025'])
    expect(years[0]!.at).toBeCloseTo(4 / 36)
    const months = timeTicks(calendarAxis(dayOf(2024, 1, 15), dayOf(2025, 3, 4)), false)
    expect(labels(months)[0]).toBe('Jan 2024')
    expect(months.length).toBeLessThanOrEqual(9)
  })

  it('numbers the years of periods from 1', () => {
    const axis = periodAxis([
      [dayOf(2001, 1, 1), dayOf(2010, 12, 31)],
      [dayOf(2011, 1, 1), dayOf(2025, 12, 31)],
    ])
    expect(labels(timeTicks(axis, true))).toEqual(['1', '3', '5', '7', '9', '11', '13', '15'])
  })
})

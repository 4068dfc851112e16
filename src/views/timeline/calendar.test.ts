import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, isoOfDay } from '../../lib/days.ts'
import { binEdges, startsOf, unitOf } from './calendar.ts'
import { type TimeScale, xOfDay } from './scale.ts'

const startsIn = (unit: Parameters<typeof startsOf>[0], from: number, to: number) =>
  startsOf(unit, from, to).map(isoOfDay)

describe('steps of the calendar', () => {
  it('are weeks from Sundays, months and years, also before 1970', () => {
    expect(startsIn({ days: 7 }, dayOf(2024, 3, 17), dayOf(2024, 3, 31))).toEqual([
      '2024-03-17',
      '2024-03-24',
      '2024-03-31',
    ])
    expect(startsIn({ months: 3 }, dayOf(1968, 12, 31), dayOf(1969, 7, 1))).toEqual([
      '1969-01-01',
      '1969-04-01',
      '1969-07-01',
    ])
    expect(startsIn({ months: 60 }, dayOf(1994, 5, 1), dayOf(2005, 1, 1))).toEqual([
      '1995-01-01',
      '2000-01-01',
      '2005-01-01',
    ])
  })

  it('are the least that are wide enough', () => {
    const scale = { from: dayOf(2014, 1, 1), to: dayOf(2026, 12, 31), left: 0, width: 660 }
    expect(unitOf(scale, 24)).toEqual({ months: 6 })
    expect(unitOf(scale, 26)).toEqual({ months: 12 })
    expect(unitOf({ ...scale, width: 0 }, 24)).toEqual({ months: 12_000 })
  })
})

describe('the edges of bins', () => {
  it('are whole years from afar, with what is left at the sides', () => {
    const scale = { from: dayOf(1994, 7, 1), to: dayOf(1998, 8, 31), left: 0, width: 110 }
    expect(binEdges(scale).map(isoOfDay)).toEqual(['1994-07-01', '1996-01-01', '1997-01-01', '1998-09-01'])
  })

  it('always hold the whole window, and leave every bin wide enough to be pressed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 40_000 }),
        fc.integer({ min: 7, max: 40_000 }),
        fc.integer({ min: 80, max: 3000 }),
        (from, days, width) => {
          const scale: TimeScale = { from, to: from + days - 1, left: 40, width }
          const edges = binEdges(scale)
          expect([edges[0], edges.at(-1)]).toEqual([from, from + days])
          for (let at = 1; at < edges.length; at++)
            expect(xOfDay(scale, edges[at]!) - xOfDay(scale, edges[at - 1]!)).toBeGreaterThanOrEqual(23.9)
        },
      ),
    )
  })
})

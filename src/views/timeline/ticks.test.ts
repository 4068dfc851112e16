import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dayFromIso, dayOf, isoOfDay } from '../../lib/days.ts'
import { type TimeScale, xOfDay } from './scale.ts'
import { handleAt, labelledTicks, ticksOf } from './ticks.ts'

const anyScale: fc.Arbitrary<TimeScale> = fc
  .record({
    from: fc.integer({ min: -20_000, max: 40_000 }),
    days: fc.oneof(...[10, 100, 1000, 10_000, 40_000].map((max) => fc.integer({ min: 1, max }))),
    left: fc.integer({ min: 0, max: 200 }),
    width: fc.integer({ min: 50, max: 3000 }),
  })
  .map(({ from, days, left, width }) => ({ from, to: from + days - 1, left, width }))

describe('ticks', () => {
  const scaleOf = (from: string, to: string, width: number): TimeScale => ({
    from: dayFromIso(from)!,
    to: dayFromIso(to)!,
    left: 0,
    width,
  })
  const labelsOf = (scale: TimeScale) => ticksOf(scale).map(({ label }) => label)

  it('are years over decades', () => {
    expect(labelsOf(scaleOf('1995-06-01', '2024-06-01', 600))).toEqual([
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
    ])
  })

  it('are months with their year over a year', () => {
    expect(labelsOf(scaleOf('2024-01-01', '2024-12-31', 400))).toEqual([
      'Jan 2024',
      'Apr 2024',
      'Jul 2024',
      'Oct 2024',
      'Jan 2025',
    ])
  })

  it('are days over weeks, and no hours over a few days', () => {
    expect(labelsOf(scaleOf('2024-03-17', '2024-04-06', 300))).toEqual([
      '17 Mar',
      '24 Mar',
      '31 Mar',
      '7 Apr',
    ])
    expect(labelsOf(scaleOf('2024-03-22', '2024-03-24', 900))).toEqual([
      '22 Mar',
      '23 Mar',
      '24 Mar',
      '25 Mar',
    ])
  })

  it.each([
    ['2024-03-02', '2024-04-15', 180, ['Apr 2024']],
    ['2024-03-02', '2024-04-15', 270, ['Apr 2024']],
    ['2024-06-01', '2025-11-30', 100, ['2025']],
  ])('from %s to %s over %i pixels, of which one is left, are %j', (from, to, width, labels) => {
    expect(labelsOf(scaleOf(from, to, width))).toEqual(labels)
  })

  it('are whole days in order and in view, never crowded, and no two labels are the same', () => {
    fc.assert(
      fc.property(anyScale, (scale) => {
        const ticks = ticksOf(scale)
        for (const [index, { day }] of ticks.entries()) {
          expect(Number.isInteger(day)).toBe(true)
          expect(day >= scale.from && day <= scale.to + 1, isoOfDay(day)).toBe(true)
          if (index > 0) expect(day).toBeGreaterThan(ticks[index - 1]!.day)
        }
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length)
        expect(ticks.length).toBeLessThanOrEqual(Math.max(2, scale.width / 90) * 2 + 2)
      }),
    )
  })

  it('say the year wherever they say a year or a month', () => {
    fc.assert(
      fc.property(anyScale, (scale) => {
        for (const { day, label } of ticksOf(scale)) {
          const iso = isoOfDay(day)
          if (/^\d{4}$/.test(label)) expect(iso).toBe(`${label}-01-01`)
          else if (/ \d{4}$/.test(label)) expect(iso.slice(8)).toBe('01')
          else expect(label).toMatch(new RegExp(`^${Number(iso.slice(8))} `))
        }
      }),
    )
  })

  it('are none that crash where the scale is very narrow', () => {
    expect(() => ticksOf({ from: dayOf(2024, 3, 2), to: dayOf(2024, 3, 3), left: 0, width: 0 })).not.toThrow()
  })
})

describe('labels of ticks', () => {
  const REM = 15
  const FAR = { x: -1000, width: 80 }
  const widthOf = (label: string) => label.length * 0.41 * REM

  it('never touch each other or the handle of the cursor, from thirty years to ten days and however large the text', () => {
    fc.assert(
      fc.property(
        anyScale,
        fc.integer({ min: 0, max: 3200 }),
        fc.integer({ min: 12, max: 40 }),
        (scale, x, rem) => {
          const handle = handleAt(x, '24 Mar 2024', scale.left + scale.width, rem)
          let end = Number.NEGATIVE_INFINITY
          for (const { day, label } of labelledTicks(ticksOf(scale), scale, handle, rem)) {
            const from = xOfDay(scale, day)
            const to = from + label.length * 0.41 * rem
            expect(from).toBeGreaterThan(end)
            expect(to < handle.x - handle.width / 2 || from > handle.x + handle.width / 2 - 3).toBe(true)
            end = to
          }
        },
      ),
    )
  })

  it('are all there where there is room, and every second where text is twice as large', () => {
    const scale = { from: dayOf(2024, 1, 1), to: dayOf(2024, 12, 31), left: 0, width: 900 }
    const ticks = ticksOf(scale)
    expect(labelledTicks(ticks, scale, FAR, REM)).toEqual(ticks.slice(0, 12))
    expect(labelledTicks(ticks, scale, FAR, 2 * REM)).toEqual(
      ticks.slice(0, 12).filter((_, at) => at % 2 === 0),
    )
    expect(widthOf('Sept 2024')).toBeLessThan(64)
  })
})

test('the first of days says its year, where it has room', () => {
  const scale = { from: dayOf(2024, 3, 1), to: dayOf(2024, 3, 31), left: 0, width: 600 }
  const labels = (rem: number) =>
    labelledTicks(ticksOf(scale), scale, { x: -1000, width: 80 }, rem).map(({ label }) => label)
  expect(labels(15).slice(0, 2)).toEqual(['3 Mar 2024', '10 Mar'])
  expect(labels(30).slice(0, 2)).toEqual(['3 Mar', '10 Mar'])
})

test('the handle of the cursor is never cut at the right', () => {
  const { x, width } = handleAt(990, '24 Mar 2024', 1000, 15)
  expect(x + width / 2).toBe(1000)
  expect(handleAt(300, '24 Mar 2024', 1000, 15).x).toBe(300)
})

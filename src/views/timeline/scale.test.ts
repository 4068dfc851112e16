import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  type DayWindow,
  dayAt,
  daySpan,
  fitWindow,
  middleOfDay,
  moveWindow,
  type TimeScale,
  xOfDay,
  zoomWindow,
} from './scale.ts'

/** Ten days over 100 pixels that begin at 50. */
const TEN: TimeScale = { from: 1000, to: 1009, left: 50, width: 100 }

const anyScale: fc.Arbitrary<TimeScale> = fc
  .record({
    from: fc.integer({ min: -20_000, max: 40_000 }),
    days: fc.integer({ min: 1, max: 40_000 }),
    left: fc.integer({ min: 0, max: 200 }),
    width: fc.integer({ min: 50, max: 3000 }),
  })
  .map(({ from, days, left, width }) => ({ from, to: from + days - 1, left, width }))

test('a day is as wide as it lasts: its start, its middle and the start of the next', () => {
  expect([xOfDay(TEN, 1000), middleOfDay(TEN, 1000), xOfDay(TEN, 1001)]).toEqual([50, 55, 60])
  expect(xOfDay(TEN, 1010)).toBe(150)
  expect(daySpan(TEN)).toBe(10)
  expect(xOfDay(TEN, 990)).toBe(-50)
})

test('a scale of one day is that day from side to side', () => {
  const one = { from: 7, to: 7, left: 0, width: 100 }
  expect([daySpan(one), xOfDay(one, 7), middleOfDay(one, 7), xOfDay(one, 8)]).toEqual([1, 0, 50, 100])
})

describe('the day at a pixel', () => {
  it('is the one whose width holds it, and at an edge the first or last', () => {
    expect([50, 59.9, 60, 149.9].map((x) => dayAt(TEN, x))).toEqual([1000, 1000, 1001, 1009])
    expect([49, -1000, 150, 9999].map((x) => dayAt(TEN, x))).toEqual([1000, 1000, 1009, 1009])
  })

  it('is the day whose middle is drawn there', () => {
    fc.assert(
      fc.property(anyScale, fc.double({ min: 0, max: 1, noNaN: true }), (scale, share) => {
        const day = scale.from + Math.floor(share * (scale.to - scale.from))
        expect(dayAt(scale, middleOfDay(scale, day))).toBe(day)
      }),
    )
  })
})

describe('a window', () => {
  const full: DayWindow = [0, 1000]

  it.each<[string, DayWindow, DayWindow]>([
    ['stays as it is inside', [100, 200], [100, 200]],
    ['moves in over the start, as long as it was', [-50, 50], [0, 100]],
    ['moves in over the end, as long as it was', [950, 1050], [900, 1000]],
    ['is the whole where it is longer', [-500, 2000], [0, 1000]],
    ['is a week at least, around its middle', [100, 101], [97, 104]],
    ['is a week at least at the end too', [1000, 1000], [993, 1000]],
  ])('%s', (_, window, fitted) => {
    expect(fitWindow(window, full)).toEqual(fitted)
  })

  it('is at least as long as asked, but never longer than the whole', () => {
    expect(fitWindow([100, 101], full, 31)).toEqual([85, 116])
    expect(fitWindow([1, 2], [0, 3])).toEqual([0, 3])
    expect(fitWindow([5, 5], [5, 5])).toEqual([5, 5])
  })

  it('grows and shrinks around its middle', () => {
    expect(zoomWindow([400, 600], 2, full)).toEqual([300, 700])
    expect(zoomWindow([400, 600], 0.5, full)).toEqual([450, 550])
    expect(zoomWindow([400, 600], 100, full)).toEqual(full)
    expect(zoomWindow([400, 600], 0, full)).toEqual([497, 504])
  })

  it('moves by a share of its length, and stops at the edges as long as it is', () => {
    expect(moveWindow([400, 600], 0.5, full)).toEqual([500, 700])
    expect(moveWindow([400, 600], -0.25, full)).toEqual([350, 550])
    expect(moveWindow([400, 600], -9, full)).toEqual([0, 200])
    expect(moveWindow([400, 600], 9, full)).toEqual([800, 1000])
  })

  it('is whole days inside the whole, whatever is done with it', () => {
    const anySide = fc.double({ min: -3000, max: 3000, noNaN: true })
    const anyWhole = fc
      .tuple(fc.integer({ min: -2000, max: 2000 }), fc.nat({ max: 3000 }))
      .map(([from, length]): DayWindow => [from, from + length])
    fc.assert(
      fc.property(anySide, fc.double({ min: 0, max: 3000, noNaN: true }), anyWhole, (from, length, whole) => {
        const window: DayWindow = [from, from + length]
        for (const [start, end] of [
          fitWindow(window, whole),
          zoomWindow(window, 1.5, whole),
          zoomWindow(window, 0.3, whole),
          moveWindow(window, 0.7, whole),
        ]) {
          expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true)
          expect(whole[0] <= start && start <= end && end <= whole[1]).toBe(true)
          expect(end - start).toBeGreaterThanOrEqual(Math.min(7, whole[1] - whole[0]))
        }
      }),
    )
  })
})

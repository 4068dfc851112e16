import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisEnd, axisTicks, DOT, placeOf, stackDots } from './layout.ts'

test('an axis goes to the next of its marks, and at least to a week', () => {
  expect([0, 4, 8, 365, 366, 3632].map(axisEnd)).toEqual([7, 7, 14, 365, 1095, 3650])
})

test('an axis has its ends, and between them the numbers that have room', () => {
  expect(axisTicks(7, 240, 30)).toEqual([0, 1, 3, 7])
  expect(axisTicks(3650, 250, 30)).toEqual([0, 7, 30, 90, 365, 1095, 3650])
  expect(axisTicks(3650, 50, 30)).toEqual([0, 3650])
})

test('a place goes from 0 to 1, and more days are further', () => {
  expect(placeOf(0, 90)).toBe(0)
  expect(placeOf(90, 90)).toBe(1)
  expect(placeOf(2, 90)).toBeGreaterThan(placeOf(1, 90))
})

test('no two marks are nearer than a target is wide, and none stands higher than it has to', () => {
  expect(stackDots([0, 0, 0, 30, 40, 60])).toEqual([0, 1, 2, 0, 1, 0])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 20 }), (given) => {
      const xs = given.sort((a, b) => a - b)
      const levels = stackDots(xs)
      for (const [a, x] of xs.entries())
        for (let b = a + 1; b < xs.length; b++)
          if (levels[a] === levels[b]) expect(xs[b]! - x).toBeGreaterThanOrEqual(DOT)
    }),
  )
})

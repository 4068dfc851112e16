import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstIndex } from './bisect.ts'

test('finds the first index past a value, as a look at each one does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 })),
      fc.integer({ min: -1, max: 21 }),
      (numbers, bound) => {
        const sorted = numbers.sort((a, b) => a - b)
        const found = sorted.findIndex((number) => number > bound)
        expect(firstIndex(sorted.length, (index) => sorted[index]! > bound)).toBe(
          found < 0 ? sorted.length : found,
        )
      },
    ),
  )
})

test('is the length where nothing is past, and 0 where all or nothing is there', () => {
  expect(firstIndex(5, () => false)).toBe(5)
  expect(firstIndex(5, () => true)).toBe(0)
  expect(firstIndex(0, () => false)).toBe(0)
})

test('asks a few times only, and never about an index that is not there', () => {
  const asked: number[] = []
  firstIndex(1_000_000, (index) => {
    asked.push(index)
    return index >= 123_456
  })
  expect(asked.length).toBeLessThanOrEqual(20)
  expect(asked.every((index) => index >= 0 && index < 1_000_000)).toBe(true)
})

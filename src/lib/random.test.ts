import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'

function run(seed: number, length: number): number[] {
  const random = seededRandom(seed)
  return Array.from({ length }, random)
}

test('the same seed gives the same run, another seed another', () => {
  expect(run(7, 50)).toEqual(run(7, 50))
  expect(run(7, 50)).not.toEqual(run(8, 50))
})

test('two runs do not disturb each other', () => {
  const [a, b] = [seededRandom(1), seededRandom(1)]
  a()
  a()
  expect(b()).toBe(run(1, 1)[0])
})

test('the first numbers are those of Mulberry32', () => {
  expect(run(0, 3)).toEqual([0.26642920868471265, 0.0003297457005828619, 0.2232720274478197])
})

test('every number is at least 0 and below 1, whatever the seed', () => {
  fc.assert(
    fc.property(fc.double(), (seed) => {
      for (const number of run(seed, 20)) expect(number >= 0 && number < 1).toBe(true)
    }),
  )
})

test('each tenth comes about as often', () => {
  const counts = new Array<number>(10).fill(0)
  for (const number of run(42, 10_000)) counts[Math.floor(number * 10)]!++
  expect(Math.min(...counts)).toBeGreaterThan(850)
  expect(Math.max(...counts)).toBeLessThan(1150)
})

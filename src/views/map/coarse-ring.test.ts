import { expect, test } from 'vitest'
import { coarseRing, type OutlinePoint } from './coarse-ring.ts'

const square: OutlinePoint[] = [
  [0, 0],
  [0, 0.01],
  [0, 2],
  [2, 2],
  [2, 1.99],
  [2, 0],
  [0, 0],
]

test('points next to the one before are left out, the ends are not', () => {
  expect(coarseRing(square)).toEqual([
    [0, 0],
    [0, 2],
    [2, 2],
    [2, 0],
    [0, 0],
  ])
})

test('an island that would be no area stays as it is', () => {
  const island: OutlinePoint[] = [
    [5, 5],
    [5, 5.01],
    [5.01, 5.01],
    [5, 5],
  ]
  expect(coarseRing(island)).toEqual(island)
})

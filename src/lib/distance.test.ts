import { expect, test } from 'vitest'
import { kilometresBetween } from './distance.ts'

const place = (lat: number, lon: number) => ({ lat, lon })

test('measures along the great circle', () => {
  expect(kilometresBetween(place(48.8566, 2.3522), place(51.5074, -0.1278))).toBeCloseTo(343.6, 0)
  expect(kilometresBetween(place(0, 0), place(0, 180))).toBeCloseTo(Math.PI * 6371, 5)
  expect(kilometresBetween(place(10, 20), place(10, 20))).toBe(0)
})

test('goes the short way across the antimeridian', () => {
  expect(kilometresBetween(place(0, 179.5), place(0, -179.5))).toBeCloseTo(111.2, 1)
})

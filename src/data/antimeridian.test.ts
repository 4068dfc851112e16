import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cutAtAntimeridian, unrollRing } from './antimeridian.ts'
import { polygonsOf, readCountryShapes } from './country-shapes.ts'

const shapes = readCountryShapes(
  JSON.parse(readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8')),
)
const cut = (code: string) =>
  cutAtAntimeridian(shapes.filter((shape) => shape.code === code).flatMap(polygonsOf))

test('leaves a ring that stays on one side as it is', () => {
  const square = [
    [1, 1],
    [2, 1],
    [2, 2],
    [1, 1],
  ]
  expect(cutAtAntimeridian([[square]])).toEqual([[square]])
})

test('runs a ring on past 180 degrees', () => {
  expect(
    unrollRing([
      [179, 0],
      [-179, 0],
      [179, 1],
    ]),
  ).toEqual([
    [179, 0],
    [181, 0],
    [179, 1],
  ])
})

test('cuts a square that lies across 180 degrees in two', () => {
  const square = [
    [179, 0],
    [-179, 0],
    [-179, 2],
    [179, 2],
    [179, 0],
  ]
  const pieces = cutAtAntimeridian([[square]])
  const extents = pieces
    .map(([ring]) => ring!.map(([lon]) => lon!))
    .map((lons) => [Math.min(...lons), Math.max(...lons)])
  expect(extents.sort((a, b) => a[0]! - b[0]!)).toEqual([
    [-180, -179],
    [179, 180],
  ])
})

test.each(['RU', 'FJ', 'US', 'NZ', 'AQ'])('no line of %s runs across the map', (code) => {
  const pieces = cut(code)
  expect(pieces.length).toBeGreaterThan(1)
  for (const ring of pieces.flat())
    for (let index = 1; index < ring.length; index++) {
      const [[fromLon = 0, fromLat = 0], [toLon = 0]] = [ring[index - 1]!, ring[index]!] as [
        number[],
        number[],
      ]
      expect(Math.abs(fromLon)).toBeLessThanOrEqual(180)
      // Only along a pole, which no map of this projection shows.
      if (Math.abs(fromLat) < 89) expect(Math.abs(fromLon - toLon)).toBeLessThan(90)
    }
})

test('keeps Chukotka on both sides of the line', () => {
  const lons = cut('RU')
    .flat(2)
    .map(([lon = 0]) => lon)
  expect(Math.min(...lons)).toBe(-180)
  expect(Math.max(...lons)).toBe(180)
  expect(lons.some((lon) => lon > -175 && lon < -169)).toBe(true)
})

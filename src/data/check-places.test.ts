import type { Topology } from 'topojson-specification'
import { expect, test } from 'vitest'
import baseMap from 'world-atlas/countries-50m.json'
import { placeChecker } from './check-places.ts'
import { readCountryShapes } from './country-shapes.ts'

const isInCountry = placeChecker(readCountryShapes(baseMap as unknown as Topology))

test.each<[string, string, number, number, boolean | null]>([
  ['Moscow', 'RU', 55.75, 37.62, true],
  ['Moscow with its numbers changed about', 'RU', 37.62, 55.75, false],
  ['Chukotka, past the antimeridian', 'RU', 66, -171, true],
  ['Taveuni, at the antimeridian', 'FJ', -16.85, -179.97, true],
  ['Sevastopol', 'UA', 44.6, 33.52, true],
  ['Sevastopol', 'RU', 44.6, 33.52, false],
  ['a ship off Nice', 'FR', 43.62, 7.27, true],
  ['the middle of the North Sea', 'NO', 56, 3, false],
  ['Lesotho, a hole in South Africa', 'ZA', -29.6, 28.2, false],
  ['Cayenne', 'FR', 4.92, -52.31, true],
  ['the South Pole', 'AQ', -90, 0, true],
  ['the North Pole', 'AQ', 90, 0, false],
  ['a country that the map does not have', 'ZZ', 0, 0, null],
])('%s, for %s at %f %f: %s', (_, country, lat, lon, expected) => {
  expect(isInCountry(country, lat, lon)).toBe(expected)
})

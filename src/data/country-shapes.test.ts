import { geoContains } from 'd3'
import type { Topology } from 'topojson-specification'
import { describe, expect, it, test } from 'vitest'
import baseMap from 'world-atlas/countries-50m.json'
import { type CountryShape, countryAnchor, isInCountry, readCountryShapes } from './country-shapes.ts'

const shapes = readCountryShapes(baseMap as unknown as Topology)

/** The codes of the shapes that hold a point. */
function codesAt(lat: number, lon: number): string[] {
  return shapes.filter(({ feature }) => geoContains(feature, [lon, lat])).map(({ code }) => code)
}

/** The first shape of a country: the one that views name and draw arcs to. */
function firstShape(code: string): CountryShape {
  const shape = shapes.find((each) => each.code === code)
  expect(shape, code).toBeDefined()
  return shape!
}

test.each<[string, number, number, string]>([
  ['Simferopol, in Crimea', 44.95, 34.1, 'UA'],
  ['Sevastopol', 44.6, 33.55, 'UA'],
  ['Kerch, at the bridge', 45.34, 36.44, 'UA'],
  ['Kyiv', 50.45, 30.52, 'UA'],
  ['Donetsk', 48.0, 37.8, 'UA'],
  ['Taman, across the strait', 45.21, 36.9, 'RU'],
  ['Krasnodar', 45.04, 38.98, 'RU'],
  ['Moscow', 55.75, 37.62, 'RU'],
  ['Kaliningrad', 54.71, 20.6, 'RU'],
  ['Provideniya, past the antimeridian', 64.6, -172.9, 'RU'],
  ['Pristina', 42.66, 21.16, 'XK'],
  ['Belgrade', 44.8, 20.46, 'RS'],
  ['Kyrenia, in the north of Cyprus', 35.3, 33.3, 'CY'],
  ['Limassol', 34.75, 33.0, 'CY'],
  ['Hargeisa', 9.56, 44.06, 'SO'],
  ['Mogadishu', 2.1, 45.3, 'SO'],
  ['Cayenne', 4.85, -52.35, 'FR'],
  ['Taipei', 25.05, 121.5, 'TW'],
])('%s lies in one country of the map', (_, lat, lon, code) => {
  expect(codesAt(lat, lon)).toEqual([code])
})

test('a shape without a country of its own has no code', () => {
  expect(codesAt(35.3, 77.2)).toEqual([''])
  expect(shapes.filter(({ code }) => code === '')).toHaveLength(2)
})

test('a topology that is not of countries is refused with what was expected', () => {
  const land: Topology = { type: 'Topology', objects: {}, arcs: [] }
  expect(() => readCountryShapes(land)).toThrow(/"countries".*expected a world-atlas topology/)
})

test('reading the map twice gives the same: the topology is left as it is', () => {
  const again = readCountryShapes(baseMap as unknown as Topology)
  expect(again.map(({ code }) => code)).toEqual(shapes.map(({ code }) => code))
  expect(countryAnchor(again.find(({ code }) => code === 'UA')!)).toEqual(countryAnchor(firstShape('UA')))
})

describe('the anchor of a country', () => {
  it.each<[string, string, [number, number], [number, number]]>([
    ['France is in Europe', 'FR', [43, -2], [50, 7]],
    ['the United States on the mainland', 'US', [35, -110], [45, -90]],
    ['Russia in Siberia', 'RU', [55, 80], [70, 110]],
    ['Norway on the mainland', 'NO', [58, 5], [69, 20]],
    ['the Netherlands in Europe', 'NL', [51, 4], [53.5, 7]],
    ['Spain on the mainland', 'ES', [38, -7], [42, 0]],
    ['Ukraine on the mainland', 'UA', [47, 28], [51, 35]],
    ['Australia on the mainland', 'AU', [-30, 125], [-20, 145]],
    ['Fiji on Viti Levu', 'FJ', [-18.5, 177], [-17, 179]],
    ['Cyprus in the part that its state holds', 'CY', [34.5, 32.2], [35.1, 33.5]],
    ['Somalia in its larger part', 'SO', [0, 42], [8, 50]],
    ['Kosovo', 'XK', [42, 20], [43, 21.8]],
  ])('of %s', (_, code, [south, west], [north, east]) => {
    const [lat, lon] = countryAnchor(firstShape(code))
    expect([lat > south && lat < north, lon > west && lon < east], `${lat} ${lon}`).toEqual([true, true])
  })

  it('is a point on the globe for every shape', () => {
    for (const shape of shapes) {
      const [lat, lon] = countryAnchor(shape)
      expect(Math.abs(lat) <= 90 && Math.abs(lon) <= 180, shape.code).toBe(true)
    }
  })
})

describe('isInCountry', () => {
  it.each<[string, string, number, number, number, boolean | null]>([
    ['Paris', 'FR', 48.86, 2.35, 0, true],
    ['Paris', 'DE', 48.86, 2.35, 0, false],
    ['Paris', 'DE', 48.86, 2.35, 100, false],
    ['Strasbourg, near the border', 'DE', 48.58, 7.75, 0, false],
    ['Strasbourg, near the border', 'DE', 48.58, 7.75, 20, true],
    ['a harbour a little at sea', 'FR', 43.62, 7.27, 20, true],
    ['the middle of the Atlantic', 'FR', 45, -30, 50, false],
    ['Simferopol', 'RU', 44.95, 34.1, 0, false],
    ['Hargeisa, in the second shape of its country', 'SO', 9.56, 44.06, 0, true],
    ['Taveuni, on the antimeridian', 'FJ', -16.85, -179.97, 10, true],
    ['Taveuni, on the antimeridian', 'FJ', -16.85, 179.97, 10, true],
    ['Chukotka, east of the antimeridian', 'RU', 66, -175, 0, true],
    ['Chukotka, west of the antimeridian', 'RU', 68, 175, 0, true],
    ['a ship off Wrangel, over the antimeridian', 'RU', 70.9, 179.99, 30, true],
    ['the South Pole', 'AQ', -90, 0, 20, true],
    ['near the North Pole', 'GL', 89.99, 0, 50, false],
    ['a country that the map does not have', 'ZZ', 0, 0, 50, null],
  ])('%s, for %s at %d %d within %d km: %s', (_, code, lat, lon, tolerance, expected) => {
    expect(isInCountry(shapes, code, lat, lon, tolerance)).toBe(expected)
  })
})

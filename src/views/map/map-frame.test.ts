import fc from 'fast-check'
import type L from 'leaflet'
import { describe, expect, it, test } from 'vitest'
import type { CountryShape } from '../../data/country-shapes.ts'
import type { Lane } from '../../data/levels.ts'
import { columnsOf, type TestEvent } from '../../filter/test-events.ts'
import { mercatorX, mercatorY } from '../../lib/mercator.ts'
import type { EventRecord } from '../../state/record.ts'
import { frameOf, homeBounds, placeOf } from './map-frame.ts'

/** What of a Leaflet map a frame is made of; `pad` widens each side by a share of the size, as Leaflet's does. */
function mapOf(south: number, west: number, north: number, east: number, zoom = 3): L.Map {
  const bounds = (s: number, w: number, n: number, e: number) => ({
    getSouth: () => s,
    getWest: () => w,
    getNorth: () => n,
    getEast: () => e,
    pad: (share: number) => {
      const [high, wide] = [(n - s) * share, (e - w) * share]
      return bounds(s - high, w - wide, n + high, e + wide)
    },
  })
  return { getBounds: () => bounds(south, west, north, east), getZoom: () => zoom } as unknown as L.Map
}

describe('the place of a point on the unit square', () => {
  it('is where the point was put', () => {
    const anyLat = fc.double({ min: -85, max: 85, noNaN: true })
    const anyLon = fc.double({ min: -180, max: 180, noNaN: true })
    fc.assert(
      fc.property(anyLat, anyLon, (lat, lon) => {
        const [foundLat, foundLon] = placeOf(mercatorX(lon), mercatorY(lat))
        expect(foundLat).toBeCloseTo(lat, 8)
        expect(foundLon).toBeCloseTo(lon, 8)
      }),
    )
  })

  it.each([
    [0.5, 0.5, 0, 0],
    [0, 0, 85.0511, -180],
    [1, 1, -85.0511, 180],
  ])('%d %d is %d %d', (x, y, lat, lon) => {
    const [foundLat, foundLon] = placeOf(x, y)
    expect(foundLat).toBeCloseTo(lat, 4)
    expect(foundLon).toBeCloseTo(lon, 4)
  })
})

describe('the frame of a map', () => {
  it('is what is on screen with a margin all around', () => {
    const frame = frameOf(mapOf(40, 0, 50, 20, 4.5))
    expect(frame.zoom).toBe(4.5)
    expect(frame.west).toBeLessThan(mercatorX(0))
    expect(frame.east).toBeGreaterThan(mercatorX(20))
    expect(frame.north).toBeLessThan(mercatorY(50))
    expect(frame.south).toBeGreaterThan(mercatorY(40))
  })

  it('ends at the sides of the world', () => {
    expect(frameOf(mapOf(-60, -175, 60, -100))).toMatchObject({ west: 0 })
    expect(frameOf(mapOf(-60, 100, 60, 175))).toMatchObject({ east: 1 })
    expect(frameOf(mapOf(-80, -180, 80, 180))).toMatchObject({ west: 0, east: 1 })
    expect(frameOf(mapOf(-80, -170, 80, 170))).toMatchObject({ west: 0, east: 1 })
  })
})

test.each([
  [-89, -180, 89, 180],
  [-10, 179, 10, 180],
  [-10, -180, 10, -179],
  [84, -1, 85, 1],
])(
  'the frame of %d %d to %d %d is a part of the unit square, west before east and north before south',
  (...sides) => {
    const { west, east, north, south } = frameOf(mapOf(...sides))
    expect(west).toBeLessThan(east)
    expect(north).toBeLessThan(south)
    for (const side of [west, east, north, south]) expect(side > -1e-9 && side < 1 + 1e-9).toBe(true)
  },
)

describe('the bounds that the map opens on', () => {
  const shape = (code: string, lat: number, lon: number): CountryShape => ({
    code,
    feature: {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [lon - 1, lat - 1],
            [lon - 1, lat + 1],
            [lon + 1, lat + 1],
            [lon + 1, lat - 1],
            [lon - 1, lat - 1],
          ],
        ],
      },
    },
  })
  const attackAt = (lat: number, lon: number): TestEvent => ({ place: [mercatorX(lon), mercatorY(lat)] })
  const boundsOf = (
    events: readonly TestEvent[],
    countries: readonly string[],
    shapes: readonly CountryShape[],
  ) => {
    const lanes = countries.map((country) => ({ country }) as Lane)
    const record = { columns: columnsOf(...events), lanes } as unknown as EventRecord
    return homeBounds(record, shapes).map((corner) =>
      corner.map((degrees) => Math.round(degrees * 100) / 100),
    )
  }

  it('hold every attack that has a point', () => {
    expect(boundsOf([attackAt(55.83, 37.39), {}, attackAt(48.85, 2.35), attackAt(40.4, 10)], [], [])).toEqual(
      [
        [40.4, 2.35],
        [55.83, 37.39],
      ],
    )
  })

  it('hold the countries with a threat level that are on the map', () => {
    const shapes = [shape('FR', 46, 2), shape('IN', 20, 80)]
    expect(boundsOf([attackAt(55.83, 37.39)], ['FR', 'ZZ'], shapes)).toEqual([
      [46, 2],
      [55.83, 37.39],
    ])
    expect(boundsOf([], ['FR'], shapes)).toEqual([
      [46, 2],
      [46, 2],
    ])
  })

  it('hold attacks at the edges of the map and at its middle', () => {
    expect(boundsOf([attackAt(0, 180), attackAt(10, 170)], [], [])).toEqual([
      [0, 170],
      [10, 180],
    ])
    expect(boundsOf([attackAt(0, -180), attackAt(0, 0)], [], [])).toEqual([
      [0, -180],
      [0, 0],
    ])
  })

  it('are most of the world where there is nothing to hold', () => {
    const [[south = 0, west = 0] = [], [north = 0, east = 0] = []] = boundsOf([{}], [], [])
    expect(north - south).toBeGreaterThan(90)
    expect(east - west).toBeGreaterThan(180)
  })
})

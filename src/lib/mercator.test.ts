import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { mercatorX, mercatorY, worldSize, wrapLongitude } from './mercator.ts'

/** Metres of EPSG:3857 from the unit square. */
function metres(lat: number, lon: number): [x: number, y: number] {
  const around = 2 * Math.PI * 6_378_137
  return [(mercatorX(lon) - 0.5) * around, (0.5 - mercatorY(lat)) * around]
}

test.each<[string, number, number, number, number]>([
  ['the origin', 0, 0, 0, 0],
  ['Paris', 48.8566, 2.3522, 261_845.71, 6_250_564.35],
  ['Moscow', 55.7558, 37.6173, 4_187_538.67, 7_509_915.36],
  ['Sydney', -33.8688, 151.2093, 16_832_542.31, -4_011_198.65],
])('puts %s where EPSG:3857 has it, to a few metres', (_, lat, lon, x, y) => {
  const [foundX, foundY] = metres(lat, lon)
  expect(Math.abs(foundX - x)).toBeLessThan(5)
  expect(Math.abs(foundY - y)).toBeLessThan(500)
})

describe('mercatorY', () => {
  it('is 0 at the northern edge of the map, a half at the equator and 1 at the southern edge', () => {
    expect(mercatorY(85.0511287798)).toBeCloseTo(0, 10)
    expect(mercatorY(0)).toBe(0.5)
    expect(mercatorY(-85.0511287798)).toBeCloseTo(1, 10)
  })

  it.each([86, 90, 1000, Number.POSITIVE_INFINITY])('holds the poles at the edge (%d)', (lat) => {
    expect(mercatorY(lat)).toBe(mercatorY(85.0511287798))
    expect(mercatorY(-lat)).toBe(mercatorY(-85.0511287798))
  })

  it('reads back to the same latitude, and the south mirrors the north', () => {
    fc.assert(
      fc.property(fc.double({ min: -85, max: 85, noNaN: true }), (lat) => {
        const y = mercatorY(lat)
        expect((Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI).toBeCloseTo(lat, 9)
        expect(y + mercatorY(-lat)).toBeCloseTo(1, 12)
      }),
    )
  })
})

describe('longitudes', () => {
  it('keep the two names of the antimeridian apart, at the two edges', () => {
    expect([wrapLongitude(180), wrapLongitude(-180)]).toEqual([180, -180])
    expect([mercatorX(180), mercatorX(-180), mercatorX(0)]).toEqual([1, 0, 0.5])
  })

  it.each([
    [181, -179],
    [-181, 179],
    [360, 0],
    [-360, 0],
    [541, -179],
    [-541, 179],
    [190.5, -169.5],
  ])('%d is the meridian %d', (lon, wrapped) => {
    expect(wrapLongitude(lon)).toBeCloseTo(wrapped, 9)
  })

  it('come into [-180, 180] by whole turns, and stay as they are inside', () => {
    fc.assert(
      fc.property(fc.double({ min: -2000, max: 2000, noNaN: true }), (lon) => {
        const wrapped = wrapLongitude(lon)
        expect(wrapped).toBeGreaterThanOrEqual(-180)
        expect(wrapped).toBeLessThanOrEqual(180)
        const turns = (lon - wrapped) / 360
        expect(turns).toBeCloseTo(Math.round(turns), 9)
        if (lon >= -180 && lon <= 180) expect(wrapped).toBe(lon)
      }),
    )
  })
})

test('the world doubles at each zoom from one tile of 256 pixels', () => {
  expect([worldSize(0), worldSize(1), worldSize(10)]).toEqual([256, 512, 262_144])
  expect(worldSize(1.5)).toBeCloseTo(724.08, 2)
})

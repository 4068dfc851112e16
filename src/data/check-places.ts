import type { Position } from 'geojson'
import { unrollRing } from './antimeridian.ts'
import type { PlaceTest } from './check-events.ts'
import { type CountryShape, isInCountry } from './country-shapes.ts'

/** How far outside its country a point may lie: the outline is generalised, and a harbour is easily in its sea. */
const TOLERANCE_KM = 15
const KILOMETRES_A_DEGREE = 111.2
/** More than the tolerance, in latitude and, as far as there are borders, in longitude. */
const MARGIN_DEGREES = 1

/** One polygon of a country's outline. */
interface Part {
  /** Longitudes run on past 180 instead of jumping. */
  readonly rings: readonly (readonly Position[])[]
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
  /** Whether it goes round a pole, so that a flat map cannot show it. */
  readonly isPolar: boolean
}

/**
 * Tells whether points lie in countries or close by, for thousands of points: on a flat map, where the test on the globe would
 * take seconds. Null when the base map has no such country.
 */
export function placeChecker(shapes: readonly CountryShape[]): PlaceTest {
  const partsOf = new Map<string, Part[]>()
  return (country, lat, lon) => {
    let parts = partsOf.get(country)
    if (!parts) {
      parts = shapes.filter(({ code }) => code === country).flatMap(readParts)
      partsOf.set(country, parts)
    }
    if (parts.length === 0 || parts.some(({ isPolar }) => isPolar))
      return isInCountry(shapes, country, lat, lon, TOLERANCE_KM)
    return parts.some((part) => [lon, lon - 360, lon + 360].some((x) => isInPart(part, lat, x)))
  }
}

function isInPart(part: Part, lat: number, lon: number): boolean {
  if (lat < part.south - MARGIN_DEGREES || lat > part.north + MARGIN_DEGREES) return false
  if (lon < part.west - MARGIN_DEGREES || lon > part.east + MARGIN_DEGREES) return false
  const width = Math.max(0.05, Math.cos((lat * Math.PI) / 180))
  const reach = TOLERANCE_KM / KILOMETRES_A_DEGREE
  let isInside = false
  for (const ring of part.rings) {
    for (let index = 1; index < ring.length; index++) {
      const [x1 = 0, y1 = 0] = ring[index - 1]!
      const [x2 = 0, y2 = 0] = ring[index]!
      if (Math.min(y1, y2) > lat + reach || Math.max(y1, y2) < lat - reach) continue
      if (distanceToOrigin((x1 - lon) * width, y1 - lat, (x2 - lon) * width, y2 - lat) <= reach) return true
      // Inside is where a ray to the west crosses the rings an odd number of times.
      if (y1 > lat !== y2 > lat && lon > x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) isInside = !isInside
    }
  }
  return isInside
}

/** Distance from (0, 0) to the line between two points. */
function distanceToOrigin(x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length))
  return Math.hypot(x1 + share * dx, y1 + share * dy)
}

function readParts({ feature }: CountryShape): Part[] {
  const { geometry } = feature
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.map((polygon) => {
    const rings = polygon.map(unrollRing)
    const outer = rings[0] ?? []
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const [x = 0, y = 0] of outer) {
      west = Math.min(west, x)
      east = Math.max(east, x)
      south = Math.min(south, y)
      north = Math.max(north, y)
    }
    const isPolar = Math.abs((outer.at(-1)?.[0] ?? 0) - (outer[0]?.[0] ?? 0)) > 180
    return { rings, west, south, east, north, isPolar }
  })
}

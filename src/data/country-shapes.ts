import { geoArea, geoCentroid, geoContains } from 'd3'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { alpha2OfNumeric } from '../lib/iso-3166.ts'

/** A country's outline on the base map. */
export interface CountryShape {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly feature: Feature<Polygon | MultiPolygon>
}

/**
 * Shapes that Natural Earth draws without an ISO number. The border policy: a territory is shaded with the state that the
 * United Nations' members at large recognise it as part of; Kosovo has the code in common use, XK. A shape without a
 * code is drawn as land and never shaded.
 */
const CODE_OF_UNNUMBERED: Record<string, string> = { Kosovo: 'XK', 'N. Cyprus': 'CY', Somaliland: 'SO' }

/**
 * The countries of a world-atlas topology (Natural Earth), by ISO code. Crimea, which Natural Earth draws as Russian ground
 * for being held by Russia, goes to Ukraine, of which it is a part by UN General Assembly resolution 68/262.
 */
export function readCountryShapes(topology: Topology): CountryShape[] {
  const countries = topology.objects['countries'] as GeometryCollection<{ name: string }> | undefined
  if (!countries) throw new Error('The base map has no "countries" object; expected a world-atlas topology.')
  // A country's own shape comes before the territories without a number: views take its first for its label and arcs.
  const [numbered, unnumbered]: [CountryShape[], CountryShape[]] = [[], []]
  for (const { id, properties, geometry } of feature(topology, countries).features) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue
    const code = alpha2OfNumeric(String(id ?? ''))
    const shapes = code === null ? unnumbered : numbered
    shapes.push({
      code: code ?? CODE_OF_UNNUMBERED[properties.name] ?? '',
      feature: { type: 'Feature', properties: {}, geometry },
    })
  }
  return withCrimeaInUkraine([...numbered, ...unnumbered])
}

function withCrimeaInUkraine(shapes: CountryShape[]): CountryShape[] {
  const moved: Position[][][] = []
  const withoutCrimea = shapes.map((shape) => {
    if (shape.code !== 'RU') return shape
    const kept = polygonsOf(shape).filter((polygon) => {
      if (isCrimea(polygon)) moved.push(polygon)
      return !isCrimea(polygon)
    })
    return withPolygons(shape, kept)
  })
  return withoutCrimea.map((shape) =>
    shape.code === 'UA' ? withPolygons(shape, [...polygonsOf(shape), ...moved]) : shape,
  )
}

function isCrimea(polygon: Position[][]): boolean {
  return polygon[0]!.every(([lon = 0, lat = 0]) => lon > 32 && lon < 37 && lat > 44 && lat < 46.5)
}

/** The polygons of an outline, each a list of rings. */
export function polygonsOf(shape: CountryShape): Position[][][] {
  const { geometry } = shape.feature
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

function withPolygons(shape: CountryShape, coordinates: Position[][][]): CountryShape {
  return { code: shape.code, feature: { ...shape.feature, geometry: { type: 'MultiPolygon', coordinates } } }
}

/**
 * Where an arc to the country ends and its label stands: the centroid of its largest part, `[latitude, longitude]` in
 * degrees, so that France is in Europe and the United States on the mainland.
 */
export function countryAnchor(shape: CountryShape): [lat: number, lon: number] {
  let largest: Polygon = { type: 'Polygon', coordinates: [] }
  let largestArea = -1
  for (const coordinates of polygonsOf(shape)) {
    const polygon: Polygon = { type: 'Polygon', coordinates }
    const area = geoArea(polygon)
    if (area > largestArea) [largest, largestArea] = [polygon, area]
  }
  const [lon, lat] = geoCentroid(largest)
  return [lat, lon]
}

const DEGREES_A_KILOMETRE = 1 / 111.2

/**
 * Whether a point (degrees) lies in the country, or within `toleranceKm` of it: the outline is generalised, and a harbour is
 * easily in its sea. Null when the base map has no such country.
 */
export function isInCountry(
  shapes: readonly CountryShape[],
  code: string,
  lat: number,
  lon: number,
  toleranceKm: number,
): boolean | null {
  const own = shapes.filter((shape) => shape.code === code)
  if (own.length === 0) return null
  const isInside = (y: number, x: number) => own.some((shape) => geoContains(shape.feature, [x, y]))
  if (isInside(lat, lon)) return true
  const radius = toleranceKm * DEGREES_A_KILOMETRE
  const widen = 1 / Math.max(0.05, Math.cos((lat * Math.PI) / 180))
  for (const share of [0.5, 1]) {
    for (let bearing = 0; bearing < 2 * Math.PI; bearing += Math.PI / 8) {
      const north = lat + radius * share * Math.sin(bearing)
      const east = lon + radius * share * Math.cos(bearing) * widen
      if (isInside(Math.max(-90, Math.min(90, north)), east)) return true
    }
  }
  return false
}

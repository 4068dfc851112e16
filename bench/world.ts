import { placeChecker } from '../src/data/check-places.ts'
import { type CountryShape, countryAnchor, polygonsOf } from '../src/data/country-shapes.ts'
import { seededRandom } from '../src/lib/random.ts'

/** A place where events happen. */
export interface Town {
  readonly name: string
  readonly lat: number
  readonly lon: number
}

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  /** Its share of all events. */
  readonly share: number
  /** The first `hot` of them see event after event at the very same point. */
  readonly towns: readonly Town[]
  readonly hot: number
}

/** Where four fifths of the events are: so uneven are the records of conflict events and of terrorism. */
const FIRST_COUNTRIES = 'IQ AF PK SY NG UA IN SO CD YE MX ET SD PH CO'.split(' ')
const FIRST_SHARE = 0.8
const COUNTRIES = 180
const HOT_TOWNS = 200
const MORE_TOWNS = 900
const TRIES = 200

/** Countries with their towns, each inside its outline; the same seed gives the same world. */
export function buildWorld(seed: number, shapes: readonly CountryShape[]): Country[] {
  const random = seededRandom(seed)
  const isIn = placeChecker(shapes)
  const countries: Country[] = []
  for (const { shape, share } of sharesOf(shapes)) {
    const hot = Math.round(HOT_TOWNS * share)
    const wanted = 3 + hot + Math.round(MORE_TOWNS * share)
    const towns: Town[] = []
    for (let tries = 0; towns.length < wanted && tries < TRIES + wanted * 20; tries++) {
      const [lat, lon] = tries === 0 ? countryAnchor(shape) : pointNear(random, shape)
      if (isIn(shape.code, lat, lon)) towns.push({ name: townName(random), lat, lon })
    }
    if (towns.length > 0) countries.push({ code: shape.code, share, towns, hot: Math.min(hot, towns.length) })
  }
  return countries
}

function sharesOf(shapes: readonly CountryShape[]): { shape: CountryShape; share: number }[] {
  const shapeOf = new Map<string, CountryShape>()
  for (const shape of shapes)
    if (shape.code !== '' && !shapeOf.has(shape.code)) shapeOf.set(shape.code, shape)
  const codes = [...shapeOf.keys()].filter((code) => !FIRST_COUNTRIES.includes(code)).sort()
  const rest = codes.slice(0, COUNTRIES - FIRST_COUNTRIES.length)
  return [...zipf(FIRST_COUNTRIES, FIRST_SHARE), ...zipf(rest, 1 - FIRST_SHARE)].flatMap(([code, share]) => {
    const shape = shapeOf.get(code)
    return shape ? [{ shape, share }] : []
  })
}

function zipf(codes: readonly string[], whole: number): [code: string, share: number][] {
  const weights = codes.map((_, rank) => (rank + 2) ** -0.8)
  const sum = weights.reduce((a, b) => a + b, 0)
  return codes.map((code, rank) => [code, (weights[rank]! / sum) * whole])
}

/** A point anywhere in the box of the country's largest part. */
function pointNear(random: () => number, shape: CountryShape): [lat: number, lon: number] {
  const ring = polygonsOf(shape).reduce<readonly number[][]>(
    (longest, [outer = []]) => (outer.length > longest.length ? outer : longest),
    [],
  )
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [lon = 0, lat = 0] of ring) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return [south + random() * (north - south), west + random() * (east - west)]
}

const SYLLABLES =
  'al ba dar el fa gor ha il ja kar la mo na or pa qa ra sa tal um va wa ya zar é ö ü ñ ł ç ā ī ş'.split(' ')

function townName(random: () => number): string {
  const parts = Array.from(
    { length: 2 + Math.floor(random() * 3) },
    () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]!,
  ).join('')
  return parts[0]!.toUpperCase() + parts.slice(1)
}

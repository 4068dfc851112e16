import { type Columns, type Facet, NOT_STATED, RECORD_SET } from '../src/data/columns.ts'
import { ATTACK_TYPES, KINDS, type Property, TARGET_TYPES } from '../src/data/pack-format.ts'
import { indexTexts } from '../src/data/searched-texts.ts'
import { dateOfDay, dayOf, daysInMonth, isoOfDay } from '../src/lib/days.ts'
import { foldText } from '../src/lib/fold.ts'
import { mercatorX, mercatorY } from '../src/lib/mercator.ts'
import { seededRandom } from '../src/lib/random.ts'
import { once } from '../src/lib/remember.ts'
import { drawFrom, drawNormal, drawToll, type Urn, urnOf, zipfUrn } from './draw.ts'
import type { Country } from './world.ts'

export const FIRST_YEAR = 1989
export const LAST_YEAR = 2025
export const FIRST_DAY = dayOf(FIRST_YEAR, 1, 1)
export const LAST_DAY = dayOf(LAST_YEAR, 12, 31)
export const ACTORS = 2000

const YEARS = LAST_YEAR - FIRST_YEAR + 1
const DAYS = LAST_DAY - FIRST_DAY + 1
/** Where a country has hot places; with those that have none it comes to three of ten. */
const HOT_SHARE = 0.37
const NO_ACTOR_SHARE = 0.12
const ATTACK_SHARE = 0.97
const NO_POINT_SHARE = 0.04
const DIFFER_SHARE = 0.07
const NONE: readonly Property[] = []
const KILLED: readonly Property[] = ['killed']
const FEW = 4096
/** More than the days of a year: a first day and a length make one number, in which starts and then ends ascend. */
const LENGTHS = 512

const TYPE_WEIGHTS = [9, 1, 7, 1, 48, 24, 1, 6, 3]
const OTHER_KINDS = ['claim', 'warning', 'response'].map((kind) => (KINDS as readonly string[]).indexOf(kind))
const DEEDS = [
  'Killing',
  'Hijacking',
  'Abduction',
  'Siege',
  'Bombing',
  'Shooting',
  'Assault',
  'Arson',
  'Attack',
]

export interface EventsAsked {
  readonly seed: number
  readonly count: number
  readonly world: readonly Country[]
  /** `own`: each event has an id and a title of its own; `few`: they repeat, to spare memory at millions of events. */
  readonly strings: 'own' | 'few'
  /** How far from its town an event may lie, in degrees; 0.15 unless said. Those at the hot places lie at the very point. */
  readonly jitter?: number
}

/** Columns with all texts at hand. */
export interface RandomEvents extends Columns {
  readonly ids: readonly string[]
  readonly titles: readonly string[]
  readonly places: readonly string[]
  readonly dates: readonly string[]
}

/**
 * Events shaped like the large records of conflict and of terrorism, straight into columns. 1989 to 2025, growing, with years of
 * war; four fifths in 15 of 180 countries; 2,000 actors, few of them with most events; tolls with a heavy tail; three of ten
 * events at one of 200 points; one date in eight longer than a day. Every event has one country, actor, type and target, which
 * is the easiest case for a peer that takes one value an event.
 */
export function randomEvents({ seed, count, world, strings, jitter = 0.15 }: EventsAsked): RandomEvents {
  const random = seededRandom(seed)
  const spans = drawSpans(random, count)
  const start = spans.map((span) => FIRST_DAY + Math.floor(span / LENGTHS))
  const end = spans.map((span, row) => start[row]! + (span % LENGTHS))
  const columns = {
    count,
    start,
    end,
    x: new Float32Array(count).fill(Number.NaN),
    y: new Float32Array(count).fill(Number.NaN),
    precision: new Uint8Array(count).fill(255),
    killed: new Int32Array(count),
    injured: new Int32Array(count),
    killedLow: new Int32Array(count),
    killedHigh: new Int32Array(count),
    differs: new Uint8Array(count),
  }
  const codes = {
    kind: new Uint16Array(count),
    country: new Uint16Array(count),
    actor: new Uint16Array(count),
    type: new Uint16Array(count),
    target: new Uint16Array(count),
  }
  const differing = new Array<readonly Property[]>(count).fill(NONE)
  const places = new Array<string>(count)
  const urns = makeUrns(random, world)
  for (let row = 0; row < count; row++) {
    const isAttack = random() < ATTACK_SHARE
    const code = drawFrom(urns.countries[dateOfDay(start[row]!).getUTCFullYear() - FIRST_YEAR]!, random)
    const { towns } = world[code]!
    const isHot = urns.hot[code] !== null && random() < HOT_SHARE
    const town = towns[isHot ? drawFrom(urns.hot[code]!, random) : Math.floor(random() * towns.length)]!
    const reach = isHot ? 0 : jitter
    const [lat, lon] = [town.lat + reach * drawNormal(random), town.lon + reach * drawNormal(random)]
    places[row] = town.name
    if (isAttack && random() >= NO_POINT_SHARE) {
      columns.x[row] = mercatorX(lon)
      columns.y[row] = mercatorY(lat)
      columns.precision[row] = isHot || random() < 0.5 ? 1 : random() < 0.4 ? 0 : 2
    }
    columns.killed[row] = isAttack ? drawToll(random, 0.08, 0.45) : -1
    columns.injured[row] = isAttack ? drawToll(random, 0.35, 0.35) : -1
    const killed = columns.killed[row]!
    columns.killedLow[row] = killed
    columns.killedHigh[row] = killed
    if (killed > 0 && random() < DIFFER_SHARE) {
      columns.differs[row] = 1
      columns.killedHigh[row] = killed + 1 + Math.floor(random() * killed)
      differing[row] = KILLED
    }
    codes.kind[row] = isAttack ? 0 : OTHER_KINDS[Math.floor(random() * OTHER_KINDS.length)]!
    codes.country[row] = code
    codes.actor[row] =
      random() < NO_ACTOR_SHARE ? 0 : 1 + urns.actorsOf[code]![drawFrom(urns.actors[code]!, random)]!
    codes.type[row] = drawFrom(urns.types, random)
    codes.target[row] = drawFrom(urns.targets, random)
  }
  const texts = textsOf({ seed, count, strings, places, ...codes, start })
  return {
    ...columns,
    differing,
    facets: {
      set: oneEach([RECORD_SET], new Uint16Array(count)),
      kind: oneEach(KINDS, codes.kind),
      country: oneEach(
        world.map((country) => country.code),
        codes.country,
      ),
      actor: oneEach(
        [NOT_STATED, ...Array.from({ length: ACTORS }, (_, at) => `actor-${at + 1}`)],
        codes.actor,
      ),
      type: oneEach(ATTACK_TYPES, codes.type),
      target: oneEach(TARGET_TYPES, codes.target),
    },
    ...texts,
    places,
    dates: datesOf(start, end),
    unreported: 0,
  }
}

function oneEach(ids: readonly string[], codes: Uint16Array): Facet {
  return { ids, offsets: null, codes }
}

/** First days and lengths, as one number each, ascending. */
function drawSpans(random: () => number, count: number): Int32Array {
  const bursts = Array.from({ length: YEARS }, () => (random() < 0.2 ? 1.5 + random() : 0.8 + random() * 0.4))
  const days = urnOf(
    Array.from({ length: DAYS }, (_, day) => {
      const year = dateOfDay(FIRST_DAY + day).getUTCFullYear() - FIRST_YEAR
      return bursts[year]! * 1.06 ** year * (random() < 0.01 ? 6 : 1)
    }),
  )
  const spans = new Int32Array(count)
  for (let row = 0; row < count; row++) {
    const [first, last] = widen(random, FIRST_DAY + drawFrom(days, random))
    spans[row] = (first - FIRST_DAY) * LENGTHS + (last - first)
  }
  return spans.sort()
}

/** What is known of a day: in one of eight cases only that it lay in some days, a week, a month or a year. */
function widen(random: () => number, day: number): [first: number, last: number] {
  const at = random()
  if (at < 0.88) return [day, day]
  const date = dateOfDay(day)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1]
  if (at < 0.92) return [day, Math.min(LAST_DAY, day + 1 + Math.floor(random() * 5))]
  if (at < 0.955) {
    const monday = Math.max(FIRST_DAY, day - ((date.getUTCDay() + 6) % 7))
    return [monday, Math.min(LAST_DAY, monday + 6)]
  }
  if (at < 0.99) return [dayOf(year, month, 1), dayOf(year, month, daysInMonth(year, month))]
  return [dayOf(year, 1, 1), dayOf(year, 12, 31)]
}

function makeUrns(random: () => number, world: readonly Country[]) {
  // A country has its own years of war, of which the record of the whole world has nothing.
  const wars = world.map(() =>
    Array.from({ length: YEARS }, () => (random() < 0.15 ? 3 + 4 * random() : 0.4 + random())),
  )
  const first = world.map(({ share }) => share)
  const actorsOf = world.map((): number[] => [])
  const homes = urnOf(first)
  for (let actor = 1; actor < ACTORS; actor++) actorsOf[drawFrom(homes, random)]!.push(actor)
  // One is at work everywhere.
  for (const actors of actorsOf) actors.splice(2, 0, 0)
  return {
    countries: Array.from({ length: YEARS }, (_, year) => {
      const weights = world.map(({ share }, code) => share * wars[code]![year]!)
      return urnOf(keepShares(weights, first))
    }),
    hot: world.map(({ hot }): Urn | null => (hot > 0 ? zipfUrn(hot, 1) : null)),
    actorsOf,
    actors: actorsOf.map((actors) => zipfUrn(actors.length, 1)),
    types: urnOf(TYPE_WEIGHTS),
    // Private citizens first.
    targets: urnOf(TARGET_TYPES.map((_, code) => 1 / (1 + ((code + 9) % TARGET_TYPES.length)))),
  }
}

/** The weights, the first 15 together and the rest together brought back to their share of the whole. */
function keepShares(weights: readonly number[], shares: readonly number[]): number[] {
  const sum = (of: readonly number[], from: number, to: number) =>
    of.slice(from, to).reduce((a, b) => a + b, 0)
  return weights.map((weight, code) => {
    const [from, to] = code < 15 ? [0, 15] : [15, weights.length]
    return (weight * sum(shares, from, to)) / sum(weights, from, to)
  })
}

function textsOf(of: {
  readonly seed: number
  readonly count: number
  readonly strings: 'own' | 'few'
  readonly places: readonly string[]
  readonly start: Int32Array
  readonly type: Uint16Array
  readonly target: Uint16Array
  readonly actor: Uint16Array
}) {
  const { count, strings, places, start, type, target, actor } = of
  const own = strings === 'own' ? count : Math.min(FEW, count)
  const ids = Array.from({ length: own }, (_, row) => `event-${row}`)
  const titles = Array.from({ length: own }, (_, row) => {
    const goal = TARGET_TYPES[target[row]!]!.replace(/ [&(].*/, '')
    const who = actor[row] === 0 ? '' : ` by group ${actor[row]}`
    return `${DEEDS[type[row]!]} of ${goal} in ${places[row]}${who}, ${isoOfDay(start[row]!)}`
  })
  const text = titles.map(foldText)
  const repeat = (some: readonly string[]) =>
    own === count ? some : Array.from({ length: count }, (_, row) => some[row % own]!)
  return {
    ids: repeat(ids),
    titles: repeat(titles),
    searched: once(() => indexTexts(repeat(text))),
    rowOfId: new Map(strings === 'own' ? ids.map((id, row) => [id, row]) : []),
  }
}

function datesOf(start: Int32Array, end: Int32Array): string[] {
  const known = new Map<number, string>()
  return Array.from(start, (first, row) => {
    const key = (first - FIRST_DAY) * LENGTHS + (end[row]! - first)
    let date = known.get(key)
    if (date === undefined) {
      date = first === end[row] ? isoOfDay(first) : `${isoOfDay(first)}/${isoOfDay(end[row]!)}`
      known.set(key, date)
    }
    return date
  })
}

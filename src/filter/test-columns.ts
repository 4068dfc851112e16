import { type Columns, type Facet, type FacetName, NO_END, NO_START, NOT_STATED } from '../data/columns.ts'
import { EVENT_KINDS, PRECISIONS } from '../data/pack-format.ts'
import { indexTexts } from '../data/searched-texts.ts'
import type { Spreads } from '../data/spreads.ts'
import { type Day, dayOf } from '../lib/days.ts'
import { seededRandom } from '../lib/random.ts'
import { once } from '../lib/remember.ts'

/** How wide the random columns spread. */
export interface Spread {
  readonly first: Day
  readonly days: number
  readonly places: number
  /** Options of each facet but the kind. */
  readonly ids: number
}

/** Few values of everything, so that the edges are met often. */
export const NARROW: Spread = { first: 0, days: 40, places: 12, ids: 4 }

/** As wide as a record of half a century. */
export const WIDE: Spread = { first: dayOf(1970, 1, 1), days: 20_000, places: 20_000, ids: 200 }

export const WORDS =
  'bomb market station airport police church school bridge hotel metro court embassy'.split(' ')

type Random = () => number

/** Columns of `count` random events; the same seed gives the same columns. For tests and the bench. */
export function randomColumns(seed: number, count: number, spread: Spread): Columns {
  const random = seededRandom(seed)
  const start = randomStarts(random, count, spread)
  const places = randomPlaces(random, spread)
  const placeOf = Int32Array.from(start, () => (random() < 0.25 ? -1 : skewed(random, spread.places)))
  const kinds = Uint16Array.from(start, () => skewed(random, EVENT_KINDS.length))
  const ids = Array.from({ length: count }, (_, row) => `event-${row}`)
  const text = ids.map(() => Array.from({ length: 5 }, () => WORDS[skewed(random, WORDS.length)]).join(' '))
  const end = start.map((day) => randomEnd(random, day, spread))
  const killed = start.map(() => (random() < 0.2 ? -1 : skewed(random, 30)))
  const injured = start.map(() => (random() < 0.4 ? -1 : skewed(random, 90)))
  const differs = Uint8Array.from(start, () => Number(random() < 0.2))
  const [less, more] = [start.map(() => skewed(random, 9)), start.map(() => skewed(random, 9))]
  const facets = {
    set: { ids: randomIds('set', spread), offsets: null, codes: kinds.map((kind, row) => (kind + row) % 3) },
    kind: { ids: EVENT_KINDS, offsets: null, codes: kinds },
    country: randomFacet(random, kinds, 'country', spread),
    actor: randomFacet(random, kinds, 'actor', spread),
    type: randomFacet(random, kinds, 'type', spread),
    target: randomFacet(random, kinds, 'target', spread),
  }
  return {
    count,
    start,
    end,
    x: Float32Array.from(placeOf, (place) => places[place]?.x ?? Number.NaN),
    y: Float32Array.from(placeOf, (place) => places[place]?.y ?? Number.NaN),
    precision: Uint8Array.from(placeOf, (place) => (place < 0 ? 255 : place % PRECISIONS.length)),
    killed,
    injured,
    differs,
    killedLow: killed.map((count, row) =>
      differs[row] === 0 ? count : Math.max(Math.min(count, 0), count - less[row]!),
    ),
    killedHigh: killed.map((count, row) => (differs[row] === 0 || count < 0 ? count : count + more[row]!)),
    differing: ids.map(() => []),
    facets,
    ids,
    titles: text,
    places: text,
    dates: ids.map(() => ''),
    searched: once(() => indexTexts(text)),
    rowOfId: new Map(ids.map((id, row) => [id, row])),
    unreported: 0,
  }
}

/** Where sources differ, half of the facts do. */
export function randomSpreads(seed: number, { injured, differs }: Columns): Spreads {
  const random = seededRandom(seed)
  return {
    injuredLow: injured,
    injuredHigh: injured.map((count, row) =>
      count < 0 || differs[row] === 0 ? count : count + skewed(random, 20),
    ),
    daysApart: Int32Array.from(differs, (one) => one && Math.max(0, skewed(random, 10) - 2)),
    kilometresApart: Float32Array.from(differs, (one) => one && Math.max(0, skewed(random, 30) / 2 - 2)),
  }
}

/** The ids that a facet of random columns may have. */
export function randomIds(facet: FacetName, spread: Spread): readonly string[] {
  if (facet === 'set') return ['record', 'one-file', 'another']
  if (facet === 'kind') return EVENT_KINDS
  const ids = Array.from({ length: spread.ids }, (_, code) => `${facet}-${code}`)
  return facet === 'country' || facet === 'actor' ? [NOT_STATED, ...ids] : ids
}

function randomStarts(random: Random, count: number, { first, days }: Spread): Int32Array {
  const start = new Int32Array(count)
  for (let row = 0; row < count; row++)
    start[row] = random() < 0.05 ? NO_START : first + Math.floor(random() * days)
  return start.sort()
}

function randomEnd(random: Random, start: number, { first, days }: Spread): number {
  const open = random()
  if (start === NO_START) return open < 0.4 ? NO_END : first + Math.floor(random() * days)
  if (open < 0.04) return NO_END
  return open < 0.8 ? start : start + skewed(random, Math.min(days, 365))
}

// Towns lie around a few centres, some of them very near each other.
function randomPlaces(random: Random, { places }: Spread): { x: number; y: number }[] {
  const centres = Array.from({ length: 4 + Math.floor(places / 200) }, () => ({ x: random(), y: random() }))
  return Array.from({ length: places }, () => {
    const centre = centres[Math.floor(random() * centres.length)]!
    const near = (side: number) => Math.min(Math.max(side + (random() - 0.5) ** 5, 0), 1)
    return { x: near(centre.x), y: near(centre.y) }
  })
}

function randomFacet(random: Random, kinds: Uint16Array, name: FacetName, spread: Spread): Facet {
  const ids = randomIds(name, spread)
  const stated = ids[0] === NOT_STATED ? 1 : 0
  const onlyAttacks = name === 'type' || name === 'target'
  const offsets = new Uint32Array(kinds.length + 1)
  const codes: number[] = []
  for (let row = 0; row < kinds.length; row++) {
    if (!onlyAttacks || kinds[row] === 0) {
      const code = random() < 0.1 ? 0 : stated + skewed(random, ids.length - stated)
      codes.push(code)
      if (code > stated && random() < 0.2) codes.push(code - 1)
    }
    offsets[row + 1] = codes.length
  }
  return { ids, offsets, codes: Uint16Array.from(codes) }
}

/** A whole number below `bound`, small ones more often. */
function skewed(random: Random, bound: number): number {
  return Math.floor(random() ** 2 * bound)
}

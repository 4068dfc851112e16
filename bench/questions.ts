import type { MapFrame } from '../src/filter/cells.ts'
import { type Filters, NO_FILTERS } from '../src/filter/filters.ts'
import { dayOf } from '../src/lib/days.ts'
import { seededRandom } from '../src/lib/random.ts'
import { FIRST_DAY, FIRST_YEAR, LAST_DAY, LAST_YEAR } from './events.ts'

/** First and last day, both included. */
export type Window = readonly [from: number, to: number]

const DAYS = LAST_DAY - FIRST_DAY + 1
const YEAR = 365
/** Days that a pixel of a brush stands for, where 37 years are some 1000 pixels wide. */
const PIXEL = 13

/** The first days of the histogram's months, and the day after the last one. */
export const MONTHS: Float64Array = Float64Array.from(
  { length: (LAST_YEAR - FIRST_YEAR + 1) * 12 + 1 },
  (_, month) => dayOf(FIRST_YEAR, 1 + month, 1),
)

/** The chosen country and type of attack: those with the most events. */
export const TWO_FILTERS = { country: ['IQ'], type: ['bombing/explosion'] } as const

/** A window of five years that a hand drags to and fro: each step, a frame of the drag, one to twenty pixels. */
export function slidingWindow(seed: number): () => Window {
  const random = seededRandom(seed)
  let from = FIRST_DAY + Math.floor(DAYS / 2)
  let way = 1
  return () => {
    from += way * PIXEL * (1 + Math.floor(random() * 20))
    if (from + 5 * YEAR > LAST_DAY || from < FIRST_DAY) {
      way = -way
      from = Math.max(FIRST_DAY, Math.min(LAST_DAY - 5 * YEAR, from))
    }
    return [from, from + 5 * YEAR - 1]
  }
}

/** The window between any two days. */
export function jumpingWindow(seed: number): () => Window {
  const random = seededRandom(seed)
  const anyDay = () => FIRST_DAY + Math.floor(random() * DAYS)
  return () => {
    const [a, b] = [anyDay(), anyDay()]
    return [Math.min(a, b), Math.max(a, b)]
  }
}

/** Filters that leave from a quarter to three quarters of the years. */
export function wideFilters(seed: number): () => Filters {
  const random = seededRandom(seed)
  return () => {
    const length = Math.floor((0.25 + random() / 2) * DAYS)
    const from = FIRST_DAY + Math.floor(random() * (DAYS - length))
    return { ...NO_FILTERS, from, to: from + length - 1 }
  }
}

/** The whole world on a map of some thousand pixels. */
export const WORLD: MapFrame = { zoom: 2, west: 0, north: 0, east: 1, south: 1 }

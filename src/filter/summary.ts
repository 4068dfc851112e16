import { type Columns, NO_END, NO_START, NOT_STATED } from '../data/columns.ts'
import type { Kind } from '../data/pack-format.ts'
import type { Day } from '../lib/days.ts'
import { firstKnownDay, lastKnownDay } from './days-known.ts'
import type { Matches } from './match.ts'

/** The matches in a few figures. */
export interface Summary {
  readonly count: number
  /** Events in the whole record. */
  readonly total: number
  /** Earliest and latest day known among the matches; an open side of an event is left out. Null: no day is known. */
  readonly start: Day | null
  readonly end: Day | null
  /** Distinct countries. */
  readonly countries: number
  readonly levelChanges: number
  /** Matches that only may lie in the window, since their span is not wholly inside it. 0 without a dates clause. */
  readonly possible: number
}

export function summarize({ columns, filters, failed, count }: Matches): Summary {
  const { start, end, facets } = columns
  const { ids, offsets, codes } = facets.country
  const levelKind = kindCode(columns, 'threat-level')
  const from = filters.from ?? Number.NEGATIVE_INFINITY
  const to = filters.to ?? Number.POSITIVE_INFINITY
  const seen = new Uint8Array(ids.length)
  let earliest = NO_END
  let latest = NO_START
  let levelChanges = 0
  let possible = 0
  for (let row = 0; row < failed.length; row++) {
    if (failed[row] !== 0) continue
    earliest = Math.min(earliest, firstKnownDay(columns, row))
    latest = Math.max(latest, lastKnownDay(columns, row))
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) seen[codes[at]!] = 1
    const kind = facets.kind.codes[row]!
    levelChanges += kind === levelKind ? 1 : 0
    possible += start[row]! < from || end[row]! > to ? 1 : 0
  }
  const countries = ids.reduce((sum, id, code) => sum + (id === NOT_STATED ? 0 : seen[code]!), 0)
  return {
    count,
    total: columns.count,
    start: earliest === NO_END ? null : earliest,
    end: latest === NO_START ? null : latest,
    countries,
    levelChanges,
    possible,
  }
}

/** The first and last day known in the whole record; null when none is. */
export function extentOf(columns: Columns): [Day, Day] | null {
  let earliest = NO_END
  let latest = NO_START
  for (let row = 0; row < columns.count; row++) {
    earliest = Math.min(earliest, firstKnownDay(columns, row))
    latest = Math.max(latest, lastKnownDay(columns, row))
  }
  return earliest === NO_END ? null : [earliest, latest]
}

function kindCode(columns: Columns, kind: Kind): number {
  return columns.facets.kind.ids.indexOf(kind)
}

/** West, north, east and south of all points of the record on the unit Mercator square; null without a point. */
export function boundsOf({
  count,
  x,
  y,
}: Columns): [west: number, north: number, east: number, south: number] | null {
  let [west, north, east, south] = [1, 1, 0, 0]
  for (let row = 0; row < count; row++) {
    // Comparisons with NaN, the place of no point, are false.
    if (x[row]! < west) west = x[row]!
    if (x[row]! > east) east = x[row]!
    if (y[row]! < north) north = y[row]!
    if (y[row]! > south) south = y[row]!
  }
  return west > east ? null : [west, north, east, south]
}

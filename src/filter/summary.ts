import { type Columns, NO_END, NO_START, NOT_STATED, type RowNumber } from '../data/columns.ts'
import type { Kind } from '../data/pack-format.ts'
import type { Day } from '../lib/days.ts'
import { keepFor } from '../lib/remember.ts'
import { countOpenStarts, firstKnownDay, lastKnownDay } from './days-known.ts'
import { ALL_CLAUSES, type FailedRows } from './filters.ts'
import type { Matches } from './match.ts'
import { countFacet } from './options.ts'
import { nextRow } from './rank.ts'
import { lateRows, type TimeWindow } from './window.ts'

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

export function summarize({ columns, failed, window, count }: Matches): Summary {
  const { facets } = columns
  const ofCountry = countFacet(columns, 'country', failed, ALL_CLAUSES, window)
  const ofKind = countFacet(columns, 'kind', failed, ALL_CLAUSES, window)
  const [start, end] = daysOfMatches(columns, failed, window)
  return {
    count,
    total: columns.count,
    start,
    end,
    countries: facets.country.ids.reduce(
      (sum, id, code) => sum + Number(id !== NOT_STATED && ofCountry[code]! > 0),
      0,
    ),
    levelChanges: ofKind[kindCode(columns, 'threat-level')] ?? 0,
    possible: countPossible(columns, failed, window),
  }
}

// Those that began before, or nobody knows when, and those that may end after.
function countPossible(columns: Columns, failed: FailedRows, window: TimeWindow): number {
  const { early, from } = window
  // Not one that is open towards a side that nobody has bounded.
  const before = Number.isFinite(from) ? early : new Int32Array(0)
  const after = [
    ...lateRows(columns, window),
    ...(Number.isFinite(from) ? [] : early.filter((row) => columns.end[row]! > window.to)),
  ]
  const passes = (row: RowNumber) => failed[row] === 0
  return before.filter(passes).length + after.filter(passes).length
}

/** The first and the last day known among the matches; null when no day is. */
function daysOfMatches(
  columns: Columns,
  failed: FailedRows,
  { lo, hi, early }: TimeWindow,
): readonly [Day | null, Day | null] {
  let earliest = NO_END
  let latest = NO_START
  const look = (row: RowNumber) => {
    earliest = Math.min(earliest, firstKnownDay(columns, row))
    latest = Math.max(latest, lastKnownDay(columns, row))
  }
  for (const row of early) if (failed[row] === 0) look(row)
  const open = Math.min(countOpenStarts(columns), hi)
  for (let row = lo; row < open; row++) if (failed[row] === 0) look(row)
  const first = nextRow(failed, Math.max(lo, open), hi)
  if (first >= 0) {
    earliest = Math.min(earliest, columns.start[first]!)
    latest = Math.max(latest, latestDay(columns, failed, first, hi))
  }
  return [earliest === NO_END ? null : earliest, latest === NO_START ? null : latest]
}

const SHIFT = 10
const latestOfBlocks = new WeakMap<FailedRows, Int32Array>()

/** The last day known of the matches among the rows `from` to `past - 1`: of whole blocks it is kept. */
function latestDay(columns: Columns, failed: FailedRows, from: RowNumber, past: RowNumber): Day {
  const blocks = keepFor(latestOfBlocks, failed, () =>
    Int32Array.from({ length: failed.length >> SHIFT }, (_, block) =>
      latestIn(columns, failed, block << SHIFT, (block + 1) << SHIFT),
    ),
  )
  const [first, last] = [(from >> SHIFT) + 1, past >> SHIFT]
  if (first >= last) return latestIn(columns, failed, from, past)
  let latest = Math.max(
    latestIn(columns, failed, from, first << SHIFT),
    latestIn(columns, failed, last << SHIFT, past),
  )
  for (let block = first; block < last; block++) latest = Math.max(latest, blocks[block]!)
  return latest
}

function latestIn(columns: Columns, failed: FailedRows, from: RowNumber, past: RowNumber): Day {
  let latest = NO_START
  for (let row = from; row < past; row++)
    if (failed[row] === 0) latest = Math.max(latest, lastKnownDay(columns, row))
  return latest
}

/** The first and last day known in the whole record; null when none is. */
export function extentOf(columns: Columns): readonly [Day, Day] | null {
  return keepFor(extents, columns, () => findExtent(columns))
}

const extents = new WeakMap<Columns, readonly [Day, Day] | null>()

function findExtent(columns: Columns): readonly [Day, Day] | null {
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

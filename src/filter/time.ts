import { type Columns, NO_END, type RowNumber } from '../data/columns.ts'
import { firstIndex } from '../lib/bisect.ts'
import type { Day } from '../lib/days.ts'
import { keepFor } from '../lib/remember.ts'
import { countOpenStarts, firstKnownDay } from './days-known.ts'
import { ALL_CLAUSES } from './filters.ts'
import { isMatch, type Matches } from './match.ts'
import { countRange, countRows, nextRow } from './rank.ts'
import { isInWindow, rowOfDay, windowOf } from './window.ts'

// The timeline is not filtered by its own brush: only `rowsByTime` and `isInDates` ask for the dates.

/** Events by bin of time: those that match, and all (the ghost bars). */
export interface TimeBins {
  readonly counts: Uint32Array
  readonly totals: Uint32Array
}

/**
 * Counts the events of some kinds by their first known day. `edges` ascend, one more than there are bins; bin i covers
 * `edges[i] <= day < edges[i + 1]`. `kinds` are codes of the kind facet; rows that have a one in `except` are not counted.
 */
export function countByTime(
  matches: Matches,
  edges: ArrayLike<number>,
  kinds: readonly number[],
  except?: Uint8Array,
): TimeBins {
  const { columns, failed } = matches
  const { start, end } = columns
  const weights = weightsOf(columns, kinds, except)
  const bins = Math.max(edges.length - 1, 0)
  const counts = new Uint32Array(bins)
  const totals = new Uint32Array(bins)
  const open = countOpenStarts(columns)
  let lo = Math.max(open, rowOfDay(columns, edges[0] ?? 0))
  for (let bin = 0; bin < bins; bin++) {
    const edge = edges[bin + 1]!
    const hi = lo + firstIndex(columns.count - lo, (at) => start[lo + at]! >= edge)
    counts[bin] = countRange(failed, ALL_CLAUSES, lo, hi, weights)
    totals[bin] = countRange(failed, 0, lo, hi, weights)
    lo = hi
  }
  for (let row = 0; row < open; row++) {
    const bin = firstIndex(edges.length, (edge) => edges[edge]! > end[row]!) - 1
    if (end[row] === NO_END || bin < 0 || bin >= bins) continue
    totals[bin]! += weights[row]!
    counts[bin]! += failed[row] === 0 ? weights[row]! : 0
  }
  return { counts, totals }
}

/**
 * The rows of some kinds that touch the days `from` to `to`, in time order; null when there are more than `limit`. A row of
 * which no day is known touches nothing.
 */
export function rowsInTime(
  { columns, failed }: Matches,
  from: Day,
  to: Day,
  kinds: readonly number[],
  limit: number,
  except?: Uint8Array,
): Int32Array | null {
  const weights = weightsOf(columns, kinds, except)
  const window = windowOf(columns, from, to)
  const count = countRows(failed, ALL_CLAUSES, window, weights)
  if (count > limit) return null
  const rows = new Int32Array(count)
  let found = 0
  for (const row of window.early) if (failed[row] === 0 && weights[row] === 1) rows[found++] = row
  for (
    let row = nextRow(failed, window.lo, window.hi, weights);
    row >= 0;
    row = nextRow(failed, row + 1, window.hi, weights)
  )
    rows[found++] = row
  return rows
}

/**
 * The rows of some kinds that pass every clause, by the bin of their first known day, in time order; bins and `except` as in
 * `countByTime`.
 */
export function rowsByTime(
  matches: Matches,
  edges: ArrayLike<number>,
  kinds: readonly number[],
  except?: Uint8Array,
): RowNumber[][] {
  const { columns } = matches
  const bins = Array.from({ length: Math.max(edges.length - 1, 0) }, (): RowNumber[] => [])
  const weights = weightsOf(columns, kinds, except)
  for (const row of columns.order) {
    if (weights[row] === 0 || !isMatch(matches, row)) continue
    const day = firstKnownDay(columns, row)
    if (day !== NO_END) bins[firstIndex(edges.length, (edge) => edges[edge]! > day) - 1]?.push(row)
  }
  return bins
}

/** Whether a row passes the dates clause, whatever the other clauses say. */
export function isInDates({ window }: Matches, row: RowNumber): boolean {
  return isInWindow(window, row)
}

/** A one for each row of some kinds that is not an exception. */
function weightsOf(
  columns: Columns,
  kinds: readonly number[],
  except: Uint8Array = NO_EXCEPTION,
): Uint8Array {
  const known = keepFor(weights, columns.facets.kind, () => [])
  const same = known.find((each) => each.except === except && `${each.kinds}` === `${kinds}`)
  if (same) return same.ones
  const { ids, codes, offsets } = columns.facets.kind
  const wanted = Uint8Array.from(ids, (_, code) => Number(kinds.includes(code)))
  const ones = new Uint8Array(columns.count)
  for (let row = 0; row < ones.length; row++) ones[row] = except[row] ? 0 : wanted[codes[offsets[row]!]!]!
  if (known.length >= MOST_KEPT) known.shift()
  known.push({ kinds, except, ones })
  return ones
}

interface Weights {
  readonly kinds: readonly number[]
  readonly except: Uint8Array
  readonly ones: Uint8Array
}
const NO_EXCEPTION = new Uint8Array(0)
/** Of one set of columns few views ask for few kinds. */
const MOST_KEPT = 6
const weights = new WeakMap<object, Weights[]>()

import { type Columns, NO_END, type RowNumber } from '../data/columns.ts'
import { firstIndex } from '../lib/bisect.ts'
import type { Day } from '../lib/days.ts'
import { keepFor } from '../lib/remember.ts'
import { countOpenStarts, firstKnownDay } from './days-known.ts'
import { ALL_CLAUSES, type FailedRows } from './filters.ts'
import { isMatch, type Matches } from './match.ts'
import { countRange, countRows, nextRow } from './rank.ts'
import { isInWindow, rowOfDay, type TimeWindow, windowOf } from './window.ts'

// The timeline is not filtered by its own brush: what asks for the dates says so.

/** Events by bin of time: those that match, and all (the ghost bars). */
export interface TimeBins {
  readonly counts: Uint32Array
  readonly totals: Uint32Array
}

/**
 * Counts the events of some kinds by their first known day, without asking for the dates. `edges` ascend, one more than there are bins;
 * bin i covers `edges[i] <= day < edges[i + 1]`. `kinds` are codes of the kind facet; rows that have a one in `except` are not counted.
 */
export function countByTime(
  matches: Matches,
  edges: ArrayLike<number>,
  kinds: readonly number[],
  except?: Uint8Array,
): TimeBins {
  const { columns, failed } = matches
  const weights = weightsOf(columns, kinds, except)
  // A brush changes none of it: what was asked last is asked again at every step.
  const last = lastBins.get(failed)?.find((each) => each.weights === weights && isSameList(each.edges, edges))
  if (last) return last.bins
  const all = windowOf(columns, null, null)
  const bins = {
    counts: countBins(columns, edges, weights, failed, ALL_CLAUSES, all),
    totals: countBins(columns, edges, weights, failed, 0, all),
  }
  const known = keepFor(lastBins, failed, () => [])
  if (known.length >= MOST_KEPT) known.shift()
  known.push({ weights, edges: Float64Array.from(edges), bins })
  return bins
}

interface KnownBins {
  readonly weights: Uint8Array
  readonly edges: Float64Array
  readonly bins: TimeBins
}
const lastBins = new WeakMap<FailedRows, KnownBins[]>()

function isSameList(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

/** The same of the events that match every clause, the dates too. */
export function countMatchesByTime(
  { columns, failed, window }: Matches,
  edges: ArrayLike<number>,
  kinds: readonly number[],
  except?: Uint8Array,
): Uint32Array {
  return countBins(columns, edges, weightsOf(columns, kinds, except), failed, ALL_CLAUSES, window)
}

function countBins(
  columns: Columns,
  edges: ArrayLike<number>,
  weights: Uint8Array,
  failed: FailedRows,
  mask: number,
  window: TimeWindow,
): Uint32Array {
  const { start, end, count } = columns
  const bins = new Uint32Array(Math.max(edges.length - 1, 0))
  const open = countOpenStarts(columns)
  let lo = Math.max(open, rowOfDay(columns, edges[0] ?? 0))
  for (let bin = 0; bin < bins.length; bin++) {
    const edge = edges[bin + 1]!
    const hi = lo + firstIndex(count - lo, (at) => start[lo + at]! >= edge)
    bins[bin] = countRange(failed, mask, Math.max(lo, window.lo), Math.min(hi, window.hi), weights)
    lo = hi
  }
  const put = (row: RowNumber, day: Day) => {
    const bin = firstIndex(edges.length, (edge) => edges[edge]! > day) - 1
    if (bin >= 0 && bin < bins.length && (failed[row]! & mask) === 0) bins[bin]! += weights[row]!
  }
  for (let row = window.lo; row < Math.min(open, window.hi); row++)
    if (end[row] !== NO_END) put(row, end[row]!)
  for (const row of window.early) put(row, row < open ? end[row]! : start[row]!)
  return bins
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
 * The rows of some kinds that pass every clause and of which the first known day is one of `from` to `past - 1`, by that day; `except` as
 * in `countByTime`.
 */
export function rowsOfDays(
  matches: Matches,
  from: Day,
  past: Day,
  kinds: readonly number[],
  except?: Uint8Array,
): RowNumber[] {
  const { columns, failed } = matches
  const weights = weightsOf(columns, kinds, except)
  const open = countOpenStarts(columns)
  const isHere = (row: RowNumber) => weights[row] === 1 && isMatch(matches, row)
  const rows = [...columns.end.subarray(0, open).keys()].filter(
    (row) => columns.end[row]! >= from && columns.end[row]! < past && isHere(row),
  )
  const end = Math.max(open, rowOfDay(columns, past))
  const next = (row: RowNumber) => nextRow(failed, row, end, weights)
  for (let row = next(Math.max(open, rowOfDay(columns, from))); row >= 0; row = next(row + 1))
    if (isMatch(matches, row)) rows.push(row)
  return rows.sort((a, b) => firstKnownDay(columns, a) - firstKnownDay(columns, b) || a - b)
}

/** The matches with a toll, the largest first; of one toll the first in time. Whoever has enough asks no further. */
export function* largestFirst(matches: Matches): Generator<RowNumber> {
  for (const row of rowsByToll(matches.columns)) if (isMatch(matches, row)) yield row
}

const byToll = new WeakMap<Int32Array, Uint32Array>()

function rowsByToll({ killed }: Columns): Uint32Array {
  return keepFor(byToll, killed, () =>
    Uint32Array.from(killed.keys())
      .filter((row) => killed[row]! > 0)
      .sort((a, b) => killed[b]! - killed[a]! || a - b),
  )
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
  const { ids, codes } = columns.facets.kind
  const wanted = Uint8Array.from(ids, (_, code) => Number(kinds.includes(code)))
  const ones = new Uint8Array(columns.count)
  for (let row = 0; row < ones.length; row++) ones[row] = except[row] ? 0 : wanted[codes[row]!]!
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

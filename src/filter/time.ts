import { type Columns, NO_END, NO_START, type RowNumber } from '../data/columns.ts'
import { firstIndex } from '../lib/bisect.ts'
import type { Day } from '../lib/days.ts'
import { countOpenStarts, firstKnownDay } from './days-known.ts'
import { bitOf } from './filters.ts'
import type { Matches } from './match.ts'

// The timeline is not filtered by its own brush: nothing here asks the dates clause but `isInDates`.
const DATES = bitOf('dates')

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
  const { count, start, end, facets } = columns
  const kind = facets.kind.codes
  const wanted = wantedKinds(columns, kinds)
  const bins = Math.max(edges.length - 1, 0)
  const counts = new Uint32Array(bins)
  const totals = new Uint32Array(bins)
  const add = (bin: number, row: RowNumber) => {
    const one = except?.[row] ? 0 : wanted[kind[row]!]!
    totals[bin]! += one
    counts[bin]! += (failed[row]! & ~DATES) === 0 ? one : 0
  }
  const known = countOpenStarts(columns)
  for (let row = 0; row < known; row++) {
    const bin = firstIndex(edges.length, (edge) => edges[edge]! > end[row]!) - 1
    if (end[row] !== NO_END && bin >= 0 && bin < bins) add(bin, row)
  }
  let row = Math.max(
    known,
    firstIndex(count, (at) => start[at]! >= (edges[0] ?? 0)),
  )
  for (let bin = 0; bin < bins; bin++)
    for (const edge = edges[bin + 1]!; row < count && start[row]! < edge; row++) add(bin, row)
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
  const { count, start, end, facets } = columns
  const kind = facets.kind.codes
  const wanted = wantedKinds(columns, kinds)
  const past = from > to ? 0 : firstIndex(count, (row) => start[row]! > to)
  const rows = new Int32Array(Math.min(limit, past))
  let found = 0
  for (let row = 0; row < past; row++) {
    if (end[row]! < from || (failed[row]! & ~DATES) !== 0 || wanted[kind[row]!] === 0) continue
    if (except?.[row]) continue
    if (start[row] === NO_START && end[row] === NO_END) continue
    if (found === limit) return null
    rows[found++] = row
  }
  return rows.slice(0, found)
}

/**
 * The rows of some kinds that pass every clause, by the bin of their first known day, in time order; bins and `except` as in
 * `countByTime`.
 */
export function rowsByTime(
  { columns, failed }: Matches,
  edges: ArrayLike<number>,
  kinds: readonly number[],
  except?: Uint8Array,
): RowNumber[][] {
  const bins = Array.from({ length: Math.max(edges.length - 1, 0) }, (): RowNumber[] => [])
  const kind = columns.facets.kind.codes
  const wanted = wantedKinds(columns, kinds)
  for (const row of columns.order) {
    if (failed[row] !== 0 || wanted[kind[row]!] === 0 || except?.[row]) continue
    const day = firstKnownDay(columns, row)
    if (day !== NO_END) bins[firstIndex(edges.length, (edge) => edges[edge]! > day) - 1]?.push(row)
  }
  return bins
}

/** Whether a row passes the dates clause, whatever the other clauses say. */
export function isInDates(matches: Matches, row: RowNumber): boolean {
  return (matches.failed[row]! & DATES) === 0
}

function wantedKinds({ facets }: Columns, kinds: readonly number[]): Uint8Array {
  return Uint8Array.from(facets.kind.ids, (_, code) => Number(kinds.includes(code)))
}

import type { Columns, RowNumber } from '../data/columns.ts'
import { isMatch, type Matches } from './match.ts'

export const ROW_ORDERS = [
  'newest',
  'oldest',
  'most-killed',
  'fewest-killed',
  'most-injured',
  'fewest-injured',
  'toll-differs',
  'date-differs',
  'place-differs',
] as const
export type RowOrder = (typeof ROW_ORDERS)[number]
export type TimeOrder = 'newest' | 'oldest'

export function isTimeOrder(order: RowOrder): order is TimeOrder {
  return order === 'newest' || order === 'oldest'
}

/** All rows in an order: of time here, of figures and differences in `row-orders.ts`. */
export interface Ordering {
  readonly rows: Uint32Array
  /** So many of the first rows have what the order goes by: a figure, a difference. The others follow, the newest first. */
  readonly ranked: number
}

const newest = new WeakMap<Columns, Uint32Array>()

export function orderByTime(columns: Columns, by: TimeOrder): Ordering {
  let rows = by === 'oldest' ? columns.order : newest.get(columns)
  if (!rows) {
    rows = columns.order.slice().reverse()
    newest.set(columns, rows)
  }
  return { rows, ranked: columns.count }
}

/**
 * The matches numbered `offset` to `offset + limit` (excluded) in an order; fewer at the end.
 */
export function pageOfRows(matches: Matches, ordering: Ordering, offset: number, limit: number): Int32Array {
  const { failed, count } = matches
  const rows = new Int32Array(Math.max(Math.min(limit, count - offset), 0))
  if (rows.length === 0) return rows
  const order = ordering.rows
  for (let at = 0, rank = 0; rank < offset + rows.length; at++) {
    const row = order[at]!
    if (failed[row] !== 0) continue
    if (rank >= offset) rows[rank - offset] = row
    rank++
  }
  return rows
}

/** The place of a row among the matches in an order, 0 first; -1 when it does not match. */
export function rankOfRow(matches: Matches, { rows: order }: Ordering, row: RowNumber): number {
  if (!isMatch(matches, row)) return -1
  let before = 0
  for (let at = 0; order[at] !== row; at++) before += matches.failed[order[at]!] === 0 ? 1 : 0
  return before
}

/** How many of the matches have what the order goes by; they come first. */
export function countRanked({ failed }: Matches, { rows, ranked }: Ordering): number {
  let found = 0
  for (let at = 0; at < ranked; at++) found += failed[rows[at]!] === 0 ? 1 : 0
  return found
}

/** These rows in an order, and how many of them have what it goes by. */
export function sortRows(
  rows: readonly RowNumber[],
  ordering: Ordering,
): { readonly rows: RowNumber[]; readonly ranked: number } {
  const wanted = new Set(rows)
  const isWanted = (row: RowNumber) => wanted.has(row)
  return {
    rows: [...ordering.rows.filter(isWanted)],
    ranked: ordering.rows.subarray(0, ordering.ranked).filter(isWanted).length,
  }
}

/** The next (+1) or previous (-1) match in time, from a row that need not match; null past the last. */
export function neighbourRow(matches: Matches, row: RowNumber, step: 1 | -1): RowNumber | null {
  const { failed, columns } = matches
  const { order } = columns
  let at = order.indexOf(row) + step
  while (at >= 0 && at < order.length && failed[order[at]!] !== 0) at += step
  return order[at] ?? null
}

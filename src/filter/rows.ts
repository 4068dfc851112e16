import type { Columns, RowNumber } from '../data/columns.ts'
import { keepFor } from '../lib/remember.ts'
import { isMatch, type Matches } from './match.ts'
import { pageInTime, rankInTime } from './rows-in-time.ts'

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

const newest = new WeakMap<Columns, Uint32Array>()

/** All rows in an order of time; those of figures and differences are in `row-orders.ts`. */
export function orderByTime(columns: Columns, by: TimeOrder): Uint32Array {
  if (by === 'oldest') return columns.order
  return keepFor(newest, columns, () => columns.order.slice().reverse())
}

/**
 * The matches numbered `offset` to `offset + limit` (excluded) in an order; fewer at the end.
 */
export function pageOfRows(matches: Matches, order: Uint32Array, offset: number, limit: number): Int32Array {
  const rows = new Int32Array(Math.max(Math.min(limit, matches.count - offset), 0))
  if (rows.length === 0) return rows
  const step = stepOf(matches.columns, order)
  if (step !== 0) return pageInTime(matches, step, offset, rows)
  for (let at = 0, rank = 0; rank < offset + rows.length; at++) {
    const row = order[at]!
    if (!isMatch(matches, row)) continue
    if (rank >= offset) rows[rank - offset] = row
    rank++
  }
  return rows
}

/** The place of a row among the matches in an order, 0 first; -1 when it does not match. */
export function rankOfRow(matches: Matches, order: Uint32Array, row: RowNumber): number {
  if (!isMatch(matches, row)) return -1
  const step = stepOf(matches.columns, order)
  if (step !== 0) return rankInTime(matches, step, row)
  let before = 0
  for (let at = 0; order[at] !== row; at++) before += isMatch(matches, order[at]!) ? 1 : 0
  return before
}

/** 1 and -1 for the orders of time, in which the rows of a window lie together; 0 for others. */
function stepOf(columns: Columns, order: Uint32Array): 1 | -1 | 0 {
  if (order === columns.order) return 1
  return order === newest.get(columns) ? -1 : 0
}

/** These rows in an order. */
export function sortRows(rows: readonly RowNumber[], order: Uint32Array): RowNumber[] {
  const wanted = new Set(rows)
  return [...order.filter((row) => wanted.has(row))]
}

/** The next (+1) or previous (-1) match in time, from a row that need not match; null past the last. */
export function neighbourRow(matches: Matches, row: RowNumber, step: 1 | -1): RowNumber | null {
  const { order } = matches.columns
  let at = order.indexOf(row) + step
  while (at >= 0 && at < order.length && !isMatch(matches, order[at]!)) at += step
  return order[at] ?? null
}

import type { Columns, RowNumber } from '../data/columns.ts'
import { isMatch, type Matches } from './match.ts'
import { compareInTime, pageInTime, rankInTime } from './rows-in-time.ts'

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

/** The order of a list: of time, or all rows in an order of figures or differences, which `row-orders.ts` makes. */
export type ListOrder = TimeOrder | Uint32Array

/** The matches numbered `offset` to `offset + limit` (excluded) in an order; fewer at the end. */
export function pageOfRows(matches: Matches, order: ListOrder, offset: number, limit: number): Int32Array {
  const rows = new Int32Array(Math.max(Math.min(limit, matches.count - offset), 0))
  if (rows.length === 0) return rows
  if (typeof order === 'string') return pageInTime(matches, stepOf(order), offset, rows)
  for (let at = 0, rank = 0; rank < offset + rows.length; at++) {
    const row = order[at]!
    if (!isMatch(matches, row)) continue
    if (rank >= offset) rows[rank - offset] = row
    rank++
  }
  return rows
}

/** The place of a row among the matches in an order, 0 first; -1 when it does not match. */
export function rankOfRow(matches: Matches, order: ListOrder, row: RowNumber): number {
  if (!isMatch(matches, row)) return -1
  if (typeof order === 'string') return rankInTime(matches, stepOf(order), row)
  let before = 0
  for (let at = 0; order[at] !== row; at++) before += isMatch(matches, order[at]!) ? 1 : 0
  return before
}

function stepOf(order: TimeOrder): 1 | -1 {
  return order === 'oldest' ? 1 : -1
}

/** These rows in an order. */
export function sortRows(columns: Columns, rows: readonly RowNumber[], order: ListOrder): RowNumber[] {
  if (typeof order === 'string') {
    const sorted = [...rows].sort((a, b) => compareInTime(columns, a, b))
    return order === 'oldest' ? sorted : sorted.reverse()
  }
  const wanted = new Set(rows)
  return [...order.filter((row) => wanted.has(row))]
}

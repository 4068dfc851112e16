import type { RowNumber } from '../data/columns.ts'
import { isMatch, type Matches } from './match.ts'

export type RowOrder = 'newest' | 'oldest'

/**
 * The matches numbered `offset` to `offset + limit` (excluded) by their first known day; fewer at the end.
 */
export function pageOfRows(matches: Matches, by: RowOrder, offset: number, limit: number): Int32Array {
  const { failed, count, columns } = matches
  const { order } = columns
  const rows = new Int32Array(Math.max(Math.min(limit, count - offset), 0))
  if (rows.length === 0) return rows
  const step = by === 'oldest' ? 1 : -1
  let at = by === 'oldest' ? 0 : order.length - 1
  for (let rank = 0; rank < offset + rows.length; at += step) {
    const row = order[at]!
    if (failed[row] !== 0) continue
    if (rank >= offset) rows[rank - offset] = row
    rank++
  }
  return rows
}

/** The place of a row among the matches in an order, 0 first; -1 when it does not match. */
export function rankOfRow(matches: Matches, by: RowOrder, row: RowNumber): number {
  if (!isMatch(matches, row)) return -1
  const { failed, count, columns } = matches
  let before = 0
  for (let at = 0; columns.order[at] !== row; at++) before += failed[columns.order[at]!] === 0 ? 1 : 0
  return by === 'oldest' ? before : count - 1 - before
}

/** The next (+1) or previous (-1) match in that order, from a row that need not match; null past the last. */
export function neighbourRow(matches: Matches, row: RowNumber, step: 1 | -1): RowNumber | null {
  const { failed, columns } = matches
  const { order } = columns
  let at = order.indexOf(row) + step
  while (at >= 0 && at < order.length && failed[order[at]!] !== 0) at += step
  return order[at] ?? null
}

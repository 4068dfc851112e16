import type { RowNumber } from '../data/columns.ts'
import { isMatch, type Matches } from './match.ts'

export type RowOrder = 'newest' | 'oldest'

/** The matches numbered `offset` to `offset + limit` (excluded) in an order; fewer at the end. */
export function pageOfRows(matches: Matches, order: RowOrder, offset: number, limit: number): Int32Array {
  const { failed, count } = matches
  const rows = new Int32Array(Math.max(Math.min(limit, count - offset), 0))
  if (rows.length === 0) return rows
  const step = order === 'oldest' ? 1 : -1
  let row = order === 'oldest' ? 0 : failed.length - 1
  for (let rank = 0; rank < offset + rows.length; row += step) {
    if (failed[row] !== 0) continue
    if (rank >= offset) rows[rank - offset] = row
    rank++
  }
  return rows
}

/** The place of a row among the matches in an order, 0 first; -1 when it does not match. */
export function rankOfRow(matches: Matches, order: RowOrder, row: RowNumber): number {
  if (!isMatch(matches, row)) return -1
  const { failed, count } = matches
  let before = 0
  for (let at = 0; at < row; at++) before += failed[at] === 0 ? 1 : 0
  return order === 'oldest' ? before : count - 1 - before
}

/** The next (+1) or previous (-1) match in time, from a row that need not match; null past the last. */
export function neighbourRow(matches: Matches, row: RowNumber, step: 1 | -1): RowNumber | null {
  const { failed } = matches
  let at = row + step
  while (at >= 0 && at < failed.length && failed[at] !== 0) at += step
  return at >= 0 && at < failed.length ? at : null
}

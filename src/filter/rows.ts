import { NO_END, NO_START, type RowNumber } from '../data/columns.ts'
import { countOpenStarts, firstKnownDay } from './days-known.ts'
import { ALL_CLAUSES } from './filters.ts'
import { isMatch, type Matches } from './match.ts'
import { countRows, nextRow, previousRow } from './rank.ts'
import { rowOfDay } from './window.ts'

export type RowOrder = 'newest' | 'oldest'

/**
 * The matches numbered `offset` to `offset + limit` (excluded) by their first known day; fewer at the end.
 */
export function pageOfRows(matches: Matches, by: RowOrder, offset: number, limit: number): Int32Array {
  const rows = new Int32Array(Math.max(Math.min(limit, matches.count - offset), 0))
  if (rows.length === 0) return rows
  const step = by === 'oldest' ? 1 : -1
  const { failed, columns } = matches
  const { from, past, strays } = split(matches)
  let row = step > 0 ? nextRow(failed, from, past) : previousRow(failed, past - 1, from)
  let stray = step > 0 ? 0 : strays.length - 1
  for (let rank = 0; rank < offset + rows.length; rank++) {
    const isStrayNext =
      stray in strays && (row < 0 || isBefore(columns.start[row]!, dayOf(matches, strays[stray]!), step))
    const next = isStrayNext ? strays[stray]! : row
    if (rank >= offset) rows[rank - offset] = next
    if (isStrayNext) stray += step
    else row = step > 0 ? nextRow(failed, row + 1, past) : previousRow(failed, row - 1, from)
  }
  return rows
}

/** Whether a stray comes before a row in the direction of the step; of one day it is the earlier. */
function isBefore(start: number, strayDay: number, step: 1 | -1): boolean {
  return step > 0 ? strayDay <= start : strayDay > start
}

/** The place of a row among the matches in an order, 0 first; -1 when it does not match. */
export function rankOfRow(matches: Matches, by: RowOrder, row: RowNumber): number {
  if (!isMatch(matches, row)) return -1
  const { columns, failed, window } = matches
  const { from, past, strays } = split(matches)
  const isStray = strays.includes(row)
  const day = dayOf(matches, row)
  const end = Math.max(from, Math.min(past, isStray ? rowOfDay(columns, day) : row))
  const inOrder = countRows(failed, ALL_CLAUSES, { ...window, lo: from, hi: end, early: NONE })
  const before = isStray
    ? strays.indexOf(row)
    : strays.filter((stray) => dayOf(matches, stray) <= columns.start[row]!).length
  return by === 'oldest' ? inOrder + before : matches.count - 1 - inOrder - before
}

const NONE = new Int32Array(0)

/** The matches whose places follow from their rows, and the few others in order: those that begin earlier or on no known day. */
function split(matches: Matches): { from: RowNumber; past: RowNumber; strays: readonly RowNumber[] } {
  const { columns, failed, window } = matches
  const from = Math.max(window.lo, countOpenStarts(columns))
  const strays = [...window.early].filter((row) => failed[row] === 0)
  for (let row = window.lo; row < Math.min(from, window.hi); row++) if (failed[row] === 0) strays.push(row)
  strays.sort((a, b) => dayOf(matches, a) - dayOf(matches, b) || a - b)
  return { from, past: Math.max(from, window.hi), strays }
}

// An event without a date is the earliest.
function dayOf({ columns }: Matches, row: RowNumber): number {
  const day = firstKnownDay(columns, row)
  return day === NO_END ? NO_START : day
}

/** The next (+1) or previous (-1) match in that order, from a row that need not match; null past the last. */
export function neighbourRow(matches: Matches, row: RowNumber, step: 1 | -1): RowNumber | null {
  const { order } = matches.columns
  let at = order.indexOf(row) + step
  while (at >= 0 && at < order.length && !isMatch(matches, order[at]!)) at += step
  return order[at] ?? null
}

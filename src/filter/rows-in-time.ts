import { type Columns, NO_END, NO_START, type RowNumber } from '../data/columns.ts'
import { countOpenStarts, firstKnownDay } from './days-known.ts'
import { ALL_CLAUSES } from './filters.ts'
import type { Matches } from './match.ts'
import { countRange, nextRow, previousRow } from './rank.ts'
import { rowOfDay } from './window.ts'

// The orders of time are not walked from their ends: the rows of a window lie together, wherever it is.

/** Fills `rows` with the matches from number `offset` on by their first known day, forwards or backwards; there are enough. */
export function pageInTime(matches: Matches, step: 1 | -1, offset: number, rows: Int32Array): Int32Array {
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

/** The place of a match by its first known day, forwards or backwards. */
export function rankInTime(matches: Matches, step: 1 | -1, row: RowNumber): number {
  const { columns, failed, count } = matches
  const { from, past, strays } = split(matches)
  const place = strays.indexOf(row)
  const end = place < 0 ? row : rowOfDay(columns, dayOf(matches, row))
  const before =
    place < 0 ? strays.filter((stray) => dayOf(matches, stray) <= columns.start[row]!).length : place
  const rank = before + countRange(failed, ALL_CLAUSES, from, Math.min(past, end))
  return step > 0 ? rank : count - 1 - rank
}

/** The next (+1) or previous (-1) match in time, from a row that need not match; null past the last. */
export function neighbourRow(matches: Matches, row: RowNumber, step: 1 | -1): RowNumber | null {
  const { columns, failed } = matches
  const { from, past, strays } = split(matches)
  const isPast = (other: RowNumber) => compareInTime(columns, other, row) * step > 0
  // Where the row would stand among those whose places follow from their rows.
  const place = row < countOpenStarts(columns) ? rowOfDay(columns, dayOf(matches, row)) : row
  const first = step > 0 ? Math.max(from, place) : Math.min(past, place) - 1
  let main = step > 0 ? nextRow(failed, first, past) : previousRow(failed, first, from)
  if (main === row) main = step > 0 ? nextRow(failed, row + 1, past) : previousRow(failed, row - 1, from)
  const stray = step > 0 ? strays.find(isPast) : strays.findLast(isPast)
  if (main < 0) return stray ?? null
  if (stray === undefined) return main
  return compareInTime(columns, stray, main) * step < 0 ? stray : main
}

/** By first known day; of one day those that begin on no known day first, then as the rows are. */
export function compareInTime(columns: Columns, a: RowNumber, b: RowNumber): number {
  return dayOfRow(columns, a) - dayOfRow(columns, b) || a - b
}

/** Whether a stray comes before a row in the direction of the step; of one day it is the earlier. */
function isBefore(start: number, strayDay: number, step: 1 | -1): boolean {
  return step > 0 ? strayDay <= start : strayDay > start
}

/** The matches whose places follow from their rows, and the few others in order: those that begin earlier or on no known day. */
function split(matches: Matches): { from: RowNumber; past: RowNumber; strays: readonly RowNumber[] } {
  const { columns, failed, window } = matches
  const from = Math.max(window.lo, countOpenStarts(columns))
  const strays = [...window.early].filter((row) => failed[row] === 0)
  for (let row = window.lo; row < Math.min(from, window.hi); row++) if (failed[row] === 0) strays.push(row)
  strays.sort((a, b) => dayOf(matches, a) - dayOf(matches, b) || a - b)
  return { from, past: Math.max(from, window.hi), strays }
}

function dayOf({ columns }: Matches, row: RowNumber): number {
  return dayOfRow(columns, row)
}

// An event without a date is the earliest.
function dayOfRow(columns: Columns, row: RowNumber): number {
  const day = firstKnownDay(columns, row)
  return day === NO_END ? NO_START : day
}

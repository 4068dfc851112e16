import { type Columns, NO_END, NO_START, type RowNumber } from '../data/columns.ts'
import { firstIndex } from '../lib/bisect.ts'
import type { Day } from '../lib/days.ts'
import { keepFor } from '../lib/remember.ts'
import { countOpenStarts } from './days-known.ts'

/**
 * The rows that may lie on the days of a window. Rows are in order of their first day, so that those that begin in the window are
 * neighbours, found by two bisections; only those that began before and last into it are listed.
 */
export interface TimeWindow {
  /** First and last day; infinite where nothing is asked. */
  readonly from: Day
  readonly to: Day
  /** The rows `lo` to `hi - 1` are all in. */
  readonly lo: RowNumber
  readonly hi: RowNumber
  /** The other rows that are in, ascending, all below `lo`. */
  readonly early: Int32Array
}

const NONE = new Int32Array(0)

/** The rows that the days let through; all when neither is asked, none when the window is turned round. */
export function windowOf(columns: Columns, first: Day | null, last: Day | null): TimeWindow {
  const { count, start } = columns
  const from = first ?? Number.NEGATIVE_INFINITY
  const to = last ?? Number.POSITIVE_INFINITY
  if (first === null && last === null) return { from, to, lo: 0, hi: count, early: NONE }
  const open = countOpenStarts(columns)
  const lo = first === null ? open : Math.max(open, rowOfDay(columns, first))
  const hi = last === null ? count : firstIndex(count, (row) => start[row]! > last)
  if (from > to) return { from, to, lo, hi: lo, early: NONE }
  return { from, to, lo, hi: Math.max(lo, hi), early: earlyRows(columns, open, from) }
}

/** The first row that begins on that day or later. */
export function rowOfDay({ count, start }: Columns, day: Day): RowNumber {
  return firstIndex(count, (row) => start[row]! >= day)
}

export function isInWindow({ lo, hi, early }: TimeWindow, row: RowNumber): boolean {
  if (row >= lo) return row < hi
  return early[firstIndex(early.length, (at) => early[at]! >= row)] === row
}

/** The rows that begin in the window and may end after it, ascending: they may have been on a later day. */
export function lateRows(columns: Columns, { lo, hi, to }: TimeWindow): Int32Array {
  if (!Number.isFinite(to)) return NONE
  const { start, end } = columns
  return fromClasses(columns, (rows, most) => {
    const first = firstIndex(rows.length, (at) => rows[at]! >= lo && start[rows[at]!]! > to - most)
    const past = firstIndex(rows.length, (at) => rows[at]! >= hi)
    return rows.subarray(first, past).filter((row) => end[row]! > to)
  })
}

// Of an event of which no day is known nobody can say that it lies in a window.
function earlyRows(columns: Columns, open: number, from: Day): Int32Array {
  const { start, end } = columns
  const opening: RowNumber[] = []
  for (let row = 0; row < open; row++) if (end[row] !== NO_END && end[row]! >= from) opening.push(row)
  if (!Number.isFinite(from)) return Int32Array.from(opening)
  const lasting = fromClasses(columns, (rows, most) => {
    const first = firstIndex(rows.length, (at) => start[rows[at]!]! >= from - most)
    const past = firstIndex(rows.length, (at) => start[rows[at]!]! >= from)
    return rows.subarray(first, past).filter((row) => end[row]! >= from)
  })
  if (opening.length === 0) return lasting
  return Int32Array.from([...opening, ...lasting])
}

/** The rows that last longer than a day, by how long: those that may reach into a window begin shortly before it. */
interface LongRows {
  /** The most days from first to last. */
  readonly most: number
  /** Ascending. */
  readonly rows: Int32Array
}

const MOST_DAYS = [7, 31, 366, Number.POSITIVE_INFINITY]
const longRows = new WeakMap<Int32Array, readonly LongRows[]>()

function longRowsOf(columns: Columns): readonly LongRows[] {
  return keepFor(longRows, columns.start, () => {
    const { count, start, end } = columns
    const classes = MOST_DAYS.map((): RowNumber[] => [])
    for (let row = 0; row < count; row++) {
      if (end[row] === start[row] || start[row] === NO_START) continue
      const days = end[row] === NO_END ? Number.POSITIVE_INFINITY : end[row]! - start[row]!
      classes[MOST_DAYS.findIndex((most) => days <= most)]!.push(row)
    }
    return classes.map((rows, index) => ({ most: MOST_DAYS[index]!, rows: Int32Array.from(rows) }))
  })
}

function fromClasses(columns: Columns, find: (rows: Int32Array, most: number) => Int32Array): Int32Array {
  const found = longRowsOf(columns).map(({ rows, most }) => find(rows, most))
  const filled = found.filter(({ length }) => length > 0)
  if (filled.length <= 1) return filled[0] ?? NONE
  const all = new Int32Array(filled.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const rows of filled) {
    all.set(rows, at)
    at += rows.length
  }
  return all.sort()
}

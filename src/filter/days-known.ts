import { type Columns, NO_END, NO_START, type RowNumber } from '../data/columns.ts'
import { firstIndex } from '../lib/bisect.ts'

/** How many rows, the first ones, have an open start. */
export function countOpenStarts({ count, start }: Columns): number {
  return firstIndex(count, (row) => start[row]! > NO_START)
}

/** The first day known of an event: its start, or its end where the start is open; NO_END when neither is known. */
export function firstKnownDay({ start, end }: Columns, row: RowNumber): number {
  return start[row] === NO_START ? end[row]! : start[row]!
}

/** The last day known of an event: its end, or its start where the end is open; NO_START when neither is known. */
export function lastKnownDay({ start, end }: Columns, row: RowNumber): number {
  return end[row] === NO_END ? start[row]! : end[row]!
}

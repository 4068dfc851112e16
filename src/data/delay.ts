import type { Day } from '../lib/days.ts'
import { type Edtf, parseEdtf } from '../lib/edtf.ts'
import type { Columns, RowNumber } from './columns.ts'

/** The fewest and the most days that the dates of two events allow between them; the most is infinite where an end is open. */
export interface Delay {
  readonly least: number
  readonly most: number
  /** Whether a source gives one of the days only about. */
  readonly isAbout: boolean
}

/** The days on which an event may have begun. */
export interface Begin {
  readonly first: Day
  readonly last: Day
  readonly isAbout: boolean
  /** Whether it went on for days. */
  readonly isLasting: boolean
}

/** Whether a date is one day and no source doubts it. */
export function isExactDay({ form, approximate, uncertain }: Edtf): boolean {
  return form === 'day' && !approximate && !uncertain
}

/** The first day of an event, where it is known to the day; else null. */
export function firstDayOf(columns: Columns, row: RowNumber): Day | null {
  const begin = beginOf(columns, row)
  return begin && begin.first === begin.last && !begin.isAbout ? begin.first : null
}

/** When an event began: what lasts counts from its first day, not its last. Null where no source says. */
export function beginOf({ dates }: Columns, row: RowNumber): Begin | null {
  const date = parseEdtf(dates.at(row)!)
  const isLasting = date?.form === 'interval'
  const begin = isLasting ? date.from : date
  if (!begin) return null
  const { start: first, end: last, approximate, uncertain } = begin
  return { first, last, isAbout: approximate || uncertain, isLasting }
}

/**
 * How long after one event another began. Of two that a source calls an event and what followed from it, the second cannot
 * come first, whatever else their dates would allow. Null where the dates say nothing of it.
 */
export function delayBetween(columns: Columns, from: RowNumber, to: RowNumber): Delay | null {
  const [a, b] = [beginOf(columns, from), beginOf(columns, to)]
  if (!a || !b) return null
  const least = Math.max(0, b.first - a.last)
  const most = b.last - a.first
  if (!(most >= least) || (least === 0 && most === Number.POSITIVE_INFINITY)) return null
  return { least, most, isAbout: a.isAbout || b.isAbout }
}

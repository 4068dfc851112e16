import { type Day, dateOfDay, dayOf, daysInMonth, isoOfDay } from '../lib/days.ts'

/**
 * How well the date of a row is known. All but `span` mean one unknown day between the first and the last day; a `span` went on from
 * the one to the other.
 */
export const DATE_FORMS = ['day', '2-6 days', 'week', 'month', 'year', 'span'] as const
export type DateForm = (typeof DATE_FORMS)[number]

/** Codes of the forms, as the tables hold them; `APPROXIMATE` is added when the table calls the date approximate. */
export const [DAY, SOME_DAYS, WEEK, MONTH, YEAR, SPAN] = [0, 1, 2, 3, 4, 5] as const
export const APPROXIMATE = 8

/** The form for a range of so many days of which one is meant. */
export function formOfLength(days: number): number {
  if (days <= 1) return DAY
  if (days <= 6) return SOME_DAYS
  if (days <= 7) return WEEK
  return days <= 31 ? MONTH : YEAR
}

/** The date as EDTF: `2015-11-13`, `2015-11~`, `[2015-11-10..2015-11-16]`, `2015-11-13/2015-11-15`. */
export function edtfOfDays(start: Day, end: Day, form: number): string {
  const mark = form & APPROXIMATE ? '~' : ''
  const [first, last] = [isoOfDay(start), isoOfDay(end)]
  if (start === end) return first + mark
  if ((form & ~APPROXIMATE) === SPAN) return `${first}${mark}/${last}${mark}`
  const date = dateOfDay(start)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1]
  if (date.getUTCDate() === 1) {
    if (end === start + daysInMonth(year, month) - 1) return first.slice(0, 7) + mark
    if (month === 1 && end === dayOf(year, 12, 31)) return first.slice(0, 4) + mark
  }
  return `[${first}${mark}..${last}${mark}]`
}

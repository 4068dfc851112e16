/**
 * Days as whole numbers: 0 is 1970-01-01 in the proleptic Gregorian calendar, always UTC. A day that has no
 * bound is plus or minus infinity. Nothing here knows hours: a national record is kept by local calendar days.
 */
export type Day = number

const MILLISECONDS_A_DAY = 86_400_000

/** The day of a year, month (1 to 12) and day of the month; values past the end roll over as in `Date.UTC`. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  return Math.round(date.getTime() / MILLISECONDS_A_DAY)
}

export function dateOfDay(day: Day): Date {
  return new Date(day * MILLISECONDS_A_DAY)
}

/** The last day of a month (1 to 12), 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return dateOfDay(dayOf(year, month + 1, 0)).getUTCDate()
}

/** `YYYY-MM-DD`, as links and date fields write it. Throws on a day without a bound. */
export function isoOfDay(day: Day): string {
  if (!Number.isFinite(day)) throw new RangeError(`a day without a bound (${day}) has no ISO date`)
  return dateOfDay(Math.round(day)).toISOString().slice(0, 10)
}

/** The day written as `YYYY-MM-DD`, or null when the text is not a date of the calendar. */
export function dayFromIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null
  return dayOf(year, month, dayOfMonth)
}

import { type Day, dateOfDay, dayOf } from '../../lib/days.ts'
import { daySpan, type TimeScale, xOfDay } from './scale.ts'

/** A step of the calendar: some days, weeks from Sundays, or some months, years being twelve. */
export type CalendarUnit = { readonly days: number } | { readonly months: number }

const UNITS: readonly CalendarUnit[] = [
  ...[1, 2, 7].map((days) => ({ days })),
  ...[1, 3, 6].map((months) => ({ months })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => ({ months: years * 12 })),
]
const LEAST_DAYS_A_MONTH = 28
const LEAST_DAYS_OF_MORE = 30
/** 1970-01-04 was a Sunday. */
const A_SUNDAY = 3
/** The least width at which a bin can be pressed. */
const BIN_PIXELS = 24

/** The least unit of which every step is at least so wide. */
export function unitOf(scale: TimeScale, pixels: number): CalendarUnit {
  const aDay = scale.width / daySpan(scale)
  return UNITS.find((unit) => leastDays(unit) * aDay >= pixels) ?? UNITS.at(-1)!
}

function leastDays(unit: CalendarUnit): number {
  if ('days' in unit) return unit.days
  return unit.months === 1 ? LEAST_DAYS_A_MONTH : unit.months * LEAST_DAYS_OF_MORE
}

/** The days on which steps of a unit begin, from `from` to `to`, both included. */
export function startsOf(unit: CalendarUnit, from: Day, to: Day): Day[] {
  const starts: Day[] = []
  if ('days' in unit) {
    const first = Math.ceil((from - A_SUNDAY) / unit.days) * unit.days + A_SUNDAY
    for (let day = first; day <= to; day += unit.days) starts.push(day)
    return starts
  }
  const date = dateOfDay(from)
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth()
  for (let at = Math.floor(month / unit.months) * unit.months; ; at += unit.months) {
    const day = dayOf(Math.floor(at / 12), (at % 12) + 1, 1)
    if (day > to) return starts
    if (day >= from) starts.push(day)
  }
}

/** The days on which bins begin, and the day after the last: steps of the calendar wide enough to be pressed. */
export function binEdges(scale: TimeScale): Day[] {
  const starts = startsOf(unitOf(scale, BIN_PIXELS), scale.from + 1, scale.to)
  const right = scale.left + scale.width
  // What is left over at the sides goes to the neighbour where it would be too narrow.
  const isWide = (day: Day) => {
    const x = xOfDay(scale, day)
    return x - scale.left >= BIN_PIXELS && right - x >= BIN_PIXELS
  }
  return [scale.from, ...starts.filter(isWide), scale.to + 1]
}

import type { Day } from '../../lib/days.ts'

/** Days on a line of pixels; a day is as wide as it lasts, from its midnight to the next. */
export interface TimeScale {
  readonly from: Day
  /** Last day, included. */
  readonly to: Day
  readonly left: number
  readonly width: number
}

export function daySpan({ from, to }: Pick<TimeScale, 'from' | 'to'>): number {
  return Math.max(1, to - from + 1)
}

/** Pixel of the start of a day. */
export function xOfDay(scale: TimeScale, day: Day): number {
  return scale.left + ((day - scale.from) / daySpan(scale)) * scale.width
}

/** Pixel of the middle of a day. */
export function middleOfDay(scale: TimeScale, day: Day): number {
  return xOfDay(scale, day + 0.5)
}

/** The day at a pixel, clamped to the scale. */
export function dayAt(scale: TimeScale, x: number): Day {
  const day = Math.floor(scale.from + ((x - scale.left) / scale.width) * daySpan(scale))
  return Math.min(scale.to, Math.max(scale.from, day))
}

export type DayWindow = readonly [Day, Day]

/** The window moved and shrunk into `full`, whole days, at least `least` days long. */
export function fitWindow([from, to]: DayWindow, full: DayWindow, least = 7): DayWindow {
  const longest = full[1] - full[0]
  const length = Math.min(longest, Math.max(Math.min(least, longest), Math.round(to - from)))
  const start = Math.round((from + to - length) / 2)
  const clamped = Math.min(full[1] - length, Math.max(full[0], start))
  return [clamped, clamped + length]
}

/** The window made longer (factor above 1) or shorter around its middle. */
export function zoomWindow([from, to]: DayWindow, factor: number, full: DayWindow): DayWindow {
  const middle = (from + to) / 2
  const half = ((to - from) / 2) * factor
  return fitWindow([middle - half, middle + half], full)
}

/** The window moved by a share of its length. */
export function moveWindow([from, to]: DayWindow, share: number, full: DayWindow): DayWindow {
  const by = Math.round((to - from) * share)
  return fitWindow([from + by, to + by], full)
}

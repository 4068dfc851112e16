/** How far apart, in pixels, the middles of two marks are at least: each is a target of this size. */
export const DOT = 24

/** Days that an axis may be marked with; from a year on these are years. */
const TICKS = [0, 1, 3, 7, 14, 30, 90, 365, 1095, 3650, 10_950, 36_500]
/** Those whose numbers are wanted first, where not all have room. */
const WANTED = [0, 365, 7, 30, 1, 90, 1095]

/** The last day of an axis that has room for these days: one of its marks, the week at the least. */
export function axisEnd(most: number): number {
  return TICKS.find((tick) => tick >= Math.max(most, 7)) ?? most
}

/** The days with which an axis of a width in pixels is marked; `room` is what a number needs. */
export function axisTicks(end: number, width: number, room: number): number[] {
  const shown: number[] = []
  for (const days of [end, ...WANTED, ...TICKS]) {
    if (days > end) continue
    const x = placeOf(days, end) * width
    if (shown.every((other) => Math.abs(placeOf(other, end) * width - x) >= room)) shown.push(days)
  }
  return shown.sort((a, b) => a - b)
}

/** A place from 0 to 1 on an axis of days: the logarithm of the days and one more, so that a day is seen beside a year. */
export function placeOf(days: number, end: number): number {
  return Math.log1p(days) / Math.log1p(end)
}

/** How high above the axis each mark stands, 0 lowest, so that none covers another; `xs` are pixels in ascending order. */
export function stackDots(xs: readonly number[]): number[] {
  const lastAt: number[] = []
  return xs.map((x) => {
    const free = lastAt.findIndex((last) => x - last >= DOT)
    const level = free < 0 ? lastAt.length : free
    lastAt[level] = x
    return level
  })
}

import type { Day } from '../../lib/days.ts'
import { type DateFormat, formatDay } from '../../words/dates.ts'
import { startsOf, unitOf } from './calendar.ts'
import { type TimeScale, xOfDay } from './scale.ts'

export interface Tick {
  readonly day: Day
  readonly label: string
}

/** The widest label, `Sept 2024`, fits in this. */
const TICK_PIXELS = 64
/** A letter of a label and the room between two labels, in widths of the root's font size. */
const LETTER_REMS = 0.41
const GAP_REMS = 0.5
const HANDLE_PADDING = 16
/** How far a label may reach over the end of the scale. */
const RIGHT = 20
/** How far a label stands from its line. */
export const TICK_OFFSET = 3

/** Calendar ticks at least 64 pixels apart, of which every label says its year unless it is a day. */
export function ticksOf(scale: TimeScale): Tick[] {
  const unit = unitOf(scale, TICK_PIXELS)
  const format: DateFormat = 'days' in unit ? 'dayAxis' : unit.months < 12 ? 'monthYearAxis' : 'year'
  return startsOf(unit, scale.from, scale.to + 1).map((day) => ({ day, label: formatDay(day, format) }))
}

/** Pixels of the cursor's handle and its middle, which stays in view where the cursor is not. */
export interface Handle {
  readonly x: number
  readonly width: number
}

/** The handle of a cursor at a pixel that may be out of view, in a timeline so many pixels wide. */
export function handleAt(x: number, label: string, width: number, rem: number): Handle {
  const wide = label.length * LETTER_REMS * rem + HANDLE_PADDING
  return { x: Math.min(x, width - wide / 2), width: wide }
}

/**
 * The ticks whose labels have room: every second, third … where they would touch, none under the handle of the cursor and none
 * cut at the right. `rem` is the root's font size in pixels.
 */
export function labelledTicks(
  ticks: readonly Tick[],
  scale: TimeScale,
  handle: Handle,
  rem: number,
): readonly Tick[] {
  const widest = ticks.reduce((most, { label }) => Math.max(most, label.length), 0)
  const wide = (widest * LETTER_REMS + GAP_REMS) * rem
  const apart = ticks.length > 1 ? xOfDay(scale, ticks[1]!.day) - xOfDay(scale, ticks[0]!.day) : wide
  const every = Math.max(1, Math.ceil(wide / Math.max(1, apart)))
  const half = handle.width / 2
  const isFree = ({ day, label }: Tick) => {
    const from = xOfDay(scale, day) + TICK_OFFSET
    const to = from + label.length * LETTER_REMS * rem
    return to < scale.left + scale.width + RIGHT && (from > handle.x + half || to < handle.x - half)
  }
  const shown = ticks.filter((tick, index) => index % every === 0 && isFree(tick))
  const [first, second] = shown
  if (!first || /\d{4}$/.test(first.label)) return shown
  // Of days the first says the year, where it has room for it.
  const dated = { day: first.day, label: formatDay(first.day, 'short') }
  const end = xOfDay(scale, dated.day) + (dated.label.length * LETTER_REMS + GAP_REMS) * rem
  const isRoomy = isFree(dated) && (!second || end < xOfDay(scale, second.day))
  return isRoomy ? [dated, ...shown.slice(1)] : shown
}

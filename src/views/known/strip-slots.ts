import type { ClaimDays } from '../../data/claim-days.ts'
import { firstIndex } from '../../lib/bisect.ts'
import { type Day, dateOfDay } from '../../lib/days.ts'

// The strip's slots: 0 before the first report, 1 … n the days of the reports, n + 1 today.

export function slotCount({ days }: ClaimDays): number {
  return days.length + 2
}

/** The slot of a day of knowledge: of a day without a report that of the report before it. */
export function slotOf({ days }: ClaimDays, known: Day | null): number {
  return known === null ? days.length + 1 : firstIndex(days.length, (at) => days[at]! > known)
}

/** The day of knowledge of a slot; null: all that is known now. */
export function dayOfSlot({ days }: ClaimDays, slot: number): Day | null {
  if (slot > days.length) return null
  return slot === 0 ? days[0]! - 1 : days[slot - 1]!
}

/** How many claims came to be known on a day itself, not on the report before it. */
export function madeOnDay({ days, upTo }: ClaimDays, day: Day | null): number {
  const index = day === null ? -1 : days.indexOf(day)
  return index < 0 ? 0 : upTo[index]! - (upTo[index - 1] ?? 0)
}

export interface Bar {
  /** Shares of the strip's length. */
  readonly from: number
  readonly to: number
  /** Root of the share of the most, 0 to 1: a day of a hundred reports must not flatten the others. */
  readonly height: number
}

const MOST_BARS = 240

/** How many claims were made in each slot; where the slots are too many to be told apart, in a few of them on average. */
export function barsOf(claims: ClaimDays): Bar[] {
  const slots = slotCount(claims)
  const count = Math.min(slots, MOST_BARS)
  const edges = Array.from({ length: count + 1 }, (_, edge) => Math.round((edge * slots) / count))
  const made = edges.slice(1).map((edge, index) => {
    const last = Math.min(edge - 1, claims.days.length)
    return ((claims.upTo[last - 1] ?? 0) - (claims.upTo[edges[index]! - 2] ?? 0)) / (edge - edges[index]!)
  })
  const most = Math.max(...made, 1e-9)
  return made.flatMap((each, index) =>
    each > 0
      ? [{ from: edges[index]! / slots, to: edges[index + 1]! / slots, height: Math.sqrt(each / most) }]
      : [],
  )
}

export interface Label {
  readonly slot: number
  readonly day: Day
  /** Whether there is room for it on a narrow screen, too. */
  readonly isNarrow: boolean
}

/** Least distance of two labels as a share of the strip's length, on a wide and on a narrow screen. */
const LABEL_ROOM = { year: { wide: 0.05, narrow: 0.13 }, month: { wide: 0.09, narrow: 0.23 } }

/** Where a year begins, or a month where one event's days are shown; left out where they would run into each other. */
export function labelsOf(claims: ClaimDays, unit: 'year' | 'month'): Label[] {
  const last = slotCount(claims) - 1
  const room = LABEL_ROOM[unit]
  const unitOf = (day: Day) =>
    dateOfDay(day)
      .toISOString()
      .slice(0, unit === 'year' ? 4 : 7)
  const labels: Label[] = []
  const fits = (slot: number, before: Label | undefined, least: number) =>
    slot - (before?.slot ?? Number.NEGATIVE_INFINITY) >= least * last && last - slot >= least * last
  for (const [index, day] of claims.days.entries()) {
    const before = claims.days[index - 1]
    if (before !== undefined && unitOf(before) === unitOf(day)) continue
    const slot = index + 1
    if (!fits(slot, labels.at(-1), room.wide)) continue
    const isNarrow = fits(
      slot,
      labels.findLast((label) => label.isNarrow),
      room.narrow,
    )
    labels.push({ slot, day, isNarrow })
  }
  return labels
}

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

/** How many claims were made on the day of a slot. */
export function madeOnSlot({ upTo }: ClaimDays, slot: number): number {
  return slot > upTo.length ? 0 : (upTo[slot - 1] ?? 0) - (upTo[slot - 2] ?? 0)
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

/** Least distance of two labels as a share of the strip's length. */
const LABEL_ROOM = 0.09

/** Where a year begins, or a month where one event's days are shown; left out where they would run into each other. */
export function labelsOf(claims: ClaimDays, unit: 'year' | 'month'): { slot: number; day: Day }[] {
  const last = slotCount(claims) - 1
  const unitOf = (day: Day) =>
    dateOfDay(day)
      .toISOString()
      .slice(0, unit === 'year' ? 4 : 7)
  const labels: { slot: number; day: Day }[] = []
  for (const [index, day] of claims.days.entries()) {
    const before = claims.days[index - 1]
    if (before !== undefined && unitOf(before) === unitOf(day)) continue
    const slot = index + 1
    const room = (slot - (labels.at(-1)?.slot ?? Number.NEGATIVE_INFINITY)) / last
    if (room >= LABEL_ROOM && (last - slot) / last >= LABEL_ROOM / 2) labels.push({ slot, day })
  }
  return labels
}

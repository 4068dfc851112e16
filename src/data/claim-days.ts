import type { Day } from '../lib/days.ts'
import { madeOn } from './claims.ts'
import type { ClaimRow, Pack } from './pack.ts'

/** When things were said: the days on which claims were made, and how many. */
export interface ClaimDays {
  /** Each day once, ascending; a claim counts from the last day on which it may have been made, a point with the event. */
  readonly days: readonly Day[]
  /** Claims made up to each of these days. */
  readonly upTo: readonly number[]
  /** All claims, also those of which nobody knows the day. */
  readonly total: number
}

/** The days of what was said of one event, or of all that are not withdrawn (null). */
export function claimDays(pack: Pack, event: string | null): ClaimDays {
  const made = new Map<Day, number>()
  let total = 0
  for (const id of event === null ? pack.claimsOf.keys() : [event]) {
    if (event === null && pack.events.get(id)?.status === 'withdrawn') continue
    const claims = pack.claimsOf.get(id) ?? []
    total += claims.length
    for (const day of daysKnown(claims)) if (Number.isFinite(day)) made.set(day, (made.get(day) ?? 0) + 1)
  }
  const days = [...made.keys()].sort((a, b) => a - b)
  let sum = 0
  const upTo = days.map((day) => {
    sum += made.get(day)!
    return sum
  })
  return { days, upTo, total }
}

/** From when each claim of an event counts: a point as soon as anything else is known of it, as when claims resolve. */
function daysKnown(claims: readonly ClaimRow[]): Day[] {
  const isPoint = ({ property }: ClaimRow) => property === 'point'
  const reported = Math.min(...claims.filter((claim) => !isPoint(claim)).map(madeOn))
  return claims.map((claim) => (isPoint(claim) ? Math.min(reported, madeOn(claim)) : madeOn(claim)))
}

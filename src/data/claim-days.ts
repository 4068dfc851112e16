import type { Day } from '../lib/days.ts'
import { madeOn } from './claims.ts'
import type { ClaimRow, Pack } from './pack.ts'

/** When things were said: the days on which claims were made, and how many. */
export interface ClaimDays {
  /** Each day once, ascending; a claim counts from the last day on which it may have been made. */
  readonly days: readonly Day[]
  /** Claims made up to each of these days. */
  readonly upTo: readonly number[]
  /** All claims, also those of which nobody knows the day. */
  readonly total: number
}

/** The days of what was said of one event, or of all that are not withdrawn (null). */
export function claimDays(pack: Pack, event: string | null): ClaimDays {
  const claims = event === null ? publishedClaims(pack) : (pack.claimsOf.get(event) ?? [])
  const made = new Map<Day, number>()
  for (const claim of claims) {
    const day = madeOn(claim)
    if (Number.isFinite(day)) made.set(day, (made.get(day) ?? 0) + 1)
  }
  const days = [...made.keys()].sort((a, b) => a - b)
  let sum = 0
  const upTo = days.map((day) => {
    sum += made.get(day)!
    return sum
  })
  return { days, upTo, total: claims.length }
}

function publishedClaims({ tables, events }: Pack): ClaimRow[] {
  return tables.claims.filter((claim) => events.get(claim.event)?.status !== 'withdrawn')
}

import type { Day } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'
import { madeOn } from './claims.ts'
import type { ClaimRow, Pack } from './pack.ts'

/** What one passage said on one day. */
export interface NewsStep {
  /** EDTF, as the pack has it; empty when nobody knows. */
  readonly made: string
  /** The last day on which it may have been said; null when nobody knows. */
  readonly day: Day | null
  /** Empty where no source is known. */
  readonly passage: string
  readonly claims: readonly ClaimRow[]
}

/** All that was said of an event, in the order in which it was said; what has no day comes last. */
export function newsSteps(pack: Pack, event: string): NewsStep[] {
  const groups = new Map<string, ClaimRow[]>()
  for (const claim of pack.claimsOf.get(event) ?? []) {
    const key = `${claim.made}\n${claim.passage}`
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  return [...groups.values()]
    .map((claims) => {
      const { made, passage } = claims[0]!
      return { made, passage, claims, last: madeOn(claims[0]!), first: firstDay(made) }
    })
    .sort((a, b) => order(a.last, b.last) || order(a.first, b.first))
    .map(({ made, passage, claims, last }) => ({
      made,
      passage,
      claims,
      day: Number.isFinite(last) ? last : null,
    }))
}

function firstDay(made: string): Day {
  return parseEdtf(made)?.start ?? Number.POSITIVE_INFINITY
}

// Infinities have no difference.
function order(a: Day, b: Day): number {
  return a === b ? 0 : a < b ? -1 : 1
}

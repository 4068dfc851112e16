import type { Day } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'
import { isMadeBy, madeOn, resolveEvent } from './claims.ts'
import type { ClaimRow, Pack } from './pack.ts'
import type { Property } from './pack-format.ts'

/** The claims that give one figure on one day, in the order of the pack. */
export interface TollMark {
  readonly count: number
  readonly qualifier: string
  /** EDTF, as the pack has it; empty when nobody knows. */
  readonly made: string
  /** The last day on which it may have been made; null when nobody knows. */
  readonly day: Day | null
  /** Made after the day of knowledge, or of no known day while there is one. */
  readonly isLater: boolean
  readonly claims: readonly ClaimRow[]
}

/** From this day the figure stands at this count, until the next. */
export interface TollStep {
  readonly day: Day
  readonly count: number
  /** EDTF of the claims of that day: of several the one that says the day best. */
  readonly made: string
}

export interface TollHistory {
  /** Those without a day first, then by day and count. */
  readonly marks: readonly TollMark[]
  readonly steps: readonly TollStep[]
}

const FEWEST_CLAIMS = 3
const FEWEST_COUNTS = 2

/** How the figure of an event came to be, from all its claims; null where there is too little to draw. */
export function tollHistory(
  pack: Pack,
  event: string,
  property: Property,
  known: Day | null,
): TollHistory | null {
  const claims = (pack.claimsOf.get(event) ?? []).filter((claim) => claim.property === property)
  const dated = claims.filter((claim) => Number.isFinite(madeOn(claim)))
  if (dated.length < FEWEST_CLAIMS || new Set(dated.map(({ value }) => value)).size < FEWEST_COUNTS)
    return null
  return { marks: marksOf(claims, known), steps: stepsOf(pack, event, property, dated) }
}

function marksOf(claims: readonly ClaimRow[], known: Day | null): TollMark[] {
  const groups = new Map<string, ClaimRow[]>()
  for (const claim of claims) {
    const key = `${claim.made}\n${claim.qualifier}\n${claim.value}`
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  const marks = [...groups.values()].map((group) => {
    const { value, qualifier, made } = group[0]!
    const day = madeOn(group[0]!)
    return {
      count: Number(value),
      qualifier,
      made,
      day: Number.isFinite(day) ? day : null,
      isLater: !isMadeBy(group[0]!, known),
      claims: group,
    }
  })
  const place = ({ day }: TollMark) => day ?? Number.MIN_SAFE_INTEGER
  return marks.sort((a, b) => place(a) - place(b) || a.count - b.count)
}

function stepsOf(pack: Pack, event: string, property: Property, dated: readonly ClaimRow[]): TollStep[] {
  const days = [...new Set(dated.map(madeOn))].sort((a, b) => a - b)
  return days.map((day) => {
    const fact = resolveEvent(pack, event, day).find((each) => each.property === property)
    const made = dated.filter((claim) => madeOn(claim) === day).map((claim) => claim.made)
    return { day, count: Number(fact!.values[0]!.value), made: made.sort(byExactness)[0]! }
  })
}

function byExactness(a: string, b: string): number {
  const lengths = [a, b].map((made) => {
    const date = parseEdtf(made)
    return date ? date.end - date.start : Number.POSITIVE_INFINITY
  })
  return lengths[0] === lengths[1] ? 0 : lengths[0]! - lengths[1]!
}

import { NOT_STATED } from '../data/columns.ts'
import type { Pack } from '../data/pack.ts'
import type { Comparison } from '../filter/comparison.ts'
import { page } from './choices.ts'

/** Puts two things side by side. The address follows without a step of history. */
export function setComparison(compare: Comparison): void {
  page.setState({ compare, gathered: null })
}

/** Takes out of the comparison what the opened pack does not have, and notes it as dropped. Whether there was anything. */
export function dropUnknownSides(pack: Pack): boolean {
  const { compare, dropped } = page.getState()
  if (!compare) return false
  const sides = compare.sides.filter((side) => isInPack(pack, compare.by, side))
  const unknown = compare.sides.filter((side) => !sides.includes(side))
  if (unknown.length === 0) return false
  const notes = unknown.map((value) => ({ key: 'compare', value, reason: 'not-in-record' as const }))
  page.setState({ compare: { ...compare, sides }, dropped: [...dropped, ...notes] })
  return true
}

function isInPack({ actors, scales, tables }: Pack, by: Comparison['by'], side: string): boolean {
  if (by === 'period' || side === NOT_STATED) return true
  if (by === 'actor') return actors.has(side)
  return (
    [...scales.values()].some(({ country }) => country === side) ||
    tables.claims.some(({ property, value }) => property === 'country' && value === side)
  )
}

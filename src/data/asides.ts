import type { Day } from '../lib/days.ts'
import { resolveEvent } from './claims.ts'
import { type Lane, NATIONAL } from './levels.ts'
import type { LevelRow, Pack } from './pack.ts'
import type { Property } from './pack-format.ts'

/**
 * An event that stands in a country's lane without being a step of its national level: a warning, or a change of level for a
 * region or a sector, or one of which the new level is not known.
 */
export interface Aside {
  readonly event: string
  readonly country: string
  /** For whom or where a change holds, in its source's words; empty for a warning, the whole country, and where nothing is said. */
  readonly scope: string
  /** The level that was set; null for a warning and where it is not known. */
  readonly level: LevelRow | null
}

/**
 * The asides as known on a day. A country has them when it has a lane, and a change of level makes it one; a warning of several
 * countries stands in the lane of the first that has one, and of none else it is no aside.
 */
export function buildAsides(pack: Pack, known: Day | null, lanes: readonly Lane[]): Aside[] {
  const steps = new Set(lanes.flatMap(({ changes }) => changes.map(({ event }) => event)))
  const asides: Aside[] = []
  const warnings: { readonly event: string; readonly countries: readonly string[] }[] = []
  for (const { id: event, kind, status } of pack.tables.events) {
    if (status === 'withdrawn' || steps.has(event) || (kind !== 'threat-level' && kind !== 'warning'))
      continue
    const values = new Map<Property, string[]>()
    for (const fact of resolveEvent(pack, event, known))
      values.set(
        fact.property,
        fact.values.map(({ value }) => value),
      )
    const countries = values.get('country') ?? []
    if (kind === 'warning') {
      warnings.push({ event, countries })
      continue
    }
    const level = pack.levels.get(values.get('level-to')?.[0] ?? '') ?? null
    const either = level ?? pack.levels.get(values.get('level-from')?.[0] ?? '')
    const country = (either && pack.scales.get(either.scale)?.country) ?? countries[0]
    const scope = values.get('scope')?.[0] ?? ''
    if (country) asides.push({ event, country, scope: scope === NATIONAL ? '' : scope, level })
  }
  const hasLane = new Set([...lanes, ...asides].map(({ country }) => country))
  for (const { event, countries } of warnings) {
    const country = countries.find((each) => hasLane.has(each))
    if (country) asides.push({ event, country, scope: '', level: null })
  }
  return asides
}

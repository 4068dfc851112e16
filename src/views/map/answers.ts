import type { LaterChange } from '../../data/coincidences.ts'
import { optionsOf } from '../../data/columns.ts'
import { type CountryShape, countryAnchor } from '../../data/country-shapes.ts'
import type { EventRecord } from '../../state/record.ts'
import { placeOf } from './map-frame.ts'

/** An arc from an attack to a country that answered it, or whose level only changed after it. */
export interface Arc {
  readonly key: string
  readonly from: readonly [lat: number, lon: number]
  readonly to: readonly [lat: number, lon: number]
  /** A change of threat level, another answer, drawn thinner, or what no source ties to the attack. */
  readonly form: 'level' | 'other' | 'coincidence'
}

/**
 * The arcs of the chosen event: of an attack to all who answered it and to the levels that only changed after it, of an
 * answer back to its attack.
 */
export function answersOf(
  record: EventRecord,
  chosen: string | null,
  shapes: readonly CountryShape[],
  coincidences: readonly LaterChange[],
): Arc[] {
  if (chosen === null) return []
  const { pack, columns } = record
  const arcs = new Map<string, Arc>()
  /** Each country has one arc: a level before another answer, and either before a coincidence. */
  function add(attack: string, countries: (attackRow: number) => readonly string[], form: Arc['form']) {
    const row = columns.rowOfId.get(attack)
    if (row === undefined || Number.isNaN(columns.x[row]!)) return
    const here = optionsOf(columns.facets.country, row)
    for (const country of countries(row)) {
      // What a country says of an attack on itself needs no arc.
      if (here.includes(country)) continue
      const shape = shapes.find(({ code }) => code === country)
      const key = `${attack} ${country}`
      if (!shape || (arcs.has(key) && form !== 'level')) continue
      const from = placeOf(columns.x[row]!, columns.y[row]!)
      arcs.set(key, { key, from, to: countryAnchor(shape), form })
    }
  }
  for (const { from, relation, to } of [
    ...(pack.relationsTo.get(chosen) ?? []),
    ...(pack.relationsFrom.get(chosen) ?? []),
  ]) {
    const answer = columns.rowOfId.get(from)
    if (relation !== 'responds-to' || answer === undefined) continue
    const form = pack.events.get(from)!.kind === 'threat-level' ? 'level' : 'other'
    add(to, () => optionsOf(columns.facets.country, answer), form)
  }
  add(chosen, () => coincidences.map(({ change }) => change.country), 'coincidence')
  return [...arcs.values()]
}

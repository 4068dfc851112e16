import { optionsOf } from '../../data/columns.ts'
import { type CountryShape, countryAnchor } from '../../data/country-shapes.ts'
import type { EventRecord } from '../../state/record.ts'
import { placeOf } from './map-frame.ts'

/** An arc from an attack to a country that answered it. */
export interface Arc {
  readonly key: string
  readonly from: readonly [lat: number, lon: number]
  readonly to: readonly [lat: number, lon: number]
  /** A change of threat level; other answers are drawn thinner. */
  readonly isLevel: boolean
}

/** The arcs of the chosen event: of an attack to all who answered it, of an answer back to its attack. */
export function answersOf(
  record: EventRecord,
  chosen: string | null,
  shapes: readonly CountryShape[],
): Arc[] {
  if (chosen === null) return []
  const { pack, columns } = record
  const pairs = [
    ...(pack.relationsTo.get(chosen) ?? []).map(({ from, relation }) => ({
      answer: from,
      attack: chosen,
      relation,
    })),
    ...(pack.relationsFrom.get(chosen) ?? []).map(({ to, relation }) => ({
      answer: chosen,
      attack: to,
      relation,
    })),
  ]
  const arcs = new Map<string, Arc>()
  for (const { answer, attack, relation } of pairs) {
    const [attackRow, answerRow] = [columns.rowOfId.get(attack), columns.rowOfId.get(answer)]
    if (relation !== 'responds-to' || attackRow === undefined || answerRow === undefined) continue
    const [x, y] = [columns.x[attackRow]!, columns.y[attackRow]!]
    if (Number.isNaN(x)) continue
    const here = optionsOf(columns.facets.country, attackRow)
    for (const country of optionsOf(columns.facets.country, answerRow)) {
      // What a country says of an attack on itself needs no arc.
      if (here.includes(country)) continue
      const shape = shapes.find(({ code }) => code === country)
      const isLevel = pack.events.get(answer)!.kind === 'threat-level'
      const key = `${attack} ${country}`
      if (!shape || (arcs.has(key) && !isLevel)) continue
      arcs.set(key, { key, from: placeOf(x, y), to: countryAnchor(shape), isLevel })
    }
  }
  return [...arcs.values()]
}

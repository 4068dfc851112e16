import { propertyRule } from '../data/pack-format.ts'
import type { PackTables, Row } from '../data/table-schemas.ts'
import type { Selection } from './selection.ts'
import { inTurns, type Work } from './turns.ts'

/**
 * The rows that the selected events rest on, in the order of the pack's tables: their claims, the relations between two of them,
 * passages and sources of all these, actors with those they are branches of, whole scales, the coverage of their countries. Of
 * the whole record all rows there are.
 */
export async function rowsOfSelection(selection: Selection, work: Work): Promise<PackTables> {
  const { pack, columns, rows, isWhole } = selection
  const { tables } = pack
  if (isWhole) return tables
  const events = new Set<string>()
  const passages = new Set<string>()
  const actors = new Set<string>()
  const scales = new Set<string>()
  const countries = new Set<string>()
  const addActor = (id: string) => {
    for (let at = id; at !== '' && !actors.has(at); at = pack.actors.get(at)?.parent ?? '') actors.add(at)
  }
  await inTurns(rows, work, (row) => {
    const id = columns.ids.at(row)!
    events.add(id)
    for (const { property, value, passage } of pack.claimsOf.get(id) ?? []) {
      passages.add(passage)
      const { type } = propertyRule(property)
      if (type === 'actor') addActor(value)
      if (type === 'level') scales.add(pack.levels.get(value)?.scale ?? '')
      if (type === 'country') countries.add(value)
    }
  })
  const relations = tables.relations.filter(({ from, to }) => events.has(from) && events.has(to))
  const kept = tables.scales.filter(({ id }) => scales.has(id))
  for (const { passage } of [...relations, ...kept]) passages.add(passage)
  const quoted = tables.passages.filter(({ id }) => passages.has(id))
  const sources = new Set(quoted.map(({ source }) => source))
  return {
    events: tables.events.filter(({ id }) => events.has(id)),
    claims: tables.claims.filter(({ event }) => events.has(event)),
    passages: quoted,
    sources: tables.sources.filter(({ id }) => sources.has(id)),
    actors: tables.actors.filter(({ id }) => actors.has(id)),
    scales: kept,
    levels: tables.levels.filter(({ scale }) => scales.has(scale)),
    relations,
    coverage: tables.coverage.filter((each) => countries.has(each.country) && isOfScale(each, scales)),
  }
}

function isOfScale({ what }: Row<'coverage'>, scales: ReadonlySet<string>): boolean {
  return what === 'attacks' || what === 'levels' || scales.has(what)
}

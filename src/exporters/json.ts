import { isMadeBy, resolveEvent } from '../data/claims.ts'
import { valueInWords } from '../words/values.ts'
import { rowsOfSelection } from './pack-rows.ts'
import { type Selection, termsOf } from './selection.ts'
import { inTurns, partOf, type Work } from './turns.ts'

/**
 * Events with their facts as resolved on the day of knowledge and every claim behind them, those made later too (`counts` says
 * which are); passages, sources, actors, scales and levels by themselves, so that each stands there once.
 */
export async function eventsAsJson(selection: Selection, work: Work): Promise<string> {
  const { pack, columns, known, rows } = selection
  const events: string[] = []
  const tables = await rowsOfSelection(selection, partOf(work, 0, 0.3))
  const relations = tables.relations
  await inTurns(rows, partOf(work, 0.3, 1), (row) => {
    const event = pack.events.get(columns.ids.at(row)!)!
    const facts = resolveEvent(pack, event.id, known).map(({ property, values, differs }) => ({
      property,
      differs,
      values: values.map(({ value, qualifier, disputed, claims }) => ({
        value,
        qualifier,
        text: valueInWords(pack, property, value, qualifier),
        disputed,
        claims: claims.map(({ id }) => id),
      })),
    }))
    const claims = (pack.claimsOf.get(event.id) ?? []).map(({ event: _, ...claim }) => ({
      ...claim,
      counts: isMadeBy({ event: event.id, ...claim }, known),
    }))
    const of = relations.filter(({ from, to }) => from === event.id || to === event.id)
    events.push(JSON.stringify({ ...event, link: selection.linkOf(event.id), facts, claims, relations: of }))
  })
  const { passages, sources, actors, scales, levels, coverage } = tables
  const head = { ...termsOf(selection), link: selection.link, count: rows.length, of: columns.count }
  const parts = [
    ...Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`),
    `"events":[\n${events.join(',\n')}\n]`,
    ...Object.entries({ passages, sources, actors, scales, levels, coverage }).map(
      ([name, list]) => `${JSON.stringify(name)}:[\n${list.map((row) => JSON.stringify(row)).join(',\n')}\n]`,
    ),
  ]
  return `{${parts.join(',\n')}}\n`
}

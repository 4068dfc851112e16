import { isMadeBy, resolveEvent } from '../data/claims.ts'
import { valueInWords } from '../words/values.ts'
import { fileOfRow } from './data-sets.ts'
import { fileEventFields } from './file-event-fields.ts'
import { rowsOfSelection } from './pack-rows.ts'
import { createPieces } from './pieces.ts'
import { headOf, recordAlone, type Selection } from './selection.ts'
import { inTurns, partOf, type Work } from './turns.ts'

/**
 * Events with their facts as resolved on the day of knowledge and every claim behind them, those made later too (`counts` says
 * which are); passages, sources, actors, scales and levels by themselves, so that each stands there once.
 */
export async function eventsAsJson(selection: Selection, work: Work): Promise<Blob> {
  const { pack, columns, known, rows } = selection
  const tables = await rowsOfSelection(recordAlone(selection), partOf(work, 0, 0.3))
  const relations = tables.relations
  const head = { ...headOf(selection), link: selection.link, count: rows.length, of: columns.count }
  const pieces = createPieces()
  pieces.add(`${JSON.stringify(head).slice(0, -1)},\n"events":[\n`)
  await inTurns(rows, partOf(work, 0.3, 1), (row, index) => {
    if (index > 0) pieces.add(',\n')
    const ofFile = fileOfRow(selection, row)
    if (ofFile) return pieces.add(JSON.stringify(fileEventFields(selection, ofFile.file, ofFile.row)))
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
    pieces.add(JSON.stringify({ ...event, link: selection.linkOf(event.id), facts, claims, relations: of }))
  })
  const { passages, sources, actors, scales, levels, coverage } = tables
  pieces.add('\n]')
  for (const [name, list] of Object.entries({ passages, sources, actors, scales, levels, coverage }))
    pieces.add(`,\n${JSON.stringify(name)}:[\n${list.map((row) => JSON.stringify(row)).join(',\n')}\n]`)
  pieces.add('}\n')
  return pieces.blob('application/json')
}

import { type Columns, FACETS, type Facet, type FacetName, NO_END, NO_START } from '../data/columns.ts'
import { firstIndex } from '../lib/bisect.ts'
import { foldedWords } from '../lib/fold.ts'
import { bitOf, type ClauseName, type Filters } from './filters.ts'

/** Whether two filters ask the same of a clause. */
export function isSameClause(a: Filters, b: Filters, clause: ClauseName): boolean {
  if (isFacet(clause)) return isSameList(a[clause], b[clause])
  if (clause === 'dates') return a.from === b.from && a.to === b.to
  if (clause === 'killed') return a.killedMin === b.killedMin && a.killedMax === b.killedMax
  return clause === 'differ' ? a.differ === b.differ : a.q === b.q
}

/** Sets the clause's bit for every row that the clause refuses. The bit is clear in all rows before. */
export function markFailed(columns: Columns, filters: Filters, clause: ClauseName, failed: Uint16Array) {
  const bit = bitOf(clause)
  if (isFacet(clause)) markFacet(columns.facets[clause], filters[clause], bit, failed)
  else if (clause === 'dates') markDates(columns, filters, bit, failed)
  else if (clause === 'killed') markKilled(columns.killed, filters, bit, failed)
  else if (clause === 'differ') markAgreed(columns.differs, filters.differ, bit, failed)
  else markText(columns.text, filters.q, bit, failed)
}

function isFacet(clause: ClauseName): clause is FacetName {
  return (FACETS as readonly string[]).includes(clause)
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((id, index) => id === b[index]))
}

function markFacet(
  { ids, offsets, codes }: Facet,
  chosen: readonly string[],
  bit: number,
  failed: Uint16Array,
) {
  if (chosen.length === 0) return
  const chosenIds = new Set(chosen)
  const wanted = Uint8Array.from(ids, (id) => Number(chosenIds.has(id)))
  let at = 0
  for (let row = 0; row < failed.length; row++) {
    const end = offsets[row + 1]!
    let found = 0
    for (; at < end; at++) found |= wanted[codes[at]!]!
    failed[row]! |= found === 0 ? bit : 0
  }
}

function markDates({ start, end }: Columns, { from, to }: Filters, bit: number, failed: Uint16Array) {
  if (from === null && to === null) return
  const first = from ?? Number.NEGATIVE_INFINITY
  const last = to ?? Number.POSITIVE_INFINITY
  // Starts ascend, so the rows that begin after the window are the last ones. A window turned round holds nothing.
  const past = first > last ? 0 : firstIndex(failed.length, (row) => start[row]! > last)
  for (let row = 0; row < past; row++) failed[row]! |= end[row]! < first ? bit : 0
  for (let row = past; row < failed.length; row++) failed[row]! |= bit
  // A row open on both sides has no known date, and so touches no window.
  for (let row = 0; row < failed.length && start[row] === NO_START; row++)
    failed[row]! |= end[row] === NO_END ? bit : 0
}

function markKilled(killed: Int32Array, { killedMin, killedMax }: Filters, bit: number, failed: Uint16Array) {
  if (killedMin === null && killedMax === null) return
  const fewest = Math.max(killedMin ?? 0, 0)
  const most = killedMax ?? Number.POSITIVE_INFINITY
  for (let row = 0; row < failed.length; row++)
    failed[row]! |= killed[row]! < fewest || killed[row]! > most ? bit : 0
}

function markAgreed(differs: Uint8Array, differ: boolean, bit: number, failed: Uint16Array) {
  if (!differ) return
  for (let row = 0; row < failed.length; row++) failed[row]! |= differs[row] === 0 ? bit : 0
}

function markText(text: readonly string[], q: string, bit: number, failed: Uint16Array) {
  for (const word of foldedWords(q))
    for (let row = 0; row < failed.length; row++) failed[row]! |= text[row]!.includes(word) ? 0 : bit
}

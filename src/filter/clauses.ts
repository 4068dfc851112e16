import { type Columns, FACETS, type Facet, type FacetName } from '../data/columns.ts'
import { foldedWords, foldText } from '../lib/fold.ts'
import { bitOf, type ClauseName, type FailedRows, type Filters, type RowClause } from './filters.ts'
import { textsWith } from './search.ts'

/** Whether two filters ask the same of a clause. */
export function isSameClause(a: Filters, b: Filters, clause: ClauseName): boolean {
  if (isFacet(clause)) return isSameList(a[clause], b[clause])
  if (clause === 'dates') return a.from === b.from && a.to === b.to
  if (clause === 'killed') return a.killedMin === b.killedMin && a.killedMax === b.killedMax
  return clause === 'differ' ? a.differ === b.differ : a.q === b.q
}

/** Sets the clause's bit for every row that the clause refuses. The bit is clear in all rows before, or set in rows that are sure to fail. */
export function markFailed(columns: Columns, filters: Filters, clause: RowClause, failed: FailedRows) {
  const bit = bitOf(clause)
  if (isFacet(clause)) markFacet(columns.facets[clause], filters[clause], bit, failed)
  else if (clause === 'killed') markKilled(columns.killed, filters, bit, failed)
  else if (clause === 'differ') markAgreed(columns.differs, filters.differ, bit, failed)
  else markText(columns, filters.q, bit, failed)
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
  failed: FailedRows,
) {
  if (chosen.length === 0) return
  const chosenIds = new Set(chosen)
  const wanted = Uint8Array.from(ids, (id) => Number(chosenIds.has(id)))
  if (!offsets) {
    for (let row = 0; row < failed.length; row++) failed[row]! |= wanted[codes[row]!]! === 0 ? bit : 0
    return
  }
  let at = 0
  for (let row = 0; row < failed.length; row++) {
    const end = offsets[row + 1]!
    let found = 0
    for (; at < end; at++) found |= wanted[codes[at]!]!
    failed[row]! |= found === 0 ? bit : 0
  }
}

function markKilled(killed: Int32Array, { killedMin, killedMax }: Filters, bit: number, failed: FailedRows) {
  if (killedMin === null && killedMax === null) return
  const fewest = Math.max(killedMin ?? 0, 0)
  const most = killedMax ?? Number.POSITIVE_INFINITY
  for (let row = 0; row < failed.length; row++)
    failed[row]! |= killed[row]! < fewest || killed[row]! > most ? bit : 0
}

function markAgreed(differs: Uint8Array, differ: boolean, bit: number, failed: FailedRows) {
  if (!differ) return
  for (let row = 0; row < failed.length; row++) failed[row]! |= differs[row] === 0 ? bit : 0
}

/** Each word has to stand in one of the row's texts. */
function markText(columns: Columns, q: string, bit: number, failed: FailedRows) {
  for (const word of foldedWords(q)) {
    const searched = columns.searched()
    const found = textsWith(searched, word)
    const hits = new Uint8Array(failed.length)
    for (const part of searched.parts)
      for (let row = 0; row < failed.length; row++) hits[row]! |= found[part[row]!]!
    for (let row = 0; row < failed.length; row++) failed[row]! |= hits[row] === 0 ? bit : 0
  }
}

/** Whether whatever fails the first query fails the second too: its words are there, or the beginnings of longer ones. */
export function isNarrower(before: string, after: string): boolean {
  return foldText(after).startsWith(foldText(before))
}

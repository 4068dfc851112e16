import { type Facet, type FacetName, NOT_STATED } from '../data/columns.ts'
import { KINDS } from '../data/pack-format.ts'
import { bitOf } from './filters.ts'
import type { Matches } from './match.ts'

/** One option of a facet: `count` events match all other clauses, of `total` in the whole record. */
export interface OptionCount {
  readonly id: string
  readonly count: number
  readonly total: number
}

/**
 * Every option of a facet, counted without the facet's own clause, so that a choice never empties the options beside it. Options
 * that count zero stay, and chosen ids that the columns lack are there with zeros. Kinds come in the order of the format,
 * other options by total, most first, then by id; NOT_STATED is last.
 */
export function countOptions(matches: Matches, facet: FacetName): OptionCount[] {
  const column = matches.columns.facets[facet]
  const counts = countCodes(column, matches.failed, ~bitOf(facet))
  const totals = totalsOf(column)
  const options = column.ids.map((id, code) => ({ id, count: counts[code]!, total: totals[code]! }))
  for (const id of new Set(matches.filters[facet]))
    if (!column.ids.includes(id)) options.push({ id, count: 0, total: 0 })
  return options.sort(facet === 'kind' ? compareKinds : compareOptions)
}

/** The events whose sources differ, counted without the clause that asks for them. */
export function countDiffer({ columns, failed }: Matches): { count: number; total: number } {
  // Such an event never fails that clause, so there is no bit to leave out.
  let count = 0
  let total = 0
  for (let row = 0; row < failed.length; row++) {
    const differs = columns.differs[row]!
    total += differs
    count += failed[row] === 0 ? differs : 0
  }
  return { count, total }
}

/** How many rows have each code, of those that fail no clause in the mask. */
function countCodes({ ids, offsets, codes }: Facet, failed: Uint16Array, mask: number): Uint32Array {
  const counts = new Uint32Array(ids.length)
  for (let row = 0; row < failed.length; row++) {
    if ((failed[row]! & mask) !== 0) continue
    const end = offsets[row + 1]!
    for (let at = offsets[row]!; at < end; at++) counts[codes[at]!]!++
  }
  return counts
}

const totals = new WeakMap<Facet, Uint32Array>()

function totalsOf(facet: Facet): Uint32Array {
  let counted = totals.get(facet)
  if (!counted) {
    counted = new Uint32Array(facet.ids.length)
    for (const code of facet.codes) counted[code]!++
    totals.set(facet, counted)
  }
  return counted
}

function compareOptions(a: OptionCount, b: OptionCount): number {
  return (
    Number(a.id === NOT_STATED) - Number(b.id === NOT_STATED) || b.total - a.total || compareIds(a.id, b.id)
  )
}

function compareKinds(a: OptionCount, b: OptionCount): number {
  return kindPlace(a.id) - kindPlace(b.id) || compareOptions(a, b)
}

function kindPlace(id: string): number {
  const place = (KINDS as readonly string[]).indexOf(id)
  return place < 0 ? KINDS.length : place
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

import { type Columns, type Facet, type FacetName, NOT_STATED } from '../data/columns.ts'
import { EVENT_KINDS } from '../data/pack-format.ts'
import { keepFor } from '../lib/remember.ts'
import { allBut, type FailedRows } from './filters.ts'
import type { Matches } from './match.ts'
import { countRows } from './rank.ts'
import { countCodes } from './tally.ts'
import type { TimeWindow } from './window.ts'

/** One option of a facet, which `total` events of the whole record have. */
export interface FacetOption {
  readonly id: string
  /** Its place in the counts; -1 of an id that was chosen and that the columns lack. */
  readonly code: number
  readonly total: number
}

/** The options of a facet, which stay the same from filter to filter, and how many events match all other clauses, by code. */
export interface OptionCounts {
  readonly options: readonly FacetOption[]
  readonly counts: Uint32Array
}

/**
 * Every option of a facet, counted without the facet's own clause, so that a choice never empties the options beside it. Options
 * that count zero stay, and chosen ids that the columns lack are there with zeros. Kinds come in the order of the format,
 * other options by total, most first, then by id; NOT_STATED is last. Read a count with `countOf`.
 */
export function countOptions(matches: Matches, facet: FacetName): OptionCounts {
  const { columns, failed, window, filters } = matches
  const counts = countFacet(columns, facet, failed, allBut(facet), window)
  const options = optionsInOrder(columns.facets[facet], facet)
  const unknown = filters[facet].filter((id) => !options.some((option) => option.id === id))
  if (unknown.length === 0) return { options, counts }
  const more = [...new Set(unknown)].map((id) => ({ id, code: -1, total: 0 }))
  return { options: [...options, ...more].sort(facet === 'kind' ? compareKinds : compareOptions), counts }
}

export function countOf({ counts }: OptionCounts, { code }: FacetOption): number {
  return counts[code] ?? 0
}

/** The events whose sources differ, counted without the clause that asks for them. */
export function countDiffer({ columns, failed, window }: Matches): { count: number; total: number } {
  return {
    count: countRows(failed, allBut('differ'), window, columns.differs),
    total: totalDiffer(columns),
  }
}

const differing = new WeakMap<Uint8Array, number>()

function totalDiffer({ differs }: Columns): number {
  return keepFor(differing, differs, () => differs.reduce((sum, one) => sum + one, 0))
}

/** How many rows of the window that fail no clause of the mask have each code. */
export function countFacet(
  { facets }: Columns,
  name: FacetName,
  failed: FailedRows,
  mask: number,
  window: TimeWindow,
): Uint32Array {
  const { ids, offsets, codes } = facets[name]
  return countCodes({ name, width: ids.length, offsets, codes }, failed, mask, window)
}

/** The options of a facet in the order in which they are shown, which does not hang on the filters. */
function optionsInOrder(facet: Facet, name: FacetName): readonly FacetOption[] {
  return keepFor(orders, facet, () => {
    const totals = totalsOf(facet)
    const all = facet.ids.map((id, code) => ({ id, code, total: totals[code]! }))
    // Only opened files have incidents: where there is none, the kind is none of the record's.
    const options = all.filter(({ id, total }) => id !== 'incident' || total > 0)
    return options.sort(name === 'kind' ? compareKinds : compareOptions)
  })
}

const orders = new WeakMap<Facet, readonly FacetOption[]>()

function totalsOf({ ids, codes }: Facet): Uint32Array {
  const totals = new Uint32Array(ids.length)
  for (const code of codes) totals[code]!++
  return totals
}

function compareOptions(a: FacetOption, b: FacetOption): number {
  return (
    Number(a.id === NOT_STATED) - Number(b.id === NOT_STATED) || b.total - a.total || compareIds(a.id, b.id)
  )
}

function compareKinds(a: FacetOption, b: FacetOption): number {
  return kindPlace(a.id) - kindPlace(b.id) || compareOptions(a, b)
}

function kindPlace(id: string): number {
  const place = (EVENT_KINDS as readonly string[]).indexOf(id)
  return place < 0 ? EVENT_KINDS.length : place
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

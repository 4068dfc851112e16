import { type Columns, FACETS, type FacetName, NO_END, NO_START } from '../data/columns.ts'
import { wordsOfRow } from '../data/test-texts.ts'
import { foldText } from '../lib/fold.ts'
import { CLAUSES, type ClauseName, type Filters } from './filters.ts'

/** An event as a plain object, the way not to do it: what the tests and the bench compare the columns with. */
export interface PlainEvent {
  readonly row: number
  readonly start: number | null
  readonly end: number | null
  readonly place: { readonly x: number; readonly y: number } | null
  readonly killed: number | null
  readonly differs: boolean
  readonly options: { readonly [F in FacetName]: readonly string[] }
  readonly text: string
}

export function plainEvents(columns: Columns): PlainEvent[] {
  return Array.from({ length: columns.count }, (_, row) => ({
    row,
    start: columns.start[row] === NO_START ? null : columns.start[row]!,
    end: columns.end[row] === NO_END ? null : columns.end[row]!,
    place: Number.isNaN(columns.x[row]) ? null : { x: columns.x[row]!, y: columns.y[row]! },
    killed: columns.killed[row] === -1 ? null : columns.killed[row]!,
    differs: columns.differs[row] === 1,
    options: {
      set: plainOptions(columns, 'set', row),
      kind: plainOptions(columns, 'kind', row),
      country: plainOptions(columns, 'country', row),
      actor: plainOptions(columns, 'actor', row),
      type: plainOptions(columns, 'type', row),
      target: plainOptions(columns, 'target', row),
    },
    text: wordsOfRow(columns.searched(), row).join(' '),
  }))
}

function plainOptions({ facets }: Columns, name: FacetName, row: number): string[] {
  const { ids, offsets, codes } = facets[name]
  const own = offsets ? codes.slice(offsets[row], offsets[row + 1]) : [codes[row]!]
  return Array.from(own, (code) => ids[code]!)
}

/** Whether an event passes every clause, or every one but `without`. */
export function passesAll(event: PlainEvent, filters: Filters, without?: ClauseName): boolean {
  return CLAUSES.every((clause) => clause === without || passes(event, filters, clause))
}

export function passes(event: PlainEvent, filters: Filters, clause: ClauseName): boolean {
  for (const facet of FACETS)
    if (facet === clause)
      return filters[facet].length === 0 || event.options[facet].some((id) => filters[facet].includes(id))
  if (clause === 'dates') return touches(event, filters.from, filters.to)
  if (clause === 'differ') return !filters.differ || event.differs
  if (clause === 'text')
    return foldText(filters.q)
      .split(' ')
      .every((word) => event.text.includes(word))
  if (filters.killedMin === null && filters.killedMax === null) return true
  if (event.killed === null) return false
  return event.killed >= (filters.killedMin ?? 0) && event.killed <= (filters.killedMax ?? event.killed)
}

/** Whether the event may have been on one of the days. */
export function touches({ start, end }: PlainEvent, from: number | null, to: number | null): boolean {
  if (from === null && to === null) return true
  if (start === null && end === null) return false
  if (from !== null && to !== null && from > to) return false
  return (to === null || start === null || start <= to) && (from === null || end === null || end >= from)
}

/** The bounded days of an event, first and last. */
export function knownDays({ start, end }: PlainEvent): number[] {
  return [start ?? end, end ?? start].filter((day) => day !== null)
}

import type { FacetName } from '../data/columns.ts'
import type { Day } from '../lib/days.ts'

/** What the reader asks to see. Within a group *or*, between groups *and*; an empty group asks nothing. */
export interface Filters {
  /** Ids of data sets: the record's, those of opened files. */
  readonly set: readonly string[]
  readonly kind: readonly string[]
  readonly country: readonly string[]
  readonly actor: readonly string[]
  readonly type: readonly string[]
  readonly target: readonly string[]
  /** First and last day, both included; null: open. */
  readonly from: Day | null
  readonly to: Day | null
  /** Fewest and most killed, both included; null: open. An event of unknown toll matches neither. */
  readonly killedMin: number | null
  readonly killedMax: number | null
  /** Only events whose sources differ. */
  readonly differ: boolean
  /** Words that all have to be in an event's text. */
  readonly q: string
}

export const NO_FILTERS: Filters = {
  set: [],
  kind: [],
  country: [],
  actor: [],
  type: [],
  target: [],
  from: null,
  to: null,
  killedMin: null,
  killedMax: null,
  differ: false,
  q: '',
}

/** Each clause is one group of the page; a group's own counts are made without its clause. */
export const CLAUSES = [
  'set',
  'kind',
  'country',
  'actor',
  'type',
  'target',
  'dates',
  'killed',
  'differ',
  'text',
] as const
export type ClauseName = FacetName | 'dates' | 'killed' | 'differ' | 'text'

/** The clauses that are asked of every row; the dates are asked by the order of the rows, in `window.ts`. */
export const ROW_CLAUSES = CLAUSES.filter((clause) => clause !== 'dates')
export type RowClause = Exclude<ClauseName, 'dates'>

/** Per row; bit c is set when the row fails clause `ROW_CLAUSES[c]`. */
export type FailedRows = Uint16Array

/** The bit of a clause in `Matches.failed`: there are nine. */
export function bitOf(clause: RowClause): number {
  return 1 << ROW_CLAUSES.indexOf(clause)
}

/** All bits, and all but some clauses' own. */
export const ALL_CLAUSES = 0x1ff
export function allBut(...clauses: readonly RowClause[]): number {
  return clauses.reduce((mask, clause) => mask & ~bitOf(clause), ALL_CLAUSES)
}

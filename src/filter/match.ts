import type { Columns, RowNumber } from '../data/columns.ts'
import { isSameClause, markFailed } from './clauses.ts'
import { bitOf, CLAUSES, type Filters, NO_FILTERS } from './filters.ts'

/** Which rows match the filters, and for every other row which clauses it fails. Read only. */
export interface Matches {
  readonly columns: Columns
  readonly filters: Filters
  /** Per row; bit c is set when the row fails clause `CLAUSES[c]`. 0: the row matches. */
  readonly failed: Uint16Array
  /** How many rows match. */
  readonly count: number
}

/**
 * Matches every row against every clause. With `previous` (of the same columns, else it is not used) only the clauses that
 * changed are evaluated again; `previous` itself stays as it is.
 */
export function matchRows(columns: Columns, filters: Filters, previous?: Matches): Matches {
  const known = previous?.columns === columns ? previous : undefined
  const asked = known?.filters ?? NO_FILTERS
  const changed = CLAUSES.filter((clause) => !isSameClause(asked, filters, clause))
  if (changed.length === 0)
    return {
      columns,
      filters,
      failed: known?.failed ?? new Uint16Array(columns.count),
      count: known?.count ?? columns.count,
    }
  const kept = changed.reduce((mask, clause) => mask & ~bitOf(clause), 0xffff)
  const failed = known ? known.failed.slice() : new Uint16Array(columns.count)
  if (known) for (let row = 0; row < failed.length; row++) failed[row]! &= kept
  for (const clause of changed) markFailed(columns, filters, clause, failed)
  return { columns, filters, failed, count: countZeros(failed) }
}

export function isMatch(matches: Matches, row: RowNumber): boolean {
  return matches.failed[row] === 0
}

function countZeros(failed: Uint16Array): number {
  let count = 0
  for (let row = 0; row < failed.length; row++) count += failed[row] === 0 ? 1 : 0
  return count
}

import type { Columns, RowNumber } from '../data/columns.ts'
import { isNarrower, isSameClause, markFailed } from './clauses.ts'
import { ALL_CLAUSES, bitOf, type FailedRows, type Filters, NO_FILTERS, ROW_CLAUSES } from './filters.ts'
import { countRows } from './rank.ts'
import { inheritTallies } from './tally.ts'
import { isInWindow, type TimeWindow, windowOf } from './window.ts'

/** Which rows match the filters, and for every other row which clauses it fails. Read only. */
export interface Matches {
  readonly columns: Columns
  readonly filters: Filters
  /** The dates are apart, so that a brush changes nothing here. */
  readonly failed: FailedRows
  /** The rows that the dates let through. */
  readonly window: TimeWindow
  /** How many rows match. */
  readonly count: number
}

/**
 * Matches every row against every clause. With `previous` (of the same columns, else it is not used) only the clauses that
 * changed are evaluated again, and other dates cost two bisections; `previous` itself stays as it is.
 */
export function matchRows(columns: Columns, filters: Filters, previous?: Matches): Matches {
  const known = previous?.columns === columns ? previous : undefined
  const failed = failedRows(columns, filters, known)
  const window =
    known && isSameClause(known.filters, filters, 'dates')
      ? known.window
      : windowOf(columns, filters.from, filters.to)
  return { columns, filters, failed, window, count: countRows(failed, ALL_CLAUSES, window) }
}

function failedRows(columns: Columns, filters: Filters, known: Matches | undefined): FailedRows {
  const asked = known?.filters ?? NO_FILTERS
  const changed = ROW_CLAUSES.filter((clause) => !isSameClause(asked, filters, clause))
  if (known && changed.length === 0) return known.failed
  const bits = changed.reduce((mask, clause) => mask | bitOf(clause), 0)
  const failed = known ? known.failed.slice() : new Uint16Array(columns.count)
  const cleared = bits & ~(isNarrower(asked.q, filters.q) ? bitOf('text') : 0)
  if (known && cleared !== 0) for (let row = 0; row < failed.length; row++) failed[row]! &= ~cleared
  for (const clause of changed) markFailed(columns, filters, clause, failed)
  if (known) inheritTallies(known.failed, failed, bits)
  return failed
}

export function isMatch({ failed, window }: Matches, row: RowNumber): boolean {
  return failed[row] === 0 && isInWindow(window, row)
}

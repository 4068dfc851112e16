import { type Columns, kindOf, NO_START, type RowNumber } from '../data/columns.ts'
import type { Kind } from '../data/pack-format.ts'

/** The last event of a kind whose first day is known; null without one. */
export function latestOfKind(columns: Columns, kind: Kind): RowNumber | null {
  for (let row = columns.count - 1; row >= 0 && columns.start[row] !== NO_START; row--)
    if (kindOf(columns, row) === kind) return row
  return null
}

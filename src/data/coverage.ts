import type { Day } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'
import type { Pack } from './pack.ts'
import type { Row } from './table-schemas.ts'

export type CoverageRow = Row<'coverage'>

/** A stretch of time of which a curator says how fully it is in the record. */
export interface CoverageSpan {
  readonly row: CoverageRow
  /** First and last day; infinite where the row leaves an end open. */
  readonly from: Day
  readonly to: Day
}

/**
 * How fully a country's attacks, or its threat levels on all its scales, are in the record, oldest first; empty where nobody
 * has said, which is not to say that nothing happened.
 */
export function coverageOf(pack: Pack, country: string, what: 'attacks' | 'levels'): CoverageSpan[] {
  return pack.tables.coverage
    .filter((row) => row.country === country && (row.what === 'attacks') === (what === 'attacks'))
    .map((row) => ({
      row,
      from: parseEdtf(row.from)?.start ?? Number.NEGATIVE_INFINITY,
      to: parseEdtf(row.to)?.end ?? Number.POSITIVE_INFINITY,
    }))
    .sort((a, b) => a.from - b.from)
}

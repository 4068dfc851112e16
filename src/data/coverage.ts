import type { Day } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'
import type { Pack } from './pack.ts'
import type { Row } from './table-schemas.ts'

export type CoverageRow = Row<'coverage'>

/** A stretch of time of which a curator says how fully it is in the record. */
export interface CoverageSpan {
  readonly row: CoverageRow
  /** First and last day; minus infinity where the row leaves its start open. */
  readonly from: Day
  readonly to: Day
}

/**
 * How fully a country's attacks, or its threat levels on all its scales, are in the record, oldest first; empty where nobody
 * has said, which is not to say that nothing happened. No stretch reaches beyond the day on which it was checked: no curator
 * speaks for days to come.
 */
export function coverageOf(pack: Pack, country: string, what: 'attacks' | 'levels'): CoverageSpan[] {
  return pack.tables.coverage
    .filter((row) => row.country === country && (row.what === 'attacks') === (what === 'attacks'))
    .map((row) => ({
      row,
      from: parseEdtf(row.from)?.start ?? Number.NEGATIVE_INFINITY,
      to: Math.min(endOf(row.to), endOf(row.checked)),
    }))
    .sort((a, b) => a.from - b.from)
}

function endOf(edtf: string): Day {
  return parseEdtf(edtf)?.end ?? Number.POSITIVE_INFINITY
}

/** What a curator says of a day: the stretch that covers it; null when none does. */
export function coverageOn(
  pack: Pack,
  country: string,
  what: 'attacks' | 'levels',
  day: Day,
): CoverageSpan | null {
  return coverageOf(pack, country, what).findLast(({ from, to }) => from <= day && day <= to) ?? null
}

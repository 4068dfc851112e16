import { isoOfDay } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'

/** What two sides are: countries by code, actors by id, or periods. */
export const COMPARED = ['country', 'actor', 'period'] as const

/** Two things side by side. A side that is missing is chosen by the view; a period is an EDTF interval of days. */
export interface Comparison {
  readonly by: (typeof COMPARED)[number]
  readonly sides: readonly string[]
}

/** A period as an interval of days, `2001/2010` as its first day and its last; null where it is not bounded by days. */
export function readPeriod(text: string): string | null {
  const date = parseEdtf(text)
  if (!date || date.form === 'one-of' || !Number.isFinite(date.end - date.start)) return null
  return `${isoOfDay(date.start)}/${isoOfDay(date.end)}`
}

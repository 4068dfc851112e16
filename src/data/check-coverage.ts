import { parseEdtf } from '../lib/edtf.ts'
import type { Problem } from './problem.ts'
import { reviseRows, shown, type WorkingTables, withCell } from './working-table.ts'

/** Checks that no scale ends before it begins; the end of one that does is emptied. */
export function checkScalePeriods({ scales }: WorkingTables, problems: Problem[]): void {
  reviseRows(scales, problems, (scale, fault) => {
    if (!isBefore(scale.to, scale.from)) return scale
    fault(
      'period',
      'to',
      `the scale was in use to ${scale.to}, but from ${scale.from}; expected a later day.`,
    )
    return withCell(scale, 'to', '')
  })
}

/**
 * Checks that coverage speaks of attacks, of levels or of one scale of its country, and of days before its last check. A row that
 * does not is left out.
 */
export function checkCoverage({ coverage, scales }: WorkingTables, problems: Problem[]): void {
  const countryOf = new Map(scales.rows.map(({ row }) => [row.id, row.country]))
  reviseRows(coverage, problems, (row, fault) => {
    const country = row.what === 'attacks' || row.what === 'levels' ? row.country : countryOf.get(row.what)
    if (country === undefined && scales.isWhole)
      fault(
        'coverage',
        'what',
        `the cell is ${shown(row.what)}; expected attacks, levels or the id of a scale.`,
      )
    else if (country !== undefined && country !== row.country)
      fault(
        'coverage',
        'what',
        `${shown(row.what)} is a scale of ${country}; expected one of ${row.country}.`,
      )
    else if (isBefore(row.to, row.from))
      fault('period', 'to', `the stretch ends ${row.to} and begins ${row.from}; expected a later day.`)
    else if (isBefore(row.checked, row.from))
      fault(
        'period',
        'checked',
        `the last check was on ${row.checked}, before the stretch begins, ${row.from}; expected a later day.`,
      )
    else return row
    return null
  })
}

/** Whether a date surely lies before another; of one that is not said nothing is sure. */
function isBefore(earlier: string, later: string): boolean {
  const [end, start] = [parseEdtf(earlier)?.end, parseEdtf(later)?.start]
  return end !== undefined && start !== undefined && end < start
}

import { parseEdtf } from '../lib/edtf.ts'
import type { Problem } from './problem.ts'
import { reviseRows, shown, type WorkingTables } from './working-table.ts'

/** An attack is reported on the day before it where the source stands a few hours west of it. */
const AHEAD_DAYS = 1
/** Levels, days of mourning and the like are announced before they begin. */
const ANNOUNCED_DAYS = 60

/** Checks that nothing was said before it happened, but for warnings, and no document read before it was published. */
export function checkDates({ events, claims, sources }: WorkingTables, problems: Problem[]): void {
  const kindOf = new Map(events.rows.map(({ row }) => [row.id, row.kind]))
  const firstDayOf = new Map<string, number>()
  for (const { row } of claims.rows) {
    const start = row.property === 'date' ? parseEdtf(row.value)?.start : undefined
    if (start !== undefined)
      firstDayOf.set(row.event, Math.min(start, firstDayOf.get(row.event) ?? Number.POSITIVE_INFINITY))
  }
  reviseRows(claims, problems, (claim, fault) => {
    const kind = kindOf.get(claim.event)
    const ahead = kind === 'attack' || kind === 'claim' ? AHEAD_DAYS : ANNOUNCED_DAYS
    const made = claim.made === '' ? null : parseEdtf(claim.made)
    const firstDay = firstDayOf.get(claim.event)
    if (made && kind !== 'warning' && firstDay !== undefined && made.end < firstDay - ahead)
      fault(
        'made-before',
        'made',
        `the claim was made on ${shown(claim.made)}, before its event; expected a later day, or an event of the kind warning.`,
      )
    return claim
  })
  reviseRows(sources, problems, (source, fault) => {
    const [published, read] = [parseEdtf(source.published), parseEdtf(source.read)]
    if (published && read && published.start > read.end)
      fault(
        'read-before',
        'read',
        `the source was read on ${shown(source.read)}, before it was published, ${shown(source.published)}; expected a later day.`,
      )
    return source
  })
}

/** Checks that each address stands in one row only: two rows of one page would count as two sources. */
export function checkAddresses({ sources }: WorkingTables, problems: Problem[]): void {
  const rowOf = new Map<string, number>()
  reviseRows(sources, problems, (source, fault, at) => {
    if (source.url === '') return source
    const { host, pathname, search } = new URL(source.url)
    const page = `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`
    const earlier = rowOf.get(page)
    if (earlier === undefined) rowOf.set(page, at)
    else fault('address-twice', 'url', `row ${earlier} is of the same page; expected one source for it.`)
    return source
  })
}

import { type Columns, NOT_STATED } from '../data/columns.ts'
import type { Lane } from '../data/levels.ts'
import type { Pack } from '../data/pack.ts'
import { type Day, dateOfDay, dayOf, isoOfDay } from '../lib/days.ts'
import { daysOfPeriod } from './compare.ts'
import type { Comparison } from './comparison.ts'
import type { Filters } from './filters.ts'
import { extentOf } from './summary.ts'

const FIRST_DAY = dayOf(0, 1, 1)
const LAST_DAY = dayOf(9999, 12, 31)

interface Known {
  readonly pack: Pack
  readonly columns: Columns
  readonly lanes: readonly Lane[]
}

/** The sides that a comparison lacks: those that are in the filters, else those of which the record has most. */
export function completeComparison(known: Known, filters: Filters, given: Comparison | null): Comparison {
  const by = given?.by ?? defaultDimension(filters)
  const sides = given?.sides ?? []
  if (given && sides.length === 2) return given
  if (by === 'period') {
    const [first, second] = defaultPeriods(known.columns, filters)
    const [only] = sides
    return { by, sides: only === undefined ? [first, second] : [only, periodAfter(only)] }
  }
  const wanted = filters[by].filter((id) => id !== NOT_STATED)
  const more = by === 'country' ? countriesByChanges(known) : namedActors(known)
  return { by, sides: [...new Set([...sides, ...wanted, ...more])].slice(0, 2) }
}

function defaultDimension({ actor, country }: Filters): Comparison['by'] {
  return actor.length === 2 && country.length !== 2 ? 'actor' : 'country'
}

/** The countries with most changes of level, then those with most events. */
function countriesByChanges({ lanes, columns }: Known): string[] {
  const byChanges = [...lanes].sort((a, b) => b.changes.length - a.changes.length)
  return [...byChanges.map(({ country }) => country), ...idsByCount(columns, 'country')]
}

/** The actors with most events that have a name, groups of no other; the rest after them. */
function namedActors({ pack, columns }: Known): string[] {
  const ids = idsByCount(columns, 'actor')
  const isGroup = (id: string) => pack.actors.get(id)?.kind === 'group' && pack.actors.get(id)?.parent === ''
  return [...ids.filter(isGroup), ...ids.filter((id) => !isGroup(id))]
}

function idsByCount({ facets }: Columns, facet: 'country' | 'actor'): string[] {
  const { ids, codes } = facets[facet]
  const counts = new Uint32Array(ids.length)
  for (const code of codes) counts[code]!++
  return [...ids.keys()]
    .sort((a, b) => counts[b]! - counts[a]!)
    .map((code) => ids[code]!)
    .filter((id) => id !== NOT_STATED)
}

/** The days of the filters and as many before them, else the last ten years of the record and the ten before. */
function defaultPeriods(columns: Columns, { from, to }: Filters): readonly [string, string] {
  const extent = extentOf(columns)
  if (from !== null && (to !== null || extent)) {
    const second = periodOf(from, Math.max(from, to ?? extent![1]))
    return [periodBefore(second), second]
  }
  return lastDecades(extent?.[1] ?? 0)
}

/** The ten years that end with the year of a day, and the ten before. */
export function lastDecades(day: Day): readonly [string, string] {
  const year = dateOfDay(day).getUTCFullYear()
  const years = (first: number) => periodOf(dayOf(first, 1, 1), dayOf(first + 9, 12, 31))
  return [years(year - 19), years(year - 9)]
}

/** So many years before a day, and as many from it on. */
export function yearsAround(day: Day, years: number): readonly [string, string] {
  return [periodOf(sameDay(day, -years), day - 1), periodOf(day, sameDay(day, years) - 1)]
}

/** The days before a period, as many as it has; whole years before whole years. */
export function periodBefore(side: string): string {
  const [from, to] = daysOfPeriod(side)
  const years = wholeYears(from, to)
  return periodOf(years > 0 ? sameDay(from, -years) : from - (to - from + 1), from - 1)
}

function periodAfter(side: string): string {
  const [from, to] = daysOfPeriod(side)
  const years = wholeYears(from, to)
  return periodOf(to + 1, years > 0 ? sameDay(to + 1, years) - 1 : to + (to - from + 1))
}

/** A period as a link writes it, as far as years have four digits. */
export function periodOf(from: Day, to: Day): string {
  return [from, to].map((day) => isoOfDay(Math.min(Math.max(day, FIRST_DAY), LAST_DAY))).join('/')
}

/** How many years a period lasts; 0 when they are not whole. */
function wholeYears(from: Day, to: Day): number {
  const years = dateOfDay(to + 1).getUTCFullYear() - dateOfDay(from).getUTCFullYear()
  return sameDay(from, years) === to + 1 ? years : 0
}

function sameDay(day: Day, years: number): Day {
  const date = dateOfDay(day)
  return dayOf(date.getUTCFullYear() + years, date.getUTCMonth() + 1, date.getUTCDate())
}

import type { Pack } from '../data/pack.ts'
import type { Comparison } from '../filter/comparison.ts'
import type { Filters } from '../filter/filters.ts'
import { isoOfDay } from '../lib/days.ts'
import { compareWords, sideInWords } from '../words/compare-words.ts'
import { dateInWords } from '../words/dates.ts'
import { optionName } from '../words/facts.ts'
import { words } from '../words/words.ts'

const GROUPS = ['set', 'kind', 'country', 'actor', 'type', 'target'] as const

/** What the filters ask for, in words: `Country: France, Russia`. */
export function describeFilters(pack: Pack, filters: Filters): string[] {
  const { from, to, killedMin, killedMax, differ, q } = filters
  const parts = GROUPS.filter((group) => filters[group].length > 0).map(
    (group) =>
      `${words.filters[group]}: ${filters[group].map((id) => optionName(pack, group, id)).join(', ')}`,
  )
  if (from !== null) parts.push(`${words.timeline.from}: ${dateInWords(isoOfDay(from))}`)
  if (to !== null) parts.push(`${words.timeline.to}: ${dateInWords(isoOfDay(to))}`)
  if (killedMin !== null || killedMax !== null)
    parts.push(`${words.filters.killed}: ${killedMin ?? 0}–${killedMax ?? '…'}`)
  if (differ) parts.push(words.filters.differ)
  if (q.trim() !== '') parts.push(`${words.header.search}: “${q.trim()}”`)
  return parts
}

/** What stands side by side: `Side by side: France and United Kingdom`. */
export function describeComparison(pack: Pack, compare: Comparison | null): string[] {
  if (compare?.sides.length !== 2) return []
  const [first, second] = compare.sides.map((side) => sideInWords(pack, compare.by, side))
  return [compareWords.cited(first!, second!)]
}

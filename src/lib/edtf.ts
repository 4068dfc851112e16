import { type Day, dayFromIso, dayOf, daysInMonth } from './days.ts'
import { remember } from './remember.ts'

/**
 * Dates only partly known, in the Extended Date/Time Format (ISO 8601-2, https://www.loc.gov/standards/datetime/).
 *
 * The subset: level 0 dates and intervals; of level 1 the qualifiers `?` `~` `%` at the end, unspecified digits from
 * the right (`2004-XX`, `201X`), seasons 21 to 24, and open or unknown interval ends; of level 2 one thing, *one of a range*
 * (`[..2024-03-24]`, `[2024-03-22..2024-03-24]`): the usual case of an article that tells what happened, not when.
 */
export interface Edtf {
  /** What the text says the date is: a day, a longer unit, a stretch of time, or one unknown day of a range. */
  readonly form: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval' | 'one-of'
  /** First day that it may cover; minus infinity when open or unknown. */
  readonly start: Day
  /** Last day that it may cover; plus infinity when open or unknown. */
  readonly end: Day
  readonly approximate: boolean
  readonly uncertain: boolean
  /** The two sides of an interval or range; null for an end that is open (`..`), undefined for one not known (empty). */
  readonly from?: Edtf | null | undefined
  readonly to?: Edtf | null | undefined
}

const FIRST_MONTH_OF_SEASON: Record<string, number> = { 21: 3, 22: 6, 23: 9, 24: 12 }

/** Reads one EDTF text; null when it is not in the subset or not a date of the calendar. */
export const parseEdtf: (text: string) => Edtf | null = remember((text) => {
  if (text.startsWith('[') && text.endsWith(']')) return parseOneOf(text.slice(1, -1))
  const parts = text.split('/')
  if (parts.length === 1) return parseDate(text)
  if (parts.length !== 2) return null
  return parseRange(parts[0]!, parts[1]!, 'interval')
})

function parseOneOf(text: string): Edtf | null {
  const at = text.indexOf('..')
  if (at < 0 || text.includes(',')) return null
  return parseRange(text.slice(0, at) || '..', text.slice(at + 2) || '..', 'one-of')
}

function parseRange(left: string, right: string, form: 'interval' | 'one-of'): Edtf | null {
  const from = parseEnd(left)
  const to = parseEnd(right)
  if (from === 'bad' || to === 'bad' || (!from && !to)) return null
  const start = from ? from.start : Number.NEGATIVE_INFINITY
  const end = to ? to.end : Number.POSITIVE_INFINITY
  if (start > end) return null
  const approximate = Boolean(from?.approximate || to?.approximate)
  const uncertain = Boolean(from?.uncertain || to?.uncertain)
  return { form, start, end, approximate, uncertain, from, to }
}

function parseEnd(text: string): Edtf | null | undefined | 'bad' {
  if (text === '') return undefined
  if (text === '..') return null
  return parseDate(text) ?? 'bad'
}

function parseDate(text: string): Edtf | null {
  const match = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%])?$/.exec(text)
  if (!match) return null
  const [, year = '', month, day, mark] = match
  const span = spanOf(year, month, day)
  if (!span) return null
  return { ...span, approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' }
}

function spanOf(
  year: string,
  month: string | undefined,
  day: string | undefined,
): Pick<Edtf, 'form' | 'start' | 'end'> | null {
  if (year.includes('X')) {
    if (month !== undefined) return null
    const first = Number(year.replaceAll('X', '0'))
    const last = Number(year.replaceAll('X', '9'))
    return {
      form: year.endsWith('XX') ? 'century' : 'decade',
      start: dayOf(first, 1, 1),
      end: dayOf(last, 12, 31),
    }
  }
  const y = Number(year)
  if (month === undefined || (month === 'XX' && (day === undefined || day === 'XX')))
    return { form: 'year', start: dayOf(y, 1, 1), end: dayOf(y, 12, 31) }
  if (month === 'XX') return null
  const season = FIRST_MONTH_OF_SEASON[month]
  if (season !== undefined) {
    if (day !== undefined) return null
    return { form: 'season', start: dayOf(y, season, 1), end: dayOf(y, season + 3, 0) }
  }
  const m = Number(month)
  if (m < 1 || m > 12) return null
  if (day === undefined || day === 'XX')
    return { form: 'month', start: dayOf(y, m, 1), end: dayOf(y, m, daysInMonth(y, m)) }
  const exact = dayFromIso(`${year}-${month}-${day}`)
  return exact === null ? null : { form: 'day', start: exact, end: exact }
}

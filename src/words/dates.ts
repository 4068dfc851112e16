import { type Day, dateOfDay } from '../lib/days.ts'
import { type Edtf, parseEdtf } from '../lib/edtf.ts'
import { remember } from '../lib/remember.ts'

const LOCALE = 'en-GB'
const formats = {
  day: new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }),
  short: new Intl.DateTimeFormat(LOCALE, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }),
  month: new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', month: 'long', year: 'numeric' }),
  monthAxis: new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', month: 'short' }),
  monthYearAxis: new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', month: 'short', year: 'numeric' }),
  dayAxis: new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', day: 'numeric', month: 'short' }),
  year: new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', year: 'numeric' }),
} as const
export type DateFormat = keyof typeof formats
const weekday = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', weekday: 'long' })
const ordinals = new Intl.PluralRules(LOCALE, { type: 'ordinal' })
const ORDINAL_ENDING: Record<string, string> = { one: 'st', two: 'nd', few: 'rd' }

/** A day as the interface writes it: `24 March 2024`. Throws on a day without a bound. */
export function formatDay(day: Day, format: DateFormat = 'day'): string {
  return writeDays(`${format} ${day}`)
}

/** Two bounded days as a span, parts in common written once: `22–24 March 2024`. */
export function formatSpan(from: Day, to: Day, format: 'day' | 'short' = 'day'): string {
  return from === to ? formatDay(from, format) : writeDays(`${format} ${from} ${to}`)
}

/** Writing dates takes longer than all else about a lane. */
const writeDays = remember((key) => {
  const [format, from, to] = key.split(' ') as [DateFormat, string, string?]
  if (to === undefined) return formats[format].format(dateOfDay(Number(from)))
  // Browsers put thin spaces, or none, around the dash.
  const span = formats[format].formatRange(dateOfDay(Number(from)), dateOfDay(Number(to)))
  return span.replace(/\s*–\s*/, '–')
})

const SEASONS: Record<number, string> = { 2: 'spring', 5: 'summer', 8: 'autumn', 11: 'winter' }

/** How much a date says of itself: with the day of the week, as usual, or with its months cut short. */
type Length = 'full' | 'long' | 'short'

/** A date with its precision in words: `on or before 24 March 2024`, `about March 2024`; the text itself when it is no EDTF. */
export function dateInWords(edtf: string, length: Length = 'long'): string {
  const date = parseEdtf(edtf)
  return date ? inWords(date, length) : edtf
}

/** The same with the day of the week where the day is known: `Sunday 24 March 2024`. */
export function dateInFullWords(edtf: string): string {
  return dateInWords(edtf, 'full')
}

function inWords(date: Edtf, length: Length): string {
  // Only a day alone has its weekday.
  const inside = length === 'short' ? length : 'long'
  if (date.form === 'one-of') return oneOfInWords(date, inside)
  if (date.form === 'interval') return intervalInWords(date, inside)
  return qualified(date, unitInWords(date, length))
}

function unitInWords(date: Edtf, length: Length): string {
  const first = dateOfDay(date.start)
  switch (date.form) {
    case 'day': {
      const day = formatDay(date.start, length === 'short' ? 'short' : 'day')
      return length === 'full' ? `${weekday.format(first)} ${day}` : day
    }
    case 'month':
      return formatDay(date.start, length === 'short' ? 'monthYearAxis' : 'month')
    case 'season':
      return `${SEASONS[first.getUTCMonth()]} ${first.getUTCFullYear()}`
    case 'year':
      return formatDay(date.start, 'year')
    case 'decade':
      return `the ${first.getUTCFullYear()}s`
    default: {
      const century = first.getUTCFullYear() / 100 + 1
      return `the ${century}${ORDINAL_ENDING[ordinals.select(century)] ?? 'th'} century`
    }
  }
}

function qualified(date: Edtf, text: string): string {
  const about = date.approximate ? `about ${text}` : text
  return date.uncertain ? `${about} (uncertain)` : about
}

function oneOfInWords({ from, to }: Edtf, length: Length): string {
  if (!from && to) return `on or before ${inWords(to, length)}`
  if (from && !to) return `on or after ${inWords(from, length)}`
  const [first, last] = [inWords(from!, length), inWords(to!, length)]
  return `between ${withoutRepeated(first, last)} and ${last}`
}

/** What two dates end with in common is written once: of `22 March 2024`, before `24 March 2024`, the `22`. */
export function withoutRepeated(first: string, last: string): string {
  const [parts, others] = [first.split(' '), last.split(' ')]
  while (parts.length > 1 && parts.at(-1) === others.pop()) parts.pop()
  return parts.join(' ')
}

function intervalInWords({ from, to }: Edtf, length: Length): string {
  if (!from) return `until ${inWords(to!, length)}, start ${from === null ? 'open' : 'not known'}`
  if (!to) return `from ${inWords(from, length)}, ${to === null ? 'still open' : 'end not known'}`
  if (from.form === 'day' && to.form === 'day')
    return formatSpan(from.start, to.end, length === 'short' ? length : 'day')
  return `${inWords(from, length)} to ${inWords(to, length)}`
}

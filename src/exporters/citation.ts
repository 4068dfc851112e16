import { dateOfDay, isoOfDay } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'

/** One thing to be cited, whatever the format. An empty text: not known. */
export interface Citation {
  /** Letters, digits and `-`: the entry's key in a bibliography. */
  readonly key: string
  readonly type: 'webpage' | 'article-newspaper' | 'dataset'
  readonly title: string
  /** Bodies, as they call themselves; persons are not recorded. */
  readonly authors: readonly string[]
  /** What it appeared in: a newspaper, or the record that an event is an entry of. */
  readonly container: string
  readonly publisher: string
  readonly version: string
  /** When it was published, EDTF. */
  readonly issued: string
  readonly url: string
  readonly archive: string
  /** The day it was read, `YYYY-MM-DD`. */
  readonly accessed: string
  /** BCP 47. */
  readonly lang: string
  /** The quoted words, of a passage. */
  readonly quote: string
  /** What else a reader has to know, each a sentence without its full stop. */
  readonly notes: readonly string[]
}

/** Year, month and day as far as they are certain: a date known to the month has two parts, one of two years none. */
export function dateParts(edtf: string): readonly number[] {
  const date = parseEdtf(edtf)
  if (!date || !Number.isFinite(date.start) || !Number.isFinite(date.end)) return []
  const [first, last] = [date.start, date.end].map((day) => isoOfDay(day).split('-').map(Number)) as [
    number[],
    number[],
  ]
  if (dateOfDay(date.start).getUTCFullYear() < 1) return []
  const differs = first.findIndex((part, index) => part !== last[index])
  return differs < 0 ? first : first.slice(0, differs)
}

/** A text on one line, without characters that no format can hold. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\u2028\u2029\s]+/gu, ' ')
    .trim()
}

/** `2024-03-24`, `2024-03`, `2024`, with another separator if need be. */
export function joinParts(parts: readonly number[], separator: string): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join(separator)
}

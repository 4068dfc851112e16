import type { PassageRow } from './pack.ts'

/** Where a passage's quote stands in the document. */
export interface QuoteCheck {
  readonly passage: PassageRow
  /**
   * `at-offset`: where the pack says. `by-search`: the pack says no place, and there is one. `elsewhere`: not where the pack says,
   * but at one other place. `more-than-once`: not where the pack says, and at several places. `missing`: nowhere.
   */
  readonly found: 'at-offset' | 'by-search' | 'elsewhere' | 'more-than-once' | 'missing'
  /** Offsets of the quote in the text, in UTF-16 code units; null unless it was found at one place. */
  readonly start: number | null
  readonly end: number | null
}

/**
 * Checks the quotes of one source against the text of its document. A quote counts only with its prefix right before and its
 * suffix right after, to the letter; a place other than the pack's is never passed off as it.
 */
export function checkQuotes(passages: readonly PassageRow[], text: string): QuoteCheck[] {
  return passages.map((passage) => checkQuote(passage, text))
}

function checkQuote(passage: PassageRow, text: string): QuoteCheck {
  const { exact, prefix, suffix, start, end } = passage
  if (start !== null && end === start + exact.length && standsAt(passage, text, start))
    return { passage, found: 'at-offset', start, end }
  const none = { passage, start: null, end: null }
  const whole = prefix + exact + suffix
  const at = exact === '' ? -1 : text.indexOf(whole)
  if (at < 0) return { ...none, found: 'missing' }
  if (text.includes(whole, at + 1)) return { ...none, found: 'more-than-once' }
  const from = at + prefix.length
  return { passage, found: start === null ? 'by-search' : 'elsewhere', start: from, end: from + exact.length }
}

function standsAt({ exact, prefix, suffix }: PassageRow, text: string, start: number): boolean {
  return (
    exact !== '' && start >= prefix.length && text.startsWith(prefix + exact + suffix, start - prefix.length)
  )
}

import type { PassageRow } from './pack.ts'
import type { Problem } from './problem.ts'
import { type Fault, reviseRows, type WorkingTables, withCell } from './working-table.ts'

/** How much of a source without its document may be quoted, words around the quote included. */
export const MOST_WORDS = 10

/**
 * Checks that offsets fit the quote (they are emptied where they do not) and that no passage quotes more than may be quoted:
 * ten words, or a sentence of a source whose document is at hand.
 */
export function checkQuoteRows(tables: WorkingTables, problems: Problem[]): void {
  const hasDocument = new Map(tables.sources.rows.map(({ row }) => [row.id, row.document !== '']))
  reviseRows(tables.passages, problems, (passage, fault) => {
    checkLength(passage, hasDocument.get(passage.source) ?? false, fault)
    if (areOffsetsRight(passage, fault)) return passage
    return withCell(withCell(passage, 'start', null), 'end', null)
  })
}

function checkLength({ exact, prefix, suffix }: PassageRow, hasDocument: boolean, fault: Fault): void {
  const text = prefix + exact + suffix
  if (hasDocument) {
    if (hasSentenceEnd(text))
      fault(
        'quote-sentence',
        'exact',
        'the quote with its prefix and suffix runs over the end of a sentence; expected one sentence at most.',
      )
    return
  }
  const count = countWords(text)
  if (count > MOST_WORDS)
    fault(
      'quote-length',
      'exact',
      `the quote with its prefix and suffix has ${count} words; expected ${MOST_WORDS} at most, for the source has no document.`,
    )
}

function areOffsetsRight({ exact, start, end }: PassageRow, fault: Fault): boolean {
  if (start === null && end === null) return true
  if (start === null || end === null) {
    const [column, other] = start === null ? ['start', 'end'] : ['end', 'start']
    fault('offsets', column, `the cell is empty though ${other} is not; expected both or neither.`)
    return false
  }
  if (end - start === exact.length && end > start) return true
  const expected = `start + ${exact.length}, the length of exact in UTF-16 code units`
  fault('offsets', 'end', `start is ${start} and end is ${end}; expected end to be ${expected}.`)
  return false
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,·\-‐‑][\p{L}\p{M}\p{N}]+)*/gu

/** Characters that make about one word, for scripts that put no space between words. */
const UNSPACED: readonly (readonly [RegExp, number])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu, 2],
  [/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu, 4],
]

/**
 * Words of a text, the same in every browser: runs of letters and digits, with what joins them (`19.58`, `ISIS-K`), and
 * where a script puts no space between words a share of its characters.
 */
export function countWords(text: string): number {
  let rest = text
  let count = 0
  for (const [script, size] of UNSPACED) {
    const characters = rest.match(script)?.length ?? 0
    if (characters === 0) continue
    count += Math.ceil(characters / size)
    rest = rest.replace(script, ' ')
  }
  return count + (rest.match(WORD)?.length ?? 0)
}

const SENTENCE_END =
  /(?<![.!?…])[.!?…؟۔।]+["'”’»)\]]*\s+["'“‘«([¿¡]*(?=[\p{Lu}\p{Lo}\p{N}])|[。！？]+[”’」』）]*(?=[^\s。！？])|\n\s*\n/gu
const ABBREVIATIONS = new Set(
  'mr mrs ms dr st prof gen col maj capt lt sgt sen rep gov pres no vs etc jr sr approx bzw ca mme mlle'.split(
    ' ',
  ),
)
const LONGEST_WORD = 40

/** Whether the text goes on after the end of a sentence. Abbreviations, initials and ordinals (`24. März`) end none. */
export function hasSentenceEnd(text: string): boolean {
  const trimmed = text.trim()
  for (const { 0: found, index } of trimmed.matchAll(SENTENCE_END)) {
    const before = trimmed.slice(Math.max(0, index - LONGEST_WORD), index)
    const word = /[\p{L}\p{N}.]*$/u.exec(before)![0].toLowerCase()
    if (!/^\.\s/.test(found) || !endsNone(word)) return true
  }
  return false
}

function endsNone(word: string): boolean {
  return ABBREVIATIONS.has(word) || /^(\p{L}(\.\p{L})*|[1-9]|[12]\d|3[01])$/u.test(word)
}

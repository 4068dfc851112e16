import type { SearchedPart } from '../data/searched-parts.ts'
import { findWords } from '../lib/find-words.ts'

/** What a list row shows of an event: a word found there needs no further line. */
const SHOWN: readonly SearchedPart['of'][] = ['title', 'place']

/**
 * The parts of an event that hold the words (folded) which its title and place do not: as few as hold them all, the part with
 * most words first. Empty when title and place hold every word.
 */
export function whereFound(parts: readonly SearchedPart[], words: readonly string[]): SearchedPart[] {
  const holds = (part: SearchedPart, word: string) => findWords(part.text, [word]).length > 0
  let missing = words.filter((word) => !parts.some((part) => SHOWN.includes(part.of) && holds(part, word)))
  const found: SearchedPart[] = []
  while (missing.length > 0) {
    let best: SearchedPart | null = null
    let most = 0
    for (const part of parts) {
      const count = missing.filter((word) => holds(part, word)).length
      if (count > most) {
        best = part
        most = count
      }
    }
    if (!best) break
    const taken = best
    found.push(taken)
    missing = missing.filter((word) => !holds(taken, word))
  }
  return found
}

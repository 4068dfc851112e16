/**
 * Which pairs of neighbouring letters a text has, as 64 bits, two numbers a text. A text that lacks a pair of a word cannot hold the
 * word, so that of many texts only few have to be read. (A signature file: Faloutsos and Christodoulakis, 1984.)
 */
export type LetterPairs = Int32Array

const known = new WeakMap<readonly string[], LetterPairs>()

/** The pairs of these texts, once `preparePairs` has found them. */
export function pairsOf(texts: readonly string[]): LetterPairs | undefined {
  return known.get(texts)
}

/** Texts between two pauses: some milliseconds. */
const PIECE = 10_000

/** Finds the pairs of many texts; `pause` lets the page do other things meanwhile. */
export async function preparePairs(texts: readonly string[], pause: () => Promise<void>): Promise<void> {
  const pairs = new Int32Array(2 * texts.length)
  for (let index = 0; index < texts.length; index++) {
    if (index > 0 && index % PIECE === 0) await pause()
    addPairs(texts[index]!, pairs, 2 * index)
  }
  known.set(texts, pairs)
}

/** The pairs of one word, alike. */
export function pairsOfWord(word: string): readonly [number, number] {
  const pairs: LetterPairs = new Int32Array(2)
  addPairs(word, pairs, 0)
  return [pairs[0]!, pairs[1]!]
}

function addPairs(text: string, pairs: LetterPairs, at: number) {
  let [low, high] = [0, 0]
  let before = text.charCodeAt(0)
  for (let index = 1; index < text.length; index++) {
    const letter = text.charCodeAt(index)
    const bit = (Math.imul(before, 37) + letter) & 63
    if (bit < 32) low |= 1 << bit
    else high |= 1 << (bit - 32)
    before = letter
  }
  pairs[at] = low
  pairs[at + 1] = high
}

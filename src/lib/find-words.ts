import { foldLetters } from './fold.ts'

/** A stretch of a text, end excluded, in UTF-16 code units as `slice` takes them. */
export type Stretch = readonly [start: number, end: number]

/**
 * Where folded words stand in a text: in order, never overlapping, and never inside a letter. What is folded away or written out
 * (`Ö` in two code points, `ß`, `ﬁ`) is taken whole.
 */
export function findWords(text: string, words: readonly string[]): Stretch[] {
  if (words.length === 0) return []
  const { folded, starts, ends } = foldWithPlaces(text)
  const found: Stretch[] = []
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.push([starts[at]!, ends[at + word.length - 1]!])
  found.sort((a, b) => a[0] - b[0])
  const merged: [number, number][] = []
  for (const [start, end] of found) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** The folded text and, for each of its code units, which stretch of the text it comes from. */
function foldWithPlaces(text: string) {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const letter of text) {
    const part = foldLetters(letter)
    at += letter.length
    // An accent that stands by itself belongs to the letter before it.
    if (part === '' && ends.length > 0)
      for (let back = ends.length - 1, end = ends[back]!; ends[back] === end; back--) ends[back] = at
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(at - letter.length)
      ends.push(at)
    }
    folded += part
  }
  return { folded, starts, ends }
}

import type { SearchedTexts } from '../data/columns.ts'

/** Per text 1 where it holds the folded word. */
export function textsWith({ haystack, starts }: SearchedTexts, word: string): Uint8Array {
  const found = new Uint8Array(starts.length - 1)
  let text = 0
  for (let at = haystack.indexOf(word); at >= 0; at = haystack.indexOf(word, starts[text])) {
    while (starts[text + 1]! <= at) text++
    found[text] = 1
    // Once is enough: on with the next text.
    text++
  }
  return found
}

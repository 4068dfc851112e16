import type { SearchedTexts } from '../data/searched-texts.ts'

/** Per text 1 where one of its words has the folded word in it. */
export function textsWith(searched: SearchedTexts, word: string): Uint8Array {
  const { words, wordStarts, textStarts, texts, textCount } = searched
  const found = new Uint8Array(textCount)
  let code = 0
  for (let at = words.indexOf(word); at >= 0; at = words.indexOf(word, wordStarts[code])) {
    while (wordStarts[code + 1]! <= at) code++
    for (let each = textStarts[code]!; each < textStarts[code + 1]!; each++) found[texts[each]!] = 1
    // Once is enough: on with the next word.
    code++
  }
  return found
}

import type { SearchedTexts } from './searched-texts.ts'

/** The words by which a search finds a row. */
export function wordsOfRow(searched: SearchedTexts, row: number): string[] {
  const { words, wordStarts, textStarts, texts, parts } = searched
  const own = new Set(parts.map((part) => part[row]!))
  const found: string[] = []
  for (let word = 0; word < wordStarts.length - 1; word++)
    if (texts.subarray(textStarts[word], textStarts[word + 1]).some((text) => own.has(text)))
      found.push(words.slice(wordStarts[word], wordStarts[word + 1]! - 1))
  return found.sort()
}

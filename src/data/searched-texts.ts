/**
 * What a search looks through, as an inverted index: every different word with the texts that have it, and for every row which of the
 * texts are its own. Words are few beside texts, so that one that is typed, or a part of one, is found by reading only the words.
 * (Zobel and Moffat, Inverted files for text search engines, 2006.)
 */
export interface SearchedTexts {
  /** Different words, folded, each with a blank after it, so that none reaches into the next. */
  readonly words: string
  /** Where each word begins, and last where all end. */
  readonly wordStarts: Uint32Array
  /** The texts that have word w are `texts[textStarts[w]] … texts[textStarts[w + 1] - 1]`. */
  readonly textStarts: Uint32Array
  readonly texts: Uint32Array
  readonly textCount: number
  /** Lists of one text a row. */
  readonly parts: readonly Uint32Array[]
}

/** Indexes folded texts, whose words are parted by blanks. `parts` say which rows have which; without them each row has its own. */
export function indexTexts(texts: Iterable<string>, parts?: readonly Uint32Array[]): SearchedTexts {
  const codeOf = new Map<string, number>()
  const counts: number[] = []
  let found = new Uint32Array(1024)
  let foundOf = new Uint32Array(1024)
  let total = 0
  let textCount = 0
  for (const text of texts) {
    for (const word of text.split(' ')) {
      if (word === '') continue
      let code = codeOf.get(word)
      if (code === undefined) {
        code = codeOf.size
        codeOf.set(word, code)
        counts.push(0)
      }
      if (total === found.length) {
        found = doubled(found)
        foundOf = doubled(foundOf)
      }
      found[total] = code
      foundOf[total++] = textCount
      counts[code]!++
    }
    textCount++
  }
  const wordStarts = new Uint32Array(counts.length + 1)
  const textStarts = new Uint32Array(counts.length + 1)
  const words: string[] = []
  for (const [word, code] of codeOf) {
    words.push(`${word} `)
    wordStarts[code + 1] = wordStarts[code]! + word.length + 1
    textStarts[code + 1] = textStarts[code]! + counts[code]!
  }
  const next = textStarts.slice()
  const textsOfWords = new Uint32Array(total)
  for (let at = 0; at < total; at++) textsOfWords[next[found[at]!]!++] = foundOf[at]!
  return {
    words: words.join(''),
    wordStarts,
    textStarts,
    texts: textsOfWords,
    textCount,
    parts: parts ?? [Uint32Array.from({ length: textCount }, (_, row) => row)],
  }
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}

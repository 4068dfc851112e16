/**
 * Text as search compares it: lower case, without accents, letters that no decomposition takes apart written out, typographic
 * marks plain, white space folded. `Élysée` finds `elysee`, `Utøya` is found by `utoya` and `Straße` by `strasse`.
 */
export function foldText(text: string): string {
  return foldLetters(text).replace(/\s+/g, ' ').trim()
}

/** The words of a query, folded, each once. */
export function foldedWords(query: string): string[] {
  return [...new Set(foldText(query).split(' '))].filter((word) => word !== '')
}

/** Folds without touching white space, letter by letter: the folded parts of a text are the parts of its folded whole. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøðþđħłıς’‘ʼ‐‑–—]/g, (letter) => PLAIN[letter]!)
}

const PLAIN: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ð: 'd', þ: 'th', đ: 'd', ħ: 'h', ł: 'l', ı: 'i', ς: 'σ' },
  ...{ '’': "'", '‘': "'", ʼ: "'", '‐': '-', '‑': '-', '–': '-', '—': '-' },
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findWords } from './find-words.ts'
import { foldedWords, foldLetters, foldText } from './fold.ts'

const found = (text: string, query: string) =>
  findWords(text, foldedWords(query)).map(([start, end]) => text.slice(start, end))

test.each([
  ['Attack in Örebro, Sweden', 'orebro', ['Örebro']],
  ['Attack in O\u0308rebro, Sweden', 'orebro', ['O\u0308rebro']],
  ['Malmo\u0308', 'malmo', ['Malmo\u0308']],
  ['İstanbul and Istanbul', 'istanbul', ['İstanbul', 'Istanbul']],
  ['Diyarbakır', 'diyarbakir', ['Diyarbakır']],
  ['Straße und Gasse', 'strasse', ['Straße']],
  ['Straße', 's', ['S', 'ß']],
  ['the ﬁnal oﬃce', 'final office', ['ﬁnal', 'oﬃce']],
  ['oﬃce', 'f', ['ﬃ']],
  ['Utøya, Łódź, Æbeløya', 'utoya lodz aebel', ['Utøya', 'Łódź', 'Æbel']],
  ['ΟΔΟΣ οδός', 'οδος', ['ΟΔΟΣ', 'οδός']],
  ['Lord’s Resistance – Army', "lord's - army", ['Lord’s', '–', 'Army']],
  ['😀 Élysée 😀', 'elysee', ['Élysée']],
  ['Вайнахский', 'ваинах', ['Вайнах']],
  ['a attack aa', 'a attack', ['a', 'attack', 'aa']],
  ['abcabc', 'abc bca', ['abcabc']],
  ['Paris', 'london', []],
  ['Paris', ' ', []],
  ['\u0308a', 'a', ['a']],
] as const)('in "%s" the query "%s" is found as %j', (text, query, expected) => {
  expect(found(text, query)).toEqual(expected)
})

test('a text is marked exactly where the search finds it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      (text, query) => {
        const words = foldedWords(query)
        for (const word of words)
          expect(findWords(text, [word]).length > 0).toBe(foldLetters(text).includes(word))
        for (const [start, end] of findWords(text, words))
          expect(words.some((word) => foldText(text.slice(start, end)).includes(word))).toBe(true)
      },
    ),
  )
})

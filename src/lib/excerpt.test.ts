import { expect, test } from 'vitest'
import { excerptAround } from './excerpt.ts'
import { findWords } from './find-words.ts'

test('an excerpt keeps its marks and cuts between words', () => {
  const text = 'France raised its level after the terrorist attack on Crocus City Hall near Moscow on Friday'
  const excerpt = excerptAround(text, findWords(text, ['attack', 'friday']), [12, 16])
  expect(excerpt.text).toBe('… terrorist attack on Crocus City …')
  expect(excerpt.stretches.map(([start, end]) => excerpt.text.slice(start, end))).toEqual(['attack'])
})

test.each([
  ['attack', 'attack on a market', 'attack on a …'],
  ['market', 'attack on a market', '… on a market'],
  ['attack', 'attack', 'attack'],
  ['ninety', 'hundredandninetythousand', '… ninety …'],
])('an excerpt around %s in "%s" is "%s"', (word, text, expected) => {
  const excerpt = excerptAround(text, findWords(text, [word]), [6, 6])
  expect(excerpt.text).toBe(expected)
  expect(excerpt.stretches.map(([start, end]) => excerpt.text.slice(start, end))).toEqual([word])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_FILTERS } from './filters.ts'
import { pairsOf, pairsOfWord, preparePairs } from './letter-pairs.ts'
import { matchRows } from './match.ts'
import { anyColumns } from './test-arbitraries.ts'

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', '日', '😀'), maxLength: 12 })

test('a text that holds a word has all pairs of the word', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, anyText, async (before, word, after) => {
      const texts = [before + word + after]
      await preparePairs(texts, async () => {})
      const [low, high] = pairsOfWord(word)
      const pairs = pairsOf(texts)!
      expect([pairs[0]! & low, pairs[1]! & high]).toEqual([low, high])
    }),
  )
})

test('pauses among many texts, and knows none before it has all', async () => {
  const texts = Array.from({ length: 45_000 }, (_, index) => `event ${index}`)
  let pauses = 0
  await preparePairs(texts, async () => {
    pauses++
    expect(pairsOf(texts)).toBeUndefined()
  })
  expect(pauses).toBe(4)
  expect(pairsOf(texts)).toHaveLength(90_000)
})

test('a search finds the same with pairs and without, and typed letter by letter', async () => {
  const anyQuery = fc.array(fc.constantFrom('bomb', 'church', 'po', 'e', 'market', 'xyz'), { maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(anyColumns, anyQuery, async (columns, words) => {
      const prepared = { ...columns, text: [...columns.text] }
      await preparePairs(prepared.text, async () => {})
      const q = words.join(' ')
      const expected = matchRows(columns, { ...NO_FILTERS, q }).failed
      expect(matchRows(prepared, { ...NO_FILTERS, q }).failed).toEqual(expected)
      let typed = matchRows(prepared, NO_FILTERS)
      for (let length = 1; length <= q.length; length++)
        typed = matchRows(prepared, { ...NO_FILTERS, q: q.slice(0, length) }, typed)
      expect(typed.failed).toEqual(expected)
      const back = matchRows(prepared, { ...NO_FILTERS, q: q.slice(0, -1) }, typed)
      expect(back.failed).toEqual(matchRows(columns, { ...NO_FILTERS, q: q.slice(0, -1) }).failed)
    }),
  )
})

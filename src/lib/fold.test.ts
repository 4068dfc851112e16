import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from './fold.ts'

test.each([
  ['Élysée', 'elysee'],
  ['E\u0301lyse\u0301e', 'elysee'],
  ['MOSCOW', 'moscow'],
  ['Malmö', 'malmo'],
  ['İstanbul', 'istanbul'],
  ['Вайнахский ЁЛКА', 'ваинахскии елка'],
  ['Straße', 'strasse'],
  ['STRAẞE', 'strasse'],
  ['oﬃce', 'office'],
  ['Utøya, Łódź', 'utoya, lodz'],
  ['Diyarbakır', 'diyarbakir'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['Lord’s Army – North', "lord's army - north"],
  ['  Crocus \t City\n\u00a0Hall ', 'crocus city hall'],
  ['', ''],
  [' \n ', ''],
  ['24 March 2024', '24 march 2024'],
])('"%s" is compared as "%s"', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

test('folding twice is folding once, and neither case nor form of a letter matters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = foldText(text)
      expect(foldText(folded)).toBe(folded)
      expect(foldText(` ${text.normalize('NFD')} `)).toBe(foldText(text.normalize('NFC')))
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(foldText(text.toUpperCase())).toBe(foldText(text))
    }),
  )
})

import { expect, it } from 'vitest'
import { dayOf } from '../lib/days.ts'
import { binInWords, compareWords, stretchOfDays, tollInWords } from './compare-words.ts'

it('names days as whole years or months where they are', () => {
  expect(stretchOfDays(dayOf(2015, 1, 1), dayOf(2015, 12, 31))).toBe('2015')
  expect(stretchOfDays(dayOf(2001, 1, 1), dayOf(2010, 12, 31))).toBe('2001–2010')
  expect(stretchOfDays(dayOf(2024, 2, 1), dayOf(2024, 2, 29))).toBe('February 2024')
  expect(stretchOfDays(dayOf(2024, 2, 1), dayOf(2024, 2, 28))).toBe('1–28 Feb 2024')
  expect(stretchOfDays(dayOf(2024, 3, 22), dayOf(2024, 3, 22))).toBe('22 Mar 2024')
})

it('says of a bar all that is known, and what is not', () => {
  expect(compareWords.bin('France', '2015', binInWords(7, 148, 0))).toBe(
    'France, 2015: 7 attacks, 148 killed',
  )
  expect(binInWords(2, 3, 1)).toBe('2 attacks, 3 killed, toll of 1 not known')
  expect(binInWords(1, 0, 1)).toBe('1 attack, toll not known')
  expect(binInWords(1, 0, 0)).toBe('1 attack, 0 killed')
  expect(binInWords(0, 0, 0)).toBe('no attack')
  expect([tollInWords(2, 3, 1), tollInWords(2, 3, 0), tollInWords(2, 0, 2)]).toEqual([
    '3, 1 not known',
    '3',
    'not known',
  ])
})

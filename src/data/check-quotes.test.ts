import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { countWords, hasSentenceEnd } from './check-quotes.ts'
import { faultLines } from './test-faults.ts'
import { tinyPackFiles, withTinyCell } from './test-pack.ts'

test.each([
  ['end', '31', 'end'],
  ['end', '5', 'end'],
  ['end', '', 'end'],
  ['start', '', 'start'],
])('empties offsets that do not fit the quote: %s = "%s"', (column, value, reported) => {
  const files = withTinyCell(tinyPackFiles(), 'passages.csv', 'paper-killed', column, value)
  expect(faultLines(files)).toEqual([`passages.csv:2:${reported} offsets`])
  expect(checkPack(files, null).tables.passages[0]).toMatchObject({ start: null, end: null })
})

test('reports more than ten words of a source without a document, prefix and suffix included', () => {
  const ten = withTinyCell(
    tinyPackFiles(),
    'passages.csv',
    'agency-killed',
    'suffix',
    ' in the hall on Monday',
  )
  expect(faultLines(ten)).toEqual([])
  const eleven = withTinyCell(ten, 'passages.csv', 'agency-killed', 'prefix', 'said ')
  expect(faultLines(eleven)).toEqual(['passages.csv:6:exact quote-length'])
})

test('reports more than a sentence of a source with a document', () => {
  const suffix = ' in the old market, police said. The'
  const files = withTinyCell(tinyPackFiles(), 'passages.csv', 'paper-killed', 'suffix', suffix)
  expect(faultLines(files)).toEqual(['passages.csv:2:exact quote-sentence'])
})

test.each([
  ['Погибли 149 человек, один числится пропавшим без вести', 8],
  ["l'alerte Vigipirate au niveau « urgence attentat »", 6],
  ['боевики приехали в «Крокус Сити Холле» в 19.58', 8],
  ['ISIS-K said so — twice', 4],
  ['and/or one—two', 4],
  ['莫斯科音乐厅恐怖袭击死亡人数', 7],
  ['モスクワ郊外の劇場で銃撃', 6],
  ['เหตุกราดยิงที่มอสโก', 5],
  ['모스크바 공연장 테러', 3],
  ['… – "', 0],
])('counts the words of %s as %i', (text, count) => {
  expect(countWords(text)).toBe(count)
})

test.each([
  'One died. Two were hurt',
  'One died." Two were hurt',
  'Who did it? Nobody said',
  '60 died in 2024. 145 were hurt',
  '有六十人死亡。法国提高警戒',
  'Погибли 60 человек. Ещё 145 ранены',
  'A heading\n\nand a paragraph',
])('finds the end of a sentence in %j', (text) => {
  expect(hasSentenceEnd(text)).toBe(true)
})

test.each([
  ', announced by Prime Minister Gabriel Attal.',
  'Mr. Putin met Gen. Kurilla in St. Petersburg',
  'the U.S. Embassy in Moscow',
  'am 24. März 2024',
  'at 19.58 local time, approx. 60 people',
  'he said ... nothing',
  '有六十人死亡。',
])('finds none in %j', (text) => {
  expect(hasSentenceEnd(text)).toBe(false)
})

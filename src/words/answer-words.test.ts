import { expect, test } from 'vitest'
import { answerType, delayInWords } from './answer-words.ts'

const days = (least: number, most = least, isAbout = false) => ({ least, most, isAbout })

test.each([
  [days(0), 'same day'],
  [days(1), '1 day after'],
  [days(91), '91 days after'],
  [days(92), '3 months after'],
  [days(364), '11 months after'],
  [days(365), '1 year after'],
  [days(720), '1 year 11 months after'],
  [days(730), '2 years after'],
  [days(1095), '3 years after'],
  [days(0, 2), 'at most 2 days after'],
  [days(3, 9), '3 to 9 days after'],
  [days(80, 110), 'about 3 months after'],
  [days(2, Number.POSITIVE_INFINITY), 'at least 2 days after'],
  [days(2, 2, true), 'about 2 days after'],
  [days(0, 0, true), 'about the same day'],
])('says the days between an attack and its answer: %o', (delay, text) => {
  expect(delayInWords(delay)).toBe(text)
})

test('says them from the answer back, and nothing where nothing is known', () => {
  expect(delayInWords(days(2), 'before')).toBe('2 days before')
  expect(delayInWords(days(0, 2), 'before')).toBe('at most 2 days before')
  expect(delayInWords(null)).toBe('')
})

test('names each type of answer', () => {
  expect(answerType('threat-level')).toBe('Threat level')
  expect(answerType('security measure')).toBe('Security measure')
})

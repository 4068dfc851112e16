import { expect, test } from 'vitest'
import { dayOf } from '../lib/days.ts'
import { dateInFullWords, dateInWords, formatDay, formatSpan } from './dates.ts'

test.each([
  ['2024-03-24', '24 March 2024'],
  ['2024-03', 'March 2024'],
  ['2024', '2024'],
  ['201X', 'the 2010s'],
  ['19XX', 'the 20th century'],
  ['20XX', 'the 21st century'],
  ['2024-21', 'spring 2024'],
  ['2024-03~', 'about March 2024'],
  ['2024-03-24?', '24 March 2024 (uncertain)'],
  ['2024%', 'about 2024 (uncertain)'],
  ['[..2024-03-24]', 'on or before 24 March 2024'],
  ['[2024-03-22..]', 'on or after 22 March 2024'],
  ['[2024-03-22..2024-03-24]', 'between 22 and 24 March 2024'],
  ['[2024-02-25..2024-06-27]', 'between 25 February and 27 June 2024'],
  ['[2023-12-24..2024-01-02]', 'between 24 December 2023 and 2 January 2024'],
  ['[2023..2024-01-02]', 'between 2023 and 2 January 2024'],
  ['2024-03-22/2024-03-24', '22–24 March 2024'],
  ['2024-03/2024-05', 'March 2024 to May 2024'],
  ['2024-03-22/..', 'from 22 March 2024, still open'],
  ['2024-03-22/', 'from 22 March 2024, end not known'],
  ['../2024-03-22', 'until 22 March 2024, start open'],
  ['not a date', 'not a date'],
])('says %s as "%s"', (edtf, words) => {
  expect(dateInWords(edtf)).toBe(words)
})

test('names the day of the week only where the day is known', () => {
  expect(dateInFullWords('2024-03-24')).toBe('Sunday 24 March 2024')
  expect(dateInFullWords('[..2024-03-24]')).toBe('on or before 24 March 2024')
})

test('cuts the months short for a narrow column', () => {
  expect(dateInWords('2024-03-24', 'short')).toBe('24 Mar 2024')
  expect(dateInWords('2024-03-22/2024-03-24', 'short')).toBe('22–24 Mar 2024')
  expect(dateInWords('2015-11', 'short')).toBe('Nov 2015')
  expect(dateInWords('[2010-09-29..2012-01-31]', 'short')).toBe('between 29 Sept 2010 and 31 Jan 2012')
})

test('writes a span of one day as that day', () => {
  const day = dayOf(2024, 3, 24)
  expect(formatSpan(day, day)).toBe('24 March 2024')
  expect(formatDay(day, 'short')).toBe('24 Mar 2024')
})

import { expect, test } from 'vitest'
import { axisNumber, dayCount, daysRange, eachDayCount } from './answer-times-words.ts'

const exact = (days: number) => ({ days, isLeast: false })
const least = (days: number) => ({ days, isLeast: true })

test('days say whether they are only the fewest', () => {
  expect(dayCount(exact(1))).toBe('1 day')
  expect(dayCount(least(132.5))).toBe('at least 132.5 days')
  expect(daysRange(exact(0), exact(4))).toBe('0 to 4 days')
  expect(daysRange(least(1), least(3632))).toBe('1 to 3,632 days or more')
  expect(daysRange(exact(2), exact(2))).toBe('2 days')
  expect(eachDayCount([exact(7), least(6)])).toBe('7 days and at least 6 days')
  expect([7, 365, 3650].map(axisNumber)).toEqual(['7', '1 y', '10 y'])
})

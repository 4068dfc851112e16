import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dateOfDay, dayFromIso, dayOf, daysInMonth, isoOfDay } from './days.ts'

const anyDay = fc.integer({ min: dayOf(0, 1, 1), max: dayOf(9999, 12, 31) })

test('days count from 1970', () => {
  expect(dayOf(1970, 1, 1)).toBe(0)
  expect(dayOf(1970, 1, 2)).toBe(1)
  expect(dayOf(1969, 12, 31)).toBe(-1)
  expect(dayOf(2024, 3, 22)).toBe(19_804)
})

test('years below 100 are not taken for those of the last century', () => {
  expect(isoOfDay(dayOf(99, 6, 1))).toBe('0099-06-01')
  expect(isoOfDay(dayOf(0, 2, 29))).toBe('0000-02-29')
})

test('a month or day past its end rolls over', () => {
  expect(dayOf(2024, 13, 1)).toBe(dayOf(2025, 1, 1))
  expect(dayOf(2024, 3, 0)).toBe(dayOf(2024, 2, 29))
  expect(dayOf(2024, 2, 30)).toBe(dayOf(2024, 3, 1))
})

test.each([
  [2024, 1, 31],
  [2024, 2, 29],
  [2023, 2, 28],
  [2000, 2, 29],
  [1900, 2, 28],
  [2024, 4, 30],
  [2024, 12, 31],
])('the month %i-%i has %i days', (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days)
})

test('the date of a day is its midnight in UTC', () => {
  expect(dateOfDay(dayOf(2024, 3, 22)).toISOString()).toBe('2024-03-22T00:00:00.000Z')
})

describe('isoOfDay', () => {
  it('writes the day with leading zeros', () => {
    expect(isoOfDay(dayOf(2024, 3, 2))).toBe('2024-03-02')
  })

  it('refuses a day without a bound and says which', () => {
    expect(() => isoOfDay(Number.POSITIVE_INFINITY)).toThrow(/Infinity/)
    expect(() => isoOfDay(Number.NEGATIVE_INFINITY)).toThrow(/-Infinity/)
    expect(() => isoOfDay(Number.NaN)).toThrow(RangeError)
  })
})

describe('dayFromIso', () => {
  it.each([
    '',
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-01',
    '2024-01-00',
    '2024-01-32',
    '2024-1-1',
    '2024-03',
    '24-03-22',
    '12024-03-22',
    '2024-03-22T00:00',
    ' 2024-03-22',
    '2024-03-22\n',
    '22-03-2024',
  ])('refuses "%s"', (text) => {
    expect(dayFromIso(text)).toBeNull()
  })

  it('reads back every day that isoOfDay writes', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayFromIso(isoOfDay(day))).toBe(day)
      }),
    )
  })

  it('keeps the order of the texts', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(isoOfDay(a) < isoOfDay(b)).toBe(a < b)
      }),
    )
  })
})

import { assert, constantFrom, date, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { parseEdtf } from '../lib/edtf.ts'
import { DATE_FORMS, edtfOfDays } from './event-dates.ts'
import { DATE_ORDERS, type DateOrder, readDate } from './read-date.ts'

const edtf = (text: string, order: DateOrder = 'dmy') => {
  const read = readDate(text, order)
  return read && `${edtfOfDays(read.start, read.end, read.form)} ${DATE_FORMS[read.form & 7]}`
}

test.each([
  ['2023-01-31', '2023-01-31 day'],
  ['2023-1-5', '2023-01-05 day'],
  ['2023-01-31 23:59:00', '2023-01-31 day'],
  ['2023-01-31T08:30:00+02:00', '2023-01-31 day'],
  ['31 January 2023', '2023-01-31 day'],
  ['31-Jan-2023', '2023-01-31 day'],
  ['Jan 31, 2023', '2023-01-31 day'],
  ['Tuesday 31st January 2023', '2023-01-31 day'],
  ['1er février 2015', '2015-02-01 day'],
  ['13. März 2015', '2015-03-13 day'],
  ['3 de mayo de 2015', '2015-05-03 day'],
  ['août 2015', '2015-08 month'],
  ['03/04/2015', '2015-04-03 day'],
  ['03.04.2015', '2015-04-03 day'],
  ['03-04-2015', '2015-04-03 day'],
  ['2015/04/03', '2015-04-03 day'],
  ['2015', '2015 year'],
  ['2015-11', '2015-11 month'],
  ['2015-11~', '2015-11~ month'],
  ['2015-11-13/2015-11-15', '2015-11-13/2015-11-15 span'],
  ['[2015-11-10..2015-11-16]', '[2015-11-10..2015-11-16] week'],
])('reads %s', (text, expected) => {
  expect(edtf(text)).toBe(expected)
})

test.each([
  '',
  'yesterday',
  '30 February 2015',
  '31/02/2015',
  '03/04/15',
  '2015-13-01',
  '12345',
  '0',
  'May',
  '-0500',
  '2015-11-13/..',
])('does not guess at %j', (text) => {
  expect(edtf(text)).toBeNull()
})

test('the order of the table says which number is the day', () => {
  expect(edtf('03/04/2015', 'mdy')).toBe('2015-03-04 day')
  expect(edtf('13/04/2015', 'mdy')).toBeNull()
})

test('what is read is a date of the calendar and writes itself as EDTF', () => {
  assert(
    property(
      string({ unit: constantFrom(...'0123456789-/. :TJanuryMch'), maxLength: 14 }),
      constantFrom(...DATE_ORDERS),
      (text, order) => {
        const read = readDate(text, order)
        if (!read) return
        expect(read.start).toBeLessThanOrEqual(read.end)
        expect(parseEdtf(edtfOfDays(read.start, read.end, read.form))).toMatchObject({
          start: read.start,
          end: read.end,
        })
      },
    ),
    { numRuns: 2000 },
  )
  assert(
    property(
      date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      (day) => {
        const iso = day.toISOString().slice(0, 10)
        expect(edtf(day.toISOString())).toBe(`${iso} day`)
        const [year, month, dayOfMonth] = iso.split('-')
        expect(edtf(`${dayOfMonth}/${month}/${year}`)).toBe(`${iso} day`)
        expect(edtf(`${month}/${dayOfMonth}/${year}`, 'mdy')).toBe(`${iso} day`)
      },
    ),
  )
})

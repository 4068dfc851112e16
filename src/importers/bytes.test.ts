import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayFromIso } from '../lib/days.ts'
import { dayIn, numberIn } from './bytes.ts'

const encoder = new TextEncoder()

/** Reads with other bytes around, which must not count. */
function readNumber(text: string, point?: string): number {
  const bytes = encoder.encode(`9${text}9`)
  return numberIn(bytes, 1, bytes.length - 1, point?.charCodeAt(0))
}

function readDay(text: string): number {
  const bytes = encoder.encode(`9${text}9`)
  return dayIn(bytes, 1, bytes.length - 1)
}

test.each([
  ['0', 0],
  ['-0', -0],
  ['42', 42],
  ['+42', 42],
  ['-12.50', -12.5],
  ['.5', 0.5],
  ['5.', 5],
  [' 7 ', 7],
  ['1e3', 1000],
  ['-1.5E-3', -0.0015],
  ['2e+2', 200],
  ['0000000000000000001', 1],
  ['9007199254740993', 9007199254740992],
  ['123456789012345678901234567890', 1.2345678901234568e29],
  ['1e400', Number.POSITIVE_INFINITY],
  ['1e-99999999999', 0],
  ['0.1', 0.1],
  ['33.333333333333336', 33.333333333333336],
])('reads %j as the number %d', (text, number) => {
  expect(readNumber(text)).toBe(number)
})

test.each([
  '',
  ' ',
  '-',
  '+',
  '.',
  '-.',
  'e5',
  '1e',
  '1e+',
  '1 2',
  '1,5',
  '1.2.3',
  '--1',
  '0x10',
  'Infinity',
  'NaN',
  '1a',
  '१',
])('reads no number in %j', (text) => {
  expect(readNumber(text)).toBeNaN()
})

test('reads any number as Number does, to the last bit', () => {
  const anyNumber = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.double({ min: -180, max: 180, noNaN: true }).map((number) => number.toFixed(6)),
    fc.integer().map(String),
    fc
      .tuple(fc.nat(), fc.nat(), fc.integer({ min: -330, max: 330 }))
      .map(([whole, part, power]) => `${whole}.${part}e${power}`),
  )
  fc.assert(
    fc.property(anyNumber, (text) => {
      expect(readNumber(text)).toBe(Number(text))
      expect(readNumber(text.replace('.', ','), ',')).toBe(Number(text))
    }),
    { numRuns: 3000 },
  )
})

test('reads nothing as a number that Number does not', () => {
  const anyText = fc.string({ unit: fc.constantFrom(...'0123456789+-.eE, a'), maxLength: 9 })
  fc.assert(
    fc.property(anyText, (text) => {
      expect(readNumber(text)).toBe(text.trim() === '' ? Number.NaN : Number(text))
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['1970-01-01', 0],
  ['2017-07-31 00:00:00.000', 17_378],
  ['2017-07-31T08:30Z', 17_378],
  ['2017-07-31t23:59:59+05:00', 17_378],
  [' 2017-07-31 ', 17_378],
  ['2000-02-29', 11_016],
  ['0001-01-01', -719_162],
])('reads %j as day %d', (text, day) => {
  expect(readDay(text)).toBe(day)
})

test.each([
  '',
  '2017-07',
  '2017-7-31',
  '2017/07/31',
  '31-07-2017',
  '2017-02-29',
  '1900-02-29',
  '2017-04-31',
  '2017-13-01',
  '2017-00-10',
  '2017-01-00',
  '2017-07-3x',
  '2017-07-311',
  '2017-07-31 ca.',
  '2017-07-31/2017-08-02',
  '2017-07-31 8',
  '-017-07-31',
])('reads no day in %j', (text) => {
  expect(readDay(text)).toBeNaN()
})

test('reads each date as the calendar of the rest of Tocsin does', () => {
  const anyDate = fc.tuple(fc.nat(9999), fc.nat(13), fc.nat(32)).map(([year, month, day]) => {
    const two = (number: number) => String(number).padStart(2, '0')
    return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  })
  fc.assert(
    fc.property(anyDate, (text) => {
      expect(readDay(text)).toBe(dayFromIso(text) ?? Number.NaN)
    }),
    { numRuns: 5000 },
  )
})

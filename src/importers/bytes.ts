import type { Day } from '../lib/days.ts'

/** Values read straight from the bytes of a field, without a string: the digits of numbers and dates are ASCII in every encoding read. */

const SPACE = 0x20
const PLUS = 0x2b
const MINUS = 0x2d
const POINT = 0x2e
const COLON = 0x3a
const ZERO = 0x30
const LOWER = 0x20
const LETTER_E = 0x65
const LETTER_T = 0x74

/** As many digits as a double holds exactly whatever they are. */
const EXACT_DIGITS = 15
const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`))

/**
 * The number in `bytes[start, end)`, just as `Number` would read it, or NaN: digits with a sign, a fraction and an exponent, and blanks
 * around. An empty field, a word, `Infinity` and hexadecimals are no numbers. `point` is the byte of the decimal point.
 */
export function numberIn(bytes: Uint8Array, start: number, end: number, point: number = POINT): number {
  while (start < end && bytes[start]! <= SPACE) start++
  while (end > start && bytes[end - 1]! <= SPACE) end--
  let at = start
  const sign = bytes[at]
  if (at < end && (sign === MINUS || sign === PLUS)) at++
  let mantissa = 0
  const wholeAt = at
  for (; at < end; at++) {
    const digit = bytes[at]! - ZERO
    if (digit < 0 || digit > 9) break
    mantissa = mantissa * 10 + digit
  }
  let digits = at - wholeAt
  let power = 0
  if (at < end && bytes[at] === point) {
    const fractionAt = ++at
    for (; at < end; at++) {
      const digit = bytes[at]! - ZERO
      if (digit < 0 || digit > 9) break
      mantissa = mantissa * 10 + digit
    }
    power = fractionAt - at
    digits -= power
  }
  if (digits === 0) return Number.NaN
  if (at < end) {
    const exponent = exponentIn(bytes, at, end)
    if (Number.isNaN(exponent)) return Number.NaN
    power += exponent
  }
  // Both are exact, so that one division or multiplication rounds as the standard asks.
  if (digits > EXACT_DIGITS || power < -22 || power > 22) return slowNumber(bytes, start, end, point)
  const size = power < 0 ? mantissa / POWERS[-power]! : mantissa * POWERS[power]!
  return sign === MINUS ? -size : size
}

/** The exponent that begins at `at` with its letter and reaches to `end`, or NaN. */
function exponentIn(bytes: Uint8Array, at: number, end: number): number {
  if ((bytes[at]! | LOWER) !== LETTER_E) return Number.NaN
  const sign = bytes[++at]
  if (at < end && (sign === MINUS || sign === PLUS)) at++
  if (at >= end) return Number.NaN
  let exponent = 0
  for (; at < end; at++) {
    const digit = bytes[at]! - ZERO
    if (digit < 0 || digit > 9) return Number.NaN
    exponent = Math.min(exponent * 10 + digit, 99_999)
  }
  return sign === MINUS ? -exponent : exponent
}

function slowNumber(bytes: Uint8Array, start: number, end: number, point: number): number {
  let text = ''
  for (let at = start; at < end; at++) text += bytes[at] === point ? '.' : String.fromCharCode(bytes[at]!)
  return Number(text)
}

/**
 * The day written in `bytes[start, end)` as `YYYY-MM-DD`, alone or with a time after it (`2017-07-31 00:00:00.000`, `2017-07-31T08:30Z`; what
 * follows the hour is not looked at), or NaN. It is the day as written: a time zone moves nothing. Blanks may stand around.
 */
export function dayIn(bytes: Uint8Array, start: number, end: number): Day {
  while (start < end && bytes[start]! <= SPACE) start++
  while (end > start && bytes[end - 1]! <= SPACE) end--
  if (end - start < 10 || bytes[start + 4] !== MINUS || bytes[start + 7] !== MINUS) return Number.NaN
  const century = pairIn(bytes, start)
  const yearOfCentury = pairIn(bytes, start + 2)
  const month = pairIn(bytes, start + 5)
  const dayOfMonth = pairIn(bytes, start + 8)
  if (century < 0 || yearOfCentury < 0 || month < 1 || month > 12 || dayOfMonth < 1) return Number.NaN
  const year = century * 100 + yearOfCentury
  if (dayOfMonth > 28 && dayOfMonth > lengthOfMonth(year, month)) return Number.NaN
  if (end - start > 10 && !isTime(bytes, start + 10, end)) return Number.NaN
  // Years begin in March here, so that a leap day is a year's last and months before it count alike.
  const shiftedYear = month > 2 ? year : year - 1
  const shiftedMonth = month > 2 ? month - 3 : month + 9
  const leapDays = Math.floor(shiftedYear / 4) - Math.floor(shiftedYear / 100) + Math.floor(shiftedYear / 400)
  return shiftedYear * 365 + leapDays + Math.floor((153 * shiftedMonth + 2) / 5) + dayOfMonth - DAYS_TO_1970
}

/** Days from 1 March of the year 0, counted from 1, to 1970-01-01. */
const DAYS_TO_1970 = 719_469

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The number that two digits write, or -1. */
function pairIn(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - ZERO
  const ones = bytes[at + 1]! - ZERO
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones
}

/** Whether a blank or `T` and then `HH:` stands there. */
function isTime(bytes: Uint8Array, at: number, end: number): boolean {
  if (bytes[at] !== SPACE && (bytes[at]! | LOWER) !== LETTER_T) return false
  return at + 3 < end && bytes[at + 3] === COLON && pairIn(bytes, at + 1) >= 0
}

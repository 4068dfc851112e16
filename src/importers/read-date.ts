import { type Day, dayOf, daysInMonth } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'
import { foldText } from '../lib/fold.ts'
import { APPROXIMATE, DAY, formOfLength, MONTH, SPAN, YEAR } from './event-dates.ts'

/** Which of the numbers of `03/04/2015` is the day. */
export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** A date as a cell has it: the first and last day that it may mean, and its form. */
export interface ReadDate {
  readonly start: Day
  readonly end: Day
  readonly form: number
}

/**
 * The date that a text writes, or null: ISO 8601 with or without a time, EDTF, `31/01/2015` in the order of the table, and months by
 * name (`31 January 2015`, `Jan 31, 2015`, `31-Jan-2015`, `janvier 2015`). A time moves nothing: it is the day as written.
 */
export function readDate(text: string, order: DateOrder): ReadDate | null {
  const cell = text.trim()
  if (cell === '') return null
  return readIso(cell) ?? readEdtf(cell) ?? readNumbers(cell, order) ?? readWords(cell)
}

/** A day of the calendar from its three numbers; null when there is no such day. Years have four digits. */
export function dateOfNumbers(year: number, month: number, day: number): ReadDate | null {
  if (!isYear(year) || !isWithin(month, 1, 12) || !isWithin(day, 1, daysInMonth(year, month))) return null
  const at = dayOf(year, month, day)
  return { start: at, end: at, form: DAY }
}

export function dateOfMonth(year: number, month: number): ReadDate | null {
  if (!isYear(year) || !isWithin(month, 1, 12)) return null
  return { start: dayOf(year, month, 1), end: dayOf(year, month, daysInMonth(year, month)), form: MONTH }
}

export function dateOfYear(year: number): ReadDate | null {
  return isYear(year) ? { start: dayOf(year, 1, 1), end: dayOf(year, 12, 31), form: YEAR } : null
}

/** 1 January of the year 1: what is before it is no year of tables. */
export const FIRST_DAY: Day = dayOf(1, 1, 1)

function isYear(year: number): boolean {
  return isWithin(year, 1, 9999)
}

function isWithin(number: number, first: number, last: number): boolean {
  return Number.isInteger(number) && number >= first && number <= last
}

const TIME = String.raw`(?:(?:T|\s+|,\s*)\d{1,2}:\d{2}.*)?`
const ISO = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${TIME}$`, 'i')
const NUMBERS = new RegExp(String.raw`^(\d{1,4})([-/.])\s?(\d{1,2})\2\s?(\d{1,4})\.?${TIME}$`, 'i')

function readIso(cell: string): ReadDate | null {
  const match = ISO.exec(cell)
  return match && dateOfNumbers(Number(match[1]), Number(match[2]), Number(match[3]))
}

function readEdtf(cell: string): ReadDate | null {
  const date = parseEdtf(cell)
  if (!date || !Number.isFinite(date.start) || !Number.isFinite(date.end)) return null
  if (date.start < FIRST_DAY) return null
  const days = date.end - date.start + 1
  const form = date.form === 'interval' && days > 1 ? SPAN : formOfLength(days)
  return { start: date.start, end: date.end, form: date.approximate ? form | APPROXIMATE : form }
}

/** A year of two digits is not read: which century is meant would be a guess. */
function readNumbers(cell: string, order: DateOrder): ReadDate | null {
  const match = NUMBERS.exec(cell)
  if (!match) return null
  const [first = '', , second = '', third = ''] = match.slice(1)
  const [a, b, c] = [Number(first), Number(second), Number(third)]
  if (first.length === 4) return third.length <= 2 ? dateOfNumbers(a, b, c) : null
  if (first.length > 2 || third.length !== 4) return null
  return order === 'mdy' ? dateOfNumbers(c, a, b) : dateOfNumbers(c, b, a)
}

function readWords(cell: string): ReadDate | null {
  const words = foldText(cell.replace(new RegExp(`${TIME}$`, 'i'), ''))
    .split(/[\s,./-]+/)
    .filter((word) => word !== '' && !/^(?:of|de|del|den|the|di|do|du|le|el|am)$/.test(word))
  const months = words.flatMap((word) => MONTH_OF_WORD.get(word) ?? [])
  if (months.length !== 1 || words.length > 4) return null
  const rest = words.filter((word) => !MONTH_OF_WORD.has(word) && !WEEKDAY.test(word))
  const numbers = rest.map((word) => /^(\d{1,4})(?:st|nd|rd|th|er|o)?$/.exec(word)?.[1] ?? '')
  if (numbers.includes('')) return null
  const year = numbers.find((number) => number.length === 4)
  const day = numbers.find((number) => number.length <= 2)
  if (year === undefined || numbers.length > 2) return null
  if (numbers.length === 1) return dateOfMonth(Number(year), months[0]!)
  return day === undefined ? null : dateOfNumbers(Number(year), months[0]!, Number(day))
}

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/

/** Months as English, French, German, Spanish, Portuguese and Italian name them, folded, long and short. */
const MONTH_NAMES = `
  january jan janvier janv januar jan jaenner enero ene janeiro gennaio gen
  february feb fevrier fevr februar febrero fevereiro fev febbraio
  march mar mars marz maerz mrz marzo marco
  april apr avril avr abril abr aprile
  may mai mayo maio maggio mag
  june jun juin juni junio junho giugno giu
  july jul juillet juil juli julio julho luglio lug
  august aug aout agosto ago
  september sep sept septembre septiembre setiembre setembro set settembre
  october oct octobre oktober okt octubre outubro out ottobre ott
  november nov novembre noviembre novembro
  december dec decembre dezember dez diciembre dic dezembro dicembre`

const MONTH_OF_WORD = new Map(
  MONTH_NAMES.trim()
    .split('\n')
    .flatMap((line, month) =>
      line
        .trim()
        .split(' ')
        .map((name) => [name, month + 1] as const),
    ),
)

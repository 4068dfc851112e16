import { parseEdtf } from '../lib/edtf.ts'
import { isCountryCode } from '../lib/iso-3166.ts'
import { webAddress } from '../lib/web-address.ts'
import type { ClaimRow } from './pack.ts'
import { propertyRule, TABLE_NAMES, type TableName } from './pack-format.ts'
import type { Problem } from './problem.ts'
import { tableSchema } from './table-schemas.ts'
import { anyOf, type Fault, reviseRows, shown, type WorkingTables, withCell } from './working-table.ts'

/** What a text must be where its Table Schema cannot say it. */
interface ValueRule {
  readonly rule: string
  readonly expected: string
  readonly isRight: (text: string) => boolean
}

const MOST_COUNTED = 2_147_483_647

const DATE: ValueRule = {
  rule: 'edtf',
  expected: 'a date in EDTF, such as 2024-03-22, 2024-03 or [..2024-03-24]',
  isRight: (text) => parseEdtf(text) !== null,
}
const TIME: ValueRule = {
  rule: 'time',
  expected: 'a local time from 00:00 to 23:59',
  isRight: (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
}
const COUNTRY: ValueRule = {
  rule: 'country',
  expected: 'a country code of ISO 3166-1 alpha-2, such as FR',
  isRight: isCountryCode,
}
const COUNT: ValueRule = {
  rule: 'count',
  expected: 'a whole number from 0 on, in digits',
  isRight: (text) => /^(0|[1-9]\d*)$/.test(text) && Number(text) <= MOST_COUNTED,
}
const POINT: ValueRule = {
  rule: 'point',
  expected: 'latitude and longitude in degrees, such as 55.826 37.391',
  isRight: (text) => readPoint(text) !== null,
}
const ADDRESS: ValueRule = {
  rule: 'address',
  expected: 'an http or https address, or nothing',
  isRight: (text) => webAddress(text) !== null,
}
const LANGUAGE: ValueRule = {
  rule: 'language',
  expected: 'a language tag of BCP 47, such as fr',
  isRight: (text) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text),
}

const COLUMN_RULES: { readonly [T in TableName]?: { readonly [column: string]: ValueRule } } = {
  claims: { made: DATE },
  sources: { url: ADDRESS, archive: ADDRESS, published: DATE, read: DATE },
  scales: { country: COUNTRY, lang: LANGUAGE, from: DATE, to: DATE },
  coverage: { country: COUNTRY, from: DATE, to: DATE, checked: DATE },
}

const TYPE_RULES: { readonly [type: string]: ValueRule } = {
  edtf: DATE,
  time: TIME,
  country: COUNTRY,
  count: COUNT,
  point: POINT,
}

/** Latitude and longitude of a point claim; null when the text is not a point on the globe. */
export function readPoint(text: string): [lat: number, lon: number] | null {
  const match = /^(-?\d{1,2}(?:\.\d+)?) (-?\d{1,3}(?:\.\d+)?)$/.exec(text)
  if (!match) return null
  const [lat, lon] = [Number(match[1]), Number(match[2])]
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lat, lon] : null
}

/**
 * Checks what the Table Schema cannot: dates, countries, addresses, and the value of a claim by its property. A wrong value in
 * a required cell leaves the row out; in an optional cell it is emptied, so that a source with a bad address still holds.
 */
export function checkValues(tables: WorkingTables, problems: Problem[]): void {
  for (const name of TABLE_NAMES) checkColumns(tables, name, problems)
  reviseRows(tables.claims, problems, (claim, fault) => (isClaimRight(claim, fault) ? claim : null))
}

function checkColumns<T extends TableName>(tables: WorkingTables, name: T, problems: Problem[]): void {
  const rules = Object.entries<ValueRule>(COLUMN_RULES[name] ?? {})
  if (rules.length === 0) return
  const isRequired = new Map(
    tableSchema(name).fields.map((field) => [field.name, field.constraints?.required === true]),
  )
  reviseRows(tables[name], problems, (row, fault) => {
    let kept: typeof row | null = row
    for (const [column, { rule, expected, isRight }] of rules) {
      const text = String(row[column as keyof typeof row])
      if (text === '' || isRight(text)) continue
      fault(rule, column, `the cell is ${shown(text)}; expected ${expected}.`)
      if (isRequired.get(column)) kept = null
      else if (kept) kept = withCell(kept, column, '')
    }
    return kept
  })
}

function isClaimRight({ property, value, qualifier }: ClaimRow, fault: Fault): boolean {
  const { type, terms, qualifiers } = propertyRule(property)
  let isRight = true
  const report: Fault = (...given) => {
    isRight = false
    fault(...given)
  }
  const rule = TYPE_RULES[type]
  if (rule && !rule.isRight(value))
    report(rule.rule, 'value', `the ${property} is ${shown(value)}; expected ${rule.expected}.`)
  if (terms && !terms.includes(value))
    report('term', 'value', `the ${property} is ${shown(value)}; expected ${anyOf(terms)}.`)
  if (qualifier === '' && type === 'point')
    report('qualifier', 'qualifier', `the point has no precision; expected ${anyOf(qualifiers ?? [])}.`)
  if (qualifier !== '' && !qualifiers?.includes(qualifier)) {
    const expected = qualifiers ? anyOf(qualifiers) : `nothing, for ${property} takes no qualifier`
    report('qualifier', 'qualifier', `the qualifier is ${shown(qualifier)}; expected ${expected}.`)
  }
  return isRight
}

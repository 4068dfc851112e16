import { ATTACK_TYPES, TARGET_TYPES } from '../data/pack-format.ts'
import { webAddress } from '../lib/web-address.ts'
import { tableTerms } from '../words/table-words.ts'
import { countryOfName } from './country-of-name.ts'
import { APPROXIMATE, DAY } from './event-dates.ts'
import { type EventDraft, ROW_ROLES } from './event-draft.ts'
import type { EventTable } from './event-table.ts'
import { precisionOfGtd } from './precision.ts'
import { dateOfMonth, dateOfNumbers, dateOfYear, type ReadDate } from './read-date.ts'
import type { RowBlock } from './row-block.ts'
import {
  createActorLookup,
  createCountryLookup,
  createPlaceReader,
  isNothing,
  readCount,
  readId,
  readPoint,
  saysNothing,
} from './row-values.ts'
import type { ReadRow, RowFault, RowSource, TableLayout } from './table-layout.ts'
import { createTextLookup } from './text-lookup.ts'

const TARGET_COLUMNS = [
  'targtype',
  'targtype_txt',
  'targsubtype',
  'targsubtype_txt',
  'corp',
  'target',
  'natlty',
  'natlty_txt',
]

/** 135 columns; older files have no `individual`. */
export const GTD_COLUMNS = [
  ...words(
    'eventid iyear imonth iday approxdate extended resolution country country_txt region region_txt provstate city',
  ),
  ...words(
    'latitude longitude specificity vicinity location summary crit1 crit2 crit3 doubtterr alternative alternative_txt',
  ),
  ...words(
    'multiple success suicide attacktype1 attacktype1_txt attacktype2 attacktype2_txt attacktype3 attacktype3_txt',
  ),
  ...[1, 2, 3].flatMap((number) => TARGET_COLUMNS.map((name) => numbered(name, number))),
  ...words(
    'gname gsubname gname2 gsubname2 gname3 gsubname3 motive guncertain1 guncertain2 guncertain3 individual',
  ),
  ...words(
    'nperps nperpcap claimed claimmode claimmode_txt claim2 claimmode2 claimmode2_txt claim3 claimmode3 claimmode3_txt',
  ),
  'compclaim',
  ...[1, 2, 3, 4].flatMap((number) =>
    ['weaptype', 'weaptype_txt', 'weapsubtype', 'weapsubtype_txt'].map((name) => numbered(name, number)),
  ),
  ...words(
    'weapdetail nkill nkillus nkillter nwound nwoundus nwoundte property propextent propextent_txt propvalue',
  ),
  ...words(
    'propcomment ishostkid nhostkid nhostkidus nhours ndays divert kidhijcountry ransom ransomamt ransomamtus',
  ),
  ...words(
    'ransompaid ransompaidus ransomnote hostkidoutcome hostkidoutcome_txt nreleased addnotes scite1 scite2 scite3',
  ),
  ...words('dbsource int_log int_ideo int_misc int_any related'),
]

function words(text: string): string[] {
  return text.split(' ')
}

/** `targtype_txt`, 2 is `targtype2_txt`. */
function numbered(name: string, number: number): string {
  return name.endsWith('_txt') ? `${name.slice(0, -4)}${number}_txt` : `${name}${number}`
}

const GROUPS = [
  { name: 'gname', isUncertain: 'guncertain1', isClaimed: 'claimed' },
  { name: 'gname2', isUncertain: 'guncertain2', isClaimed: 'claim2' },
  { name: 'gname3', isUncertain: 'guncertain3', isClaimed: 'claim3' },
]

const [ATTRIBUTED, SUSPECTED, CLAIMED] = (['attributed', 'suspected', 'claimed'] as const).map((role) =>
  ROW_ROLES.indexOf(role),
) as [number, number, number]

/**
 * The Global Terrorism Database, from whose codebook our attack and target types are. A month or day of 0 is not known; -9 and -99 are
 * _unknown_ and _not reported_, never counts; the dead of several linked incidents may be shared out in fractions. An event's date is the day
 * on which it began: `resolution`, the end of one that went on, is written in several ways and left to the opened row.
 */
export const gtdLayout: TableLayout = {
  id: 'gtd',
  terms: tableTerms.gtd,
  signature: ['eventid', 'iyear', 'imonth', 'iday', 'gname', 'attacktype1_txt'],
  columns: GTD_COLUMNS,
  facts: {
    date: ['iyear', 'imonth', 'iday', 'approxdate', 'extended', 'resolution'],
    country: ['country_txt'],
    place: ['city', 'provstate', 'vicinity', 'location'],
    point: ['latitude', 'longitude', 'specificity'],
    killed: ['nkill', 'nkillter'],
    injured: ['nwound', 'nwoundte'],
    actor: [...GROUPS.flatMap((group) => Object.values(group)), 'gsubname', 'gsubname2', 'gsubname3'],
    'attack-type': ['attacktype1_txt', 'attacktype2_txt', 'attacktype3_txt'],
    'target-type': ['targtype1_txt', 'targtype2_txt', 'targtype3_txt', 'target1', 'target2', 'target3'],
    note: ['summary', 'motive', 'doubtterr', 'alternative_txt', 'addnotes'],
    id: ['eventid'],
  },
  sourceColumns: ['scite1', 'scite2', 'scite3', 'dbsource'],
  titleParts: ['title', 'place'],
  createReader,
  sourcesOf,
}

function createReader(at: (column: string) => number, table: EventTable): ReadRow {
  const dates = { year: at('iyear'), month: at('imonth'), day: at('iday'), approximate: at('approxdate') }
  const [latitude, longitude, specificity] = [at('latitude'), at('longitude'), at('specificity')]
  const [id, nkill, nwound, country] = [at('eventid'), at('nkill'), at('nwound'), at('country_txt')]
  const [city, province, attackType] = [at('city'), at('provstate'), at('attacktype1_txt')]
  const groups = GROUPS.map(({ name, isUncertain, isClaimed }) => ({
    name: at(name),
    isUncertain: at(isUncertain),
    isClaimed: at(isClaimed),
  }))
  const actors = createActorLookup(table)
  const countries = createCountryLookup(table, countryOfName)
  const placeOf = createPlaceReader(table)
  const attackTypes = createTermReader(table, ATTACK_TYPES, 'attacktype', at)
  const targetTypes = createTermReader(table, TARGET_TYPES, 'targtype', at)

  return (block, row, event) => {
    const fault = readDay(block, row, dates, event) ?? readPoint(block, row, latitude, longitude, event)
    if (fault) return fault
    event.killed = readGtdCount(block, row, nkill, event)
    if (Number.isNaN(event.killed)) return { rule: 'count', column: nkill }
    event.injured = readGtdCount(block, row, nwound, event)
    if (Number.isNaN(event.injured)) return { rule: 'count', column: nwound }
    event.precision = precisionOfGtd(block.number(row, specificity))
    event.country = countries.at(block, row, country)
    event.place = placeOf(block, row, city) || placeOf(block, row, province)
    event.title = placeOf(block, row, attackType)
    event.attackTypes = attackTypes(block, row)
    event.targetTypes = targetTypes(block, row)
    for (const { name, isUncertain, isClaimed } of groups) {
      const actor = actors.at(block, row, name)
      if (!actor) continue
      const role = block.number(row, isClaimed) === 1 ? CLAIMED : ATTRIBUTED
      event.addActor(actor, block.number(row, isUncertain) === 1 ? SUSPECTED : role)
    }
    readId(block, row, id, event, table)
    return null
  }
}

function readDay(
  block: RowBlock,
  row: number,
  at: { year: number; month: number; day: number; approximate: number },
  event: EventDraft,
): RowFault | null {
  const year = block.number(row, at.year)
  if (Number.isNaN(year)) return { rule: block.isEmpty(row, at.year) ? 'no-date' : 'date', column: at.year }
  const month = readPart(block, row, at.month)
  const day = readPart(block, row, at.day)
  let date: ReadDate | null
  if (month === 0) date = dateOfYear(year)
  else date = day === 0 ? dateOfMonth(year, month) : dateOfNumbers(year, month, day)
  if (!date)
    return {
      rule: 'date',
      column: dateOfYear(year) ? (dateOfMonth(year, month) ? at.day : at.month) : at.year,
    }
  event.setDate(date)
  if (date.form === DAY && !isNothing(block.text(row, at.approximate))) event.form |= APPROXIMATE
  return null
}

/** A month or day; 0 where not known, NaN where what stands there is no number. */
function readPart(block: RowBlock, row: number, column: number): number {
  const part = block.number(row, column)
  if (part === -9 || part === -99) return 0
  return Number.isNaN(part) && saysNothing(block, row, column) ? 0 : part
}

function readGtdCount(block: RowBlock, row: number, column: number, event: EventDraft): number {
  const count = block.number(row, column)
  return count === -9 || count === -99 ? -1 : readCount(block, row, column, event)
}

/** The terms of a row as bits: by their names, which are ours, else by their numbers, which begin at 1 in our order. */
function createTermReader(
  table: EventTable,
  terms: readonly string[],
  column: 'attacktype' | 'targtype',
  at: (column: string) => number,
): (block: RowBlock, row: number) => number {
  const byName = createTextLookup(table.texts, (name) => terms.indexOf(name.toLowerCase()))
  const columns = [1, 2, 3].map((number) => ({
    name: at(`${column}${number}_txt`),
    number: at(`${column}${number}`),
  }))
  return (block, row) => {
    let bits = 0
    for (const { name, number } of columns) {
      if (block.isEmpty(row, name) && block.isEmpty(row, number)) continue
      const term = byName.at(block, row, name)
      const index = term >= 0 ? term : block.number(row, number) - 1
      if (index >= 0 && index < terms.length) bits |= 1 << index
    }
    return bits >>> 0
  }
}

/** Each `scite` is one citation in words, usually `Author, "Title," Publisher, date.`, at times with an address in it. */
function sourcesOf(cell: (column: string) => string): RowSource[] {
  const cited = ['scite1', 'scite2', 'scite3']
    .map((column) => cell(column).trim())
    .filter((text) => !isNothing(text))
  return cited.map((title) => {
    const address = /https?:\/\/[^\s"<>]+/i.exec(title)?.[0].replace(/[.,;)\]]+$/, '') ?? ''
    return { publisher: '', title, date: '', url: webAddress(address) ?? '' }
  })
}

import { webAddress } from '../lib/web-address.ts'
import { tableTerms } from '../words/table-words.ts'
import { countryOfGw, SPLIT } from './country-of-gw.ts'
import { countryOfName } from './country-of-name.ts'
import { DAY, formOfLength, MONTH, SOME_DAYS, SPAN, WEEK, YEAR } from './event-dates.ts'
import { type EventDraft, ROW_ROLES } from './event-draft.ts'
import type { EventTable } from './event-table.ts'
import { precisionOfUcdp } from './precision.ts'
import { FIRST_DAY } from './read-date.ts'
import type { RowBlock } from './row-block.ts'
import {
  createActorLookup,
  createCountryLookup,
  createPlaceReader,
  readCount,
  readId,
  readPoint,
} from './row-values.ts'
import type { ReadRow, RowFault, RowSource, TableLayout } from './table-layout.ts'

/** UCDP's Georeferenced Event Dataset as it stands since version 20, and the monthly candidate releases, some of which have no header. */
export const GED_COLUMNS =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'.split(
    ',',
  )

const [PARTY, ATTRIBUTED, ATTACKED] = (['party', 'attributed', 'attacked'] as const).map((role) =>
  ROW_ROLES.indexOf(role),
) as [number, number, number]
const ONE_SIDED = 3

/** `date_prec` 1 to 5. The earliest and the last possible day stand in the row whatever the code. */
const FORMS = [0, DAY, SOME_DAYS, WEEK, MONTH, YEAR]

/** `type_of_violence` 1 to 3, as UCDP's definitions name them. */
const VIOLENCE = [null, 'State-based conflict', 'Non-state conflict', 'One-sided violence']

/**
 * UCDP says who fought whom and how many died, not how: attack and target types are not stated. Its sides are parties to a conflict; only in
 * one-sided violence is side A the one that attacked. `best`, `low` and `high` are three claims.
 */
export const gedLayout: TableLayout = {
  id: 'ucdp-ged',
  terms: tableTerms['ucdp-ged'],
  signature: ['id', 'type_of_violence', 'side_a', 'side_b', 'where_prec', 'date_start', 'date_end'],
  columns: [...GED_COLUMNS, 'isocc', 'gwab', 'gwnoloc', 'gwno', 'event_type'],
  formerNames: { best_est: 'best', high_est: 'high', low_est: 'low' },
  facts: {
    date: ['date_start', 'date_end', 'date_prec'],
    country: ['country', 'country_id'],
    place: ['where_coordinates', 'where_description', 'adm_1', 'adm_2'],
    point: ['latitude', 'longitude', 'where_prec'],
    killed: ['best', 'low', 'high', 'deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'],
    actor: ['side_a', 'side_b'],
    category: ['type_of_violence'],
    note: ['conflict_name', 'event_clarity'],
    id: ['id'],
  },
  sourceColumns: ['source_article', 'source_office', 'source_date', 'source_headline', 'source_original'],
  titleParts: ['parties', 'place'],
  attackCategories: [VIOLENCE[ONE_SIDED]!],
  createReader,
  sourcesOf,
}

/** Whether a row without a header is one of these: by the number of its cells and by what stands where. */
export function isGedRow(cells: readonly string[]): boolean {
  if (cells.length !== GED_COLUMNS.length) return false
  const cell = (column: string) => cells[GED_COLUMNS.indexOf(column)]!.trim()
  const shapes: readonly (readonly [column: string, shape: RegExp])[] = [
    ['id', /^\d+$/],
    ['year', /^\d{4}$/],
    ['type_of_violence', /^[123]$/],
    ['where_prec', /^[1-7]$/],
    ['date_prec', /^[1-5]$/],
    ['date_start', /^\d{4}-\d{2}-\d{2}/],
    ['date_end', /^\d{4}-\d{2}-\d{2}/],
    ['best', /^\d+$/],
  ]
  return shapes.every(([column, shape]) => shape.test(cell(column)))
}

function createReader(at: (column: string) => number, table: EventTable): ReadRow {
  const [id, start, end, datePrec] = [at('id'), at('date_start'), at('date_end'), at('date_prec')]
  const [latitude, longitude, wherePrec] = [at('latitude'), at('longitude'), at('where_prec')]
  const [best, low, high] = [at('best'), at('low'), at('high')]
  const [sideA, sideB, violence] = [at('side_a'), at('side_b'), at('type_of_violence')]
  const [place, firstArea, country, countryId] = [
    at('where_coordinates'),
    at('adm_1'),
    at('country'),
    at('country_id'),
  ]
  const actors = createActorLookup(table)
  const placeOf = createPlaceReader(table)
  const categories: number[] = []
  const countryAt = createGwReader(table, country, countryId)

  return (block, row, event) => {
    const fault =
      readDays(block, row, start, end, datePrec, event) ??
      readPoint(block, row, latitude, longitude, event) ??
      readDeaths(block, row, best, low, high, event)
    if (fault) return fault
    event.precision = precisionOfUcdp(block.number(row, wherePrec))
    event.country = countryAt(block, row, event.start)
    const violenceCode = block.number(row, violence)
    const category = VIOLENCE[violenceCode]
    if (category) event.category = categories[violenceCode] ??= table.categories.codeOf(category)
    event.place = placeOf(block, row, place) || placeOf(block, row, firstArea)
    const isOneSided = violenceCode === ONE_SIDED
    const first = actors.at(block, row, sideA)
    const second = actors.at(block, row, sideB)
    if (first) event.addActor(first, isOneSided ? ATTRIBUTED : PARTY)
    if (second) event.addActor(second, isOneSided ? ATTACKED : PARTY)
    readId(block, row, id, event, table)
    return null
  }
}

function readDays(
  block: RowBlock,
  row: number,
  startAt: number,
  endAt: number,
  precAt: number,
  event: EventDraft,
): RowFault | null {
  const start = block.day(row, startAt)
  if (!(start >= FIRST_DAY))
    return { rule: block.isEmpty(row, startAt) ? 'no-date' : 'date', column: startAt }
  const end = block.isEmpty(row, endAt) ? start : block.day(row, endAt)
  if (Number.isNaN(end)) return { rule: 'date', column: endAt }
  if (end < start) return { rule: 'end-before-start', column: endAt }
  const form = FORMS[block.number(row, precAt)] ?? formOfLength(end - start + 1)
  event.start = start
  event.end = end
  // A date known exactly that covers several days covers all of them.
  event.form = form === DAY && end > start ? SPAN : form
  return null
}

function readDeaths(
  block: RowBlock,
  row: number,
  best: number,
  low: number,
  high: number,
  event: EventDraft,
): RowFault | null {
  event.killed = readCount(block, row, best, event)
  if (Number.isNaN(event.killed)) return { rule: 'count', column: best }
  event.killedLow = readCount(block, row, low, event)
  if (Number.isNaN(event.killedLow)) return { rule: 'count', column: low }
  event.killedHigh = readCount(block, row, high, event)
  return Number.isNaN(event.killedHigh) ? { rule: 'count', column: high } : null
}

/** By number, which is UCDP's own, else by name; a state that was larger then keeps its name. */
function createGwReader(table: EventTable, nameAt: number, numberAt: number) {
  const byName = createCountryLookup(table, countryOfName)
  const asNamed = createCountryLookup(table, () => null)
  const byNumber = new Map<number, number>()
  return (block: RowBlock, row: number, day: number): number => {
    const number = block.number(row, numberAt)
    if (Number.isNaN(number)) return byName.at(block, row, nameAt)
    const split = SPLIT.get(number)
    if (split !== undefined && day < split) {
      const named = asNamed.at(block, row, nameAt)
      if (named) return named
    }
    let code = byNumber.get(number)
    if (code === undefined) {
      const country = countryOfGw(number)
      code = country ? table.countries.codeOf(country) : 0
      byNumber.set(number, code)
    }
    return code || byName.at(block, row, nameAt)
  }
}

/**
 * `source_article` holds one entry a source, `"office,date,headline"` joined by semicolons; the three columns after it hold the same apart,
 * joined likewise, and are empty for older events. `source_original` says who told the office.
 */
function sourcesOf(cell: (column: string) => string): RowSource[] {
  const [offices, dates, headlines] = ['source_office', 'source_date', 'source_headline'].map((column) =>
    entriesOf(cell(column)),
  ) as [string[], string[], string[]]
  if (offices.length > 0 && offices.length === dates.length && offices.length === headlines.length)
    return offices.map((publisher, index) => sourceOf(publisher, dates[index]!, headlines[index]!))
  return entriesOf(cell('source_article')).map((entry) => {
    const [, publisher = '', date = '', title = ''] =
      /^(.*?),\s*(\d{4}-\d{2}-\d{2})\s*,\s*(.*)$/s.exec(entry) ?? []
    return publisher ? sourceOf(publisher, date, title) : sourceOf('', '', entry)
  })
}

function sourceOf(publisher: string, date: string, title: string): RowSource {
  const url = webAddress(title) ?? webAddress(publisher) ?? ''
  return { publisher: publisher.trim(), title: title.trim(), date: date.trim(), url }
}

/** Entries between semicolons, but for those inside quotation marks, which are doubled where they are meant. */
function entriesOf(cell: string): string[] {
  const entries = cell.match(/(?:"[^"]*"|[^;"])+/g) ?? []
  return entries.map((entry) => unquoted(entry.trim())).filter((entry) => entry !== '')
}

function unquoted(entry: string): string {
  const inside = /^"(.*)"$/s.exec(entry)?.[1]
  return inside === undefined ? entry : inside.replaceAll('""', '"').trim()
}

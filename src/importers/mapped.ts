import { ATTACK_TYPES, PRECISIONS, TARGET_TYPES } from '../data/pack-format.ts'
import { tableTerms } from '../words/table-words.ts'
import { countryInAnyLanguage } from './country-of-name.ts'
import { createDateReader } from './date-reader.ts'
import { SPAN } from './event-dates.ts'
import { type EventDraft, ROW_ROLES } from './event-draft.ts'
import type { EventTable } from './event-table.ts'
import { MAPPED_FIELDS, type MappedField, type Mapping } from './mapping.ts'
import { readPointText } from './point-text.ts'
import type { RowBlock } from './row-block.ts'
import {
  createActorLookup,
  createCategoryLookup,
  createCountryLookup,
  createPlaceReader,
  isNothing,
  readCount,
  readId,
  readPoint,
  setPoint,
} from './row-values.ts'
import { FACT_NAMES, type FactName, type ReadRow, type RowFault, type TableLayout } from './table-layout.ts'
import { createTextLookup } from './text-lookup.ts'
import { readParts } from './timelinejs.ts'
import { splitSources } from './timemap.ts'

const ATTRIBUTED = ROW_ROLES.indexOf('attributed')

/** Facts that stand in fields of other names; the others go by their own. */
const FIELDS_OF_FACT: Partial<Record<FactName, readonly MappedField[]>> = {
  date: ['date', 'end', 'year', 'month', 'day'],
  point: ['point', 'latitude', 'longitude'],
}

/** The layout of a table of which the reader said what its columns hold. */
export function createMappedLayout(mapping: Mapping): TableLayout {
  const columnOf = (field: MappedField) => mapping.fields[field] ?? ''
  const fieldsOf = (fact: FactName): readonly string[] => FIELDS_OF_FACT[fact] ?? [fact]
  const columnsOf = (fact: FactName) =>
    MAPPED_FIELDS.filter((field) => fieldsOf(fact).includes(field)).flatMap(
      (field) => mapping.fields[field] ?? [],
    )
  const sources = mapping.fields.source
  return {
    id: 'mapped',
    terms: tableTerms.mapped,
    signature: [],
    columns: [...new Set(Object.values(mapping.fields))],
    facts: Object.fromEntries(
      FACT_NAMES.map((fact) => [fact, columnsOf(fact)] as const).filter(([, columns]) => columns.length > 0),
    ),
    sourceColumns: sources === undefined ? [] : [sources],
    titleParts: mapping.fields.title === undefined ? ['parties', 'place'] : ['title'],
    createReader: (at, table) => createReader((field) => at(columnOf(field)), mapping, table),
    sourcesOf: (cell) => (sources === undefined ? [] : splitSources(cell(sources))),
  }
}

function createReader(at: (field: MappedField) => number, mapping: Mapping, table: EventTable): ReadRow {
  const [killed, injured, id] = [at('killed'), at('injured'), at('id')]
  const [country, place, title, category, actor] = [
    at('country'),
    at('place'),
    at('title'),
    at('category'),
    at('actor'),
  ]
  const [attackType, targetType] = [at('attack-type'), at('target-type')]
  const readPlace = createPlaceOfRow(at)
  const readDay = createDayReader(at, mapping, table)
  const countries = createCountryLookup(table, countryInAnyLanguage)
  const placeOf = createPlaceReader(table)
  const categories = createCategoryLookup(table)
  const actors = createActorLookup(table)
  const attackTypes = createTermLookup(table, ATTACK_TYPES)
  const targetTypes = createTermLookup(table, TARGET_TYPES)
  const precision = PRECISIONS.indexOf(mapping.precision)
  return (block, row, event) => {
    const fault = readDay(block, row, event) ?? readPlace(block, row, event)
    if (fault) return fault
    event.precision = precision
    event.killed = readCount(block, row, killed, event)
    if (Number.isNaN(event.killed)) return { rule: 'count', column: killed }
    event.injured = readCount(block, row, injured, event)
    if (Number.isNaN(event.injured)) return { rule: 'count', column: injured }
    event.country = countries.at(block, row, country)
    event.place = placeOf(block, row, place)
    event.title = placeOf(block, row, title)
    event.category = categories.at(block, row, category)
    event.attackTypes = attackTypes.at(block, row, attackType)
    event.targetTypes = targetTypes.at(block, row, targetType) >>> 0
    const party = actors.at(block, row, actor)
    if (party) event.addActor(party, ATTRIBUTED)
    readId(block, row, id, event, table)
    return null
  }
}

function createDayReader(at: (field: MappedField) => number, mapping: Mapping, table: EventTable) {
  const [date, end] = [at('date'), at('end')]
  const parts = [at('year'), at('month'), at('day')] as const
  const dateAt = createDateReader(table, mapping.dateOrder)
  return (block: RowBlock, row: number, event: EventDraft): RowFault | null => {
    if (date < 0 || (block.isEmpty(row, date) && parts[0] >= 0)) {
      const read = readParts(block, row, parts)
      if (typeof read === 'number')
        return { rule: block.isEmpty(row, read) ? 'no-date' : 'date', column: read }
      event.setDate(read)
    } else {
      const read = dateAt(block, row, date)
      if (!read) return { rule: block.isEmpty(row, date) ? 'no-date' : 'date', column: date }
      event.setDate(read)
    }
    if (block.isEmpty(row, end) || isNothing(block.text(row, end))) return null
    const last = dateAt(block, row, end)
    if (!last) return { rule: 'date', column: end }
    if (last.end < event.start) return { rule: 'end-before-start', column: end }
    if (last.end !== event.end || last.start !== event.start)
      event.setDate({ start: event.start, end: last.end, form: SPAN })
    return null
  }
}

function createPlaceOfRow(at: (field: MappedField) => number) {
  const [point, latitude, longitude] = [at('point'), at('latitude'), at('longitude')]
  return (block: RowBlock, row: number, event: EventDraft): RowFault | null => {
    if (point < 0) return readPoint(block, row, latitude, longitude, event)
    const text = block.text(row, point)
    if (isNothing(text)) return null
    const read = readPointText(text)
    return read
      ? setPoint(event, read.latitude, read.longitude, point, point)
      : { rule: 'coordinates', column: point }
  }
}

/** Terms of ours, several with semicolons between them; what is none is not stated. */
function createTermLookup(table: EventTable, terms: readonly string[]) {
  return createTextLookup(table.texts, (text) =>
    text
      .split(';')
      .map((part) => terms.indexOf(part.trim().toLowerCase()))
      .filter((index) => index >= 0)
      .reduce((bits, index) => bits | (1 << index), 0),
  )
}

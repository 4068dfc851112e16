import { webAddress } from '../lib/web-address.ts'
import { tableTerms } from '../words/table-words.ts'
import { createDateReader } from './date-reader.ts'
import type { EventTable } from './event-table.ts'
import { UNSTATED_PRECISION } from './precision.ts'
import { createPlaceReader, readId, readPoint } from './row-values.ts'
import type { ReadRow, RowSource, TableLayout } from './table-layout.ts'

/**
 * The export of a TimeMap (Forensic Architecture, Bellingcat). It names no country, no toll and no precision. A date with slashes has the month
 * first, as TimeMap's own configuration has it (`DATE_FMT: "MM/DD/YYYY"` in bellingcat/ukraine-timemap).
 */
export const timemapLayout: TableLayout = {
  id: 'timemap',
  terms: tableTerms.timemap,
  signature: ['date', 'latitude', 'longitude', 'description', 'sources', 'associations'],
  columns: [
    'id',
    'date',
    'time',
    'latitude',
    'longitude',
    'location',
    'description',
    'sources',
    'associations',
  ],
  facts: {
    date: ['date'],
    place: ['location'],
    point: ['latitude', 'longitude'],
    title: ['description'],
    note: ['associations'],
    id: ['id'],
  },
  sourceColumns: ['sources'],
  titleParts: ['title'],
  createReader,
  sourcesOf,
}

function createReader(at: (column: string) => number, table: EventTable): ReadRow {
  const [id, date, latitude, longitude, location, description] = [
    at('id'),
    at('date'),
    at('latitude'),
    at('longitude'),
    at('location'),
    at('description'),
  ]
  const dateAt = createDateReader(table, 'mdy')
  const placeOf = createPlaceReader(table)
  return (block, row, event) => {
    const day = dateAt(block, row, date)
    if (!day) return { rule: block.isEmpty(row, date) ? 'no-date' : 'date', column: date }
    event.setDate(day)
    const fault = readPoint(block, row, latitude, longitude, event)
    if (fault) return fault
    event.precision = UNSTATED_PRECISION
    event.place = placeOf(block, row, location)
    event.title = placeOf(block, row, description)
    readId(block, row, id, event, table)
    return null
  }
}

/** Addresses or names with commas, semicolons or line ends between them; an address keeps its own commas. */
function sourcesOf(cell: (column: string) => string): RowSource[] {
  return splitSources(cell('sources'))
}

export function splitSources(text: string): RowSource[] {
  return text
    .split(/[;\n|]+|,(?=\s)|,(?=https?:)|\s+(?=https?:)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const url = webAddress(part)
      return { publisher: '', title: url ? '' : part, date: '', url: url ?? '' }
    })
}

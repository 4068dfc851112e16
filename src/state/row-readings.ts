import { type Columns, OF_FILE, optionsOf, type RowNumber } from '../data/columns.ts'
import { PRECISIONS } from '../data/pack-format.ts'
import { isNothing } from '../importers/row-values.ts'
import type { FactName } from '../importers/table-layout.ts'
import type { LayoutId } from '../words/table-words.ts'

/** What the reading of a row made of a cell that it does not say word for word. */
export const READING_NOTES = [
  /** A number that stands for _unknown_, such as GTD's -9. */
  'unknown-number',
  /** Words for nothing: `Unknown`, `n/a`. */
  'nothing',
  'rounded',
  'no-month',
  'no-day',
  'approximate',
  'one-of-days',
  'week',
  'month',
  /** Coordinates that are no place: no pin. */
  'no-pin',
  /** The middle of an area. */
  'area',
  'precision-unstated',
  'country-as-named',
  'category-number',
  'incident',
] as const
export type ReadingNote = (typeof READING_NOTES)[number]

export interface Reading {
  readonly fact: FactName
  readonly note: ReadingNote
  /** The cell, as the file has it. */
  readonly column: string
  readonly value: string
}

/** A filled or empty cell, by the name that layouts know its column by. */
export type CellOf = (column: string) => { readonly column: string; readonly value: string } | null

interface Read {
  readonly layout: LayoutId
  readonly columns: Columns
  readonly row: RowNumber
  readonly cellOf: CellOf
  /** The columns behind a fact. */
  readonly columnsOf: (fact: FactName) => readonly string[]
}

/** What was read from a row otherwise than word for word, fact by fact. */
export function readingsOf(read: Read): Reading[] {
  return [...dateReadings(read), ...pointReadings(read), ...countReadings(read), ...nameReadings(read)]
}

function* noteCells(
  { cellOf, columnsOf }: Read,
  fact: FactName,
  noteOf: (value: string) => ReadingNote | null,
): Generator<Reading> {
  for (const name of columnsOf(fact)) {
    const cell = cellOf(name)
    const note = cell && cell.value !== '' ? noteOf(cell.value) : null
    if (cell && note) yield { fact, note, ...cell }
  }
}

function* note({ cellOf }: Read, fact: FactName, column: string, kind: ReadingNote): Generator<Reading> {
  const cell = cellOf(column)
  if (cell) yield { fact, note: kind, ...cell }
}

function* dateReadings(read: Read): Generator<Reading> {
  const { layout, cellOf } = read
  const textOf = (column: string) => cellOf(column)?.value ?? ''
  if (layout === 'gtd') {
    const isZero = (column: string) => /^(?:0+|-9|-99)$/.test(textOf(column))
    if (isZero('imonth')) yield* note(read, 'date', 'imonth', 'no-month')
    else if (isZero('iday')) yield* note(read, 'date', 'iday', 'no-day')
    if (!isNothing(textOf('approxdate'))) yield* note(read, 'date', 'approxdate', 'approximate')
  }
  if (layout === 'ucdp-ged' && /^[2-5]$/.test(textOf('date_prec')))
    yield* note(read, 'date', 'date_prec', 'one-of-days')
  if (layout === 'acled') {
    const precision = textOf('time_precision')
    if (precision !== '' && precision !== '1')
      yield* note(read, 'date', 'time_precision', precision === '2' ? 'week' : 'month')
  }
}

/** Where each layout says how exact its points are. */
const PRECISION_COLUMN: Partial<Record<LayoutId, string>> = {
  'ucdp-ged': 'where_prec',
  gtd: 'specificity',
  acled: 'geo_precision',
}

function* pointReadings(read: Read): Generator<Reading> {
  const { layout, columns, row, cellOf, columnsOf } = read
  const places = columnsOf('point')
  const given = places.filter((column) => column !== PRECISION_COLUMN[layout])
  const filled = given.find((column) => !isNothing(cellOf(column)?.value ?? ''))
  if (filled === undefined) return
  const said = PRECISION_COLUMN[layout] ?? filled
  const about = cellOf(said) ? said : filled
  if (Number.isNaN(columns.x[row]!)) yield* note(read, 'point', about, 'no-pin')
  else if (PRECISIONS[columns.precision[row]!] === 'region') yield* note(read, 'point', about, 'area')
  else if (!PRECISION_COLUMN[layout]) yield* note(read, 'point', filled, 'precision-unstated')
}

function* countReadings(read: Read): Generator<Reading> {
  for (const fact of ['killed', 'injured'] as const)
    yield* noteCells(read, fact, (value) => {
      if (/^-(?:9|99)$/.test(value)) return 'unknown-number'
      return /^\d*[.,]\d*[1-9]\d*$/.test(value) && !Number.isInteger(Number(value)) ? 'rounded' : null
    })
}

function* nameReadings(read: Read): Generator<Reading> {
  const { layout, columns, row } = read
  for (const fact of ['place', 'actor'] as const)
    yield* noteCells(read, fact, (value) => (isNothing(value) ? 'nothing' : null))
  const countries = optionsOf(columns.facets.country, row)
  if (countries.some((country) => country.startsWith(OF_FILE)))
    yield* [...noteCells(read, 'country', () => 'country-as-named' as const)].slice(0, 1)
  if (layout === 'ucdp-ged') yield* note(read, 'category', 'type_of_violence', 'category-number')
  const isIncident = optionsOf(columns.facets.kind, row)[0] === 'incident'
  if (isIncident) yield* [...noteCells(read, 'category', () => 'incident' as const)].slice(0, 1)
}

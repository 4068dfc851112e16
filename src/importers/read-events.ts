import { isCountryCode } from '../lib/iso-3166.ts'
import { unknownTableWords } from '../words/import-words.ts'
import type { ColumnName, EventTable } from './event-table.ts'
import { createRowImporter, type RowImporter } from './import-rows.ts'
import { createMappedLayout } from './mapped.ts'
import {
  headerOfNumbers,
  keyOfHeader,
  type Mapping,
  PROPOSAL_ROWS,
  type Proposal,
  proposeMapping,
} from './mapping.ts'
import { type ByteSource, ReadFailure } from './open-bytes.ts'
import { NO_POINT } from './precision.ts'
import { problemOfFile, type ReadProblem } from './read-problem.ts'
import { type ReadOptions, type ReadProgress, type RowTaker, readRows, type TakeRows } from './read-rows.ts'
import {
  columnsFor,
  describeTable,
  type KnownTable,
  recogniseHeader,
  recogniseRow,
} from './recognise-table.ts'
import type { Refusals } from './refusals.ts'
import { NO_NOTES, type RowNotes, type TableHead } from './row-steps.ts'

/** What became of a table's rows: `accepted` and `refusals.count` together are `rows`. */
export interface ImportReport {
  /** Its `reading` reads a row again. Columns that only later rows have come last, and were not read. */
  readonly head: TableHead
  readonly known: KnownTable
  readonly rows: number
  readonly accepted: number
  readonly refusals: Refusals
  /** Names of countries that have no code, with the number of their events, most first. */
  readonly namedCountries: readonly { readonly name: string; readonly events: number }[]
  readonly withoutCountry: number
  readonly withoutPoint: number
  /** Events with a count that was a fraction, and was rounded. */
  readonly rounded: number
  /** Columns of JSON that came after the first objects, by which its columns go: nothing was read from them. */
  readonly lateColumns: readonly string[]
  /** Rows with a line or an area for a geometry, from which no point was taken: its middle would be a place that nobody stated. */
  readonly otherGeometries: number
}

export interface EventsProgress extends ReadProgress {
  readonly accepted: number
  readonly refused: number
}

export interface EventsOptions extends Omit<ReadOptions, 'onProgress'> {
  /** What the columns hold, for tables that it is for; it goes before what the importers know themselves. */
  readonly mapping?: Mapping
  readonly onProgress?: (progress: EventsProgress) => void
  /**
   * Called with the events so far after the first rows, and then each time that there are half as many more, so that what is shown early
   * costs little. The table goes on growing.
   */
  readonly onPart?: (table: EventTable, known: KnownTable) => void
}

/** A table whose columns are not known: the reader has to say what they hold. */
export interface UnknownTable {
  readonly kind: 'unknown'
  readonly head: TableHead
  /** The columns as the file names them, or their numbers. */
  readonly header: readonly string[]
  /** The first rows, as many as the proposal looked at. */
  readonly rows: readonly (readonly string[])[]
  readonly proposal: Proposal
}

export type EventsOutcome =
  /** `problem` says why the file was not read to its end. */
  | {
      readonly kind: 'events'
      readonly table: EventTable
      readonly report: ImportReport
      readonly problem: ReadProblem | null
    }
  | UnknownTable
  /** A pack as a zip file, to be opened as one: `readPackZip`. */
  | { readonly kind: 'pack' }
  | { readonly kind: 'problem'; readonly problem: ReadProblem }

/** Ends the reading when enough rows of an unknown table were seen. */
class EnoughRows extends Error {}

/**
 * Reads the events of a table, of a known kind or by a mapping, while its file comes in. Rejects only when `signal` aborts and with what a
 * callback throws.
 */
export async function readEvents(source: ByteSource, options: EventsOptions = {}): Promise<EventsOutcome> {
  const { mapping, onProgress, onPart, ...readOptions } = options
  const state: State = { head: null, importer: null, rows: [] }
  let nextPart = 1
  const take: TakeRows = (block) => {
    let first = 0
    const head = state.head!
    if (!state.importer && state.rows.length === 0 && !head.header)
      first = knowByFirstRow(state, block.texts(0), mapping)
    if (!state.importer) {
      for (let row = first; row < block.rows && state.rows.length < PROPOSAL_ROWS; row++)
        state.rows.push(block.texts(row))
      if (state.rows.length >= PROPOSAL_ROWS) throw new EnoughRows()
      return
    }
    state.importer.take(block, first)
    const { table, known } = state.importer
    if (table.count < nextPart) return
    nextPart = Math.ceil(table.count * 1.5)
    onPart?.(table, known)
  }
  const report = (progress: ReadProgress) => {
    const { importer } = state
    onProgress?.({
      ...progress,
      accepted: importer?.table.count ?? 0,
      refused: importer?.refusals.count ?? 0,
    })
  }
  try {
    const outcome = await readRows(
      source,
      (head) => {
        state.head = head
        const known = head.header && knownTable(head.header, mapping)
        if (known && 'rule' in known) return known
        if (!known) return take
        state.importer = createRowImporter(head, known)
        return { take, columns: state.importer.columns } satisfies RowTaker
      },
      { ...readOptions, onProgress: report },
    )
    return outcome.kind === 'table' ? finish(state, outcome.problem, outcome.notes) : outcome
  } catch (error) {
    if (error instanceof EnoughRows) return finish(state, null, NO_NOTES)
    throw error
  }
}

interface State {
  head: TableHead | null
  importer: RowImporter | null
  /** The first rows of a table that is not known. */
  rows: string[][]
}

function knownTable(
  header: readonly string[],
  mapping: Mapping | undefined,
): KnownTable | ReadProblem | null {
  if (mapping?.key !== keyOfHeader(header)) {
    const known = recogniseHeader(header)
    return known || !mapping ? known : problemOfFile('other-columns', unknownTableWords.otherColumns)
  }
  if (mapping.fields.date === undefined && mapping.fields.year === undefined)
    return problemOfFile('no-date-column', unknownTableWords.noDateColumn)
  const layout = createMappedLayout(mapping)
  return describeTable(layout, header, columnsFor(layout, header))
}

/** Of a table that seemed to have no header; gives the first row that holds data. */
function knowByFirstRow(state: State, cells: readonly string[], mapping: Mapping | undefined): 0 | 1 {
  const head = state.head!
  const byHeader = recogniseHeader(cells)
  if (byHeader) {
    state.head = { ...head, header: cells, hasHeader: true }
    state.importer = createRowImporter(state.head, byHeader)
    return 1
  }
  const numbered = headerOfNumbers(head.columns)
  const known = mapping?.key === keyOfHeader(numbered) ? null : recogniseRow(cells)
  const table = known ?? (mapping ? knownTable(numbered, mapping) : null)
  if (table && 'rule' in table) throw new ReadFailure(table)
  if (table) state.importer = createRowImporter(head, table)
  return 0
}

function finish(
  { head, importer, rows }: State,
  problem: ReadProblem | null,
  notes: RowNotes,
): EventsOutcome {
  if (!head) return { kind: 'problem', problem: problem ?? problemOfFile('empty', unknownTableWords.noRows) }
  if (importer)
    return { kind: 'events', table: importer.table, report: reportOf(head, importer, notes), problem }
  const header = head.header ?? headerOfNumbers(head.columns)
  return { kind: 'unknown', head, header, rows, proposal: proposeMapping(header, rows) }
}

function reportOf(
  head: TableHead,
  { known, table, refusals, rows, rounded }: RowImporter,
  { lateColumns, latePaths, otherGeometries }: RowNotes,
): ImportReport {
  const { ids } = table.countries
  const ofCountry = countEach(table, 'country', ids.length, 0)
  const ofPrecision = countEach(table, 'precision', NO_POINT + 1, NO_POINT)
  return {
    head: withLateColumns(head, lateColumns, latePaths),
    known,
    rows,
    accepted: table.count,
    refusals,
    namedCountries: ids
      .map((name, code) => ({ name, events: ofCountry[code]! }))
      .filter(({ name, events }) => name !== '' && events > 0 && !isCountryCode(name))
      .sort((a, b) => b.events - a.events || a.name.localeCompare(b.name)),
    withoutCountry: ofCountry[0]!,
    withoutPoint: ofPrecision[NO_POINT]!,
    rounded,
    lateColumns,
    otherGeometries,
  }
}

/** So that an opened row shows them. */
function withLateColumns(head: TableHead, names: readonly string[], paths: readonly string[]): TableHead {
  const { header, reading } = head
  if (names.length === 0 || !header || reading.format !== 'json') return head
  return {
    ...head,
    header: [...header, ...names],
    reading: { ...reading, columns: [...reading.columns, ...paths] },
  }
}

/** The number of events of each code of a column; all are of `empty` where no event has any. */
function countEach(table: EventTable, name: ColumnName, codes: number, empty: number): Uint32Array {
  const counts = new Uint32Array(codes)
  const column = table.column(name)
  if (!column) counts[empty] = table.count
  else for (let event = 0; event < column.length; event++) counts[column[event]!]!++
  return counts
}

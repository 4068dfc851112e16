import { useQuery } from '@tanstack/react-query'
import type { RowNumber } from '../data/columns.ts'
import { createMappedLayout } from '../importers/mapped.ts'
import { readRowAgain } from '../importers/read-row.ts'
import { layoutById } from '../importers/recognise-table.ts'
import { sourcesOfRow } from '../importers/row-facts.ts'
import type { RowPlace } from '../importers/row-runs.ts'
import { FACT_NAMES, type FactName, type RowSource, type TableLayout } from '../importers/table-layout.ts'
import type { TableDescription } from './file-messages.ts'
import type { OpenFile } from './files.ts'
import type { Layer } from './layers.ts'
import { type Reading, readingsOf } from './row-readings.ts'

export type { FactName, RowSource } from '../importers/table-layout.ts'
export type { Reading, ReadingNote } from './row-readings.ts'

/** A cell of an opened row. */
export interface RowCell {
  /** As the file's header writes it. */
  readonly column: string
  readonly value: string
  /** The facts that it is behind. */
  readonly facts: readonly FactName[]
}

/** A claim of a row: of most facts the one, of the killed also the lowest and the highest figure. */
export interface RowClaim {
  readonly fact: FactName
  readonly claim: 'stated' | 'lowest' | 'highest'
  /** Places of the cells behind it: the filled ones, or where none is all. */
  readonly cells: readonly number[]
}

/** An event's row, read again from its file. */
export interface FileRow {
  readonly cells: readonly RowCell[]
  /** In the order of `FACT_NAMES`; facts that the file has no column for are left out. */
  readonly claims: readonly RowClaim[]
  /** The degrees as they stand there; empty without any. */
  readonly point: string
  readonly sources: readonly RowSource[]
  readonly readings: readonly Reading[]
}

/** Why a row could not be read again. `gone`: the file cannot be read at all; `changed`: it is no longer what it was. */
export class RowProblem extends Error {
  readonly reason: 'gone' | 'changed'
  constructor(reason: RowProblem['reason'], options?: ErrorOptions) {
    super(reason, options)
    this.reason = reason
  }
}

type ReadFile = Pick<OpenFile, 'file' | 'table'> & { readonly layer: Layer }

/** The row of an event of a file, read from its bytes; kept while the file stays open. `file` is read to its end. */
export function useFileRow(file: OpenFile, id: string) {
  const { layer, table } = file
  return useQuery({
    queryKey: ['file-row', id, numberOf(file.file), table !== null],
    queryFn: () => readFileRow({ ...file, layer: layer! }, layer!.columns.rowOfId.get(id)!),
    enabled: table !== null && layer?.columns.rowOfId.has(id) === true,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

const numbers = new WeakMap<Blob, number>()
let lastNumber = 0

/** Tells a file that was opened again from what it was: a key cannot hold the file itself. */
function numberOf(file: Blob): number {
  const number = numbers.get(file) ?? ++lastNumber
  numbers.set(file, number)
  return number
}

/** Reads a row of the layer's columns again. Rejects with a RowProblem when the file is gone or is not what was read. */
export async function readFileRow({ file, table, layer }: ReadFile, row: RowNumber): Promise<FileRow> {
  const described = table!
  const layout = described.mapping ? createMappedLayout(described.mapping) : layoutById(described.layout)
  if (!layout) throw new Error(`No layout ${described.layout}`)
  const cells = await cellsOf(file, described, layer.rowPlace(row))
  const { columns, header } = described
  const indexOf = (column: string) => columns.indexOf(column)
  const value = (column: string) => cells[indexOf(column)] ?? ''
  const isSame = cells.length === described.head.columns && isOfEvent(layer, row, layout, value)
  if (!isSame) throw new RowProblem('changed')
  const columnsOf = (fact: FactName) => (layout.facts[fact] ?? []).filter((column) => indexOf(column) >= 0)
  return {
    cells: cells.map((cell, index) => ({
      column: header[index]!,
      value: cell,
      facts: FACT_NAMES.filter((fact) => columnsOf(fact).includes(columns[index]!)),
    })),
    claims: FACT_NAMES.flatMap((fact) => claimsOf(fact, columnsOf(fact), indexOf, value)),
    point: POINT_COLUMNS.flatMap((column) => value(pointColumn(described, column)).trim() || []).join(', '),
    sources: sourcesOfRow({ layout, columns }, cells),
    readings: readingsOf({
      layout: layout.id,
      columns: layer.columns,
      row,
      cellOf: (column) =>
        indexOf(column) < 0 ? null : { column: header[indexOf(column)]!, value: value(column).trim() },
      columnsOf,
    }),
  }
}

/** The one place where a file's bytes are read again. */
async function cellsOf(file: Blob, { head }: TableDescription, place: RowPlace): Promise<string[]> {
  try {
    return await readRowAgain(file, head.reading, place)
  } catch (cause) {
    throw new RowProblem('gone', { cause })
  }
}

/** Whether a row says what was read from it: its id, else its place, else its title, where it has one. */
function isOfEvent(
  layer: Layer,
  row: RowNumber,
  layout: TableLayout,
  value: (column: string) => string,
): boolean {
  const says = (fact: FactName, text: string) =>
    (layout.facts[fact] ?? []).some((column) => value(column).trim() === text)
  const id = layer.ownIdOf(row)
  if (id !== '') return says('id', id)
  const place = layer.columns.places.at(row)!
  if (place !== '') return says('place', place)
  const titles = (layout.facts.title ?? []).map((column) => value(column).trim().replace(/\s+/g, ' '))
  const title = layer.columns.titles.at(row)!.replace(/…$/, '')
  return titles.every((each) => each === '' || each.startsWith(title))
}

const LOWEST = ['low']
const HIGHEST = ['high']

function claimsOf(
  fact: FactName,
  columns: readonly string[],
  indexOf: (column: string) => number,
  value: (column: string) => string,
): RowClaim[] {
  if (columns.length === 0) return []
  const claim = (kind: RowClaim['claim'], of: readonly string[]): RowClaim => {
    const filled = of.filter((column) => value(column).trim() !== '')
    return { fact, claim: kind, cells: (filled.length > 0 ? filled : of).map(indexOf) }
  }
  const low = columns.filter((column) => LOWEST.includes(column))
  const high = columns.filter((column) => HIGHEST.includes(column))
  if (fact !== 'killed' || low.length + high.length === 0) return [claim('stated', columns)]
  return [
    claim(
      'stated',
      columns.filter((column) => !low.includes(column) && !high.includes(column)),
    ),
    ...(low.length > 0 ? [claim('lowest', low)] : []),
    ...(high.length > 0 ? [claim('highest', high)] : []),
  ]
}

const POINT_COLUMNS = ['point', 'latitude', 'longitude'] as const

/** The column of a table that holds this part of a point. */
function pointColumn({ mapping }: TableDescription, part: (typeof POINT_COLUMNS)[number]): string {
  return mapping ? (mapping.fields[part] ?? '') : part
}

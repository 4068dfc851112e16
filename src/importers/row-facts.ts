import type { KnownTable } from './recognise-table.ts'
import { FACT_NAMES, type FactName, type RowSource } from './table-layout.ts'

/** A cell behind a fact. */
export interface FactCell {
  /** As the file's header writes it. */
  readonly column: string
  /** The place of the column in the file. */
  readonly index: number
  readonly value: string
}

export interface RowFact {
  readonly fact: FactName
  /** The filled cells, in the order in which the importer looked at them. */
  readonly cells: readonly FactCell[]
}

/** The cells of an opened row behind each fact, so that an event's view can show them; facts of which the row says nothing are left out. */
export function factsOfRow(
  table: Pick<KnownTable, 'layout' | 'columns' | 'header'>,
  cells: readonly string[],
): RowFact[] {
  const cellOf = (column: string): FactCell | null => {
    const index = table.columns.indexOf(column)
    const value = index < 0 ? '' : (cells[index] ?? '').trim()
    return value === '' ? null : { column: table.header[index]!, index, value }
  }
  return FACT_NAMES.map((fact) => ({
    fact,
    cells: (table.layout.facts[fact] ?? []).flatMap((column) => cellOf(column) ?? []),
  })).filter((each) => each.cells.length > 0)
}

/** The sources that a row names, in its order. */
export function sourcesOfRow(
  table: Pick<KnownTable, 'layout' | 'columns'>,
  cells: readonly string[],
): RowSource[] {
  return table.layout.sourcesOf((column) => cells[table.columns.indexOf(column)] ?? '')
}

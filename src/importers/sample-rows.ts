import { createCsvScanner } from './csv-scanner.ts'
import type { EventTable } from './event-table.ts'
import { createRowImporter } from './import-rows.ts'
import { createMappedLayout } from './mapped.ts'
import type { Mapping } from './mapping.ts'
import type { UnknownTable } from './read-events.ts'
import { columnsFor, describeTable } from './recognise-table.ts'
import type { TableLayout } from './table-layout.ts'

/** A cell, or a whole row, that cannot be read. */
export interface SampleFault {
  readonly rule: string
  readonly reason: string
  /** The place of the column; -1 for the row as a whole. */
  readonly column: number
}

export interface Sample {
  readonly layout: TableLayout
  /** The events of the rows without a fault. */
  readonly table: EventTable
  /** Per row its event in the table, or -1. */
  readonly eventOf: readonly number[]
  /** Per row why it is refused, or null. */
  readonly faultOf: readonly (SampleFault | null)[]
}

type Rows = Pick<UnknownTable, 'head' | 'header' | 'rows'>

/** Reads the kept rows of a table by a mapping, just as the whole file would be. */
export function readSample(unknown: Rows, mapping: Mapping): Sample {
  const { layout, table, faults } = readRows(unknown, mapping)
  let event = -1
  return {
    layout,
    table,
    eventOf: unknown.rows.map((_, row) => (faults.has(row) ? -1 : ++event)),
    faultOf: unknown.rows.map((_, row) => faults.get(row) ?? null),
  }
}

function readRows({ head, header, rows }: Rows, mapping: Mapping) {
  // By their places, since two columns may have one name.
  const known = describeMapped(mapping, header)
  const dialect = { delimiter: ',', encoding: 'utf-8', decimal: head.dialect.decimal } as const
  const importer = createRowImporter({ ...head, dialect, columns: header.length }, known)
  const scanner = createCsvScanner(dialect)
  const lines = rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`)
  importer.take(scanner.push(new TextEncoder().encode(lines.join(''))), 0)
  const faults = new Map<number, SampleFault>()
  for (const { row, column, rule, reason } of importer.refusals.kept)
    faults.set(row! - 1, { rule, reason, column: column === null ? -1 : Number(column) })
  return { layout: known.layout, table: importer.table, faults }
}

function describeMapped(mapping: Mapping, header: readonly string[]) {
  const layout = createMappedLayout(mapping)
  return describeTable(layout, [...header.keys()].map(String), columnsFor(layout, header))
}

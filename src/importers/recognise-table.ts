import type { LayoutId } from '../words/table-words.ts'
import { acledLayout } from './acled.ts'
import { GED_COLUMNS, gedLayout, isGedRow } from './ged.ts'
import { gtdLayout } from './gtd.ts'
import { normaliseHeader, type TableLayout } from './table-layout.ts'
import { timelinejsLayout } from './timelinejs.ts'
import { timemapLayout } from './timemap.ts'

/** A table whose kind is known. */
export interface KnownTable {
  readonly layout: TableLayout
  /** The normalised names of the file's columns. */
  readonly columns: readonly string[]
  /** The names as the file writes them, or the layout's where it has no header. */
  readonly header: readonly string[]
  /** Columns of the file that the layout does not know, as the file writes them. */
  readonly unknown: readonly string[]
  /** Columns that a fact would be read from and that the file lacks. */
  readonly missing: readonly string[]
}

const LAYOUTS: readonly TableLayout[] = [gedLayout, gtdLayout, acledLayout, timemapLayout, timelinejsLayout]

/** The kind of a table by its header, whatever the order of its columns; null when it is none of the known ones. */
export function recogniseHeader(header: readonly string[]): KnownTable | null {
  const names = normaliseHeader(header)
  for (const layout of LAYOUTS) {
    const { signature, otherSignature } = layout
    const columns = columnsFor(layout, header)
    const isOther = otherSignature?.every((column) => names.includes(column)) === true
    if (isOther || signature.every((column) => columns.includes(column)))
      return describeTable(layout, header, columns)
  }
  return null
}

/** The kind of a table without a header, by its first row. */
export function recogniseRow(cells: readonly string[]): KnownTable | null {
  return isGedRow(cells) ? describeTable(gedLayout, GED_COLUMNS, GED_COLUMNS) : null
}

/** The normalised names of a header, former names as today's. */
export function columnsFor(layout: TableLayout, header: readonly string[]): string[] {
  const names = normaliseHeader(header)
  return names.map((name) => {
    const today = layout.formerNames?.[name]
    return today !== undefined && !names.includes(today) ? today : name
  })
}

export function describeTable(
  layout: TableLayout,
  header: readonly string[],
  columns: readonly string[],
): KnownTable {
  const known = new Set(layout.columns)
  const read = new Set([...Object.values(layout.facts).flat(), ...layout.sourceColumns])
  return {
    layout,
    columns,
    header,
    unknown: header.filter((_, index) => !known.has(columns[index]!)),
    missing: [...read].filter((column) => !columns.includes(column)),
  }
}

/** A layout by its id; null for tables that the reader said the columns of. */
export function layoutById(id: LayoutId): TableLayout | null {
  return LAYOUTS.find((layout) => layout.id === id) ?? null
}

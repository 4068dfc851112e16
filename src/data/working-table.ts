import type { TableName } from './pack-format.ts'
import type { Problem } from './problem.ts'
import type { Row } from './table-schemas.ts'

/** A row and its place in the file, counted as a spreadsheet does: the header is 1, blank lines count, a cell of several lines is in one row. */
export interface PlacedRow<T extends TableName> {
  readonly at: number
  readonly row: Row<T>
}

/** A table while it is being checked: rows are changed and left out as faults are found. */
export interface WorkingTable<T extends TableName> {
  readonly name: T
  readonly file: string
  rows: readonly PlacedRow<T>[]
  /** Place by id of the rows left out, so that a reference to one can say so. */
  readonly leftOut: Map<string, number>
  /** False when rows may lack through no fault of theirs: the file is absent or unreadable, or one that they rest on is. */
  isWhole: boolean
  /** True while the table is still on its way: references to it are taken on trust. */
  readonly isAwaited: boolean
}

export type WorkingTables = { readonly [T in TableName]: WorkingTable<T> }

/** Reports a fault of the row at hand. */
export type Fault = (rule: string, column: string | null, message: string) => void

/**
 * Goes through the rows of a table: `revise` reports faults and returns the row to keep, changed or as it was, or null to
 * leave it out.
 */
export function reviseRows<T extends TableName>(
  table: WorkingTable<T>,
  problems: Problem[],
  revise: (row: Row<T>, fault: Fault, at: number) => Row<T> | null,
): void {
  const kept: PlacedRow<T>[] = []
  let faults: Parameters<Fault>[] = []
  const fault: Fault = (...given) => faults.push(given)
  for (const placed of table.rows) {
    const row = revise(placed.row, fault, placed.at)
    if (row === placed.row) kept.push(placed)
    else if (row) kept.push({ at: placed.at, row })
    else if ('id' in placed.row) table.leftOut.set(String(placed.row.id), placed.at)
    if (faults.length === 0) continue
    for (const [rule, column, message] of faults)
      problems.push({ file: table.file, row: placed.at, column, rule, message, leftOut: row === null })
    faults = []
  }
  table.rows = kept
}

/** The ids of the rows that a table still has. */
export function idsOf(table: { readonly rows: readonly { readonly row: object }[] }): ReadonlySet<string> {
  return new Set(table.rows.map(({ row }) => ('id' in row ? String(row.id) : '')))
}

/** A copy of the row with one cell changed; the caller answers for the type of the cell. */
export function withCell<R extends object>(row: R, column: string, value: string | null): R {
  return { ...row, [column]: value }
}

const SHOWN_LENGTH = 60

/** A value as messages show it: quoted, on one line, not too long. */
export function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  const text = JSON.stringify(value)
  return text.length <= SHOWN_LENGTH ? text : `${text.slice(0, SHOWN_LENGTH - 1)}…`
}

/** `a, b or c`. */
export function anyOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

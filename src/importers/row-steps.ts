import type { ReadProblem } from './read-problem.ts'
import type { RowBlock } from './row-block.ts'
import type { RowReading } from './row-reading.ts'
import type { SniffedTable } from './sniff-table.ts'

/** What is known of a table before its rows are read. */
export interface TableHead extends SniffedTable {
  /** The names of the columns; null when the first row is data already, and comes with the other rows. */
  readonly header: readonly string[] | null
  /** As many as the first row has. */
  readonly columns: number
  /** How a row is read again from the file; `dialect` says how cells are written, of which files that are no delimited text have no delimiter. */
  readonly reading: RowReading
}

/** What a reader of one format gives, one after the other: the head once, then rows. A problem is the last step. */
export type RowStep =
  | {
      readonly kind: 'head'
      readonly head: TableHead
      /** Asks that only these columns be read, where that is cheaper; the others may be empty cells then. */
      readonly readOnly?: (columns: readonly number[]) => void
    }
  /** The block is used again for the next step. */
  | { readonly kind: 'rows'; readonly block: RowBlock }
  /** What was noticed while the rows were read, once, after all of them. */
  | { readonly kind: 'notes'; readonly notes: RowNotes }
  | { readonly kind: 'problem'; readonly problem: ReadProblem }

export interface RowNotes {
  /** Columns that come only in later rows, and were not read: the first rows say what a table's columns are. */
  readonly lateColumns: readonly string[]
  /** Their paths, for reading a row again. */
  readonly latePaths: readonly string[]
  /** Rows with a line or an area for a geometry, from which no point is taken. */
  readonly otherGeometries: number
}

export const NO_NOTES: RowNotes = { lateColumns: [], latePaths: [], otherGeometries: 0 }

export type RowSteps = AsyncGenerator<RowStep, void, undefined>

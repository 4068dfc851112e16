import type { Columns, RowNumber } from '../data/columns.ts'
import type { MergedColumns } from '../filter/merge-columns.ts'
import type { TableTerms } from '../words/table-words.ts'

/** An opened file as what is taken along needs it. */
export interface TakenFile {
  readonly set: string
  /** The file's name. */
  readonly name: string
  /** The name of its data set, or the file's where it is nobody's we know. */
  readonly dataSet: string
  readonly terms: TableTerms
  readonly columns: Columns
  rowPlace(row: RowNumber): { readonly number: number }
  actorsOf(row: RowNumber): readonly { readonly name: string; readonly role: string }[]
  ownIdOf(row: RowNumber): string
}

/** A data set of files among the events, with what its publisher asks. */
export interface TakenDataSet {
  readonly name: string
  readonly terms: TableTerms
  /** Names of the files. */
  readonly files: readonly string[]
  readonly events: number
}

/** Whose event a row is: a file's, and its row there; null: the record's. */
export function fileOfRow(
  { columns, files }: { readonly columns: Columns; readonly files: readonly TakenFile[] },
  row: RowNumber,
): { readonly file: TakenFile; readonly row: RowNumber } | null {
  const part = partOf(columns, row)
  const file = part === 0 ? undefined : files[part - 1]
  return file ? { file, row: (columns as MergedColumns).rowInPart[row]! } : null
}

/** The place of a row's set among the files, from 1 on; 0: the record. */
export function partOf(columns: Columns, row: RowNumber): number {
  return isMerged(columns) ? columns.part[row]! : 0
}

function isMerged(columns: Columns): columns is MergedColumns {
  return 'part' in columns
}

/** How many of the rows each set has: first the record, then the files in their order. */
export function countParts(
  columns: Columns,
  rows: ArrayLike<RowNumber>,
  files: number,
): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(files + 1)
  for (let at = 0; at < rows.length; at++) counts[partOf(columns, rows[at]!)]!++
  return counts
}

/** The data sets of files among the events, in the order in which the files were opened. */
export function dataSetsOf({
  files,
  counts,
}: {
  readonly files: readonly TakenFile[]
  readonly counts: ArrayLike<number>
}): TakenDataSet[] {
  const sets = new Map<string, TakenDataSet>()
  for (const [at, { dataSet, terms, name }] of files.entries()) {
    const events = counts[at + 1]!
    if (events === 0) continue
    const before = sets.get(dataSet)
    sets.set(dataSet, {
      name: dataSet,
      terms,
      files: [...(before?.files ?? []), name],
      events: events + (before?.events ?? 0),
    })
  }
  return [...sets.values()]
}

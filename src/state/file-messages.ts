import type { LayerData } from '../importers/layer-data.ts'
import type { Mapping, Proposal } from '../importers/mapping.ts'
import type { EventsProgress, ImportReport, UnknownTable } from '../importers/read-events.ts'
import type { ReadProblem } from '../importers/read-problem.ts'
import type { TableHead } from '../importers/row-steps.ts'
import type { LayoutId } from '../words/table-words.ts'

/** What a file's table is, as plain data: with it and the file a row can be read again. */
export interface TableDescription {
  readonly layout: LayoutId
  /** What the columns hold, where the reader said so. */
  readonly mapping: Mapping | null
  readonly head: TableHead
  /** Names as the file writes them, and as layouts know them. */
  readonly header: readonly string[]
  readonly columns: readonly string[]
  /** Columns that the layout does not know, and those that it would read and the file lacks. */
  readonly unknown: readonly string[]
  readonly missing: readonly string[]
}

/** What became of the rows of a file: `accepted` and `refused` together are `rows`. */
export interface FileReport
  extends Pick<
    ImportReport,
    | 'rows'
    | 'accepted'
    | 'namedCountries'
    | 'withoutCountry'
    | 'withoutPoint'
    | 'rounded'
    | 'lateColumns'
    | 'otherGeometries'
  > {
  readonly refused: number
  /** How many rows each rule refused, most first, and the first of the rows. */
  readonly byRule: readonly (readonly [rule: string, rows: number])[]
  readonly refusals: readonly ReadProblem[]
}

/** To the worker that reads one file. */
export interface ReadFileRequest {
  readonly set: string
  readonly file: Blob
  readonly mapping: Mapping | null
}

/** From it: any number of `progress` and `part`, then one of the others, and after `events` the `hash`. */
export type ReadFileMessage =
  | { readonly kind: 'progress'; readonly progress: EventsProgress }
  | { readonly kind: 'part'; readonly layer: LayerData }
  | {
      readonly kind: 'events'
      readonly layer: LayerData
      readonly table: TableDescription
      readonly report: FileReport
      /** Why the file was not read to its end. */
      readonly problem: ReadProblem | null
    }
  /** SHA-256 of the SHA-256s of each mebibyte of the file, in hexadecimal; null when it could not be read again. */
  | { readonly kind: 'hash'; readonly hash: string | null }
  | ({ readonly kind: 'unknown' } & Pick<UnknownTable, 'head' | 'header' | 'rows'> & {
        readonly proposal: Proposal
      })
  /** A Tocsin pack: its tables. */
  | { readonly kind: 'pack'; readonly files: ReadonlyMap<string, string> }
  | { readonly kind: 'problem'; readonly problem: ReadProblem }

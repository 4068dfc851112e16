import type { Dialect } from './csv-scanner.ts'
import type { Encoding } from './text-decoder.ts'

/** What a table lies in. Offsets of its rows are those of what is inside. */
export type Packing = 'none' | 'gzip' | 'zip'

/**
 * All that is needed to read a row again from its file; a plain value, to be kept and sent. What the place of a row means with each format is in
 * `docs/data.md`.
 */
export type RowReading =
  | { readonly format: 'csv'; readonly dialect: Dialect; readonly packing: Packing }
  | {
      readonly format: 'json'
      readonly encoding: Encoding
      /** The paths of the columns, as `cellsOfObject` names them. */
      readonly columns: readonly string[]
      readonly packing: Packing
    }
  | { readonly format: 'parquet'; readonly packing: 'none' }

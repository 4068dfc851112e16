import { createCsvScanner, type Dialect } from './csv-scanner.ts'
import { unpackedChunks } from './open-file.ts'
import type { Packing, RowReading } from './row-reading.ts'
import type { RowPlace } from './row-runs.ts'
import { createTextDecoder } from './text-decoder.ts'

/**
 * The cells of one row, read again from its file; `place` is `EventTable.rowOf`. A gzip or zip file is unpacked up to the row each time, a
 * second for some hundred megabytes: who opens many rows unpacks it once and passes what it holds, with `packing` `none`. No cells when the file
 * has changed so that there is no such row any more. Rejects with what reading the file rejects with, or a damaged one.
 */
export async function readRowAgain(file: Blob, how: RowReading, place: RowPlace): Promise<string[]> {
  if (how.format === 'parquet') {
    const { readParquetRow } = await import('./parquet-rows.ts')
    return readParquetRow(file, place.offset)
  }
  const bytes = await bytesOf(file, how.packing, place)
  if (how.format === 'csv') return cellsOfRow(bytes, how.dialect)
  const { cellsOfObject, parseExactly } = await import('./json-cells.ts')
  try {
    const cells = cellsOfObject(parseExactly(createTextDecoder(how.encoding)(bytes, 0, bytes.length)))
    return cells ? how.columns.map((column) => cells.get(column) ?? '') : []
  } catch {
    return []
  }
}

/** What stands at a place of the table that a file holds; less when the file is shorter. */
async function bytesOf(file: Blob, packing: Packing, { offset, length }: RowPlace): Promise<Uint8Array> {
  if (packing === 'none') return new Uint8Array(await file.slice(offset, offset + length).arrayBuffer())
  const bytes = new Uint8Array(length)
  let at = 0
  let filled = 0
  for await (const chunk of await unpackedChunks(file, packing)) {
    const from = Math.max(0, offset - at)
    if (from < chunk.length) {
      const part = chunk.subarray(from, from + length - filled)
      bytes.set(part, filled)
      filled += part.length
    }
    at += chunk.length
    if (filled === length) break
  }
  return bytes.subarray(0, filled)
}

function cellsOfRow(bytes: Uint8Array, dialect: Dialect): string[] {
  const scanner = createCsvScanner(dialect)
  const block = scanner.push(bytes)
  // Without its line end the row is complete only with the end of the file.
  if (block.rows > 0 || scanner.finish().rows > 0) return block.texts(0)
  return []
}

import { createCsvScanner, type Dialect } from './csv-scanner.ts'

/**
 * The cells of one row, read again from the file by the offset and length that its block gave. Of a compressed file `file` has to be
 * what it holds. No cells when the file has become shorter since.
 */
export async function readRow(
  file: Blob,
  offset: number,
  length: number,
  dialect: Dialect,
): Promise<string[]> {
  const bytes = new Uint8Array(await file.slice(offset, offset + length).arrayBuffer())
  const scanner = createCsvScanner(dialect)
  const block = scanner.push(bytes)
  // Without its line end the row is complete only with the end of the file.
  if (block.rows > 0 || scanner.finish().rows > 0) return block.texts(0)
  return []
}

import { formatWords } from '../words/format-words.ts'
import { importWords } from '../words/import-words.ts'
import { createCellWriter, WRITTEN_DIALECT } from './cell-writer.ts'
import { ReadFailure } from './open-bytes.ts'
import { columnsOfParquet, type ParquetColumn } from './parquet-cells.ts'
import { messageOf, openParquet, type ParquetFile } from './parquet-file.ts'
import { problemOfFile } from './read-problem.ts'
import { NO_NOTES, type RowSteps } from './row-steps.ts'

/** So many rows of a row group are decoded at once, and the first time only so many, for an early look. */
const SLICE = 200_000
const FIRST_SLICE = 1000
/** Rows of one block. */
const BLOCK = 2000
/** The decoded columns of a row group; files that Arrow and DuckDB write have 100,000 to a million rows in one. */
const MOST_GROUP = 2 ** 30

/**
 * Reads the rows of a Parquet file, of each row group only the columns that are asked for. A row's number counts from 1, its place is its
 * index in the file from 0. `onBytes` is told how much of the file is read.
 */
export async function* readParquetRows(
  file: Blob,
  mostColumns: number,
  onBytes: (bytes: number) => void,
): RowSteps {
  const parquet = await openParquet(file)
  const { columns, otherSystem, geometry } = columnsOfParquet(parquet.metadata)
  const total = parquet.scan.ranges.at(-1)?.rowEnd ?? 0
  if (otherSystem !== null) throw failure('coordinate-system', formatWords.otherSystem(otherSystem))
  if (total === 0 || columns.length === 0) throw failure('empty', formatWords.noParquetRows)
  if (columns.length > mostColumns)
    throw failure('too-many-columns', importWords.tooManyColumns(1, mostColumns))
  const asked: { columns: ReadonlySet<number> | null } = { columns: null }
  yield {
    kind: 'head',
    head: {
      dialect: WRITTEN_DIALECT,
      hasHeader: true,
      header: columns.map(({ name }) => name),
      columns: columns.length,
      reading: { format: 'parquet', packing: 'none' },
    },
    readOnly: (those) => {
      asked.columns = new Set(those)
    },
  }
  const read = columns.map((column, index) => ({ column, isRead: asked.columns?.has(index) ?? true }))
  const sources = new Set(read.filter(({ isRead }) => isRead).map(({ column }) => column.source))
  if (geometry !== null) sources.add(geometry)
  checkGroups(parquet, sources)

  const writer = createCellWriter()
  let otherGeometries = 0
  for (const { start, end } of slicesOf(parquet)) {
    const values = await valuesOf(parquet, sources, start, end)
    for (let from = start; from < end; from = Math.min(from + BLOCK, end)) {
      const to = Math.min(from + BLOCK, end)
      for (let row = from; row < to; row++) {
        for (const { column, isRead } of read)
          writer.add(isRead ? column.textOf(values.get(column.source)![row - start]) : '')
        writer.endRow(row + 1, row, 1)
        if (geometry !== null && isOther(values.get(geometry)![row - start])) otherGeometries++
      }
      onBytes(Math.round((file.size * to) / total))
      yield { kind: 'rows', block: writer.block }
      writer.clear()
    }
  }
  yield { kind: 'notes', notes: { ...NO_NOTES, otherGeometries } }
}

/** The cells of one row by its index. */
export async function readParquetRow(file: Blob, index: number): Promise<string[]> {
  const parquet = await openParquet(file)
  if (!(index >= 0 && index < (parquet.scan.ranges.at(-1)?.rowEnd ?? 0))) return []
  const { columns } = columnsOfParquet(parquet.metadata)
  const values = await valuesOf(parquet, new Set(columns.map(({ source }) => source)), index, index + 1)
  return columns.map(({ source, textOf }: ParquetColumn) => textOf(values.get(source)![0]))
}

function failure(rule: string, reason: string): ReadFailure {
  return new ReadFailure(problemOfFile(rule, reason))
}

/** Refuses row groups that would not fit into memory, before anything of them is read. */
function checkGroups({ metadata }: ParquetFile, sources: ReadonlySet<string>) {
  for (const { columns } of metadata.row_groups) {
    const sizes = columns.map(({ meta_data: data }) =>
      data && sources.has(data.path_in_schema[0] ?? '') ? Number(data.total_uncompressed_size) : 0,
    )
    if (sizes.reduce((sum, size) => sum + size, 0) > MOST_GROUP)
      throw failure('parquet-group', formatWords.parquetGroup(MOST_GROUP / 2 ** 20))
  }
}

function* slicesOf({ scan }: ParquetFile) {
  for (const { rowStart, rowEnd } of scan.ranges) {
    for (let start = rowStart; start < rowEnd; ) {
      const end = Math.min(start + (start === 0 ? FIRST_SLICE : SLICE), rowEnd)
      yield { start, end }
      start = end
    }
  }
}

async function valuesOf({ scan }: ParquetFile, sources: ReadonlySet<string>, start: number, end: number) {
  const values = new Map<string, ArrayLike<unknown>>()
  for (const column of sources) {
    try {
      const data = await scan.readColumn({ column, rowStart: start, rowEnd: end })
      if (data.length !== end - start) throw new Error(`${data.length} of ${end - start} values in ${column}`)
      values.set(column, data)
    } catch (error) {
      if (error instanceof ReadFailure) throw error
      const reason = formatWords.brokenParquetAt(start + 1, messageOf(error))
      throw new ReadFailure({ rule: 'broken-parquet', row: start + 1, column, value: null, reason })
    }
  }
  return values
}

function isOther(geometry: unknown): boolean {
  return typeof geometry === 'object' && geometry !== null && 'type' in geometry && geometry.type !== 'Point'
}

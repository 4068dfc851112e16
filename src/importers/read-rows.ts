import { formatWords } from '../words/format-words.ts'
import { importWords } from '../words/import-words.ts'
import { readCsvRows } from './csv-rows.ts'
import { SCAN_LIMITS, type ScanLimits } from './csv-scanner.ts'
import { type ByteSource, chunksOf, ReadFailure } from './open-bytes.ts'
import { type OpenedFile, openFile } from './open-file.ts'
import { problemOfFile, type ReadProblem } from './read-problem.ts'
import type { RowBlock } from './row-block.ts'
import { NO_NOTES, type RowNotes, type RowSteps, type TableHead } from './row-steps.ts'

/** Takes the rows of a block, which is used again afterwards. */
export type TakeRows = (block: RowBlock) => void

export interface RowTaker {
  readonly take: TakeRows
  /** The columns that it looks at: formats that keep columns apart need not read the others. */
  readonly columns: readonly number[]
}

export interface ReadProgress {
  /** Of the file as it is, compressed or not. */
  readonly bytes: number
  readonly rows: number
}

export interface ReadOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ReadProgress) => void
  /** Is given the bytes of the file as it is, for as long as it runs; when it gives a promise, reading waits for that. */
  readonly onBytes?: (chunk: Uint8Array) => Promise<unknown> | undefined
  readonly limits?: ScanLimits
  /** Reading ends with a problem after about so many rows. */
  readonly mostRows?: number
}

/** What a page can hold: 60 bytes a row and its texts. */
export const MOST_ROWS = 5_000_000

export type ReadOutcome =
  /** To the end, or as far as `problem` says: the rows before it were handed on. */
  | {
      readonly kind: 'table'
      readonly rows: number
      readonly problem: ReadProblem | null
      readonly notes: RowNotes
    }
  /** A pack of tables, which is no table; nothing was handed on. */
  | { readonly kind: 'pack' }
  | { readonly kind: 'problem'; readonly problem: ReadProblem }

/**
 * Reads the rows of a table from a file: delimited text of any delimiter and encoding, JSON, GeoJSON, both also newline-delimited, all of these
 * gzipped or in a zip file too, and Parquet. `begin` is called once, with the header, and gives what takes the rows, or the problem for
 * which the table is refused. Rejects only when `signal` aborts, with its reason, and with what `begin` or the taker throws; all faults of the
 * file are values.
 */
export async function readRows(
  source: ByteSource,
  begin: (head: TableHead) => TakeRows | RowTaker | ReadProblem,
  options: ReadOptions = {},
): Promise<ReadOutcome> {
  const { signal } = options
  signal?.throwIfAborted()
  const counted = countBytes(source, options)
  try {
    const opened = await openFile(source, counted.chunks)
    const { sniffed } = opened
    if (sniffed.format === 'problem') return { kind: 'problem', problem: sniffed.problem }
    if (sniffed.format === 'pack') return { kind: 'pack' }
    const steps = await stepsOf(opened, source, options.limits ?? SCAN_LIMITS, counted.note)
    const outcome = await takeSteps(steps, begin, counted.read, options)
    const [other] = opened.others
    if (other === undefined || outcome.kind !== 'table' || outcome.problem) return outcome
    return {
      ...outcome,
      problem: problemOfFile('more-tables', formatWords.moreTables(other, opened.others.length)),
    }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof ReadFailure) return { kind: 'problem', problem: error.problem }
    throw error
  } finally {
    await counted.chunks.return()
  }
}

/** The reader of the file's format. */
async function stepsOf(
  { sniffed, head, chunks, packing }: OpenedFile,
  source: ByteSource,
  limits: ScanLimits,
  onBytes: (bytes: number) => void,
): Promise<RowSteps> {
  if (sniffed.format === 'table') return readCsvRows(chunks, sniffed.table, packing, limits)
  if (sniffed.format === 'json') {
    const { readJsonRows } = await import('./json-rows.ts')
    return readJsonRows({ head, chunks, encoding: sniffed.encoding, packing }, limits.columns)
  }
  if (!(source instanceof Blob))
    throw new ReadFailure(problemOfFile('parquet-stream', formatWords.parquetStream))
  const { readParquetRows } = await import('./parquet-rows.ts')
  return readParquetRows(source, limits.columns, onBytes)
}

async function takeSteps(
  steps: RowSteps,
  begin: (head: TableHead) => TakeRows | RowTaker | ReadProblem,
  bytesRead: () => number,
  { signal, onProgress, mostRows = MOST_ROWS }: ReadOptions,
): Promise<ReadOutcome> {
  let take: TakeRows | null = null
  let rows = 0
  let notes = NO_NOTES
  const end = (problem: ReadProblem | null): ReadOutcome =>
    take || !problem ? { kind: 'table', rows, problem, notes } : { kind: 'problem', problem }
  try {
    for await (const step of steps) {
      signal?.throwIfAborted()
      if (step.kind === 'problem') return end(step.problem)
      if (step.kind === 'notes') notes = step.notes
      else if (step.kind === 'head') {
        const begun = begin(step.head)
        if ('rule' in begun) return { kind: 'problem', problem: begun }
        take = typeof begun === 'function' ? begun : begun.take
        if (typeof begun !== 'function') step.readOnly?.(begun.columns)
      } else {
        if (step.block.rows > 0) {
          if (rows >= mostRows) return end(problemOfFile('too-many-rows', formatWords.tooManyRows(rows)))
          take?.(step.block)
          rows += step.block.rows
        }
        onProgress?.({ bytes: bytesRead(), rows })
      }
    }
  } catch (error) {
    signal?.throwIfAborted()
    // Of a damaged compressed file nobody can say which rows are right: its checksum comes last.
    if (error instanceof ReadFailure && error.problem.rule !== 'broken-compression') return end(error.problem)
    // What was taken may be half a row: it is given up.
    if (isOutOfMemory(error))
      return { kind: 'problem', problem: problemOfFile('out-of-memory', formatWords.outOfMemory(rows)) }
    throw error
  }
  return end(null)
}

/** As browsers say that there is no room for an array. */
function isOutOfMemory(error: unknown): boolean {
  return (
    error instanceof RangeError && /allocat|array (?:buffer|length|size)|out of memory/i.test(error.message)
  )
}

/** The chunks of the source until `signal` aborts, and how many bytes of them came. A source that fails or ends early is a fault of the file. */
function countBytes(source: ByteSource, { signal, onBytes }: ReadOptions) {
  let bytes = 0
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    const inner = chunksOf(source)
    try {
      for (;;) {
        const { done, value } = await inner.next().catch((error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error)
          throw new ReadFailure(problemOfFile('unreadable', importWords.unreadable(reason)))
        })
        signal?.throwIfAborted()
        if (done && source instanceof Blob && bytes < source.size)
          throw new ReadFailure(problemOfFile('cut-short', formatWords.cutShort(bytes, source.size)))
        if (done) return
        bytes += value.length
        await onBytes?.(value)
        yield value
      }
    } finally {
      await inner.return()
    }
  }
  return {
    chunks: chunks(),
    read: () => bytes,
    /** For formats that are not read as a stream. */
    note: (read: number) => {
      bytes = read
    },
  }
}

import { importWords } from '../words/import-words.ts'
import { type CsvScanner, createCsvScanner, SCAN_LIMITS, type ScanLimits } from './csv-scanner.ts'
import { type ByteSource, chunksOf, giveBack, gunzip, peek, ReadFailure, unzipTable } from './open-bytes.ts'
import { problemOfFile, type ReadProblem } from './read-problem.ts'
import type { RowBlock } from './row-block.ts'
import { HEAD_BYTES, sniff } from './sniff.ts'
import type { SniffedTable } from './sniff-table.ts'

/** What is known of a table before its rows are read. */
export interface TableHead extends SniffedTable {
  /** The cells of the first row; null when it is data already, and comes with the other rows. */
  readonly header: readonly string[] | null
  /** As many as the first row has. */
  readonly columns: number
  /** Whether a row can be read again from the file by its offset, which is of what a compressed file holds. */
  readonly isCompressed: boolean
}

/** Takes the rows of a block, which is used again afterwards. */
export type TakeRows = (block: RowBlock) => void

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
}

export type ReadOutcome =
  /** To the end, or as far as `problem` says: the rows before it were handed on. */
  | { readonly kind: 'table'; readonly rows: number; readonly problem: ReadProblem | null }
  /** Another importer's file; nothing was handed on. */
  | { readonly kind: 'other'; readonly format: 'json' | 'geojson' | 'parquet' | 'pack' }
  | { readonly kind: 'problem'; readonly problem: ReadProblem }

/** The scanner's arrays for so much are small enough to stay near the processor. */
const PIECE = 128 * 1024

/**
 * Reads the rows of delimited text from a stream, whatever its delimiter and encoding, gzipped or in a zip file. `begin` is called once,
 * with the header, and gives what takes the rows, or the problem for which the table is refused. Rejects only when `signal` aborts, with
 * its reason, and with what `begin` or the taker throws; all faults of the file are values.
 */
export async function readRows(
  source: ByteSource,
  begin: (head: TableHead) => TakeRows | ReadProblem,
  options: ReadOptions = {},
): Promise<ReadOutcome> {
  const { signal } = options
  signal?.throwIfAborted()
  const counted = countBytes(source, options)
  try {
    const { sniffed, chunks, isCompressed } = await openText(counted.chunks)
    if (sniffed.format === 'problem') return { kind: 'problem', problem: sniffed.problem }
    if (sniffed.format !== 'table') return { kind: 'other', format: sniffed.format }
    return await scanRows(chunks, sniffed.table, isCompressed, begin, counted.read, options)
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof ReadFailure) return { kind: 'problem', problem: error.problem }
    throw error
  } finally {
    await counted.chunks.return()
  }
}

/** The chunks of the file's text and what it is, once it is unpacked. */
async function openText(chunks: AsyncGenerator<Uint8Array, void, undefined>) {
  const outer = await peek(chunks, HEAD_BYTES)
  const sniffed = sniff(outer.head, outer.isWhole)
  if (sniffed.format !== 'gzip' && sniffed.format !== 'zip')
    return { sniffed, chunks: outer.all, isCompressed: false }
  const inner = await peek(sniffed.format === 'gzip' ? gunzip(outer.all) : unzipTable(outer.all), HEAD_BYTES)
  const unpacked = sniff(inner.head, inner.isWhole)
  if (unpacked.format === 'gzip' || unpacked.format === 'zip')
    throw new ReadFailure(problemOfFile('binary', importWords.binary))
  return { sniffed: unpacked, chunks: inner.all, isCompressed: true }
}

async function scanRows(
  chunks: AsyncGenerator<Uint8Array, void, undefined>,
  table: SniffedTable,
  isCompressed: boolean,
  begin: (head: TableHead) => TakeRows | ReadProblem,
  bytesRead: () => number,
  { limits = SCAN_LIMITS, onProgress }: ReadOptions,
): Promise<ReadOutcome> {
  const scanner = createCsvScanner(table.dialect, limits)
  let take: TakeRows | null = null
  let rows = 0
  for await (const block of blocksOf(scanner, chunks)) {
    if (!take && block.rows > 0) {
      const header = table.hasHeader ? block.texts(0) : null
      const begun = begin({ ...table, header, columns: block.columnsOf(0), isCompressed })
      if (typeof begun !== 'function') return { kind: 'problem', problem: begun }
      take = begun
      if (header) block.removeFirst()
    }
    if (block.rows > 0) {
      take?.(block)
      rows += block.rows
    }
    onProgress?.({ bytes: bytesRead(), rows })
    if (block.fault) {
      const problem = problemOfFault(block.fault, limits)
      return take ? { kind: 'table', rows, problem } : { kind: 'problem', problem }
    }
  }
  return { kind: 'table', rows, problem: null }
}

async function* blocksOf(scanner: CsvScanner, chunks: AsyncIterable<Uint8Array>) {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE) yield scanner.push(chunk.subarray(at, at + PIECE))
    giveBack(chunk)
  }
  yield scanner.finish()
}

function problemOfFault(
  { rule, row }: NonNullable<RowBlock['fault']>,
  { rowBytes, columns }: ScanLimits,
): ReadProblem {
  const reasons = {
    'row-too-long': importWords.rowTooLong(row, Math.round(rowBytes / 2 ** 20)),
    'too-many-columns': importWords.tooManyColumns(row, columns),
    'unclosed-quote': importWords.unclosedQuote(row),
  }
  return { rule, row, column: null, value: null, reason: reasons[rule] }
}

/** The chunks of the source until `signal` aborts, and how many bytes of them came. A source that fails is a fault of the file. */
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
        if (done) return
        bytes += value.length
        await onBytes?.(value)
        yield value
      }
    } finally {
      await inner.return()
    }
  }
  return { chunks: chunks(), read: () => bytes }
}

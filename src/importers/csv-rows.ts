import { importWords } from '../words/import-words.ts'
import { type CsvScanner, createCsvScanner, type ScanLimits } from './csv-scanner.ts'
import { giveBack } from './open-bytes.ts'
import type { ReadProblem } from './read-problem.ts'
import type { RowBlock } from './row-block.ts'
import type { Packing } from './row-reading.ts'
import type { RowSteps } from './row-steps.ts'
import type { SniffedTable } from './sniff-table.ts'

/** The scanner's arrays for so much are small enough to stay near the processor. */
const PIECE = 128 * 1024

/** Reads the rows of delimited text. */
export async function* readCsvRows(
  chunks: AsyncIterable<Uint8Array>,
  table: SniffedTable,
  packing: Packing,
  limits: ScanLimits,
): RowSteps {
  const scanner = createCsvScanner(table.dialect, limits)
  let hasHead = false
  for await (const block of blocksOf(scanner, chunks)) {
    if (!hasHead && block.rows > 0) {
      hasHead = true
      const header = table.hasHeader ? block.texts(0) : null
      const reading = { format: 'csv', dialect: table.dialect, packing } as const
      yield { kind: 'head', head: { ...table, header, columns: block.columnsOf(0), reading } }
      if (header) block.removeFirst()
    }
    yield { kind: 'rows', block }
    if (!block.fault) continue
    yield { kind: 'problem', problem: problemOfFault(block.fault, limits) }
    return
  }
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

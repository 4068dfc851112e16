import { createCsvScanner, type Dialect, SCAN_LIMITS } from './csv-scanner.ts'
import type { RowBlock } from './row-block.ts'
import type { Encoding } from './text-decoder.ts'

export interface SniffedTable {
  readonly dialect: Dialect
  /** False in files whose first row is data already, as in some of UCDP's candidate releases. */
  readonly hasHeader: boolean
}

const DELIMITERS = [',', ';', '\t', '|'] as const
const MOST_ROWS = 100
/** Too many columns are the reader's to tell of. */
const LIMITS = { ...SCAN_LIMITS, columns: Number.POSITIVE_INFINITY }

/** How a table is written, by its first bytes, or null when no delimiter splits its rows. A single column is no table. */
export function sniffTable(head: Uint8Array, encoding: Encoding, isWhole: boolean): SniffedTable | null {
  let best: { delimiter: Dialect['delimiter']; rows: string[][]; score: number } | null = null
  for (const delimiter of DELIMITERS) {
    const rows = firstRows(head, { delimiter, encoding, decimal: '.' }, isWhole)
    const score = scoreOf(rows)
    if (score > (best?.score ?? 0)) best = { delimiter, rows, score }
  }
  if (!best) return null
  const decimal = best.delimiter !== ',' && hasDecimalCommas(best.rows) ? ',' : '.'
  return {
    dialect: { delimiter: best.delimiter, encoding, decimal },
    hasHeader: hasHeader(best.rows),
  }
}

function firstRows(head: Uint8Array, dialect: Dialect, isWhole: boolean): string[][] {
  const scanner = createCsvScanner(dialect, LIMITS)
  const rows = textsOf(scanner.push(head))
  // A row that the end of the head cuts says nothing of the number of columns, unless it is all there is.
  if (isWhole || rows.length === 0) rows.push(...textsOf(scanner.finish()))
  return rows.slice(0, MOST_ROWS)
}

function textsOf(block: RowBlock): string[][] {
  return Array.from({ length: Math.min(block.rows, MOST_ROWS) }, (_, row) => block.texts(row))
}

/** More columns are better, but only where the rows agree on their number: commas of prose split every row differently. */
function scoreOf(rows: readonly (readonly string[])[]): number {
  const columns = rows[0]?.length ?? 0
  if (columns < 2) return 0
  const agreeing = rows.filter((row) => row.length === columns).length / rows.length
  return agreeing ** 2 * Math.log2(columns + 1)
}

/**
 * Whether the first row names the columns: no cell of it is a number or a date, and no two are the same. A table of words alone is
 * taken to have a header.
 */
function hasHeader(rows: readonly (readonly string[])[]): boolean {
  const cells = rows[0]!.map((cell) => cell.trim())
  const named = cells.filter((cell) => cell !== '')
  if (named.some(isValue) || named.length < cells.length / 2) return false
  return new Set(named.map((cell) => cell.toLowerCase())).size === named.length
}

function isValue(cell: string): boolean {
  return /^[-+]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?$/i.test(cell) || /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(cell)
}

function hasDecimalCommas(rows: readonly (readonly string[])[]): boolean {
  const cells = rows.flat()
  const commas = cells.filter((cell) => /^\s*[-+]?\d+,\d+\s*$/.test(cell)).length
  const points = cells.filter((cell) => /^\s*[-+]?\d+\.\d+\s*$/.test(cell)).length
  return commas > points
}

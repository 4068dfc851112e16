import { createCsvScanner, type Dialect, type ScanLimits } from './csv-scanner.ts'
import type { RowBlock } from './row-block.ts'

/** What a scan gave, copied out of its blocks. */
export interface ScannedRow {
  readonly number: number
  readonly offset: number
  readonly length: number
  readonly cells: readonly string[]
}

export const COMMA: Dialect = { delimiter: ',', encoding: 'utf-8', decimal: '.' }

/** The rows of a text or of bytes, cut at these places. */
export function scanRows(
  content: string | Uint8Array,
  {
    dialect = COMMA,
    cuts = [],
    limits,
  }: { dialect?: Dialect; cuts?: readonly number[]; limits?: ScanLimits } = {},
): { rows: ScannedRow[]; fault: RowBlock['fault'] } {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const scanner = createCsvScanner(dialect, limits)
  const rows: ScannedRow[] = []
  const take = (block: RowBlock) => {
    for (let row = 0; row < block.rows; row++)
      rows.push({
        number: block.numbers[row]!,
        offset: block.offsets[row]!,
        length: block.lengths[row]!,
        cells: block.texts(row),
      })
    return block.fault
  }
  const places = [0, ...[...cuts].sort((first, second) => first - second), bytes.length]
  for (let index = 1; index < places.length; index++) {
    const fault = take(scanner.push(bytes.subarray(places[index - 1]!, places[index]!)))
    if (fault) return { rows, fault }
  }
  return { rows, fault: take(scanner.finish()) }
}

export function cellsOf(content: string | Uint8Array, dialect: Dialect = COMMA): (readonly string[])[] {
  return scanRows(content, { dialect }).rows.map(({ cells }) => cells)
}

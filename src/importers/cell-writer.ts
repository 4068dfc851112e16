import { RowBlock } from './row-block.ts'
import { createTextDecoder } from './text-decoder.ts'

/** Makes blocks of rows whose cells come as texts, so that importers read them as they read delimited text. */
export interface CellWriter {
  /** What was written since the last `clear`. */
  readonly block: RowBlock
  /** How many bytes the cells take. */
  readonly bytes: number
  add(text: string): void
  /** Ends the row of the cells added. */
  endRow(number: number, offset: number, length: number): void
  clear(): void
}

/** The cells of its blocks are UTF-8 with points in decimals. */
export const WRITTEN_DIALECT = { delimiter: ',', encoding: 'utf-8', decimal: '.' } as const

export function createCellWriter(): CellWriter {
  const block = new RowBlock(createTextDecoder('utf-8'), WRITTEN_DIALECT.decimal.charCodeAt(0))
  const encoder = new TextEncoder()
  let used = 0
  let field = 0

  function reserve(length: number) {
    if (used + length <= block.bytes.length) return
    const larger = new Uint8Array(Math.max(block.bytes.length * 2, used + length, 64 * 1024))
    larger.set(block.bytes.subarray(0, used))
    block.bytes = larger
  }

  /** A call of the encoder costs more than most cells, which are short and ASCII. */
  function write(text: string): number {
    const { bytes } = block
    let at = used
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      if (code > 0x7f) return used + encoder.encodeInto(text, bytes.subarray(used)).written
      bytes[at++] = code
    }
    return at
  }

  return {
    block,
    get bytes() {
      return used
    },
    add(text) {
      if (field === block.starts.length) block.growFields()
      block.starts[field] = used
      if (text !== '') {
        reserve(text.length * 3)
        used = write(text)
      }
      block.ends[field++] = used
    },
    endRow(number, offset, length) {
      block.growRows()
      const row = block.rows++
      block.numbers[row] = number
      block.offsets[row] = offset
      block.lengths[row] = length
      block.firsts[row + 1] = field
    },
    clear() {
      block.cleared()
      block.firsts[0] = 0
      used = 0
      field = 0
    },
  }
}

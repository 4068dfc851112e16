import type { Day } from '../lib/days.ts'
import { dayIn, numberIn } from './bytes.ts'
import type { StringTable } from './string-table.ts'
import type { DecodeText } from './text-decoder.ts'

const QUOTE = 0x22
const ZERO = 0x30

/** Why a scanner gave up. */
export type ScanFault = 'row-too-long' | 'too-many-columns' | 'unclosed-quote'

/**
 * Rows that a scanner has found, as places in its buffer: nothing is copied, and no string is made but by `text`. The scanner uses the
 * block and its arrays again, so all of it holds until the next `push` only. Rows and columns are counted from 0 here; a row has
 * as many columns as stand in it, and one beyond its last, or -1 for one
 * that the file lacks, reads as an empty field.
 */
export class RowBlock {
  /** How many rows there are. */
  rows = 0
  /** Per row the number that a spreadsheet shows beside it: from 1, the header and empty lines counted. */
  numbers: Float64Array = new Float64Array(256)
  /** Per row the byte of the file where it begins; with compressed files, of what they hold. */
  offsets: Float64Array = new Float64Array(256)
  /** Per row its bytes, the line end after it included. */
  lengths: Uint32Array = new Uint32Array(256)
  /** Set when the scanner gave up; the rows before it are in the block, and no more come. */
  fault: { readonly rule: ScanFault; readonly row: number } | null = null

  /** The scanner's buffer and, per field, where its content begins and ends, quotes left out; `~end` when quotes are doubled inside. */
  bytes: Uint8Array = new Uint8Array(0)
  starts: Int32Array = new Int32Array(4096)
  ends: Int32Array = new Int32Array(4096)
  /** Per row its first field, and one more after the last row. */
  firsts: Int32Array = new Int32Array(256)

  readonly #decode: DecodeText
  readonly #point: number
  #scratch = new Uint8Array(256)

  /** `point` is the byte of the decimal point. */
  constructor(decode: DecodeText, point: number) {
    this.#decode = decode
    this.#point = point
  }

  columnsOf(row: number): number {
    return this.firsts[row + 1]! - this.firsts[row]!
  }

  isEmpty(row: number, column: number): boolean {
    const field = this.#fieldAt(row, column)
    return field < 0 || this.starts[field] === this.ends[field]
  }

  text(row: number, column: number): string {
    const field = this.#fieldAt(row, column)
    if (field < 0) return ''
    const start = this.starts[field]!
    const end = this.ends[field]!
    return end >= 0
      ? this.#decode(this.bytes, start, end)
      : this.#decode(this.#scratch, 0, this.#unquote(start, ~end))
  }

  /** NaN when the field holds no number. */
  number(row: number, column: number): number {
    const field = this.#fieldAt(row, column)
    if (field < 0) return Number.NaN
    const start = this.starts[field]!
    const end = this.ends[field]!
    // Half the numbers of most tables: a figure, a code, a precision.
    if (end - start === 1) {
      const digit = this.bytes[start]! - ZERO
      if (digit >= 0 && digit <= 9) return digit
    }
    return numberIn(this.bytes, start, end, this.#point)
  }

  /** The day that begins the field as `YYYY-MM-DD`, or NaN. */
  day(row: number, column: number): Day {
    const field = this.#fieldAt(row, column)
    if (field < 0) return Number.NaN
    return dayIn(this.bytes, this.starts[field]!, this.ends[field]!)
  }

  /** The code of the field's text in a table made for the file's encoding. */
  code(row: number, column: number, table: StringTable): number {
    const field = this.#fieldAt(row, column)
    if (field < 0) return 0
    const start = this.starts[field]!
    const end = this.ends[field]!
    return end >= 0
      ? table.codeOf(this.bytes, start, end)
      : table.codeOf(this.#scratch, 0, this.#unquote(start, ~end))
  }

  /** Every field of a row as text: for a header, or to show one row. */
  texts(row: number): string[] {
    return Array.from({ length: this.columnsOf(row) }, (_, column) => this.text(row, column))
  }

  /** Takes the first row out, as the header is before the rest is handed on. */
  removeFirst(): void {
    if (this.rows === 0) return
    for (const array of [this.numbers, this.offsets, this.lengths]) array.copyWithin(0, 1, this.rows)
    this.firsts.copyWithin(0, 1, this.rows + 1)
    this.rows--
  }

  /** Makes room for one more row. */
  growRows(): void {
    if (this.rows + 2 <= this.firsts.length) return
    this.numbers = grown(this.numbers)
    this.offsets = grown(this.offsets)
    this.lengths = grown(this.lengths)
    this.firsts = grown(this.firsts)
  }

  /** Makes room for more fields. */
  growFields(): void {
    this.starts = grown(this.starts)
    this.ends = grown(this.ends)
  }

  /** The same block without rows. */
  cleared(): this {
    this.rows = 0
    return this
  }

  #fieldAt(row: number, column: number): number {
    const field = this.firsts[row]! + column
    return column >= 0 && field < this.firsts[row + 1]! ? field : -1
  }

  /** Copies `bytes[start, end)` to the scratch with each doubled quote single; gives the length. */
  #unquote(start: number, end: number): number {
    if (this.#scratch.length < end - start) this.#scratch = new Uint8Array((end - start) * 2)
    const { bytes } = this
    const scratch = this.#scratch
    let length = 0
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!
      scratch[length++] = byte
      if (byte === QUOTE && at + 1 < end && bytes[at + 1] === QUOTE) at++
    }
    return length
  }
}

function grown<Numbers extends Int32Array | Uint32Array | Float64Array>(numbers: Numbers): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(numbers.length * 2)
  larger.set(numbers)
  return larger
}

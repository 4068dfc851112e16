import type { RowBlock } from './row-block.ts'
import type { StringTable } from './string-table.ts'

/** What is decided for texts, once for each different text: a row costs no string. */
export interface TextLookup {
  /** What was decided for the text of this code. */
  of(code: number): number
  /** The same for a field; the empty text for a column that the file lacks. */
  at(block: RowBlock, row: number, column: number): number
}

const UNDECIDED = -2_147_483_648

/** `decide` gets a text without blanks around it; what it says is kept as a 32-bit number. */
export function createTextLookup(texts: StringTable, decide: (text: string) => number): TextLookup {
  let decided = new Int32Array(256).fill(UNDECIDED)
  function of(code: number): number {
    if (code >= decided.length) {
      const larger = new Int32Array(Math.max(decided.length * 2, code + 1)).fill(UNDECIDED)
      larger.set(decided)
      decided = larger
    }
    const known = decided[code]!
    if (known !== UNDECIDED) return known
    const value = decide(texts.text(code).trim())
    decided[code] = value
    return value
  }
  return { of, at: (block, row, column) => of(block.code(row, column, texts)) }
}

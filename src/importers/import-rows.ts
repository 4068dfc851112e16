import { refusalWords } from '../words/import-words.ts'
import { EventDraft } from './event-draft.ts'
import { EventTable } from './event-table.ts'
import type { KnownTable } from './recognise-table.ts'
import { Refusals } from './refusals.ts'
import type { RowBlock } from './row-block.ts'
import type { TableHead } from './row-steps.ts'
import type { RowFault } from './table-layout.ts'

/** Takes the rows of a known table into an event table: each one becomes an event or a refusal. */
export interface RowImporter {
  readonly known: KnownTable
  readonly table: EventTable
  readonly refusals: Refusals
  /** Rows taken so far. */
  readonly rows: number
  /** Events with a count that was a fraction. */
  readonly rounded: number
  /** The places of the columns that it looks at. */
  readonly columns: readonly number[]
  /** Takes the rows of a block from `first` on. */
  take(block: RowBlock, first: number): void
}

export function createRowImporter({ dialect, columns, reading }: TableHead, known: KnownTable): RowImporter {
  const table = new EventTable(dialect.encoding)
  const refusals = new Refusals()
  const draft = new EventDraft()
  // Of a Parquet file only some columns are read: the others may say something.
  const mayBeBlank = reading.format !== 'parquet'
  const looked = new Set<number>()
  const read = known.layout.createReader((column) => {
    const at = known.columns.indexOf(column)
    if (at >= 0) looked.add(at)
    return at
  }, table)
  const place = { number: 0, offset: 0, length: 0 }
  let rows = 0
  let rounded = 0

  function faultOf(block: RowBlock, row: number): RowFault | null {
    if (mayBeBlank && isBlank(block, row)) return { rule: 'empty-row', column: -1 }
    if (block.columnsOf(row) !== columns) return { rule: 'columns', column: -1 }
    draft.reset()
    return read(block, row, draft)
  }

  function refuse(block: RowBlock, row: number, { rule, column }: RowFault) {
    refusals.add(rule, () => ({
      row: block.numbers[row]!,
      column: known.header[column] ?? null,
      value: column < 0 ? null : block.text(row, column),
      reason: refusalWords[rule]({ cells: block.columnsOf(row), columns }),
    }))
  }

  return {
    known,
    table,
    refusals,
    get rows() {
      return rows
    },
    get rounded() {
      return rounded
    },
    columns: [...looked],
    take(block, first) {
      for (let row = first; row < block.rows; row++) {
        rows++
        const fault = faultOf(block, row)
        if (fault) {
          refuse(block, row, fault)
          continue
        }
        place.number = block.numbers[row]!
        place.offset = block.offsets[row]!
        place.length = block.lengths[row]!
        table.add(draft, place)
        if (draft.isRounded) rounded++
      }
    },
  }
}

function isBlank(block: RowBlock, row: number): boolean {
  for (let column = block.columnsOf(row) - 1; column >= 0; column--)
    if (!block.isEmpty(row, column)) return false
  return true
}

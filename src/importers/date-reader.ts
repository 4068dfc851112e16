import { DAY } from './event-dates.ts'
import type { EventTable } from './event-table.ts'
import { type DateOrder, FIRST_DAY, type ReadDate, readDate } from './read-date.ts'
import type { RowBlock } from './row-block.ts'
import { createTextLookup } from './text-lookup.ts'

/** Reads dates of one column: ISO days from the bytes, other forms once for each different text. */
export function createDateReader(
  table: EventTable,
  order: DateOrder,
): (block: RowBlock, row: number, column: number) => ReadDate | null {
  const dates: (ReadDate | null)[] = [null]
  const byText = createTextLookup(table.texts, (text) => {
    const date = readDate(text, order)
    return date ? dates.push(date) - 1 : 0
  })
  const exact = { start: 0, end: 0, form: DAY }
  return (block, row, column) => {
    const day = block.day(row, column)
    if (Number.isNaN(day) || day < FIRST_DAY) return dates[byText.at(block, row, column)]!
    exact.start = day
    exact.end = day
    return exact
  }
}

import { edtfOfDays } from './event-dates.ts'
import { type DateOrder, readDate } from './read-date.ts'

/** How the dates of a column go that are written in numbers alone, as `03/04/2015` is. */
export interface DateOrderLook {
  /** The order in which more of them are dates; null where both orders do as well, so that only the reader can tell. */
  readonly order: DateOrder | null
  /** One of the dates, in EDTF either way; null where it is none that way. It reads differently, if any does. */
  readonly example: { readonly cell: string; readonly dmy: string | null; readonly mdy: string | null }
}

const NUMBERS = /^\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?\d{4}/

/** Looks at the cells of a column; null when no date in it hangs on the order. */
export function lookAtDateOrder(cells: readonly string[]): DateOrderLook | null {
  const read = cells
    .map((cell) => cell.trim())
    .filter((cell) => NUMBERS.test(cell))
    .map((cell) => ({ cell, dmy: edtfIn(cell, 'dmy'), mdy: edtfIn(cell, 'mdy') }))
    .filter(({ dmy, mdy }) => dmy !== null || mdy !== null)
  const dayFirst = read.filter(({ dmy }) => dmy !== null).length
  const monthFirst = read.filter(({ mdy }) => mdy !== null).length
  const order = dayFirst === monthFirst ? null : dayFirst > monthFirst ? 'dmy' : 'mdy'
  const differing = read.filter(({ dmy, mdy }) => dmy !== mdy)
  // What settles the order is a date in one way only; what leaves it open is one in both.
  const telling = differing.find(({ dmy, mdy }) => (dmy === null || mdy === null) === (order !== null))
  const example = telling ?? differing[0] ?? read[0]
  return example ? { order, example } : null
}

function edtfIn(cell: string, order: DateOrder): string | null {
  const date = readDate(cell, order)
  return date && edtfOfDays(date.start, date.end, date.form)
}

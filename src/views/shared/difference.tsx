import { type Fact, rangesOf, resolveEvent } from '../../data/claims.ts'
import type { RowNumber } from '../../data/columns.ts'
import type { Property } from '../../data/pack-format.ts'
import { spreadsOf } from '../../data/spreads.ts'
import { type FigureOrder, type Ordering, orderingOf } from '../../filter/row-orders.ts'
import type { RowOrder } from '../../filter/rows.ts'
import type { Day } from '../../lib/days.ts'
import { parseEdtf } from '../../lib/edtf.ts'
import { usePage } from '../../state/choices.ts'
import type { EventRecord } from '../../state/record.ts'
import { differWords } from '../../words/differ-words.ts'
import './difference.css'

/** The events of the record in an order that is not of time. */
export function recordInOrder({ pack, columns, known = null }: EventRecord, by: FigureOrder): Ordering {
  return orderingOf(columns, spreadsOf(pack, columns, known), by)
}

interface Props {
  readonly record: EventRecord
  readonly row: RowNumber
  readonly order: RowOrder
}

/** How far the sources of an event are apart in what the list goes by: `2,606 to 6,729 killed, 4,123 apart`. */
export function Difference({ record, row, order }: Props) {
  const known = usePage((now) => now.known)
  const text = differenceInWords({ record, row, order }, known)
  return text && <span className="difference">{text}</span>
}

/** The line above the events that do not have what the list goes by. */
export function othersInWords(order: RowOrder): string {
  return differWords.others[order] ?? ''
}

export function differenceInWords({ record, row, order }: Props, known: Day | null): string | null {
  const { pack, columns } = record
  const { killedLow, killedHigh } = columns
  const { injuredLow, injuredHigh, daysApart, kilometresApart } = spreadsOf(pack, columns, known)
  if (order === 'place-differs')
    return kilometresApart[row]! > 0 ? differWords.points(kilometresApart[row]!) : null
  if (order === 'date-differs')
    return daysApart[row]! > 0 ? datesInWords(record, row, daysApart[row]!, known) : null
  if (order !== 'toll-differs') return null
  const parts = [
    differWords.toll(killedLow[row]!, killedHigh[row]!, 'killed'),
    differWords.toll(injuredLow[row]!, injuredHigh[row]!, 'injured'),
  ].filter((part) => part !== null)
  return parts.length > 0 ? parts.join('; ') : null
}

function datesInWords(
  { pack, columns }: EventRecord,
  row: RowNumber,
  days: number,
  known: Day | null,
): string {
  const fact = resolveEvent(pack, columns.ids.at(row)!, known).find(isDate)!
  const ranges = rangesOf('date', fact.values)
  const dates = fact.values.map(({ value }, index) => ({ value, range: ranges[index]! }))
  const first = dates.reduce((a, b) => (b.range[1] < a.range[1] ? b : a))
  const last = dates.reduce((a, b) => (b.range[0] > a.range[0] ? b : a))
  const isExact = [first, last].every(({ value }) => parseEdtf(value)?.form === 'day')
  return differWords.dates(first.value, last.value, dates.length, days, isExact)
}

function isDate({ property }: Fact): boolean {
  return property === ('date' satisfies Property)
}

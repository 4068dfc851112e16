import type { RowNumber } from '../../data/columns.ts'
import { type DaysAtHighest, daysAtHighest } from '../../data/compare-levels.ts'
import type { Lane } from '../../data/levels.ts'
import { daysOfPeriod, figuresOf, onBothSides, type SideFigures } from '../../filter/compare.ts'
import {
  binAttacks,
  calendarAxis,
  extentOfRows,
  periodAxis,
  type TimeAxis,
  type TimeBin,
} from '../../filter/compare-time.ts'
import type { Comparison } from '../../filter/comparison.ts'
import type { Matches } from '../../filter/match.ts'
import type { Day } from '../../lib/days.ts'
import type { EventRecord } from '../../state/record.ts'
import { sideInWords } from '../../words/compare-words.ts'

/** One side with all that is shown of it. */
export interface Side {
  /** Both sides may be the same country. */
  readonly key: 'first' | 'second'
  readonly id: string
  readonly name: string
  readonly figures: SideFigures
  readonly bins: readonly TimeBin[]
  readonly undated: readonly RowNumber[]
  /** First and last day of a period; null for the rest. */
  readonly days: readonly [Day, Day] | null
  readonly lane: Lane | null
  readonly highest: readonly DaysAtHighest[]
}

export interface CompareModel {
  readonly by: Comparison['by']
  readonly sides: readonly [Side, Side]
  readonly axis: TimeAxis
  readonly both: readonly RowNumber[]
}

/** Both sides of a comparison, on one axis of time. */
export function modelOf(record: EventRecord, matches: Matches, { by, sides }: Comparison): CompareModel {
  const { pack, columns, lanes } = record
  const [a, b] = sides.map((side) => figuresOf(matches, pack, by, side)) as [SideFigures, SideFigures]
  const lanesOf = sides.map((side) =>
    by === 'country' ? (lanes.find(({ country }) => country === side) ?? null) : null,
  )
  const periods = by === 'period' ? sides.map(daysOfPeriod) : null
  const { from, to } = matches.filters
  const [first, last] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY]
  const axis = periods
    ? periodAxis([periods[0]!, periods[1]!])
    : axisOf(extentOfRows(columns, [...a.attacks, ...b.attacks]), lanesOf, first, last)
  const [one, other] = [a, b].map((figures, index): Side => {
    const lane = lanesOf[index] ?? null
    return {
      key: index === 0 ? 'first' : 'second',
      id: sides[index]!,
      name: sideInWords(pack, by, sides[index]!),
      figures,
      ...binAttacks(columns, figures.attacks, axis.edges[index]!),
      days: periods?.[index] ?? null,
      lane,
      highest: lane ? daysAtHighest(pack, lane, first, last) : [],
    }
  })
  return { by, sides: [one!, other!], axis, both: onBothSides([a, b]) }
}

/** From the first attack or known level of both sides to the last, within the dates of the filters. */
function axisOf(
  extent: readonly [Day, Day] | null,
  lanes: readonly (Lane | null)[],
  first: Day,
  last: Day,
): TimeAxis {
  const spans = lanes.flatMap((lane) => lane?.spans ?? [])
  const days = [...(extent ?? []), ...spans.flatMap(({ from, to }) => [from, to])]
    .filter(Number.isFinite)
    .map((day) => Math.min(Math.max(day, first), last))
  return days.length > 0 ? calendarAxis(Math.min(...days), Math.max(...days)) : calendarAxis(0, 0)
}

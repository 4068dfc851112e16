import { type Columns, NO_END, NO_START, type RowNumber } from '../data/columns.ts'
import { firstIndex } from '../lib/bisect.ts'
import { type Day, dateOfDay, dayOf } from '../lib/days.ts'
import { type Toll, tollOf } from './compare.ts'
import { firstKnownDay } from './days-known.ts'

/** So many bars at most stand beside each other. */
const MOST_BINS = 60
const DAYS_A_MONTH = 30.436875

/** How much time one bar covers: whole calendar months, or, 0, one day. */
const UNITS = [0, 1, 12, 60, 120, 1200, 12_000] as const
export type BinMonths = (typeof UNITS)[number]

/** The bars of two sides: `edges` ascend, one more than there are bars; bar i covers `edges[i] <= day < edges[i + 1]`. */
export interface TimeAxis {
  readonly unit: BinMonths
  /** One side's own where the sides are periods, else the same for both. */
  readonly edges: readonly [readonly Day[], readonly Day[]]
  /** Bars from the left end of the axis to its right end. */
  readonly count: number
}

/** One bar: its days, first and last, and its attacks. */
export interface TimeBin {
  readonly from: Day
  readonly to: Day
  readonly attacks: readonly RowNumber[]
  readonly killed: Toll
}

/** Calendar units from the one with the first day to the one with the last. */
export function calendarAxis(from: Day, to: Day): TimeAxis {
  const unit = unitOf(to - from + 1)
  const edges: Day[] = []
  for (let step = unit === 0 ? from : Math.floor(monthOf(from) / unit); ; step++) {
    const edge = unit === 0 ? step : startOfMonth(step * unit)
    edges.push(edge)
    if (edge > to) return { unit, edges: [edges, edges], count: edges.length - 1 }
  }
}

/** Units counted from the start of each period; the last one of a period ends with it. */
export function periodAxis(periods: readonly [readonly [Day, Day], readonly [Day, Day]]): TimeAxis {
  const unit = unitOf(Math.max(...periods.map(([from, to]) => to - from + 1)))
  const [a, b] = periods.map(([from, to]) => {
    const edges = [from]
    const { year, month, day } = partsOf(from)
    for (let step = 1; ; step++) {
      const edge = unit === 0 ? from + step : dayOf(year, month + step * unit, day)
      edges.push(Math.min(edge, to + 1))
      if (edge > to) return edges
    }
  })
  return { unit, edges: [a!, b!], count: Math.max(a!.length, b!.length) - 1 }
}

/**
 * The attacks by the bar of their first known day; one that may reach into the bars from outside is in the first or the last. `undated`
 * are those of which no day is known.
 */
export function binAttacks(
  columns: Columns,
  attacks: readonly RowNumber[],
  edges: readonly Day[],
): { readonly bins: readonly TimeBin[]; readonly undated: readonly RowNumber[] } {
  const last = edges.length - 2
  const inBin = Array.from({ length: last + 1 }, (): RowNumber[] => [])
  const undated: RowNumber[] = []
  for (const row of attacks) {
    const day = firstKnownDay(columns, row)
    const bin = firstIndex(edges.length, (edge) => edges[edge]! > day) - 1
    if (day === NO_END) undated.push(row)
    else inBin[Math.min(Math.max(bin, 0), last)]!.push(row)
  }
  const bins = inBin.map((rows, bin) => ({
    from: edges[bin]!,
    to: edges[bin + 1]! - 1,
    attacks: rows,
    killed: tollOf(columns.killed, rows),
  }))
  return { bins, undated }
}

/** First and last of the first known days of some rows; null when none is known. */
export function extentOfRows(columns: Columns, rows: readonly RowNumber[]): readonly [Day, Day] | null {
  let [first, last] = [NO_END, NO_START]
  for (const row of rows) {
    const day = firstKnownDay(columns, row)
    if (day === NO_END) continue
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  return first <= last ? [first, last] : null
}

function unitOf(days: number): BinMonths {
  return UNITS.find((unit) => days <= MOST_BINS * (unit === 0 ? 1 : unit * DAYS_A_MONTH)) ?? UNITS.at(-1)!
}

function partsOf(day: Day): { year: number; month: number; day: number } {
  const date = dateOfDay(day)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function monthOf(day: Day): number {
  const { year, month } = partsOf(day)
  return year * 12 + month - 1
}

function startOfMonth(months: number): Day {
  return dayOf(Math.floor(months / 12), (months % 12) + 1, 1)
}

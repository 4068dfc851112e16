import { type CountryAnswers, daysToRise } from '../../data/answer-countries.ts'
import type { AnswerCase, DayCount, DaySummary } from '../../data/answer-times.ts'
import { axisEnd, axisTicks, placeOf, stackDots } from './layout.ts'

/** The two axes: from the attack to the rise of the level, and how long the higher level lasted. */
export const CHARTS = ['rise', 'lasted'] as const
export type Chart = (typeof CHARTS)[number]

/** Room at both sides of an axis, for half a mark and an arrow. */
export const SIDES = { left: 13, right: 24 } as const

const READ: Record<Chart, (each: AnswerCase) => DayCount> = {
  rise: daysToRise,
  lasted: ({ lasted }) => lasted,
}

/** An axis in a width of pixels. */
export interface Axis {
  readonly end: number
  readonly width: number
  /** The days that it is marked with. */
  readonly ticks: readonly number[]
}

/** A case as a mark of a chart. */
export interface Dot {
  readonly key: string
  readonly each: AnswerCase
  readonly count: DayCount
  /** From 0 to 1 along the axis. */
  readonly place: number
  /** How high it stands, 0 lowest. */
  readonly level: number
}

/** A country's part of a chart. */
export interface Plot {
  readonly summary: DaySummary
  readonly counts: readonly DayCount[]
  readonly dots: readonly Dot[]
  readonly levels: number
}

/** The axis of a chart for all countries, whose plots are so wide; `rem` is the size of the text. */
export function axisOf(chart: Chart, rows: readonly CountryAnswers[], width: number, rem: number): Axis {
  const most = Math.max(0, ...rows.map((row) => summaryOf(row, chart).most.days))
  const inner = Math.max(1, width - SIDES.left - SIDES.right)
  const end = axisEnd(most)
  return { end, width: inner, ticks: axisTicks(end, inner, 2 * rem) }
}

export function plotOf(row: CountryAnswers, chart: Chart, { end, width }: Axis): Plot {
  const sorted = row.cases
    .map((each) => ({ each, count: READ[chart](each), key: `${chart}-${each.change.event}` }))
    .sort((a, b) => a.count.days - b.count.days || a.each.change.since - b.each.change.since)
  const places = sorted.map(({ count }) => placeOf(count.days, end))
  const levels = stackDots(places.map((place) => place * width))
  return {
    summary: summaryOf(row, chart),
    counts: sorted.map(({ count }) => count),
    dots: sorted.map((dot, index) => ({ ...dot, place: places[index]!, level: levels[index]! })),
    levels: Math.max(1, ...levels.map((level) => level + 1)),
  }
}

function summaryOf(row: CountryAnswers, chart: Chart): DaySummary {
  return chart === 'rise' ? row.toRise : row.lasted
}

/** The dot that an arrow key leads to; null: there is none. */
export function nextDot(rows: readonly (readonly [Plot, Plot])[], key: string, press: string): Dot | null {
  const at = rows.findIndex((plots) => plots.some(({ dots }) => dots.some((dot) => dot.key === key)))
  if (at < 0) return null
  const inRow = rows[at]!.flatMap(({ dots }) => dots)
  const index = inRow.findIndex((dot) => dot.key === key)
  if (press === 'ArrowLeft') return inRow[index - 1] ?? null
  if (press === 'ArrowRight') return inRow[index + 1] ?? null
  if (press === 'Home') return inRow[0]!
  if (press === 'End') return inRow.at(-1)!
  if (press !== 'ArrowUp' && press !== 'ArrowDown') return null
  const chart = rows[at]!.findIndex(({ dots }) => dots.includes(inRow[index]!))
  const beside = rows[press === 'ArrowUp' ? at - 1 : at + 1]?.[chart]?.dots
  const { place } = inRow[index]!
  return beside?.reduce((a, b) => (Math.abs(b.place - place) < Math.abs(a.place - place) ? b : a)) ?? null
}

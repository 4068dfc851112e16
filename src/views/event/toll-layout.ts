import { countRange } from '../../data/claims.ts'
import type { TollHistory, TollMark, TollStep } from '../../data/toll-history.ts'
import type { Day } from '../../lib/days.ts'

export const WIDTH = 332
export const HEIGHT = 92
const TOP = 12
const BOTTOM = 70
const RIGHT = WIDTH - 8
const UNDATED_WIDTH = 46
/** Widths of a letter of the labels, in the drawing's units. */
const LETTER = 5.6
const LABEL_GAP = 8
/** How many usual gaps between reports a longer one is drawn as, with a break. */
const LONGEST_GAP = 4
/** How far a figure that leaves room up or down reaches. */
const ARROW = 9
const LEAST_SPREAD = 5

export interface PlacedMark {
  readonly mark: TollMark
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Top and bottom of what the figure allows; null of an exact one. */
  readonly reach: readonly [top: number, bottom: number] | null
}

export interface Label {
  readonly x: number
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface TollLayout {
  readonly marks: readonly PlacedMark[]
  /** Paths of the figure as it stood: what was known on the day of knowledge, and what came later. */
  readonly line: string
  readonly laterLine: string
  /** Where the axis leaves out days without a report. */
  readonly breaks: readonly number[]
  readonly days: readonly Label[]
  readonly counts: readonly { readonly y: number; readonly count: number }[]
  readonly left: number
  readonly right: number
  readonly bottom: number
  /** Middle of the column of the claims without a day; null when there are none. */
  readonly undated: number | null
  /** Where the day of knowledge stands, when it lies between the first day and the last. */
  readonly known: number | null
}

/** Places the claims of a figure by day and count, both linear; stretches of days without a report are cut short at a break. */
export function layTollHistory(
  history: TollHistory,
  known: Day | null,
  words: { readonly count: (count: number) => string; readonly step: (step: TollStep) => string },
): TollLayout {
  const counts = history.marks.map(({ count }) => count)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  const labelWidth = Math.max(...[least, most].map((count) => words.count(count).length)) * LETTER
  const hasUndated = history.marks.some(({ day }) => day === null)
  const undatedLeft = labelWidth + LABEL_GAP
  const left = undatedLeft + (hasUndated ? UNDATED_WIDTH + 4 : 0) + 4
  const y = (count: number) =>
    most === least ? (TOP + BOTTOM) / 2 : mix(BOTTOM - 6, TOP + 6, (count - least) / (most - least))
  const days = history.steps.map(({ day }) => day)
  const { x, breaks } = dayScale(days, left + 4, RIGHT)
  const undated = hasUndated ? undatedLeft + UNDATED_WIDTH / 2 : null
  const isInside = known !== null && known >= days[0]! && known < days.at(-1)!
  const marks = history.marks.map((mark) => ({
    mark,
    x: mark.day === null ? undated! : x(mark.day),
    y: y(mark.count),
    radius: Math.min(5, 2.6 * Math.sqrt(mark.claims.length)),
    reach: reachOf(mark, y),
  }))
  const isKnown = (day: Day) => known === null || day <= known
  const points = history.steps.map(({ day, count }) => ({ day, x: x(day), y: y(count) }))
  const laterFrom = points.findIndex(({ day }) => !isKnown(day))
  return {
    marks,
    line: stepPath(laterFrom < 0 ? points : points.slice(0, laterFrom), isInside ? x(known) : undefined),
    laterLine: laterFrom < 0 ? '' : laterPath(points, laterFrom, isInside ? x(known) : undefined),
    breaks: breaks.map(({ at }) => at),
    days: dayLabels(
      days,
      breaks.flatMap(({ after, before }) => [after, before]),
      x,
      (day) => words.step(history.steps.find((step) => step.day === day)!),
      left,
    ),
    counts: [least, most].map((count) => ({ y: y(count), count })),
    left,
    right: RIGHT,
    bottom: BOTTOM,
    undated,
    known: isInside ? x(known) : null,
  }
}

interface Break {
  readonly at: number
  readonly before: Day
  readonly after: Day
}

function dayScale(days: readonly Day[], left: number, right: number) {
  const gaps = days.slice(1).map((day, index) => day - days[index]!)
  const median = [...gaps].sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0
  const longest = median * LONGEST_GAP
  const at = [0]
  for (const gap of gaps) at.push(at.at(-1)! + Math.min(gap, longest))
  const places =
    days.length === 1 ? [(left + right) / 2] : at.map((unit) => mix(left, right, unit / at.at(-1)!))
  const breaks: Break[] = gaps.flatMap((gap, index) =>
    gap > longest
      ? [
          {
            at: (places[index]! + places[index + 1]!) / 2,
            before: days[index]!,
            after: days[index + 1]!,
          },
        ]
      : [],
  )
  const x = (day: Day) => {
    const next = days.findIndex((each) => each >= day)
    if (next <= 0 || days[next] === day) return places[Math.max(0, next)]!
    const since = days[next - 1]!
    return mix(places[next - 1]!, places[next]!, (day - since) / (days[next]! - since))
  }
  return { x, breaks }
}

function mix(from: number, to: number, part: number): number {
  return from + (to - from) * part
}

function reachOf({ count, qualifier }: TollMark, y: (count: number) => number): PlacedMark['reach'] {
  const middle = y(count)
  if (qualifier === 'at least' || qualifier === 'more than') return [middle - ARROW, middle]
  if (qualifier === 'at most') return [middle, middle + ARROW]
  if (qualifier !== 'about') return null
  const [low, high] = countRange(String(count), qualifier)
  return [
    Math.max(1, Math.min(y(high), middle - LEAST_SPREAD)),
    Math.min(BOTTOM, Math.max(y(low), middle + LEAST_SPREAD)),
  ]
}

interface Point {
  readonly x: number
  readonly y: number
}

function stepPath(points: readonly Point[], end: number | undefined): string {
  const [first, ...rest] = points
  if (!first) return ''
  const steps = rest.map((point) => `H${round(point.x)}V${round(point.y)}`).join('')
  return `M${round(first.x)},${round(first.y)}${steps}${end === undefined ? '' : `H${round(end)}`}`
}

function laterPath(points: readonly Point[], from: number, start: number | undefined): string {
  const before = points[from - 1]
  if (!before || start === undefined) return stepPath(points.slice(from), undefined)
  return stepPath([{ x: start, y: before.y }, ...points.slice(from)], undefined)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** The first day and the last, then those around a break that have room. */
function dayLabels(
  days: readonly Day[],
  others: readonly Day[],
  x: (day: Day) => number,
  inWords: (day: Day) => string,
  left: number,
): Label[] {
  const [first, last] = [days[0]!, days.at(-1)!]
  if (first === last) return [{ x: x(first), text: inWords(first), anchor: 'middle' }]
  const labels: Label[] = [
    { x: left, text: inWords(first), anchor: 'start' },
    { x: RIGHT + 4, text: inWords(last), anchor: 'end' },
  ]
  for (const day of others) {
    const label: Label = { x: x(day), text: inWords(day), anchor: 'middle' }
    const [from, to] = spanOf(label)
    const isFree = labels.every((other) => {
      const [start, end] = spanOf(other)
      return to + LABEL_GAP < start || from > end + LABEL_GAP
    })
    if (isFree) labels.push(label)
  }
  return labels
}

/** From where to where a label runs, about. */
export function spanOf({ x, text, anchor }: Label): readonly [number, number] {
  const width = text.length * LETTER
  const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return [start, start + width]
}

/** The place among the marks of the one nearest to a point of the drawing. */
export function nearestMark(marks: readonly PlacedMark[], x: number, y: number): number {
  const distances = marks.map((mark) => Math.hypot(mark.x - x, mark.y - y))
  return distances.indexOf(Math.min(...distances))
}

import type { CoverageState } from '../../data/coverage-strip.ts'
import type { Shade } from '../../data/levels.ts'
import { isMatch, type Matches } from '../../filter/match.ts'
import type { LaneEvent, LaneFacts } from './lane-facts.ts'
import { type Mark, markOfRange, rangeOf } from './layout.ts'
import { middleOfDay, type TimeScale, xOfDay } from './scale.ts'

export const LANE_HEIGHT = 24
/** Where the steps of a lane stand, and below them the strip of coverage. */
export const LANE_BASE = 19
/** Nearer than this, marks in a lane are ticks. */
const TIGHT_PIXELS = 16
const LOWEST_STEP = 5
const HIGHEST_STEP = 16
const STEP_Y = 12
const ASIDE_Y = 7

interface Stretch {
  readonly key: string
  readonly x: number
  readonly width: number
  readonly title: string
}

export interface LaneMark {
  readonly row: number
  readonly id: string
  readonly kind: LaneEvent['kind']
  readonly form: LaneEvent['form']
  readonly x: number
  readonly y: number
  readonly range: Mark['range']
  readonly isLasting: boolean
  readonly isDim: boolean
  /** Whether another is so near that a full mark would cover it. */
  readonly isTight: boolean
  readonly label: string
}

export interface LaneDrawing {
  readonly facts: LaneFacts
  readonly country: string
  readonly name: string
  readonly history: string
  readonly top: number
  readonly spans: readonly (Stretch & { readonly height: number; readonly shade: Shade })[]
  readonly coverage: readonly (Stretch & { readonly state: CoverageState })[]
  readonly gaps: readonly Stretch[]
  readonly breaks: readonly { readonly key: string; readonly x: number; readonly title: string }[]
  readonly marks: readonly LaneMark[]
}

export function layOutLane(facts: LaneFacts, matches: Matches, scale: TimeScale, top: number): LaneDrawing {
  const right = scale.left + scale.width
  const isHere = ({ from, to }: { from: number; to: number }) => from <= scale.to && to >= scale.from
  const place = ({ from, to, title }: { from: number; to: number; title: string }, least: number) => {
    const x = xOfDay(scale, Math.max(from, scale.from))
    const end = Math.min(right, xOfDay(scale, Math.min(to, scale.to) + 1))
    return { key: `${from}`, x, width: Math.max(least, end - x), title }
  }
  return {
    facts,
    country: facts.country,
    name: facts.name,
    history: facts.history,
    top,
    spans: facts.spans.filter(isHere).map((span) => ({
      ...place(span, 2),
      key: span.key,
      height: LOWEST_STEP + (HIGHEST_STEP - LOWEST_STEP) * span.position,
      shade: span.shade,
    })),
    coverage: facts.coverage.filter(isHere).map((each) => ({ ...place(each, 1), state: each.state })),
    gaps: facts.gaps.filter(isHere).map((gap) => place(gap, 1)),
    breaks: facts.breaks
      .filter(({ day }) => isHere({ from: day, to: day }))
      .map(({ day, title }) => ({ key: `${day}`, x: xOfDay(scale, day), title })),
    marks: [
      ...layOutEvents(facts.steps, matches, scale, top + STEP_Y),
      ...layOutEvents(facts.asides, matches, scale, top + ASIDE_Y),
    ],
  }
}

function layOutEvents(
  events: readonly LaneEvent[],
  matches: Matches,
  scale: TimeScale,
  y: number,
): LaneMark[] {
  const drawn = events
    .filter(({ from, to }) => from <= scale.to && to >= scale.from)
    .flatMap((event) => {
      const row = matches.columns.rowOfId.get(event.id)
      return row === undefined ? [] : { event, row, ...placeOf(event, scale) }
    })
    .sort((a, b) => a.x - b.x)
  const isNear = (a: number, b: number) =>
    Math.abs((drawn[a]?.x ?? Infinity) - (drawn[b]?.x ?? -Infinity)) < TIGHT_PIXELS
  return drawn.map(({ event: { id, kind, form, isLasting, label }, row, x, range }, index) => ({
    row,
    id,
    kind,
    form,
    x,
    y,
    range,
    isLasting,
    isDim: !isMatch(matches, row),
    isTight: isNear(index, index - 1) || isNear(index + 1, index),
    label,
  }))
}

function placeOf({ from, to, isLasting }: LaneEvent, scale: TimeScale): Pick<LaneMark, 'x' | 'range'> {
  if (from === to) return { x: middleOfDay(scale, from), range: null }
  const range = rangeOf(scale, from, to)
  // What lasts is marked where it begins.
  return { range, x: isLasting && from >= scale.from ? middleOfDay(scale, from) : markOfRange(range) }
}

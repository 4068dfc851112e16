import type { Day } from '../lib/days.ts'
import type { Lane, LevelChange } from './levels.ts'
import { placeOnScale } from './levels.ts'
import type { LevelRow, Pack, ScaleRow } from './pack.ts'

/** A time at a level, as far as it is known to have held. */
export interface TimeAtLevel {
  /** The change that began it. */
  readonly change: LevelChange
  readonly from: Day
  readonly to: Day
  /** Days through which it is known to have held, first and last included. */
  readonly days: number
  /** Whether the next change ends it; else `to` is only the last day for which a source speaks. */
  readonly isEndKnown: boolean
}

/** The time from one change to the next. */
export interface LevelStep extends TimeAtLevel {
  readonly kind: 'step'
  /** The level that it replaced, where the step before does not show it. */
  readonly before: LevelRow | null
}

/** Days for which no source speaks; `to` is null after the last change. */
export interface LevelGap {
  readonly kind: 'gap'
  readonly from: Day
  readonly to: Day | null
}

/** Steps on one scale, with the gaps between and after them, newest first. */
export interface ScaleHistory {
  readonly scale: ScaleRow
  readonly entries: readonly (LevelStep | LevelGap)[]
}

/** The highest level that a country has had on one of its scales, and when. */
export interface HighestLevel {
  readonly scale: ScaleRow
  readonly level: LevelRow
  /** Whether the scale knows none higher. */
  readonly isTop: boolean
  /** Newest first; changes that only confirmed the level begin none. */
  readonly times: readonly TimeAtLevel[]
  /** Days in all, known ones only. */
  readonly days: number
}

/** A lane's steps, oldest first. */
export function levelSteps(lane: Lane): LevelStep[] {
  return lane.spans.map(({ change, from, to }, index) => {
    const next = lane.changes[index + 1]
    const isEndKnown = next !== undefined && to >= next.date.start - 1
    const isShown = lane.changes[index - 1]?.level.id === change.from?.id
    const before = isShown ? null : change.from
    return { kind: 'step', change, from, to, days: daysOf(from, to), isEndKnown, before }
  })
}

function daysOf(from: Day, to: Day): number {
  return Math.max(to - from + 1, 0)
}

/** The history of a lane by scale, newest first: where a country changed its scale a new part begins. */
export function scaleHistories(pack: Pack, lane: Lane): ScaleHistory[] {
  const steps = levelSteps(lane)
  const parts: { scale: ScaleRow; entries: (LevelStep | LevelGap)[] }[] = []
  for (const [index, step] of steps.entries()) {
    const scale = pack.scales.get(step.change.level.scale)!
    let part = parts[0]
    if (part?.scale !== scale) {
      part = { scale, entries: [] }
      parts.unshift(part)
    }
    part.entries.unshift(step)
    const gap = gapAfter(step, steps[index + 1])
    if (gap) part.entries.unshift(gap)
  }
  return parts
}

function gapAfter(step: LevelStep, next: LevelStep | undefined): LevelGap | null {
  const from = Math.max(step.to, step.from - 1) + 1
  if (!next) return { kind: 'gap', from, to: null }
  const to = next.change.date.start - 1
  return Number.isFinite(to) && to >= from ? { kind: 'gap', from, to } : null
}

/** Of each scale the highest level reached, the newest scale first; a scale known only in part has none. */
export function highestLevels(pack: Pack, lane: Lane): HighestLevel[] {
  const steps = levelSteps(lane)
  const isScale = ({ change }: LevelStep) => placeOnScale(pack, change.level) !== null
  const scales = new Set(steps.filter(isScale).map(({ change }) => change.level.scale))
  return [...scales].reverse().map((scale) => {
    const ranks = steps.filter(({ change }) => change.level.scale === scale)
    const level = ranks.reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a)).change.level
    const times = timesAt(steps, level)
    return {
      scale: pack.scales.get(scale)!,
      level,
      isTop: level.rank === placeOnScale(pack, level)?.count,
      times: times.reverse(),
      days: times.reduce((sum, { days }) => sum + days, 0),
    }
  })
}

function rankOf({ change }: LevelStep): number {
  return change.level.rank ?? 0
}

function timesAt(steps: readonly LevelStep[], level: LevelRow): TimeAtLevel[] {
  const times: TimeAtLevel[] = []
  for (const [index, step] of steps.entries()) {
    if (step.change.level.id !== level.id) continue
    const before = steps[index - 1]
    const isConfirmed = before?.change.level.id === level.id && before.isEndKnown
    const { to, isEndKnown } = step
    const last = isConfirmed ? times.pop() : undefined
    const { change, from } = last ?? step
    times.push({ change, from, to, days: daysOf(from, to), isEndKnown })
  }
  return times
}

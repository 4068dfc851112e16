import type { Day } from '../lib/days.ts'
import { highestLevels } from './level-steps.ts'
import { type Lane, type LevelChange, levelPosition, levelShade, type Shade } from './levels.ts'
import type { LevelRow, Pack, ScaleRow } from './pack.ts'

/** The days that a country is known to have been at the highest level that it had on one of its scales. */
export interface DaysAtHighest {
  readonly scale: ScaleRow
  readonly level: LevelRow
  /** Whether the scale knows none higher. */
  readonly isTop: boolean
  readonly days: number
  /** Whether it may have been more: the end of a time is not known. */
  readonly isLeast: boolean
}

/**
 * Days at the highest level of each scale, of those from the first day to the last: the newest scale first, earlier ones only where
 * they had such days. A scale known only in part has none.
 */
export function daysAtHighest(pack: Pack, lane: Lane, first: Day, last: Day): DaysAtHighest[] {
  const all = highestLevels(pack, lane).map(({ scale, level, isTop, times }) => {
    const inside = times.filter(({ from, to }) => from <= last && to >= first)
    const days = inside.map(({ from, to }) => Math.max(0, Math.min(to, last) - Math.max(from, first) + 1))
    return {
      scale,
      level,
      isTop,
      days: days.reduce((sum, each) => sum + each, 0),
      isLeast: inside.some(({ to, isEndKnown }) => !isEndKnown && to < last),
    }
  })
  return all.filter(({ days }, index) => index === 0 || days > 0)
}

/** Days at a level, cut to those that are shown. */
export interface LaneStretch {
  readonly change: LevelChange
  readonly from: Day
  readonly to: Day
  /** Place on its own scale, 0 to 1. */
  readonly position: number
  readonly shade: Shade
}

export function laneStretches(pack: Pack, lane: Lane, first: Day, last: Day): LaneStretch[] {
  return lane.spans.flatMap(({ change, from, to }) => {
    const [start, end] = [Math.max(from, first), Math.min(to, last)]
    if (start > end) return []
    const { level } = change
    return [
      { change, from: start, to: end, position: levelPosition(pack, level), shade: levelShade(pack, level) },
    ]
  })
}

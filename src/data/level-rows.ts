import type { Day } from '../lib/days.ts'
import { type Lane, type LevelChange, type LevelSpan, levelPosition, placeOnScale, spanOn } from './levels.ts'
import type { LevelRow, Pack } from './pack.ts'

/** What is known of one country's level on a day. */
export interface LevelRowOnDay {
  readonly lane: Lane
  /** The level that holds; null when no source speaks for the day. */
  readonly span: LevelSpan | null
  /** The latest change up to that day, of whatever level. */
  readonly lastChange: LevelChange | null
  /** The last time that a level was known before the day; null when one holds or none was known. */
  readonly lastKnown: LevelSpan | null
  /** The change since which the level that holds has stood: later ones only confirmed it. */
  readonly since: LevelChange | null
  /** Place on its own scale, 0 to 1; 0 where the record knows only one level of the scale, -1 when not known. */
  readonly position: number
}

export function levelOnDay(pack: Pack, lane: Lane, day: Day): LevelRowOnDay {
  const span = spanOn(lane, day)
  const before = lane.spans.filter(({ from, to }) => from <= to && to < day)
  return {
    lane,
    span,
    lastChange: lane.changes.findLast((change) => change.since <= day) ?? null,
    lastKnown: span ? null : (before.at(-1) ?? null),
    since: span && firstOfRun(lane, span),
    position: span ? positionOf(pack, span.change.level) : -1,
  }
}

// A level without a place on its scale is neither high nor low.
function positionOf(pack: Pack, level: LevelRow): number {
  return placeOnScale(pack, level) ? levelPosition(pack, level) : 0
}

function firstOfRun({ spans }: Lane, span: LevelSpan): LevelChange {
  let first = span
  for (let at = spans.indexOf(span) - 1; at >= 0; at--) {
    const before = spans[at]!
    const isSame = before.change.level.id === first.change.level.id
    if (!isSame || before.to < first.change.date.start - 1) break
    first = before
  }
  return first.change
}

/** The rows of all lanes: known levels first, the highest on their own scales before the others, then the latest changed. */
export function levelsOnDay(pack: Pack, lanes: readonly Lane[], day: Day): LevelRowOnDay[] {
  return lanes
    .map((lane) => levelOnDay(pack, lane, day))
    .sort((a, b) => b.position - a.position || lastDay(b) - lastDay(a))
}

/** The day of a row's latest change; minus infinity without one. */
export function lastDay({ lastChange }: LevelRowOnDay): Day {
  return lastChange?.since ?? Number.NEGATIVE_INFINITY
}

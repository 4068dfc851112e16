import type { Day } from '../../lib/days.ts'
import { foldText } from '../../lib/fold.ts'
import type { LaneSort } from '../../state/choices.ts'
import type { LaneFacts } from './lane-facts.ts'

/** How many lanes folded lanes show, and how many need no folding. */
export const FOLDED_LANES = 8

interface Asked {
  readonly sort: LaneSort
  /** The day whose levels the order by level goes by. */
  readonly day: Day
  readonly query: string
  readonly isFolded: boolean
  /** Countries of the filter. */
  readonly chosen: readonly string[]
  /** Countries that have to be seen, since an event in their lane is open, answers an open one, or has the focus. */
  readonly guests: ReadonlySet<string>
}

/**
 * The lanes to draw, from the top. Those of chosen countries come first; folded, only they are drawn, or the first few where
 * none is chosen. A search shows what it finds, folded or not. A guest that would not be drawn stands last, so that no lane
 * above it moves.
 */
export function arrangeLanes(lanes: readonly LaneFacts[], asked: Asked): LaneFacts[] {
  const { chosen, guests } = asked
  const sorted = sortLanes(lanes, asked.sort, asked.day)
  const isChosen = ({ country }: LaneFacts) => chosen.includes(country)
  const ordered = [...sorted.filter(isChosen), ...sorted.filter((lane) => !isChosen(lane))]
  const shown = narrowLanes(ordered, asked)
  return [...shown, ...ordered.filter((lane) => guests.has(lane.country) && !shown.includes(lane))]
}

/** Whether these lanes are too many to be always shown whole. */
export function canFold(lanes: readonly LaneFacts[]): boolean {
  return lanes.length > FOLDED_LANES
}

function narrowLanes(
  ordered: readonly LaneFacts[],
  { query, isFolded, chosen }: Asked,
): readonly LaneFacts[] {
  const wanted = foldText(query)
  if (wanted !== '') return ordered.filter(({ folded }) => folded.includes(wanted))
  if (!isFolded || !canFold(ordered)) return ordered
  return chosen.length > 0
    ? ordered.filter(({ country }) => chosen.includes(country))
    : ordered.slice(0, FOLDED_LANES)
}

/** `lanes` come by name, and keep that order where the sort makes no difference. */
function sortLanes(lanes: readonly LaneFacts[], sort: LaneSort, day: Day): readonly LaneFacts[] {
  if (sort === 'name') return lanes
  const keyOf = sort === 'changed' ? ({ lastChange }: LaneFacts) => lastChange : levelOn(day)
  const keys = new Map(lanes.map((lane) => [lane, keyOf(lane)]))
  // Not by subtraction: two that are minus infinity are equal.
  return [...lanes].sort((a, b) => Number(keys.get(b)! > keys.get(a)!) - Number(keys.get(b)! < keys.get(a)!))
}

function levelOn(day: Day): (lane: LaneFacts) => number {
  return ({ spans }) => spans.find(({ from, to }) => from <= day && day <= to)?.position ?? -1
}

import type { Matches } from '../../filter/match.ts'
import type { EventRecord } from '../../state/record.ts'
import { type LaneFacts, rowsInLanes } from './lane-facts.ts'
import { LANE_HEIGHT, type LaneDrawing, layOutLane } from './lanes.ts'
import type { TimeScale } from './scale.ts'
import { layOutTrack, TRACK_NAMES, type Track } from './tracks.ts'

export const AXIS_HEIGHT = 26
export const BRUSH_HEIGHT = 24
const TRACK_GAP = 10
const FOOT = 6

/** All that the timeline draws, in pixels. */
export interface TimelineModel {
  readonly scale: TimeScale
  readonly tracks: readonly Track[]
  readonly lanes: readonly LaneDrawing[]
  /** Where the tracks end and the head of the lanes begins. */
  readonly lanesTop: number
  readonly height: number
}

/** The lanes to draw, from the top, and the height of what stands above them. */
export interface LaneRoom {
  readonly facts: readonly LaneFacts[]
  readonly headHeight: number
}

/**
 * Asks the columns what is in the window and lays it out. The `kept` ids are drawn even where the filters leave them out; so are
 * the `tied`, but these as part of a crowd where there is no room.
 */
export function layOutTimeline(
  record: EventRecord,
  matches: Matches,
  scale: TimeScale,
  kept: readonly (string | null)[],
  room: LaneRoom,
  tied: readonly string[] = [],
): TimelineModel {
  const rowsOf = (ids: readonly (string | null)[]) =>
    ids.flatMap((id) => (id === null ? [] : (record.columns.rowOfId.get(id) ?? [])))
  const [keptRows, tiedRows] = [rowsOf(kept), rowsOf(tied)]
  const inLanes = rowsInLanes(record)
  let top = 0
  const tracks = TRACK_NAMES.map((name) => {
    const track = layOutTrack(name, record, matches, scale, keptRows, tiedRows, inLanes, top)
    top += track.height + TRACK_GAP
    return track
  })
  const lanesTop = top
  top += room.headHeight
  const lanes = room.facts.map((facts) => {
    const drawn = layOutLane(facts, matches, scale, top)
    top += LANE_HEIGHT
    return drawn
  })
  return { scale, tracks, lanes, lanesTop, height: top + FOOT }
}

import type { RowNumber } from '../../data/columns.ts'
import { type Lane, levelPosition, levelShade } from '../../data/levels.ts'
import { KINDS } from '../../data/pack-format.ts'
import type { Matches } from '../../filter/match.ts'
import { countByTime, isInDates, rowsInTime } from '../../filter/time.ts'
import { countryName } from '../../lib/iso-3166.ts'
import type { EventRecord } from '../../state/record.ts'
import { dateInWords, formatSpan } from '../../words/dates.ts'
import { levelName } from '../../words/facts.ts'
import { words } from '../../words/words.ts'
import { type Crowd, layOutMarks, type Mark } from './layout.ts'
import { middleOfDay, type TimeScale, xOfDay } from './scale.ts'

/** More than this many events of a track in the window are drawn as density. */
const MOST_MARKS = 400
const BIN_PIXELS = 6
const STEP = 10
const STEPS = { attacks: 3, others: 9 } as const
const ATTACKS_HEIGHT = 48
/** Attacks lie around the middle of their track. */
const ATTACK_OFFSETS = [0, -12, 12, 0]
/** Nearer than this, marks in a lane are ticks. */
const TIGHT_PIXELS = 16
export const AXIS_HEIGHT = 26
export const BRUSH_HEIGHT = 24
export const LANE_HEIGHT = 24
const TRACK_GAP = 10
const LABEL_KINDS = ['attacks', 'others'] as const

export interface Bar {
  readonly x: number
  readonly width: number
  /** Shares of the fullest bar, 0 to 1. */
  readonly count: number
  readonly total: number
  readonly title: string
}

export interface Track {
  readonly name: (typeof LABEL_KINDS)[number]
  readonly label: string
  readonly top: number
  readonly height: number
  readonly marks: readonly (Mark & { readonly y: number; readonly isDim: boolean; readonly label: string })[]
  readonly crowds: readonly (Crowd & { readonly y: number; readonly label: string })[]
  readonly bars: readonly Bar[]
}

export interface LaneDrawing {
  readonly country: string
  readonly label: string
  /** All of its levels in words: what the steps show. */
  readonly history: string
  readonly top: number
  readonly spans: readonly {
    readonly key: string
    readonly x: number
    readonly width: number
    readonly height: number
    readonly shade: number
    readonly title: string
  }[]
  readonly changes: readonly {
    readonly row: number
    readonly id: string
    readonly x: number
    readonly y: number
    readonly isDim: boolean
    /** Whether the change before it is so near that a full mark would cover it. */
    readonly isTight: boolean
    readonly label: string
  }[]
}

/** All that the timeline draws, in pixels. */
export interface TimelineModel {
  readonly scale: TimeScale
  readonly tracks: readonly Track[]
  readonly lanes: readonly LaneDrawing[]
  /** Where the tracks end and the lanes begin. */
  readonly lanesTop: number
  readonly height: number
}

/** Asks the columns what is in the window and lays it out. The `kept` ids are drawn even where the filters leave them out. */
export function layOutTimeline(
  record: EventRecord,
  matches: Matches,
  scale: TimeScale,
  kept: readonly (string | null)[],
): TimelineModel {
  const keptRows = kept.flatMap((id) => (id === null ? [] : (record.columns.rowOfId.get(id) ?? [])))
  const inLanes = new Set(record.lanes.flatMap(({ changes }) => changes.map(({ event }) => event)))
  let top = 0
  const tracks = LABEL_KINDS.map((name) => {
    const track = layOutTrack(name, record, matches, scale, keptRows, inLanes, top)
    top += track.height + TRACK_GAP
    return track
  })
  const lanesTop = top
  const lanes = record.lanes.map((lane) => {
    const drawn = layOutLane(lane, record, matches, scale, top)
    top += LANE_HEIGHT
    return drawn
  })
  return { scale, tracks, lanes, lanesTop, height: top + 6 }
}

function layOutTrack(
  name: Track['name'],
  record: EventRecord,
  matches: Matches,
  scale: TimeScale,
  kept: readonly RowNumber[],
  inLanes: ReadonlySet<string>,
  top: number,
): Track {
  const { columns, pack } = record
  const attack = KINDS.indexOf('attack')
  const kinds = name === 'attacks' ? [attack] : KINDS.map((_, code) => code).filter((code) => code !== attack)
  const found = rowsInTime(matches, scale.from, scale.to, kinds, MOST_MARKS)
  // Level changes stand in their lanes.
  const counted = kinds.filter((code) => record.lanes.length === 0 || KINDS[code] !== 'threat-level')
  const bars = barsOf(matches, scale, counted, found === null)
  const rows = [...(found ?? [])].filter((row) => !inLanes.has(columns.ids[row]!))
  const isHere = (row: RowNumber) =>
    kinds.includes(columns.facets.kind.codes[columns.facets.kind.offsets[row]!]!) &&
    columns.start[row]! <= scale.to &&
    columns.end[row]! >= scale.from &&
    !inLanes.has(columns.ids[row]!)
  for (const row of kept) if (!rows.includes(row) && isHere(row)) rows.push(row)
  rows.sort((a, b) => a - b)
  const { marks, crowds } = layOutMarks(columns, rows, scale, STEPS[name], kept, (row) =>
    isInDates(matches, row),
  )
  // The height does not depend on the filters, so that nothing jumps when they change.
  const height = name === 'attacks' ? ATTACKS_HEIGHT : (STEPS.others + 1) * STEP + 4
  const yOf = ({ step }: Mark) =>
    name === 'attacks' ? top + height / 2 + ATTACK_OFFSETS[step]! : top + height - STEP * (step + 0.5) - 2
  return {
    name,
    label: words.timeline[name],
    top,
    height,
    bars,
    marks: marks.map((mark) => ({
      ...mark,
      y: yOf(mark),
      isDim: !isInDates(matches, mark.row),
      label: `${pack.events.get(mark.id)!.title}, ${dateInWords(columns.dates[mark.row]!)}`,
    })),
    crowds: crowds.map((crowd) => ({
      ...crowd,
      y: top + STEP / 2 + 3,
      label: words.timeline.crowd(crowd.rows.length),
    })),
  }
}

/** Bars of density; behind marks only the pale totals, and only where the filters hide something. */
function barsOf(matches: Matches, scale: TimeScale, kinds: readonly number[], isDense: boolean): Bar[] {
  if (!isDense && matches.count === matches.columns.count) return []
  const count = Math.max(1, Math.min(Math.floor(scale.width / BIN_PIXELS), scale.to - scale.from + 1))
  const step = (scale.to - scale.from + 1) / count
  const edges = Array.from({ length: count + 1 }, (_, index) => scale.from + Math.round(index * step))
  const { counts, totals } = countByTime(matches, edges, kinds)
  const most = totals.reduce((a, b) => Math.max(a, b), 1)
  const bars: Bar[] = []
  for (let bin = 0; bin < count; bin++) {
    if (totals[bin] === 0) continue
    const x = xOfDay(scale, edges[bin]!)
    bars.push({
      x,
      width: Math.max(1, xOfDay(scale, edges[bin + 1]!) - x - 1),
      count: isDense ? counts[bin]! / most : 0,
      total: totals[bin]! / most,
      title: words.timeline.perBin(counts[bin]!, totals[bin]!, dateInWords(isoOf(edges[bin]!))),
    })
  }
  return bars
}

function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

function layOutLane(
  lane: Lane,
  { pack, columns }: EventRecord,
  matches: Matches,
  scale: TimeScale,
  top: number,
): LaneDrawing {
  const right = scale.left + scale.width
  const clamp = (x: number) => Math.min(right, Math.max(scale.left, x))
  return {
    country: lane.country,
    label: countryName(lane.country),
    history: words.timeline.history(
      countryName(lane.country),
      lane.spans.map(({ change, from, to }) => `${levelName(pack, change.level.id)} ${formatSpan(from, to)}`),
    ),
    top,
    spans: lane.spans
      .filter(({ from, to }) => from <= scale.to && to >= scale.from)
      .map(({ change, from, to }) => {
        const x = clamp(xOfDay(scale, from))
        return {
          key: change.event,
          x,
          width: Math.max(2, clamp(xOfDay(scale, to + 1)) - x),
          height: 6 + 12 * levelPosition(pack, change.level),
          shade: levelShade(pack, change.level),
          title: words.timeline.laneNow(countryName(lane.country), levelName(pack, change.level.id)),
        }
      }),
    changes: lane.changes.flatMap((change, index) => {
      const row = columns.rowOfId.get(change.event)
      if (row === undefined || change.since < scale.from || change.since > scale.to) return []
      const title = pack.events.get(change.event)!.title
      return [
        {
          row,
          id: change.event,
          x: middleOfDay(scale, change.since),
          y: top + LANE_HEIGHT / 2,
          isDim: matches.failed[row] !== 0,
          isTight: isTight(lane, index, scale),
          label: `${title}, ${dateInWords(change.edtf)}`,
        },
      ]
    }),
  }
}

function isTight({ changes }: Lane, index: number, scale: TimeScale): boolean {
  const x = (at: number) => (changes[at] ? xOfDay(scale, changes[at].since) : Number.POSITIVE_INFINITY)
  return Math.abs(x(index) - x(index - 1)) < TIGHT_PIXELS || Math.abs(x(index + 1) - x(index)) < TIGHT_PIXELS
}

import type { RowNumber } from '../../data/columns.ts'
import { EVENT_KINDS, isOfAttacks } from '../../data/pack-format.ts'
import { isMatch, type Matches } from '../../filter/match.ts'
import { countByTime, countMatchesByTime, isInDates, rowsInTime, rowsOfDays } from '../../filter/time.ts'
import type { Layer } from '../../state/layers.ts'
import { type EventRecord, fileOfRow, isMixed } from '../../state/record.ts'
import { dateInWords, formatSpan } from '../../words/dates.ts'
import { optionName, rangeInWords } from '../../words/facts.ts'
import { countOfAttacks, words } from '../../words/words.ts'
import { binEdges } from './calendar.ts'
import { type Crowd, largestApart, layOutMarks, type Mark, wouldCrowd } from './layout.ts'
import { type TimeScale, xOfDay } from './scale.ts'

/** More than this many events of a track in the window are drawn as density without trying. */
const MOST_MARKS = 400
const BAR_PIXELS = 6
const STEP = 10
const ATTACK_STEPS = 3
/** Other events have fewer steps where many lanes need the room. */
const OTHER_STEPS = 8
const OTHER_STEPS_ABOVE_MANY = 4
const MANY_LANES = 4
const ATTACKS_HEIGHT = 60
/** Room of the bars of attacks; the largest attacks stand above it. */
const BARS_HEIGHT = 24
/** Attacks lie around the middle of their track. */
const ATTACK_OFFSETS = [0, -14, 14, 0]
export const TRACK_NAMES = ['attacks', 'others'] as const

export interface Bar {
  readonly x: number
  readonly width: number
  /** Shares of the fullest bar, 0 to 1. */
  readonly count: number
  readonly total: number
}

/** Part of a track of density that opens the list of its events. */
export interface Bin {
  readonly key: string
  readonly x: number
  readonly width: number
  /** Asked only when it is opened: there may be thousands. */
  readonly rows: () => readonly RowNumber[]
  readonly label: string
}

export interface Track {
  readonly name: (typeof TRACK_NAMES)[number]
  readonly label: string
  readonly top: number
  readonly height: number
  readonly barsHeight: number
  readonly marks: readonly (Mark & {
    readonly y: number
    readonly isDim: boolean
    readonly label: string
    /** Classes of the opened file that it is of. */
    readonly set: string
  })[]
  readonly crowds: readonly (Crowd & { readonly y: number; readonly label: string })[]
  readonly bars: readonly Bar[]
  readonly bins: readonly Bin[]
}

export function layOutTrack(
  name: Track['name'],
  record: EventRecord,
  matches: Matches,
  scale: TimeScale,
  kept: readonly RowNumber[],
  tied: readonly RowNumber[],
  inLanes: Uint8Array,
  top: number,
): Track {
  const { columns } = record
  const kinds = [...EVENT_KINDS.keys()].filter(
    (code) => isOfAttacks(EVENT_KINDS[code]!) === (name === 'attacks'),
  )
  const isHere = (row: RowNumber) =>
    kinds.includes(columns.facets.kind.codes[row]!) &&
    columns.start[row]! <= scale.to &&
    columns.end[row]! >= scale.from &&
    inLanes[row] === 0
  const withKept = (found: Iterable<RowNumber>) =>
    [...new Set([...found, ...[...kept, ...tied].filter(isHere)])].sort((a, b) => a - b)
  const hasManyLanes = record.lanes.length > MANY_LANES
  const otherSteps = hasManyLanes ? OTHER_STEPS_ABOVE_MANY : OTHER_STEPS
  const steps = name === 'attacks' ? ATTACK_STEPS : otherSteps
  const layOut = (rows: readonly RowNumber[]) =>
    layOutMarks(columns, rows, scale, steps, kept, (row) => tied.includes(row) || isInDates(matches, row))
  const found = rowsInTime(matches, scale.from, scale.to, kinds, MOST_MARKS, inLanes)
  const single = found && layOut(withKept(found))
  const isDense = single === null || wouldCrowd(single, scale)
  // The height does not depend on the filters, so that nothing jumps when they change.
  const height = name === 'attacks' ? ATTACKS_HEIGHT : (steps + 1) * STEP + 4
  const edges = isDense ? binEdges(scale) : []
  const large = isDense && name === 'attacks' ? largestApart(matches, scale) : []
  const { marks, crowds } = isDense ? layOut(withKept(large)) : single
  const isLarge = new Set(large)
  const yOf = ({ row, step, radius }: Mark) => {
    if (name === 'others') return top + height - STEP * (step + 0.5) - 2
    if (isDense && isLarge.has(row)) return top + (height - BARS_HEIGHT) / 2
    return isDense
      ? top + height - Math.max(radius, BARS_HEIGHT / 2)
      : top + height / 2 + ATTACK_OFFSETS[step]!
  }
  return {
    name,
    label: words.timeline[name === 'attacks' && isMixed(record) ? 'mixed' : name],
    top,
    height,
    barsHeight: name === 'attacks' ? BARS_HEIGHT : height - 4,
    bars: barsOf(matches, scale, kinds, inLanes, isDense),
    bins: binsOf(matches, edges, kinds, inLanes, scale, name, isMixed(record)),
    marks: marks.map((mark) => {
      const file = fileOfRow(record, mark.row)
      return {
        ...mark,
        y: yOf(mark),
        isDim: !isMatch(matches, mark.row),
        label: labelOf(record, mark.row, file),
        set: file ? `of-file set-${file.colour + 1}` : '',
      }
    }),
    crowds: crowds.map((crowd) => ({
      ...crowd,
      y: top + STEP / 2 + 3,
      label: words.timeline.crowd(crowd.rows.length),
    })),
  }
}

/** What and when; where sources differ on the toll, from what to what too; and of which opened file. */
function labelOf({ pack, columns }: EventRecord, row: RowNumber, file: Layer | undefined): string {
  const [low, high] = [columns.killedLow[row]!, columns.killedHigh[row]!]
  const toll = low < high ? words.map.killed(rangeInWords(low, high)) : ''
  const set = file ? `, ${optionName(pack, 'set', file.set)}` : ''
  return `${columns.titles.at(row)!}, ${dateInWords(columns.dates.at(row)!)}${toll}${set}`
}

/** Bars of density; behind marks only the pale totals, and only where the filters hide something. */
function barsOf(
  matches: Matches,
  scale: TimeScale,
  kinds: readonly number[],
  inLanes: Uint8Array,
  isDense: boolean,
): Bar[] {
  if (!isDense && matches.count === matches.columns.count) return []
  const count = Math.max(1, Math.min(Math.floor(scale.width / BAR_PIXELS), scale.to - scale.from + 1))
  const step = (scale.to - scale.from + 1) / count
  const edges = Array.from({ length: count + 1 }, (_, index) => scale.from + Math.round(index * step))
  const { counts, totals } = countByTime(matches, edges, kinds, inLanes)
  const most = totals.reduce((a, b) => Math.max(a, b), 1)
  const bars: Bar[] = []
  for (let bar = 0; bar < count; bar++) {
    if (totals[bar] === 0) continue
    const x = xOfDay(scale, edges[bar]!)
    bars.push({
      x,
      width: Math.max(1, xOfDay(scale, edges[bar + 1]!) - x - 1),
      count: isDense ? counts[bar]! / most : 0,
      total: totals[bar]! / most,
    })
  }
  return bars
}

function binsOf(
  matches: Matches,
  edges: readonly number[],
  kinds: readonly number[],
  inLanes: Uint8Array,
  scale: TimeScale,
  name: Track['name'],
  areMixed: boolean,
): Bin[] {
  const counts = countMatchesByTime(matches, edges, kinds, inLanes)
  return [...counts].flatMap((count, index) => {
    if (count === 0) return []
    const [from, to] = [edges[index]!, edges[index + 1]!]
    const rows = () => rowsOfDays(matches, from, to, kinds, inLanes)
    const x = xOfDay(scale, from)
    const label = words.lanes.bin(
      formatSpan(from, to - 1),
      countOfAttacks(count, name === 'others' || areMixed),
    )
    return [{ key: `${name}-${from}`, x, width: xOfDay(scale, to) - x, rows, label }]
  })
}

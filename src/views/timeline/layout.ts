import { type Columns, kindOf, NO_END, NO_START, type RowNumber } from '../../data/columns.ts'
import { type EventKind, isOfAttacks } from '../../data/pack-format.ts'
import type { Matches } from '../../filter/match.ts'
import { largestFirst } from '../../filter/time.ts'
import { middleOfDay, type TimeScale, xOfDay } from './scale.ts'

/** An event drawn by itself. */
export interface Mark {
  readonly row: RowNumber
  readonly id: string
  readonly kind: EventKind
  /** Middle of the mark, in pixels. */
  readonly x: number
  /** Its place in the stack of its track, from 0. */
  readonly step: number
  /** Half of its size, in pixels. */
  readonly radius: number
  /** Radii of the rings of the highest and the lowest toll that sources give; 0: none, for it is the one shown. */
  readonly high: number
  readonly low: number
  /** Pixels from and to which it may have happened; null when its day is known. */
  readonly range: { readonly from: number; readonly to: number; readonly open: 'start' | 'end' | null } | null
}

const MARK_RADIUS = 4
const NO_RINGS = { high: 0, low: 0 }
/** How far a date with an open end is drawn towards it; it fades out there. */
const OPEN_PIXELS = 90
const LEAST_RADIUS = 4.5
const MOST_RADIUS = 15
/** Half the width that a mark needs to be pressed; larger circles may overlap. */
export const MOST_ROOM = 6
const CROWD_WIDTH = 26
/** Crowds over more than this share of a track would hide more than they tell. */
const MOST_CROWDED = 1 / 3
/** Room for a large attack, and how many pixels of the timeline there are for each. */
const APART = 2
const PIXELS_A_LARGE = 40

/** Radius of an attack by its toll: the area grows with the killed. */
export function radiusOfToll(killed: number): number {
  return killed < 0 ? LEAST_RADIUS : Math.min(MOST_RADIUS, LEAST_RADIUS + 0.7 * Math.sqrt(killed))
}

/** A ring this near to the mark's edge stands off it just so far that it is seen. */
const RING_GAP = 2

function ringsOf(columns: Columns, row: RowNumber, radius: number): Pick<Mark, 'high' | 'low'> {
  const [killed, low, high] = [columns.killed[row]!, columns.killedLow[row]!, columns.killedHigh[row]!]
  return {
    high: high > killed ? Math.max(radiusOfToll(high), radius + RING_GAP) : 0,
    low: low < killed ? Math.min(radiusOfToll(low), radius - RING_GAP) : 0,
  }
}

/** Events of about one day for which their track has no room: one mark that opens their list. */
export interface Crowd {
  readonly rows: readonly RowNumber[]
  readonly ids: readonly string[]
  readonly x: number
}

export interface LaidOut {
  readonly marks: readonly Mark[]
  readonly crowds: readonly Crowd[]
}

/**
 * Places marks in time order on the lowest step of their track where they touch no other. `rows` come in time order; a date
 * not known to the day is a bar over all its days, and takes their room. Where all steps are taken, marks become a crowd;
 * the `kept` never do, and those that
 * may not are left out.
 */
export function layOutMarks(
  columns: Columns,
  rows: ArrayLike<RowNumber>,
  scale: TimeScale,
  steps: number,
  kept: readonly RowNumber[] = [],
  mayCrowd: (row: RowNumber) => boolean = () => true,
): LaidOut {
  const ends: number[] = []
  const marks: Mark[] = []
  const crowds: Mark[][] = []
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!
    const [start, end] = [columns.start[row]!, columns.end[row]!]
    if (start === NO_START && end === NO_END) continue
    const kind = kindOf(columns, row)
    const hasToll = isOfAttacks(kind)
    const radius = hasToll ? radiusOfToll(columns.killed[row]!) : MARK_RADIUS
    const rings = hasToll ? ringsOf(columns, row, radius) : NO_RINGS
    const range = start === end ? null : rangeOf(scale, start, end)
    const x = range ? markOfRange(range) : middleOfDay(scale, start)
    const room = Math.min(radius, MOST_ROOM)
    const left = Math.min(range?.from ?? x, x - room)
    let step = ends.findIndex((taken) => taken < left)
    if (step < 0 && ends.length < steps) step = ends.length
    const id = columns.ids.at(row)!
    if (step < 0 && !kept.includes(row)) {
      if (!mayCrowd(row)) continue
      const crowd = crowds.findLast(([first]) => Math.abs(first!.x - x) < CROWD_WIDTH)
      const mark = { row, id, kind, x, step: steps, radius, ...rings, range }
      if (crowd) crowd.push(mark)
      else crowds.push([mark])
      continue
    }
    // The one that has to be shown stands above the full steps.
    if (step < 0) step = steps
    else ends[step] = Math.max(range?.to ?? 0, x + room)
    marks.push({ row, id, kind, x, step, radius, ...rings, range })
  }
  // A bar over several days would lie on others.
  const isAlone = (crowd: readonly Mark[]) => crowd.length === 1 && crowd[0]!.range === null
  const [alone, crowded] = [crowds.filter(isAlone), crowds.filter((crowd) => !isAlone(crowd))]
  return {
    marks: [...marks, ...alone.flat()],
    crowds: crowded.map((crowd) => ({
      rows: crowd.map(({ row }) => row),
      ids: crowd.map(({ id }) => id),
      x: crowd[0]!.x,
    })),
  }
}

/** Whether so much of the track is crowded that bars of density say more. */
export function wouldCrowd({ crowds }: LaidOut, { width }: TimeScale): boolean {
  return crowds.length * CROWD_WIDTH > width * MOST_CROWDED
}

/** Of matching attacks those with the highest tolls that do not touch as circles, in time order. Only the day known is looked at. */
export function largestApart(matches: Matches, scale: TimeScale): RowNumber[] {
  const { start, end, killedHigh } = matches.columns
  const taken: { readonly row: RowNumber; readonly x: number; readonly radius: number }[] = []
  for (const row of largestFirst(matches)) {
    if (taken.length * PIXELS_A_LARGE >= scale.width) break
    if (!isOfAttacks(kindOf(matches.columns, row))) continue
    if (start[row] !== end[row] || start[row]! < scale.from || start[row]! > scale.to) continue
    const x = middleOfDay(scale, start[row]!)
    const radius = Math.max(MOST_ROOM, radiusOfToll(killedHigh[row]!))
    if (taken.every((other) => Math.abs(other.x - x) >= other.radius + radius + APART))
      taken.push({ row, x, radius })
  }
  return taken.map(({ row }) => row).sort((a, b) => a - b)
}

/** The pixels of days, which fade out where one end is open. */
export function rangeOf(scale: TimeScale, start: number, end: number): NonNullable<Mark['range']> {
  const left = scale.left
  const right = scale.left + scale.width
  const first = start === NO_START ? null : Math.max(left, xOfDay(scale, start))
  const last = end === NO_END ? null : Math.min(right, xOfDay(scale, end + 1))
  const from = first ?? Math.max(left, last! - OPEN_PIXELS)
  const to = last ?? Math.min(right, first! + OPEN_PIXELS)
  return { from, to, open: first === null ? 'start' : last === null ? 'end' : null }
}

/** The shape of the kind stands at the end that is known. */
export function markOfRange({ from, to, open }: NonNullable<Mark['range']>): number {
  if (open === 'start') return to - MARK_RADIUS
  return open === 'end' ? from + MARK_RADIUS : (from + to) / 2
}

import { type Columns, RECORD_SET } from '../../data/columns.ts'
import type { MapCell } from '../../filter/cells.ts'
import type { EventRecord } from '../../state/record.ts'
import { countInWords } from '../../words/facts.ts'

const LEAST_RADIUS = 5
export const MOST_RADIUS = 30
const MOST_GROWTH = 1.2
/** A ring this near to the circle's edge stands off it just so far that it is seen. */
const RING_GAP = 3

/** How a cell is drawn; lengths in CSS pixels. */
export interface CircleShape {
  readonly cell: MapCell
  readonly radius: number
  /** Nobody says how many were killed: an empty ring. */
  readonly isRing: boolean
  /** How far outside of the edge the ring of the highest figure of one attack ends, and how far inside that of the lowest; or 0. */
  readonly out: number
  readonly inside: number
  readonly text: string
  /** The data sets that its events are of, each by its colour's name in the style sheet, and what share of the edge it has. */
  readonly slices: readonly Slice[]
}

interface Slice {
  readonly colour: string
  readonly share: number
}

/** Less of the edge would not be seen. */
const LEAST_SHARE = 0.04
const OF_RECORD: readonly Slice[] = [{ colour: 'attack', share: 1 }]

export function shapeOf(record: EventRecord, cell: MapCell, growth: number): CircleShape {
  const { columns } = record
  const isRing = cell.unknown === cell.count
  const radius = radiusOf(isRing ? -1 : cell.killed, growth)
  const text = cell.count > 1 ? countInWords(cell.count) : ''
  const [low, high] = tollRange(columns, cell)
  const out = high > cell.killed ? Math.max(RING_GAP, Math.round(radiusOf(high, growth) - radius)) : 0
  const gap = low < cell.killed ? Math.max(RING_GAP, Math.round(radius - radiusOf(low, growth))) : 0
  return {
    cell,
    radius,
    isRing,
    out,
    inside: Math.min(gap, Math.floor(radius) - 2),
    text,
    slices: slicesOf(record, cell),
  }
}

function slicesOf({ layers = [] }: EventRecord, { parts }: MapCell): readonly Slice[] {
  if (parts.length === 0) return OF_RECORD
  const sizes = parts.map(({ set, count }) => {
    const layer = set === RECORD_SET ? undefined : layers.find((each) => each.set === set)
    return { colour: layer ? `set-${layer.colour + 1}` : 'attack', count }
  })
  const all = sizes.reduce((sum, { count }) => sum + count, 0)
  const seen = sizes.map(({ colour, count }) => ({ colour, share: Math.max(LEAST_SHARE, count / all) }))
  const whole = seen.reduce((sum, { share }) => sum + share, 0)
  return seen.map(({ colour, share }) => ({ colour, share: share / whole }))
}

/** The lowest and the highest toll that sources give; of several events their sum twice. */
export function tollRange(columns: Columns, { count, killed, row }: MapCell): readonly [number, number] {
  return count === 1 ? [columns.killedLow[row]!, columns.killedHigh[row]!] : [killed, killed]
}

/** Area by killed: the radius grows with the root, by `growth` pixels. */
export function radiusOf(killed: number, growth: number): number {
  return killed < 0 ? LEAST_RADIUS + 1 : LEAST_RADIUS + growth * Math.sqrt(killed)
}

/** Pixels of radius a root of killed: less where the largest circle would cover its neighbours. */
export function growthOf(largestToll: number): number {
  return Math.min(MOST_GROWTH, (MOST_RADIUS - LEAST_RADIUS) / Math.sqrt(Math.max(1, largestToll)))
}

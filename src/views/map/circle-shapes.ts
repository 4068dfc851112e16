import type { Columns } from '../../data/columns.ts'
import type { MapCell } from '../../filter/cells.ts'
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
}

export function shapeOf(columns: Columns, cell: MapCell, growth: number): CircleShape {
  const isRing = cell.unknown === cell.count
  const radius = radiusOf(isRing ? -1 : cell.killed, growth)
  const text = cell.count > 1 ? countInWords(cell.count) : ''
  const [low, high] = tollRange(columns, cell)
  const out = high > cell.killed ? Math.max(RING_GAP, Math.round(radiusOf(high, growth) - radius)) : 0
  const gap = low < cell.killed ? Math.max(RING_GAP, Math.round(radius - radiusOf(low, growth))) : 0
  return { cell, radius, isRing, out, inside: Math.min(gap, Math.floor(radius) - 2), text }
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

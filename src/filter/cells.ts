import type { RowNumber } from '../data/columns.ts'
import { cellOf, type Gathering, gather } from './gather.ts'
import { isMatch, type Matches } from './match.ts'
import { UNITS } from './square-sums.ts'

/** One circle of the map: an event, or several near each other. */
export interface MapCell {
  /** Mean place on the unit Mercator square. */
  readonly x: number
  readonly y: number
  readonly count: number
  /** Sum of the tolls that are known. */
  readonly killed: number
  /** How many have a toll that is not known. */
  readonly unknown: number
  /** The first in time; the event itself when `count` is 1. */
  readonly row: RowNumber
  /** The westernmost place of its squares: it stays while that place is in view and no other cell takes it, whatever the filters. */
  readonly key: string
}

/** A part of the world: Leaflet's zoom, which may be a fraction, and bounds on the unit Mercator square (north < south). */
export interface MapFrame {
  readonly zoom: number
  readonly west: number
  readonly north: number
  readonly east: number
  readonly south: number
}

/**
 * The matches that have a point, gathered on a grid of squares of `cellPixels` that is anchored to the world; cells whose mean
 * places are closer than 0.6 squares are merged. All cells with a square that touches the frame, each whole (so it may count
 * events just outside), in the order of their first events. Panning changes no cell.
 */
export function gatherCells(matches: Matches, frame: MapFrame, cellPixels: number): MapCell[] {
  const gathering = gather(matches, frame.zoom, cellPixels)
  return cellsInFrame(gathering, frame)
    .sort((a, b) => gathering.first[a]! - gathering.first[b]!)
    .map((cell) => describeCell(matches, gathering, cell))
}

/** The largest toll of any cell of the world at this zoom: what circles are drawn in proportion to. */
export function largestToll(matches: Matches, zoom: number, cellPixels: number): number {
  return gather(matches, zoom, cellPixels).killed.reduce((most, killed) => Math.max(most, killed), 0)
}

/** The rows gathered in the cell with this key, in time order; none when the frame has no such cell. */
export function rowsOfCell(matches: Matches, frame: MapFrame, cellPixels: number, key: string): Int32Array {
  const gathering = gather(matches, frame.zoom, cellPixels)
  const { grid, into, count } = gathering
  const cell = cellsInFrame(gathering, frame).find((at) => cellKey(matches, gathering, at) === key)
  if (cell === undefined) return new Int32Array(0)
  const rows = new Int32Array(count[cell]!)
  let found = 0
  const isIn = into.map((_, square) => Number(cellOf(gathering, square) === cell))
  for (const [square, one] of isIn.entries())
    for (let row = one === 1 ? grid.firstOf[square]! : -1; row >= 0; row = grid.nextOf[row]!)
      if (isMatch(matches, row)) rows[found++] = row
  return rows.sort()
}

function cellsInFrame({ grid, into, count, left, right, top, bottom }: Gathering, frame: MapFrame): number[] {
  const [west, north, east, south] = [frame.west, frame.north, frame.east, frame.south].map((side) =>
    Math.floor(side * grid.scale),
  ) as [number, number, number, number]
  const cells: number[] = []
  for (let cell = 0; cell < grid.size; cell++) {
    if (into[cell] !== cell || count[cell] === 0) continue
    if (right[cell]! < west || left[cell]! > east || bottom[cell]! < north || top[cell]! > south) continue
    cells.push(cell)
  }
  return cells
}

function describeCell(matches: Matches, gathering: Gathering, cell: number): MapCell {
  const count = gathering.count[cell]!
  const row = gathering.first[cell]!
  return {
    x: count === 1 ? matches.columns.x[row]! : gathering.sumX[cell]! / count / UNITS,
    y: count === 1 ? matches.columns.y[row]! : gathering.sumY[cell]! / count / UNITS,
    count,
    killed: gathering.killed[cell]!,
    unknown: gathering.unknown[cell]!,
    row,
    key: cellKey(matches, gathering, cell),
  }
}

function cellKey({ columns }: Matches, { west }: Gathering, cell: number): string {
  return `${columns.x[west[cell]!]} ${columns.y[west[cell]!]}`
}

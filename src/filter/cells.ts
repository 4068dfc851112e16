import type { RowNumber } from '../data/columns.ts'
import { cellOf, type Gathering, gather } from './gather.ts'
import { squareOf } from './grid.ts'
import type { Matches } from './match.ts'
import { COUNT, FIRST, KILLED, OF_SETS, SUM_X, SUM_Y, UNITS, UNKNOWN } from './square-sums.ts'

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
  /** How many are of each data set that has some here, in the order of the sets; empty where there is only one, or more than eight. */
  readonly parts: readonly CellPart[]
}

export interface CellPart {
  /** An option of the facet `set`. */
  readonly set: string
  readonly count: number
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
    .map((cell) => describeCell(matches, gathering, cell))
    .sort((a, b) => a.row - b.row)
}

/** The largest toll of any cell of the world at this zoom: what circles are drawn in proportion to. */
export function largestToll(matches: Matches, zoom: number, cellPixels: number): number {
  return gather(matches, zoom, cellPixels).most
}

/** The rows gathered in the cell with this key, in time order; none when the frame has no such cell. */
export function rowsOfCell(matches: Matches, frame: MapFrame, cellPixels: number, key: string): Int32Array {
  const gathering = gather(matches, frame.zoom, cellPixels)
  const { grid, sums, figures } = gathering
  const cell = cellsInFrame(gathering, frame).find((at) => cellKey(matches, gathering, at) === key)
  if (cell === undefined) return new Int32Array(0)
  const rows = new Int32Array(sums[cell * figures + COUNT]!)
  const { columns, failed, window } = matches
  let found = 0
  const look = (row: RowNumber) => {
    if (failed[row] !== 0) return
    const square = squareOf(grid, columns, row)
    if (square >= 0 && cellOf(gathering, square) === cell) rows[found++] = row
  }
  for (const row of window.early) look(row)
  for (let row = window.lo; row < window.hi; row++) look(row)
  return rows
}

function cellsInFrame(
  { grid, into, sums, figures, left, right, top, bottom }: Gathering,
  frame: MapFrame,
): number[] {
  const [west, north, east, south] = [frame.west, frame.north, frame.east, frame.south].map((side) =>
    Math.floor(side * grid.scale),
  ) as [number, number, number, number]
  const cells: number[] = []
  for (let cell = 0; cell < grid.size; cell++) {
    if (into[cell] !== cell || sums[cell * figures + COUNT] === 0) continue
    if (right[cell]! < west || left[cell]! > east || bottom[cell]! < north || top[cell]! > south) continue
    cells.push(cell)
  }
  return cells
}

function describeCell(matches: Matches, gathering: Gathering, cell: number): MapCell {
  const figure = (of: number) => gathering.sums[cell * gathering.figures + of]!
  const count = figure(COUNT)
  const row = figure(FIRST)
  return {
    x: count === 1 ? matches.columns.x[row]! : figure(SUM_X) / count / UNITS,
    y: count === 1 ? matches.columns.y[row]! : figure(SUM_Y) / count / UNITS,
    count,
    killed: figure(KILLED),
    unknown: figure(UNKNOWN),
    row,
    key: cellKey(matches, gathering, cell),
    parts: partsOf(matches, gathering, cell),
  }
}

function partsOf({ columns }: Matches, { sums, figures }: Gathering, cell: number): readonly CellPart[] {
  if (figures === OF_SETS) return NO_PARTS
  const first = cell * figures + OF_SETS
  return columns.facets.set.ids
    .map((set, code) => ({ set, count: sums[first + code]! }))
    .filter(({ count }) => count > 0)
}

const NO_PARTS: readonly CellPart[] = []

function cellKey({ columns }: Matches, { west }: Gathering, cell: number): string {
  return `${columns.x[west[cell]!]} ${columns.y[west[cell]!]}`
}

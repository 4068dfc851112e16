import type { Columns, RowNumber } from '../data/columns.ts'
import { worldSize } from '../lib/mercator.ts'
import { keepFor } from '../lib/remember.ts'
import { createSquareTable } from './square-table.ts'

/** The rows on a grid of squares that is anchored to the world, whatever the filters and the frame. */
export interface Grid {
  readonly zoom: number
  readonly cellPixels: number
  /** Squares along one side of the world, which may be a fraction. */
  readonly scale: number
  /** How many squares hold a row. */
  readonly size: number
  /** Per row the number of its square; -1 without a point. */
  readonly squareOf: Int32Array
  /** Per square its first row, and per row the next one in its square; -1 after the last. */
  readonly firstOf: Int32Array
  readonly nextOf: Int32Array
  /** Per square its column and row in the grid, from the north-west. */
  readonly column: Int32Array
  readonly row: Int32Array
  /** Per square its westernmost row, of several the northernmost, of several the first. */
  readonly west: Int32Array
}

/** Filtering and panning keep the zoom, and a reader often goes back to the one before. */
const MOST_GRIDS = 2
const grids = new WeakMap<Columns, Grid[]>()

export function gridOf(columns: Columns, zoom: number, cellPixels: number): Grid {
  const known = keepFor(grids, columns, () => [])
  const same = known.find((grid) => grid.zoom === zoom && grid.cellPixels === cellPixels)
  if (same) return same
  const grid = buildGrid(columns, zoom, cellPixels)
  if (known.length >= MOST_GRIDS) known.shift()
  known.push(grid)
  return grid
}

function buildGrid({ count, x, y }: Columns, zoom: number, cellPixels: number): Grid {
  const scale = worldSize(zoom) / cellPixels
  const table = createSquareTable()
  const squareOf = new Int32Array(count).fill(-1)
  for (let row = 0; row < count; row++)
    if (!Number.isNaN(x[row]!))
      squareOf[row] = table.add(Math.floor(x[row]! * scale), Math.floor(y[row]! * scale))
  const column = Int32Array.from(table.columns)
  const size = column.length
  const nextOf = new Int32Array(count).fill(-1)
  const firstOf = new Int32Array(size).fill(-1)
  const west = new Int32Array(size).fill(-1)
  for (let row = count - 1; row >= 0; row--) {
    const square = squareOf[row]!
    if (square < 0) continue
    nextOf[row] = firstOf[square]!
    firstOf[square] = row
    if (west[square]! < 0 || !isWestOf(x, y, west[square]!, row)) west[square] = row
  }
  return {
    zoom,
    cellPixels,
    scale,
    size,
    squareOf,
    firstOf,
    nextOf,
    column,
    row: Int32Array.from(table.rows),
    west,
  }
}

export function isWestOf(x: Float32Array, y: Float32Array, a: RowNumber, b: RowNumber): boolean {
  return x[a]! < x[b]! || (x[a] === x[b] && y[a]! < y[b]!)
}

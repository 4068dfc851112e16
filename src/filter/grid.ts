import type { Columns } from '../data/columns.ts'
import { worldSize } from '../lib/mercator.ts'
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
  /** Per square its column and row in the grid, from the north-west. */
  readonly column: Int32Array
  readonly row: Int32Array
}

// Filtering and panning keep the zoom, so the last grid of the columns is nearly always the one asked for.
const grids = new WeakMap<Columns, Grid>()

export function gridOf(columns: Columns, zoom: number, cellPixels: number): Grid {
  const last = grids.get(columns)
  if (last?.zoom === zoom && last.cellPixels === cellPixels) return last
  const grid = buildGrid(columns, zoom, cellPixels)
  grids.set(columns, grid)
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
  return { zoom, cellPixels, scale, size: column.length, squareOf, column, row: Int32Array.from(table.rows) }
}

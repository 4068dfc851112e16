import type { Columns, RowNumber } from '../data/columns.ts'
import { worldSize } from '../lib/mercator.ts'
import { keepFor, once } from '../lib/remember.ts'
import {
  addSquare,
  columnOf,
  createSquareTable,
  findSquare,
  rowOf,
  type SquareTable,
} from './square-table.ts'

/**
 * The squares of a grid that hold a row; the grid is anchored to the world, whatever the filters and the frame. No row's square is
 * written down: to find it again costs less than to read it.
 */
export interface Grid {
  /** Squares along one side of the world, which may be a fraction. */
  readonly scale: number
  /** How many squares hold a row. */
  readonly size: number
  readonly table: SquareTable
  /** Per square its column and row in the grid, from the north-west. */
  readonly column: Int32Array
  readonly row: Int32Array
  /** Per square its westernmost row, of several the northernmost, of several the first. */
  readonly west: Int32Array
  /** A grid whose squares are parts of this one's, and per square of that the one here; null where this was made of rows. */
  readonly finer: { readonly grid: Grid; readonly into: Int32Array } | null
  /** Per row the next one in its square; -1 after the last. Made when it is first asked for. */
  readonly nextOf: () => Int32Array
}

/** Of grids with fewer squares along a side only one of some doublings is made of rows; the others are put together of its squares. */
const LEAST_SIDE = 256
/** Those of whole zooms and of half ones, and one that is finer still. */
const MOST_MADE_OF_ROWS = 3

interface Kept {
  readonly ofRows: Grid[]
  readonly ofSquares: Map<number, Grid>
}
const grids = new WeakMap<Columns, Kept>()

/** The grid with squares of `cellPixels` at a zoom of Leaflet's. */
export function gridOf(columns: Columns, zoom: number, cellPixels: number): Grid {
  const { ofRows, ofSquares } = keepFor(grids, columns, (): Kept => ({ ofRows: [], ofSquares: new Map() }))
  // Doublings are exact, which powers of 2 with a fraction are not: squares of one zoom are parts of those of the next.
  const scale = (worldSize(zoom - Math.floor(zoom)) / cellPixels) * 2 ** Math.floor(zoom)
  const fineScale = scale * 2 ** Math.max(0, Math.ceil(Math.log2(LEAST_SIDE / scale)))
  let fine = ofRows.find((grid) => grid.scale === fineScale)
  if (!fine) {
    fine = gridOfRows(columns, fineScale)
    if (ofRows.length >= MOST_MADE_OF_ROWS) {
      ofRows.shift()
      ofSquares.clear()
    }
    ofRows.push(fine)
  }
  if (scale === fineScale) return fine
  const known = ofSquares.get(scale)
  if (known) return known
  const grid = gridOfSquares(columns, fine, scale)
  ofSquares.set(scale, grid)
  return grid
}

/** The number of the square in which a row lies; -1 without a point. */
export function squareOf({ table, scale }: Grid, { x, y }: Columns, row: RowNumber): number {
  const [left, top] = [x[row]!, y[row]!]
  return Number.isNaN(left) ? -1 : findSquare(table, (left * scale) | 0, (top * scale) | 0)
}

export function isWestOf({ x, y }: Columns, a: RowNumber, b: RowNumber): boolean {
  return x[a]! < x[b]! || (x[a] === x[b] && y[a]! < y[b]!)
}

function sideOf(scale: number): number {
  return Math.floor(scale) + 1
}

function gridOfRows(columns: Columns, scale: number): Grid {
  const { count, x, y } = columns
  // Each square of the world has a place in the table where that takes no more than two numbers a row.
  const table = createSquareTable(sideOf(scale), 2 * count)
  const west: number[] = []
  for (let row = 0; row < count; row++) {
    const left = x[row]!
    if (Number.isNaN(left)) continue
    const square = addSquare(table, (left * scale) | 0, (y[row]! * scale) | 0)
    if (square === west.length) west.push(row)
    else if (left <= x[west[square]!]! && isWestOf(columns, row, west[square]!)) west[square] = row
  }
  const grid: Grid = {
    ...squaresOf(table, scale, west),
    finer: null,
    nextOf: once(() => linkRows(columns, grid)),
  }
  return grid
}

function gridOfSquares(columns: Columns, fine: Grid, scale: number): Grid {
  const table = createSquareTable(sideOf(scale), 0, 256)
  const parts = fine.scale / scale
  const into = new Int32Array(fine.size)
  const west: number[] = []
  for (let part = 0; part < fine.size; part++) {
    const square = addSquare(
      table,
      Math.floor(fine.column[part]! / parts),
      Math.floor(fine.row[part]! / parts),
    )
    into[part] = square
    const row = fine.west[part]!
    if (square === west.length) west.push(row)
    else if (isWestOf(columns, row, west[square]!)) west[square] = row
  }
  return { ...squaresOf(table, scale, west), finer: { grid: fine, into }, nextOf: fine.nextOf }
}

function squaresOf(table: SquareTable, scale: number, west: readonly number[]) {
  const size = west.length
  const column = new Int32Array(size)
  const row = new Int32Array(size)
  for (let square = 0; square < size; square++) {
    column[square] = columnOf(table, square)
    row[square] = rowOf(table, square)
  }
  return { scale, size, table, column, row, west: Int32Array.from(west) }
}

function linkRows(columns: Columns, grid: Grid): Int32Array {
  const nextOf = new Int32Array(columns.count)
  const later = new Int32Array(grid.size).fill(-1)
  for (let row = columns.count - 1; row >= 0; row--) {
    const square = squareOf(grid, columns, row)
    if (square < 0) continue
    nextOf[row] = later[square]!
    later[square] = row
  }
  return nextOf
}

import type { RowNumber } from '../data/columns.ts'
import { type Grid, gridOf } from './grid.ts'
import type { Matches } from './match.ts'
import { createSquareTable } from './square-table.ts'

/** How near, in squares, two cells may be before they are merged: circles are smaller than this, and so lie apart. */
const NEAREST = 0.6

/**
 * The matches of each square of the grid, near squares merged. A cell goes by the number of one of its squares, where its figures
 * are. The whole world is gathered, so that nothing hangs on which part of it is in view.
 */
export interface Gathering {
  readonly grid: Grid
  /** Per square the one that it was merged into; itself when it stands for a cell. Follow with `cellOf`. */
  readonly into: Int32Array
  readonly count: Uint32Array
  readonly sumX: Float64Array
  readonly sumY: Float64Array
  readonly killed: Float64Array
  readonly unknown: Uint32Array
  readonly first: Int32Array
  /** The westernmost row, of several the northernmost, of several the first. */
  readonly west: Int32Array
  /** The columns and rows of the grid that the cell reaches over. */
  readonly left: Int32Array
  readonly right: Int32Array
  readonly top: Int32Array
  readonly bottom: Int32Array
}

const gatherings = new WeakMap<Matches, Gathering>()

export function gather(matches: Matches, zoom: number, cellPixels: number): Gathering {
  const grid = gridOf(matches.columns, zoom, cellPixels)
  let gathering = gatherings.get(matches)
  if (gathering?.grid !== grid) {
    gathering = gatherSquares(matches, grid)
    mergeNear(matches, gathering)
    gatherings.set(matches, gathering)
  }
  return gathering
}

/** The square that stands for the cell of a square. */
export function cellOf({ into }: Gathering, square: number): number {
  let cell = square
  while (into[cell] !== cell) cell = into[cell]!
  return cell
}

function gatherSquares({ columns, failed, window }: Matches, grid: Grid): Gathering {
  const { size, squareOf } = grid
  const { x, y, killed } = columns
  const to: Gathering = {
    grid,
    into: Int32Array.from({ length: size }, (_, square) => square),
    count: new Uint32Array(size),
    sumX: new Float64Array(size),
    sumY: new Float64Array(size),
    killed: new Float64Array(size),
    unknown: new Uint32Array(size),
    first: new Int32Array(size).fill(-1),
    west: new Int32Array(size).fill(-1),
    left: grid.column.slice(),
    right: grid.column.slice(),
    top: grid.row.slice(),
    bottom: grid.row.slice(),
  }
  const put = (row: RowNumber) => {
    const square = squareOf[row]!
    if (failed[row] !== 0 || square < 0) return
    if (to.count[square]!++ === 0) {
      to.first[square] = row
      to.west[square] = row
    } else if (isWestOf(x, y, row, to.west[square]!)) to.west[square] = row
    to.sumX[square]! += x[row]!
    to.sumY[square]! += y[row]!
    to.killed[square]! += Math.max(killed[row]!, 0)
    to.unknown[square]! += killed[row]! < 0 ? 1 : 0
  }
  for (const row of window.early) put(row)
  for (let row = window.lo; row < window.hi; row++) put(row)
  return to
}

function isWestOf(x: Float32Array, y: Float32Array, a: RowNumber, b: RowNumber): boolean {
  return x[a]! < x[b]! || (x[a] === x[b] && y[a]! < y[b]!)
}

// Cells are put down one after the other. One that would lie on another is merged with the nearest, and the two are put down
// anew, as their mean has moved. In the end no two are nearer than NEAREST.
function mergeNear(matches: Matches, cells: Gathering) {
  const { grid, into, count, sumX, sumY } = cells
  const buckets = createSquareTable()
  const firstIn: number[] = []
  const nextIn = new Int32Array(grid.size).fill(-1)
  const meanX = (cell: number) => (sumX[cell]! / count[cell]!) * grid.scale
  const meanY = (cell: number) => (sumY[cell]! / count[cell]!) * grid.scale

  function nearest(x: number, y: number): number {
    let found = -1
    let least = NEAREST * NEAREST
    for (let column = Math.floor(x) - 1; column <= Math.floor(x) + 1; column++)
      for (let row = Math.floor(y) - 1; row <= Math.floor(y) + 1; row++) {
        const bucket = buckets.find(column, row)
        for (let cell = bucket < 0 ? -1 : firstIn[bucket]!; cell >= 0; cell = nextIn[cell]!) {
          const distance = (meanX(cell) - x) ** 2 + (meanY(cell) - y) ** 2
          if (distance < least) {
            least = distance
            found = cell
          }
        }
      }
    return found
  }

  function putDown(cell: number) {
    const bucket = buckets.add(Math.floor(meanX(cell)), Math.floor(meanY(cell)))
    nextIn[cell] = firstIn[bucket] ?? -1
    firstIn[bucket] = cell
  }

  function takeUp(cell: number) {
    const bucket = buckets.find(Math.floor(meanX(cell)), Math.floor(meanY(cell)))
    if (firstIn[bucket] === cell) firstIn[bucket] = nextIn[cell]!
    else {
      let before = firstIn[bucket]!
      while (nextIn[before] !== cell) before = nextIn[before]!
      nextIn[before] = nextIn[cell]!
    }
  }

  for (let square = 0; square < grid.size; square++) {
    if (count[square] === 0) continue
    let cell = square
    for (let near = nearest(meanX(cell), meanY(cell)); near >= 0; near = nearest(meanX(cell), meanY(cell))) {
      takeUp(near)
      absorb(matches, cells, near, cell)
      into[cell] = near
      cell = near
    }
    putDown(cell)
  }
}

function absorb({ columns }: Matches, cells: Gathering, to: number, from: number) {
  for (const figure of [cells.count, cells.sumX, cells.sumY, cells.killed, cells.unknown])
    figure[to]! += figure[from]!
  for (const least of [cells.first, cells.left, cells.top]) least[to] = Math.min(least[to]!, least[from]!)
  for (const most of [cells.right, cells.bottom]) most[to] = Math.max(most[to]!, most[from]!)
  if (isWestOf(columns.x, columns.y, cells.west[from]!, cells.west[to]!)) cells.west[to] = cells.west[from]!
}

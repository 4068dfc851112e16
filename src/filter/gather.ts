import { type Grid, gridOf, isWestOf } from './grid.ts'
import type { Matches } from './match.ts'
import { type SquareSums, sumSquares, UNITS } from './square-sums.ts'
import { createSquareTable } from './square-table.ts'

/** How near, in squares, two cells may be before they are merged: circles are smaller than this, and so lie apart. */
const NEAREST = 0.6

/**
 * The matches of each square of the grid, near squares merged. A cell goes by the number of one of its squares, where its figures
 * are. The whole world is gathered, so that nothing hangs on which part of it is in view.
 */
export interface Gathering extends SquareSums {
  readonly grid: Grid
  /** Per square the one that it was merged into; itself when it stands for a cell. Follow with `cellOf`. */
  readonly into: Int32Array
  /** The westernmost row of its squares, whether it matches or not, of several the northernmost, of several the first. */
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
    gathering = cellsOfSquares(sumSquares(matches, grid), grid)
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

/** Every square as a cell of its own; merging changes these figures, and so they are copies. */
function cellsOfSquares(sums: SquareSums, grid: Grid): Gathering {
  return {
    grid,
    into: Int32Array.from({ length: grid.size }, (_, square) => square),
    count: sums.count.slice(),
    sumX: sums.sumX.slice(),
    sumY: sums.sumY.slice(),
    killed: sums.killed.slice(),
    unknown: sums.unknown.slice(),
    first: sums.first.slice(),
    west: grid.west.slice(),
    left: grid.column.slice(),
    right: grid.column.slice(),
    top: grid.row.slice(),
    bottom: grid.row.slice(),
  }
}

// Cells are put down one after the other. One that would lie on another is merged with the nearest, and the two are put down
// anew, as their mean has moved. In the end no two are nearer than NEAREST.
function mergeNear(matches: Matches, cells: Gathering) {
  const { grid, into, count, sumX, sumY } = cells
  const buckets = createSquareTable()
  const firstIn: number[] = []
  const nextIn = new Int32Array(grid.size).fill(-1)
  const meanX = (cell: number) => (sumX[cell]! / count[cell]! / UNITS) * grid.scale
  const meanY = (cell: number) => (sumY[cell]! / count[cell]! / UNITS) * grid.scale

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

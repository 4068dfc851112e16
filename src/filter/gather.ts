import { type Grid, gridOf, isWestOf } from './grid.ts'
import type { Matches } from './match.ts'
import {
  addFigures,
  COUNT,
  figuresOf,
  KILLED,
  type SquareSums,
  SUM_X,
  SUM_Y,
  sumSquares,
  UNITS,
} from './square-sums.ts'
import { addSquare, createSquareTable, findSquare } from './square-table.ts'

/** How near, in squares, two cells may be before they are merged: circles are smaller than this, and so lie apart. */
const NEAREST = 0.6

/**
 * The matches of each square of the grid, near squares merged. A cell goes by the number of one of its squares, where its figures
 * are. The whole world is gathered, so that nothing hangs on which part of it is in view.
 */
export interface Gathering {
  readonly grid: Grid
  readonly sums: SquareSums
  /** Figures a square has in `sums`. */
  readonly figures: number
  /** Per square the one that it was merged into; itself when it stands for a cell. Follow with `cellOf`. */
  readonly into: Int32Array
  /** The westernmost row of its squares, whether it matches or not, of several the northernmost, of several the first. */
  readonly west: Int32Array
  /** The columns and rows of the grid that the cell reaches over. */
  readonly left: Int32Array
  readonly right: Int32Array
  readonly top: Int32Array
  readonly bottom: Int32Array
  /** The largest toll of any cell. */
  readonly most: number
}

const gatherings = new WeakMap<Matches, Gathering>()

export function gather(matches: Matches, zoom: number, cellPixels: number): Gathering {
  const grid = gridOf(matches.columns, zoom, cellPixels)
  let gathering = gatherings.get(matches)
  if (gathering?.grid !== grid) {
    const cells = cellsOfSquares(sumSquares(matches, grid), figuresOf(matches.columns), grid)
    mergeNear(matches, cells)
    gathering = { ...cells, most: largestToll(cells) }
    gatherings.set(matches, gathering)
  }
  return gathering
}

/** The square that stands for the cell of a square. */
export function cellOf({ into }: Pick<Gathering, 'into'>, square: number): number {
  let cell = square
  while (into[cell] !== cell) cell = into[cell]!
  return cell
}

type Cells = Omit<Gathering, 'most'>

/** Every square as a cell of its own; merging changes these figures, and so the grid's are copied. */
function cellsOfSquares(sums: SquareSums, figures: number, grid: Grid): Cells {
  const into = new Int32Array(grid.size)
  for (let square = 0; square < grid.size; square++) into[square] = square
  return {
    grid,
    sums,
    figures,
    into,
    west: grid.west.slice(),
    left: grid.column.slice(),
    right: grid.column.slice(),
    top: grid.row.slice(),
    bottom: grid.row.slice(),
  }
}

function largestToll({ grid, sums, figures, into }: Cells): number {
  let most = 0
  for (let cell = 0; cell < grid.size; cell++)
    if (into[cell] === cell) most = Math.max(most, sums[cell * figures + KILLED]!)
  return most
}

// Cells are put down one after the other. One that would lie on another is merged with the nearest, and the two are put down
// anew, as their mean has moved. In the end no two are nearer than NEAREST.
function mergeNear(matches: Matches, cells: Cells) {
  const { grid, into, sums, figures } = cells
  const buckets = createSquareTable(grid.table.side, 0, grid.size)
  const firstIn = new Int32Array(grid.size).fill(-1)
  const nextIn = new Int32Array(grid.size).fill(-1)
  const meanOf = (sum: number, cell: number) =>
    (sums[cell * figures + sum]! / sums[cell * figures + COUNT]! / UNITS) * grid.scale
  const meanX = (cell: number) => meanOf(SUM_X, cell)
  const meanY = (cell: number) => meanOf(SUM_Y, cell)

  function nearest(x: number, y: number): number {
    let found = -1
    let least = NEAREST * NEAREST
    const [right, bottom] = [Math.floor(x + NEAREST), Math.floor(y + NEAREST)]
    for (let column = Math.floor(x - NEAREST); column <= right; column++)
      for (let row = Math.floor(y - NEAREST); row <= bottom; row++) {
        const bucket = findSquare(buckets, column, row)
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
    const bucket = addSquare(buckets, Math.floor(meanX(cell)), Math.floor(meanY(cell)))
    nextIn[cell] = firstIn[bucket]!
    firstIn[bucket] = cell
  }

  function takeUp(cell: number) {
    const bucket = findSquare(buckets, Math.floor(meanX(cell)), Math.floor(meanY(cell)))
    if (firstIn[bucket] === cell) firstIn[bucket] = nextIn[cell]!
    else {
      let before = firstIn[bucket]!
      while (nextIn[before] !== cell) before = nextIn[before]!
      nextIn[before] = nextIn[cell]!
    }
  }

  for (let square = 0; square < grid.size; square++) {
    if (sums[square * figures + COUNT] === 0) continue
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

function absorb({ columns }: Matches, cells: Cells, to: number, from: number) {
  addFigures(cells.figures, cells.sums, to, cells.sums, from)
  for (const least of [cells.left, cells.top]) least[to] = Math.min(least[to]!, least[from]!)
  for (const most of [cells.right, cells.bottom]) most[to] = Math.max(most[to]!, most[from]!)
  if (isWestOf(columns, cells.west[from]!, cells.west[to]!)) cells.west[to] = cells.west[from]!
}

import type { Columns, RowNumber } from '../data/columns.ts'
import type { FailedRows } from './filters.ts'
import type { Grid } from './grid.ts'
import type { Matches } from './match.ts'
import { isInWindow, type TimeWindow } from './window.ts'

/** Parts of the unit Mercator square's side: places are summed in whole numbers, so that what is added can be taken out again. */
export const UNITS = 2 ** 30

/** Figures of the matches in each square of a grid. */
export interface SquareSums {
  readonly count: Uint32Array
  /** Sums of places, in `1 / UNITS` of the world's side. */
  readonly sumX: Float64Array
  readonly sumY: Float64Array
  /** Sum of the tolls that are known, and how many are not. */
  readonly killed: Float64Array
  readonly unknown: Uint32Array
  /** The first match; meaningless where there is none. */
  readonly first: Int32Array
}

interface Kept {
  grid: Grid
  window: TimeWindow
  readonly sums: SquareSums
}

/** By the rows that fail a clause: while these are the same, only dates have changed. */
const keptSums = new WeakMap<FailedRows, Kept>()

/**
 * The figures of each square. After a step of the brush only the rows that have come in and those that have gone are looked at; the
 * same arrays come back with other figures, to be copied by who wants to keep them.
 */
export function sumSquares({ columns, failed, window }: Matches, grid: Grid): SquareSums {
  const kept = keptSums.get(failed)
  if (kept?.grid === grid && rowsMoved(kept.window, window) < window.hi - window.lo) {
    move(columns, failed, kept, window)
    return kept.sums
  }
  const sums = emptySums(grid.size)
  for (const row of window.early) addRow(columns, failed, grid, sums, row)
  for (let row = window.lo; row < window.hi; row++) addRow(columns, failed, grid, sums, row)
  keptSums.set(failed, { grid, window, sums })
  return sums
}

function emptySums(size: number): SquareSums {
  return {
    count: new Uint32Array(size),
    sumX: new Float64Array(size),
    sumY: new Float64Array(size),
    killed: new Float64Array(size),
    unknown: new Uint32Array(size),
    first: new Int32Array(size).fill(-1),
  }
}

function rowsMoved(from: TimeWindow, to: TimeWindow): number {
  return Math.abs(from.lo - to.lo) + Math.abs(from.hi - to.hi) + from.early.length + to.early.length
}

function move(columns: Columns, failed: FailedRows, kept: Kept, to: TimeWindow) {
  const { grid, window: from, sums } = kept
  const isNew = (row: RowNumber) => !isInWindow(from, row)
  const isGone = (row: RowNumber) => !isInWindow(to, row)
  const add = (row: RowNumber) => isNew(row) && addRow(columns, failed, grid, sums, row)
  const remove = (row: RowNumber) => isGone(row) && removeRow(columns, failed, grid, sums, row, to)
  // First what comes in, so that a square whose first row goes finds its next one.
  for (const row of to.early) add(row)
  eachOutside(to, from, add)
  for (const row of from.early) remove(row)
  eachOutside(from, to, remove)
  kept.window = to
}

/** The neighbouring rows of a window that are none of the other's. */
function eachOutside(window: TimeWindow, other: TimeWindow, act: (row: RowNumber) => void) {
  for (let row = window.lo; row < Math.min(window.hi, other.lo); row++) act(row)
  for (let row = Math.max(window.lo, other.hi, Math.min(window.hi, other.lo)); row < window.hi; row++)
    act(row)
}

function addRow(columns: Columns, failed: FailedRows, grid: Grid, sums: SquareSums, row: RowNumber) {
  const square = grid.squareOf[row]!
  if (failed[row] !== 0 || square < 0) return
  const first = sums.first[square]!
  if (sums.count[square] === 0 || row < first) sums.first[square] = row
  change(columns, sums, square, row, 1)
}

function removeRow(
  columns: Columns,
  failed: FailedRows,
  grid: Grid,
  sums: SquareSums,
  row: RowNumber,
  window: TimeWindow,
) {
  const square = grid.squareOf[row]!
  if (failed[row] !== 0 || square < 0) return
  change(columns, sums, square, row, -1)
  if (sums.first[square] !== row || sums.count[square] === 0) return
  let next = grid.nextOf[row]!
  while (next >= 0 && (failed[next] !== 0 || !isInWindow(window, next))) next = grid.nextOf[next]!
  sums.first[square] = next
}

function change({ x, y, killed }: Columns, sums: SquareSums, square: number, row: RowNumber, sign: 1 | -1) {
  const toll = killed[row]!
  sums.count[square]! += sign
  sums.sumX[square]! += sign * Math.round(x[row]! * UNITS)
  sums.sumY[square]! += sign * Math.round(y[row]! * UNITS)
  if (toll < 0) sums.unknown[square]! += sign
  else sums.killed[square]! += sign * toll
}

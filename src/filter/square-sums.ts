import type { Columns, RowNumber } from '../data/columns.ts'
import { keepFor } from '../lib/remember.ts'
import type { FailedRows } from './filters.ts'
import { type Grid, squareOf } from './grid.ts'
import type { Matches } from './match.ts'
import { findSquare } from './square-table.ts'
import { isInWindow, type TimeWindow } from './window.ts'

/** Parts of the unit Mercator square's side: places are summed in whole numbers, so that what is added can be taken out again. */
export const UNITS = 2 ** 30

/** Figures of the matches in each square of a grid: those of square s begin at `s * figuresOf(columns)`, so that they lie side by side. */
export type SquareSums = Float64Array
export const COUNT = 0
/** Sums of places, in `1 / UNITS` of the world's side. */
export const SUM_X = 1
export const SUM_Y = 2
/** Sum of the tolls that are known, and how many are not. */
export const KILLED = 3
export const UNKNOWN = 4
/** The first match; meaningless where there is none. */
export const FIRST = 5
/** How many are of each data set, by its code; only of columns that have several sets. */
export const OF_SETS = 6
/** Of more sets than these it is not told which a circle is of. */
const MOST_SETS = 8

/** How many figures a square has. */
export function figuresOf({ facets: { set } }: Columns): number {
  return OF_SETS + (set.ids.length > 1 && set.ids.length <= MOST_SETS ? set.ids.length : 0)
}

interface Kept {
  readonly grid: Grid
  window: TimeWindow
  readonly sums: SquareSums
}

/** By the rows that fail a clause: while these are the same, only dates have changed. */
const keptSums = new WeakMap<FailedRows, Kept[]>()
/** Of whole zooms and of half ones. */
const MOST_KEPT = 2

/** The figures of each square, in a new array. */
export function sumSquares(matches: Matches, grid: Grid): SquareSums {
  if (!grid.finer) return sumsOfRows(matches, grid).slice()
  const { into } = grid.finer
  const fine = sumsOfRows(matches, grid.finer.grid)
  const figures = figuresOf(matches.columns)
  const sums = new Float64Array(grid.size * figures)
  for (let part = 0; part < into.length; part++)
    if (fine[part * figures + COUNT] !== 0) addFigures(figures, sums, into[part]!, fine, part)
  return sums
}

/** Adds the figures of a square to those of another, which may be empty. */
export function addFigures(figures: number, to: SquareSums, square: number, from: SquareSums, other: number) {
  const [at, source] = [square * figures, other * figures]
  const first = from[source + FIRST]!
  if (to[at + COUNT] === 0 || first < to[at + FIRST]!) to[at + FIRST] = first
  for (let figure = COUNT; figure < FIRST; figure++) to[at + figure]! += from[source + figure]!
  for (let figure = OF_SETS; figure < figures; figure++) to[at + figure]! += from[source + figure]!
}

// After a step of the brush only the rows that have come in and those that have gone are looked at; the same array comes back with
// other figures.
function sumsOfRows({ columns, failed, window }: Matches, grid: Grid): SquareSums {
  const known = keepFor(keptSums, failed, () => [])
  const at = known.findIndex((each) => each.grid === grid)
  const kept = known[at]
  if (kept && rowsMoved(kept.window, window) <= window.hi - window.lo) {
    move(columns, failed, kept, window)
    return kept.sums
  }
  const sums = new Float64Array(grid.size * figuresOf(columns))
  for (const row of window.early) addRows(columns, failed, grid, sums, row, row + 1)
  addRows(columns, failed, grid, sums, window.lo, window.hi)
  if (kept || known.length >= MOST_KEPT) known.splice(Math.max(at, 0), 1)
  known.push({ grid, window, sums })
  return sums
}

function rowsMoved(from: TimeWindow, to: TimeWindow): number {
  if (from === to) return 0
  return Math.abs(from.lo - to.lo) + Math.abs(from.hi - to.hi) + from.early.length + to.early.length
}

function move(columns: Columns, failed: FailedRows, kept: Kept, to: TimeWindow) {
  const { grid, window: from, sums } = kept
  if (from === to) return
  const add = (lo: RowNumber, hi: RowNumber) => addRows(columns, failed, grid, sums, lo, hi)
  const remove = (lo: RowNumber, hi: RowNumber) => {
    for (let row = lo; row < hi; row++) removeRow(columns, failed, grid, sums, row, to)
  }
  // First what comes in, so that a square whose first row goes finds its next one.
  for (const row of to.early) if (!isInWindow(from, row)) add(row, row + 1)
  eachRunOutside(to, from, add)
  for (const row of from.early) if (!isInWindow(to, row)) remove(row, row + 1)
  eachRunOutside(from, to, remove)
  kept.window = to
}

/** The neighbouring rows of a window that are none of the other's, as runs between the other's early rows. */
function eachRunOutside(
  { lo, hi }: TimeWindow,
  other: TimeWindow,
  act: (lo: RowNumber, hi: RowNumber) => void,
) {
  let from = lo
  for (const row of other.early) {
    if (row < from) continue
    if (row >= hi) break
    act(from, row)
    from = row + 1
  }
  act(from, Math.min(hi, other.lo))
  act(Math.max(from, other.hi, Math.min(hi, other.lo)), hi)
}

/** Adds the rows `lo` to `hi - 1` that fail no clause. */
function addRows(
  columns: Columns,
  failed: FailedRows,
  { table, scale }: Grid,
  sums: SquareSums,
  lo: RowNumber,
  hi: RowNumber,
) {
  const { x, y, killed } = columns
  const figures = figuresOf(columns)
  const sets = figures > OF_SETS ? columns.facets.set.codes : null
  for (let row = lo; row < hi; row++) {
    const [left, top] = [x[row]!, y[row]!]
    if (failed[row] !== 0 || Number.isNaN(left)) continue
    const at = findSquare(table, (left * scale) | 0, (top * scale) | 0) * figures
    const count = sums[at + COUNT]!
    if (count === 0 || row < sums[at + FIRST]!) sums[at + FIRST] = row
    sums[at + COUNT] = count + 1
    sums[at + SUM_X]! += toUnits(left)
    sums[at + SUM_Y]! += toUnits(top)
    const toll = killed[row]!
    // All ones where it is not known: a branch would be guessed wrong.
    const isUnknown = toll >> 31
    sums[at + KILLED]! += toll & ~isUnknown
    sums[at + UNKNOWN]! -= isUnknown
    if (sets) sums[at + OF_SETS + sets[row]!]!++
  }
}

function removeRow(
  columns: Columns,
  failed: FailedRows,
  grid: Grid,
  sums: SquareSums,
  row: RowNumber,
  window: TimeWindow,
) {
  const square = squareOf(grid, columns, row)
  if (failed[row] !== 0 || square < 0) return
  const figures = figuresOf(columns)
  const at = square * figures
  const toll = columns.killed[row]!
  sums[at + COUNT]!--
  sums[at + SUM_X]! -= toUnits(columns.x[row]!)
  sums[at + SUM_Y]! -= toUnits(columns.y[row]!)
  if (toll < 0) sums[at + UNKNOWN]!--
  else sums[at + KILLED]! -= toll
  if (figures > OF_SETS) sums[at + OF_SETS + columns.facets.set.codes[row]!]!--
  if (sums[at + FIRST] !== row || sums[at + COUNT] === 0) return
  const nextOf = grid.nextOf()
  let next = nextOf[row]!
  while (next >= 0 && (failed[next] !== 0 || !isInWindow(window, next))) next = nextOf[next]!
  sums[at + FIRST] = next
}

/** Rounded; of a place from 0 to 1 it fits an integer. */
function toUnits(place: number): number {
  return (place * UNITS + 0.5) | 0
}

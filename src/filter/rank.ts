import type { RowNumber } from '../data/columns.ts'
import { keepFor } from '../lib/remember.ts'
import { ALL_CLAUSES, type FailedRows } from './filters.ts'
import type { TimeWindow } from './window.ts'

/** How many rows that fail none of some clauses come before every 256th row, each counted with its weight. */
type Ranks = Uint32Array

const SHIFT = 8
const SIZE = 1 << SHIFT

const ranksOf = new WeakMap<FailedRows | Uint8Array, Map<Uint8Array | null, Map<number, Ranks>>>()

/** Rows in the window that fail no clause of `mask`; with weights, 0 or 1 each, only those that have a one. */
export function countRows(
  failed: FailedRows,
  mask: number,
  { lo, hi, early }: TimeWindow,
  weights: Uint8Array | null = null,
): number {
  let count = countRange(failed, mask, lo, hi, weights)
  for (const row of early) count += weigh(failed, mask, row, weights)
  return count
}

/** The same of the rows `lo` to `hi - 1`. */
export function countRange(
  failed: FailedRows,
  mask: number,
  lo: RowNumber,
  hi: RowNumber,
  weights: Uint8Array | null = null,
): number {
  if (hi <= lo) return 0
  const ranks = ranksFor(failed, mask, weights)
  return rowsBefore(ranks, failed, mask, hi, weights) - rowsBefore(ranks, failed, mask, lo, weights)
}

/** The first row from `from` on, and before `past`, that fails nothing (and has a one); -1 when there is none. */
export function nextRow(
  failed: FailedRows,
  from: RowNumber,
  past: RowNumber,
  weights: Uint8Array | null = null,
): RowNumber {
  const ranks = ranksFor(failed, ALL_CLAUSES, weights)
  for (let row = from; row < past; row++) {
    if ((row & (SIZE - 1)) === 0) {
      // Whole blocks that hold none are stepped over.
      let block = row >> SHIFT
      while (block + 1 < ranks.length && ranks[block] === ranks[block + 1]) block++
      row = block << SHIFT
      if (row >= past) return -1
    }
    if (weigh(failed, ALL_CLAUSES, row, weights) === 1) return row
  }
  return -1
}

/** The last row up to `from`, and not before `least`, that fails nothing; -1 when there is none. */
export function previousRow(failed: FailedRows, from: RowNumber, least: RowNumber): RowNumber {
  const ranks = ranksFor(failed, ALL_CLAUSES, null)
  for (let row = from; row >= least; row--) {
    if ((row & (SIZE - 1)) === SIZE - 1) {
      let block = row >> SHIFT
      while (block >= 0 && ranks[block] === ranks[block + 1]) block--
      row = ((block + 1) << SHIFT) - 1
      if (row < least) return -1
    }
    if (failed[row] === 0) return row
  }
  return -1
}

function ranksFor(failed: FailedRows, mask: number, weights: Uint8Array | null): Ranks {
  // Where no clause is asked the answer hangs on the weights alone, and outlives the filters.
  const asked = mask === 0 && weights ? weights : failed
  const ofWeights = keepFor(ranksOf, asked, () => new Map<Uint8Array | null, Map<number, Ranks>>())
  let ofMask = ofWeights.get(weights)
  if (!ofMask) {
    ofMask = new Map()
    ofWeights.set(weights, ofMask)
  }
  let ranks = ofMask.get(mask)
  if (!ranks) {
    ranks = makeRanks(failed, mask, weights)
    ofMask.set(mask, ranks)
  }
  return ranks
}

function makeRanks(failed: FailedRows, mask: number, weights: Uint8Array | null): Ranks {
  const blocks = Math.ceil(failed.length / SIZE)
  const ranks = new Uint32Array(blocks + 1)
  let count = 0
  for (let block = 0; block < blocks; block++) {
    const past = Math.min(failed.length, (block + 1) << SHIFT)
    if (weights)
      for (let row = block << SHIFT; row < past; row++)
        count += (failed[row]! & mask) === 0 ? weights[row]! : 0
    else for (let row = block << SHIFT; row < past; row++) count += (failed[row]! & mask) === 0 ? 1 : 0
    ranks[block + 1] = count
  }
  return ranks
}

function rowsBefore(
  ranks: Ranks,
  failed: FailedRows,
  mask: number,
  before: RowNumber,
  weights: Uint8Array | null,
): number {
  const block = before >> SHIFT
  let count = ranks[block]!
  for (let row = block << SHIFT; row < before; row++) count += weigh(failed, mask, row, weights)
  return count
}

function weigh(failed: FailedRows, mask: number, row: RowNumber, weights: Uint8Array | null): number {
  return (failed[row]! & mask) === 0 ? (weights ? weights[row]! : 1) : 0
}

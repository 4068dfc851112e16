import type { RowNumber } from '../data/columns.ts'
import { keepFor } from '../lib/remember.ts'
import type { FailedRows } from './filters.ts'
import type { TimeWindow } from './window.ts'

/** What is counted: the codes of a list a row has, or the rows themselves, each with its weight. */
export interface Counted {
  /** Tells it from others of the same columns. */
  readonly name: string
  /** How many codes there are. */
  readonly width: number
  /** Row r has the codes `codes[offsets[r]] … codes[offsets[r + 1] - 1]`, or without offsets the one `codes[r]`. */
  readonly offsets: Uint32Array | null
  readonly codes: Uint16Array | Uint32Array
}

/**
 * Running counts: how often each code comes in all rows before every `2 ** shift`th row, of the rows that fail none of some clauses.
 * Rows are in time order, so that the counts of any window are the difference of two, whatever its length: what a brush asks at
 * every step. They are made again only when another clause changes. (A summed table, as of images: Crow, 1984.)
 */
interface Tally {
  readonly shift: number
  readonly sums: Uint32Array
}

const tallies = new WeakMap<FailedRows, Map<string, Tally>>()

/** Adds up how often each code comes in the window, in the rows that fail no clause of `mask`. Into a new array. */
export function countCodes(
  counted: Counted,
  failed: FailedRows,
  mask: number,
  window: TimeWindow,
): Uint32Array {
  const counts = new Uint32Array(counted.width)
  const tally = tallyOf(counted, failed, mask)
  addBefore(tally, counted, failed, mask, window.hi, 1, counts)
  addBefore(tally, counted, failed, mask, window.lo, -1, counts)
  for (const row of window.early) addRows(counted, failed, mask, row, row + 1, 1, counts)
  return counts
}

/** Lets the tallies that the changed clauses have no part in serve for the new array of failed clauses too. */
export function inheritTallies(from: FailedRows, to: FailedRows, changed: number) {
  const kept = [...(tallies.get(from) ?? [])].filter(([key]) => (Number(key.split(' ')[1]) & changed) === 0)
  if (kept.length > 0) tallies.set(to, new Map(kept))
}

/** Blocks long enough that the sums stay smaller than the columns, short enough that the rest of one is counted in no time. */
const LEAST_SHIFT = 8
const MOST_SHIFT = 16
const ROWS_A_CODE = 8

function tallyOf(counted: Counted, failed: FailedRows, mask: number): Tally {
  const known = keepFor(tallies, failed, () => new Map<string, Tally>())
  const key = `${counted.name} ${mask}`
  let tally = known.get(key)
  if (!tally) {
    tally = makeTally(counted, failed, mask)
    known.set(key, tally)
  }
  return tally
}

function makeTally(counted: Counted, failed: FailedRows, mask: number): Tally {
  const { width, offsets, codes } = counted
  const wanted = Math.ceil(Math.log2(Math.max(1, width * ROWS_A_CODE)))
  const shift = Math.min(MOST_SHIFT, Math.max(LEAST_SHIFT, wanted))
  const blocks = (failed.length >> shift) + 1
  const sums = new Uint32Array((blocks + 1) * width)
  const counts = new Uint32Array(width)
  for (let block = 0; block < blocks; block++) {
    sums.set(counts, block * width)
    const past = Math.min(failed.length, (block + 1) << shift)
    addRows({ offsets, codes }, failed, mask, block << shift, past, 1, counts)
  }
  sums.set(counts, blocks * width)
  return { shift, sums }
}

/** Adds the counts of all rows before one, from the nearer end of its block. */
function addBefore(
  { shift, sums }: Tally,
  { width, offsets, codes }: Counted,
  failed: FailedRows,
  mask: number,
  before: RowNumber,
  sign: 1 | -1,
  counts: Uint32Array,
) {
  const size = 1 << shift
  const block = before >> shift
  const last = Math.min(failed.length, (block + 1) << shift)
  const isNearEnd = (before & (size - 1)) > size >> 1
  const base = (isNearEnd ? block + 1 : block) * width
  for (let code = 0; code < width; code++) counts[code]! += sign * sums[base + code]!
  const [from, past, each] = isNearEnd ? [before, last, -sign] : [block << shift, before, sign]
  addRows({ offsets, codes }, failed, mask, from, past, each, counts)
}

function addRows(
  { offsets, codes }: Pick<Counted, 'offsets' | 'codes'>,
  failed: FailedRows,
  mask: number,
  from: RowNumber,
  past: RowNumber,
  each: number,
  counts: Uint32Array,
) {
  if (!offsets) {
    for (let row = from; row < past; row++) counts[codes[row]!]! += (failed[row]! & mask) === 0 ? each : 0
    return
  }
  let at = offsets[from] ?? 0
  for (let row = from; row < past; row++) {
    const end = offsets[row + 1]!
    const passes = (failed[row]! & mask) === 0 ? each : 0
    for (; at < end; at++) counts[codes[at]!]! += passes
  }
}

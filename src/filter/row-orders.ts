import { type Columns, rowsByDay } from '../data/columns.ts'
import type { Spreads } from '../data/spreads.ts'
import { firstIndex } from '../lib/bisect.ts'
import { keepFor } from '../lib/remember.ts'
import type { RowOrder, TimeOrder } from './rows.ts'

/** Whether an order goes by how far sources are apart: by killed and then by injured, by days, by kilometres. */
export function isDifferOrder(order: RowOrder): boolean {
  return order.endsWith('-differs')
}

const orderings = new WeakMap<Columns, Map<RowOrder, Ordering>>()

/** An order that is not of time. */
export type FigureOrder = Exclude<RowOrder, TimeOrder>

/** All rows in an order. */
export interface Ordering {
  readonly rows: Uint32Array
  /** Per row 1 where it has what the order goes by: a figure, a difference. The others come after, the newest first. */
  readonly isRanked: Uint8Array
}

/** All rows in an order that is not of time; computed once for columns. It comes with the first view that asks for one. */
export function orderingOf(columns: Columns, spreads: Spreads, by: FigureOrder): Ordering {
  const made = keepFor(orderings, columns, () => new Map<RowOrder, Ordering>())
  let ordering = made.get(by)
  if (!ordering) {
    ordering = orderRows(columns, spreads, by)
    made.set(by, ordering)
  }
  return ordering
}

function orderRows(columns: Columns, spreads: Spreads, by: FigureOrder): Ordering {
  const rows = rowsByDay(columns).reverse()
  const keys = keysOf(columns, spreads, by)
  const isRanked = new Uint8Array(columns.count)
  for (let row = 0; row < isRanked.length; row++) if (keys[row]! > NO_KEY) isRanked[row] = 1
  return { rows: sortByKey(rows, keys), isRanked }
}

/**
 * The rows with the highest keys first; equal ones stay as they are, the newest first. Different keys are few, even of many rows, and numbers alone are
 * sorted many times faster than rows by a comparison.
 */
function sortByKey(rows: Uint32Array, keys: Float64Array): Uint32Array {
  const sorted = keys.slice().sort()
  let count = 0
  for (const key of sorted) if (count === 0 || sorted[count - 1] !== key) sorted[count++] = key
  const distinct = sorted.subarray(0, count)
  const ranks = Uint32Array.from(keys, (key) => count - 1 - firstIndex(count, (at) => distinct[at]! >= key))
  const next = new Uint32Array(count + 1)
  for (const rank of ranks) next[rank + 1]!++
  for (let rank = 0; rank < count; rank++) next[rank + 1]! += next[rank]!
  const found = new Uint32Array(rows.length)
  for (const row of rows) found[next[ranks[row]!]!++] = row
  return found
}

const NO_KEY = -Number.MAX_VALUE
/** Above any toll. */
const KILLED_STEP = 2 ** 24

/** What each row is sorted by, the highest first. */
function keysOf(columns: Columns, spreads: Spreads, by: FigureOrder): Float64Array {
  const { killedLow, killedHigh } = columns
  const { injuredLow, injuredHigh, daysApart, kilometresApart } = spreads
  const keys = (key: (row: number) => number, isKey: (key: number) => boolean) =>
    Float64Array.from({ length: columns.count }, (_, row) => {
      const value = key(row)
      return isKey(value) ? value : NO_KEY
    })
  if (by === 'toll-differs') {
    const killed = (row: number) => killedHigh[row]! - killedLow[row]!
    const injured = (row: number) => injuredHigh[row]! - injuredLow[row]!
    return keys((row) => killed(row) * KILLED_STEP + Math.min(injured(row), KILLED_STEP - 1), isApart)
  }
  if (by === 'date-differs') return keys((row) => daysApart[row]!, isApart)
  if (by === 'place-differs') return keys((row) => kilometresApart[row]!, isApart)
  const column = by.endsWith('killed') ? columns.killed : columns.injured
  const most = keys(
    (row) => column[row]!,
    (count) => count >= 0,
  )
  return by.startsWith('most') ? most : most.map((key) => (key === NO_KEY ? key : -key))
}

function isApart(key: number): boolean {
  return key > 0
}

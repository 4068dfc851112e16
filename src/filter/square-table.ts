/**
 * Numbers the squares of a grid in the order in which they are added. Made of plain arrays that the functions below read, since
 * they are called for every event: no object and no string for a square, and nothing that cannot be inlined.
 */
export interface SquareTable {
  /** Columns and rows go from -1 to `side`. */
  readonly side: number
  /** One more than the number of the square in each slot, so that 0 is free. */
  slots: Int32Array
  /** Whether every square of the grid has a slot; else it is a hash table with open addressing. */
  readonly isDense: boolean
  /** Per square its place in the grid, as one number. */
  readonly keys: number[]
}

/** `mostSlots`: up to how many squares each has a slot of its own. A side of more than 65,000 squares is too long for a key. */
export function createSquareTable(side: number, mostSlots = 0, expected = 32): SquareTable {
  const squares = (side + 2) ** 2
  const isDense = squares <= mostSlots
  const slots = new Int32Array(isDense ? squares : 2 ** Math.ceil(Math.log2(2 * expected + 1)))
  return { side, slots, isDense, keys: [] }
}

/** The number of the square in this column and row, or -1. */
export function findSquare(table: SquareTable, column: number, row: number): number {
  const key = keyOf(table, column, row)
  return table.slots[table.isDense ? key : slotOf(table, key)]! - 1
}

/** The same; it is added when it is new. */
export function addSquare(table: SquareTable, column: number, row: number): number {
  const key = keyOf(table, column, row)
  const slot = table.isDense ? key : slotOf(table, key)
  const found = table.slots[slot]!
  return found > 0 ? found - 1 : addKey(table, key, slot)
}

export function columnOf({ side, keys }: SquareTable, square: number): number {
  return ((keys[square]! >>> 0) % (side + 2)) - 1
}

export function rowOf({ side, keys }: SquareTable, square: number): number {
  return Math.floor((keys[square]! >>> 0) / (side + 2)) - 1
}

function keyOf({ side }: SquareTable, column: number, row: number): number {
  return (Math.imul(row + 1, side + 2) + column + 1) | 0
}

// The slot that holds the square, or the free one where it belongs.
function slotOf({ slots, keys }: SquareTable, key: number): number {
  const mask = slots.length - 1
  const mixed = Math.imul(key, 0x9e3779b1)
  let slot = (mixed ^ (mixed >>> 15)) & mask
  for (let found = slots[slot]!; found > 0 && keys[found - 1] !== key; found = slots[slot]!)
    slot = (slot + 1) & mask
  return slot
}

function addKey(table: SquareTable, key: number, slot: number): number {
  const { keys, isDense } = table
  keys.push(key)
  table.slots[slot] = keys.length
  if (!isDense && keys.length * 2 > table.slots.length) grow(table)
  return keys.length - 1
}

function grow(table: SquareTable) {
  table.slots = new Int32Array(table.slots.length * 2)
  for (let square = 0; square < table.keys.length; square++)
    table.slots[slotOf(table, table.keys[square]!)] = square + 1
}

/** Numbers the squares of a grid in the order in which they are added. */
export interface SquareTable {
  /** The number of the square in this column and row of the grid; it is added when it is new. */
  add(column: number, row: number): number
  /** The number of the square, or -1. */
  find(column: number, row: number): number
  /** Per square its column and its row. */
  readonly columns: readonly number[]
  readonly rows: readonly number[]
}

/** A hash table with open addressing: no object and no string for a square, and `add` is called for every event. */
export function createSquareTable(): SquareTable {
  let slots = new Int32Array(64).fill(-1)
  const columns: number[] = []
  const rows: number[] = []

  // The slot that holds the square, or the free one where it belongs.
  function slotOf(column: number, row: number): number {
    const mask = slots.length - 1
    const mixed = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)
    let slot = (mixed ^ (mixed >>> 15)) & mask
    for (let found = slots[slot]!; found >= 0; found = slots[slot]!) {
      if (columns[found] === column && rows[found] === row) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  function grow() {
    slots = new Int32Array(slots.length * 2).fill(-1)
    for (let square = 0; square < columns.length; square++)
      slots[slotOf(columns[square]!, rows[square]!)] = square
  }

  return {
    add(column, row) {
      const slot = slotOf(column, row)
      const found = slots[slot]!
      if (found >= 0) return found
      const added = columns.length
      slots[slot] = added
      columns.push(column)
      rows.push(row)
      if (columns.length * 2 > slots.length) grow()
      return added
    },
    find: (column, row) => slots[slotOf(column, row)]!,
    columns,
    rows,
  }
}

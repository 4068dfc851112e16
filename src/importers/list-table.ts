/** The different lists of whole numbers, each kept once; an event holds a list's code. The empty list has code 0. */
export interface ListTable {
  /** The code of `items[0, length)`; the list is added when it is new. */
  codeOf(items: Int32Array, length: number): number
  list(code: number): Int32Array
  readonly size: number
}

export function createListTable(): ListTable {
  let slots = new Int32Array(256).fill(-1)
  let pool = new Int32Array(1024)
  // List `code` is pool[starts[code], starts[code + 1]).
  let starts = new Uint32Array(128)
  let size = 1

  function isList(code: number, items: Int32Array, length: number): boolean {
    const from = starts[code]!
    if (starts[code + 1]! - from !== length) return false
    for (let at = 0; at < length; at++) if (pool[from + at] !== items[at]) return false
    return true
  }

  function add(items: Int32Array, length: number): number {
    const from = starts[size]!
    if (from + length > pool.length) pool = grown(pool, Math.max(pool.length * 2, from + length))
    for (let at = 0; at < length; at++) pool[from + at] = items[at]!
    const code = size++
    if (size + 1 > starts.length) starts = grown(starts, starts.length * 2)
    starts[size] = from + length
    return code
  }

  function place(code: number, hash: number) {
    const mask = slots.length - 1
    let slot = hash & mask
    while (slots[slot]! >= 0) slot = (slot + 1) & mask
    slots[slot] = code
  }

  return {
    codeOf(items, length) {
      if (length === 0) return 0
      const hash = hashOf(items, 0, length)
      const mask = slots.length - 1
      let slot = hash & mask
      for (let code = slots[slot]!; code >= 0; code = slots[slot]!) {
        if (isList(code, items, length)) return code
        slot = (slot + 1) & mask
      }
      const code = add(items, length)
      if (size * 2 > slots.length) {
        slots = new Int32Array(slots.length * 2).fill(-1)
        for (let each = 1; each < size; each++) place(each, hashOf(pool, starts[each]!, starts[each + 1]!))
      } else slots[slot] = code
      return code
    },
    list: (code) => pool.subarray(starts[code], starts[code + 1]),
    get size() {
      return size
    },
  }
}

function hashOf(items: Int32Array, start: number, end: number): number {
  let hash = end - start
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ items[at]!, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  hash = Math.imul(hash, 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

function grown<Numbers extends Int32Array | Uint32Array>(numbers: Numbers, length: number): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(length)
  larger.set(numbers)
  return larger
}

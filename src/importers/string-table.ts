import { createTextDecoder, type Encoding } from './text-decoder.ts'

/** The different texts of a column, each kept once as the bytes of the file; a row holds a text's code. */
export interface StringTable {
  /** The code of the text in `bytes[start, end)`; it is added when it is new. No string is made. The empty text has code 0. */
  codeOf(bytes: Uint8Array, start: number, end: number): number
  /** The text of a code; decoded when first asked for. */
  text(code: number): string
  /** Copies of all bytes and of where each text begins, and last where all end, to be handed to another thread. */
  bytes(): TextBytes
  /** How many texts there are, the empty one among them: codes run from 0 to `size` - 1. */
  readonly size: number
}

/** Texts as bytes: text `code` is `pool[starts[code], starts[code + 1])`. */
export interface TextBytes {
  readonly encoding: Encoding
  readonly pool: Uint8Array<ArrayBuffer>
  readonly starts: Uint32Array<ArrayBuffer>
}

/** A hash table with open addressing over bytes: a text that was seen before costs neither a string nor an object. */
export function createStringTable(encoding: Encoding): StringTable {
  const decode = createTextDecoder(encoding)
  const texts: (string | undefined)[] = ['']
  let slots = new Int32Array(256).fill(-1)
  let pool = new Uint8Array(4096)
  // Text `code` is pool[starts[code], starts[code + 1]).
  let starts = new Uint32Array(128)
  let hashes = new Int32Array(128)
  let size = 1
  let last = 0

  function isText(code: number, bytes: Uint8Array, start: number, length: number): boolean {
    const from = starts[code]!
    if (starts[code + 1]! - from !== length) return false
    for (let at = 0; at < length; at++) if (pool[from + at] !== bytes[start + at]) return false
    return true
  }

  function add(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const from = starts[size]!
    const length = end - start
    if (from + length > pool.length) {
      const larger = new Uint8Array(Math.max(pool.length * 2, from + length))
      larger.set(pool)
      pool = larger
    }
    if (length < 64) for (let at = 0; at < length; at++) pool[from + at] = bytes[start + at]!
    else pool.set(bytes.subarray(start, end), from)
    const code = size++
    if (size + 1 > starts.length) {
      const moreStarts = new Uint32Array(starts.length * 2)
      moreStarts.set(starts)
      starts = moreStarts
      const moreHashes = new Int32Array(hashes.length * 2)
      moreHashes.set(hashes)
      hashes = moreHashes
    }
    starts[size] = from + length
    hashes[code] = hash
    if (size * 2 > slots.length) grow()
    return code
  }

  function grow() {
    slots = new Int32Array(slots.length * 2).fill(-1)
    const mask = slots.length - 1
    for (let code = 1; code < size; code++) {
      let slot = hashes[code]! & mask
      while (slots[slot]! >= 0) slot = (slot + 1) & mask
      slots[slot] = code
    }
  }

  return {
    codeOf(bytes, start, end) {
      const length = end - start
      if (length === 0) return 0
      // Rows of one conflict stand together in most files.
      if (isText(last, bytes, start, length)) return last
      const hash = hashOf(bytes, start, end)
      const mask = slots.length - 1
      let slot = hash & mask
      for (let code = slots[slot]!; code >= 0; code = slots[slot]!) {
        if (hashes[code] === hash && isText(code, bytes, start, length)) {
          last = code
          return code
        }
        slot = (slot + 1) & mask
      }
      last = size
      slots[slot] = size
      return add(bytes, start, end, hash)
    },
    text(code) {
      if (!(code >= 0 && code < size)) throw new RangeError(`no text has the code ${code}; there are ${size}`)
      texts[code] ??= decode(pool, starts[code]!, starts[code + 1]!)
      return texts[code]!
    },
    bytes: () => ({
      encoding,
      pool: pool.slice(0, starts[size]!),
      starts: starts.slice(0, size + 1),
    }),
    get size() {
      return size
    },
  }
}

/** Four bytes a step; the end stirs the high bits into the low ones, by which slots are chosen. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start
  let at = start
  for (; at + 4 <= end; at += 4) {
    const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    hash = Math.imul(hash ^ word, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  for (; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x85ebca6b)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0xc2b2ae35)
  return hash ^ (hash >>> 13)
}

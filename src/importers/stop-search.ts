import { stopSearchModule } from './stop-search-module.ts'

/** How many bytes are searched at once, so that they and the places found stay near the processor. */
export const WINDOW = 16 * 1024

/** A search for the bytes that may end a field: the delimiter, quotes, line ends. */
export interface StopSearch {
  /** Writes their places in `bytes[from, until)`, at most WINDOW of them, to `stops`, in their order, and gives their number. */
  find(bytes: Uint8Array, from: number, until: number, delimiter: number): number
  /** Holds until the next search of anybody's. */
  readonly stops: Int32Array
}

/**
 * The search for so many bytes: 64 a step if they are worth its making, where the browser has the instructions and the page's policy lets it
 * be made; else one a step. JavaScript took half the time of reading a large table to look at each of its bytes.
 */
export function stopSearchFor(bytes: number): StopSearch {
  if (bytes < WINDOW) return bytewise
  fastest ??= createVectorSearch() ?? bytewise
  return fastest
}

let fastest: StopSearch | null = null

/** Null where it cannot be had. */
export function createVectorSearch(): StopSearch | null {
  try {
    const memory = new WebAssembly.Memory({ initial: 2 })
    // With room for eight places more, which the search may write.
    const windowAt = (WINDOW + 8) * Int32Array.BYTES_PER_ELEMENT
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(stopSearchModule(windowAt)), {
      page: { memory },
    })
    const find = exports['find'] as (length: number, first: number, delimiter: number) => number
    const window = new Uint8Array(memory.buffer, windowAt, WINDOW)
    return {
      find(bytes, from, until, delimiter) {
        window.set(bytes.subarray(from, until))
        return find(until - from, from, delimiter)
      },
      stops: new Int32Array(memory.buffer, 0, WINDOW),
    }
  } catch {
    return null
  }
}

const QUOTE = 0x22
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/**
 * Every byte writes its place, which the next one overwrites unless it was a stop: a branch would be guessed wrong at the end of almost
 * every field.
 */
export const bytewise: StopSearch = {
  find(bytes, from, until, delimiter) {
    const { stops } = bytewise
    let count = 0
    for (let at = from; at < until; at++) {
      const byte = bytes[at]!
      stops[count] = at
      count += Number(byte === delimiter || byte === QUOTE || byte === LINE_FEED || byte === CARRIAGE_RETURN)
    }
    return count
  },
  stops: new Int32Array(WINDOW + 1),
}

/** Why the text is no JSON, or none that can be read, at a byte of the file. */
export interface JsonFault {
  readonly rule: 'json-syntax' | 'truncated-json' | 'row-too-long' | 'too-deep'
  readonly at: number
}

/** Finds the objects of a list in JSON that comes in pieces, without reading what they hold. */
export interface JsonScanner {
  /** The elements that are complete with these bytes are listed; the chunk is copied. */
  push(chunk: Uint8Array): void
  /** Says that no more bytes come. */
  finish(): void
  /** The buffer, in which element `i` is `bytes[starts[i], ends[i])`; all of it holds until the next `push`. */
  readonly bytes: Uint8Array
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** The byte of the file that `bytes[0]` is. */
  readonly base: number
  readonly fault: JsonFault | null
  /** Whether the last byte looked at is of an element that is not complete. */
  readonly isInElement: boolean
  /** Where the list is, `data.events`; empty for the file as a whole, null before one was found. */
  readonly list: string | null
  /** Where other lists of objects are, which are passed over. */
  readonly others: readonly string[]
  /** Whether a list without an element was met. */
  readonly hasEmptyList: boolean
}

export interface JsonShape {
  /** Values stand one after another, as in newline-delimited JSON and GeoJSON text sequences. */
  readonly isSequence: boolean
  /** The name of the list; null for the first list of objects that is not inside another. */
  readonly listName: string | null
}

export const JSON_LIMITS = { rowBytes: 16 * 1024 * 1024, depth: 100 }

const [QUOTE, BACKSLASH, COMMA, SPACE] = [0x22, 0x5c, 0x2c, 0x20]
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x7b, 0x7d, 0x5b, 0x5d]
/** Lists of objects that stand beside the one that is meant: TimelineJS's eras, links of OGC API answers, fields of ArcGIS. */
const SIDE_LISTS = /^(?:eras|links|fields|errors|messages)$/

type State = 'outside' | 'between' | 'element'

/** Nothing throws. Bytes between the elements are looked at only as far as it takes to find the list and its end. */
export function createJsonScanner(
  { isSequence, listName }: JsonShape,
  limits: typeof JSON_LIMITS = JSON_LIMITS,
): JsonScanner {
  const decoder = new TextDecoder()
  const starts: number[] = []
  const ends: number[] = []
  const others: string[] = []
  let bytes = new Uint8Array(0)
  let base = 0
  let end = 0
  let read = 0
  let fault: JsonFault | null = null
  let list: string | null = isSequence ? '' : null
  let hasEmptyList = false
  let state: State = isSequence ? 'between' : 'outside'
  // Outside: the open containers, the key under which each stands, the last string, and whether a list may begin.
  const open: { readonly mark: number; readonly key: string }[] = []
  let lastText = ''
  let textAt = 0
  let mayBeList = false
  let isOver = false
  // Inside a string or an element.
  let isText = false
  let elementAt = 0
  let depth = 0

  /** Puts the chunk behind what is still needed of the bytes before it. */
  function take(chunk: Uint8Array) {
    starts.length = 0
    ends.length = 0
    let from = read
    if (state === 'element') from = elementAt
    else if (isText) from = textAt
    const kept = end - from
    if (kept + chunk.length > bytes.length) {
      const larger = new Uint8Array((kept + chunk.length) * 2)
      larger.set(bytes.subarray(from, end))
      bytes = larger
    } else bytes.copyWithin(0, from, end)
    bytes.set(chunk, kept)
    end = kept + chunk.length
    base += from
    read -= from
    elementAt -= from
    textAt -= from
  }

  function giveUp(rule: JsonFault['rule'], at: number) {
    fault = { rule, at: base + at }
  }

  /** The place after the string in which `at` is, or -1 when its end is not there yet. */
  function passText(from: number): number {
    for (let at = from; at < end; at++) {
      const byte = bytes[at]!
      if (byte === QUOTE) return at + 1
      if (byte === BACKSLASH) {
        // The byte that is escaped may be in the next chunk.
        if (at + 1 === end) {
          read = at
          return -1
        }
        at++
      } else if (byte < SPACE) {
        giveUp('json-syntax', at)
        return -1
      }
    }
    read = end
    return -1
  }

  /** Walks through the structure around the list. */
  function walkOutside(from: number): number {
    for (let at = from; at < end; ) {
      if (isText) {
        at = passText(at)
        if (at < 0) return -1
        isText = false
        lastText = decoder.decode(bytes.subarray(textAt + 1, at - 1))
        continue
      }
      const byte = bytes[at]!
      if (byte <= SPACE) {
        at++
        continue
      }
      if (isOver) {
        giveUp('json-syntax', at)
        return -1
      }
      const isFirst = mayBeList
      mayBeList = false
      if (isFirst && byte === BRACE) {
        const path = pathOf(open)
        const name = open.at(-1)!.key
        if (list === null && (listName === null ? !SIDE_LISTS.test(name) : name === listName)) {
          list = path
          state = 'between'
          read = at
          return at
        }
        if (!SIDE_LISTS.test(name)) others.push(path)
      }
      if (byte === QUOTE) {
        isText = true
        textAt = at
      } else if (byte === BRACE || byte === BRACKET) {
        const isInList = open.some(({ mark }) => mark === BRACKET)
        if (open.length >= limits.depth) {
          giveUp('too-deep', at)
          return -1
        }
        open.push({ mark: byte, key: open.at(-1)?.mark === BRACE ? lastText : '' })
        mayBeList = byte === BRACKET && !isInList
      } else if (byte === BRACE_END || byte === BRACKET_END) {
        if (open.pop()?.mark !== (byte === BRACE_END ? BRACE : BRACKET)) {
          giveUp('json-syntax', at)
          return -1
        }
        if (isFirst) hasEmptyList = true
        isOver = open.length === 0
      }
      at++
    }
    read = end
    return -1
  }

  /** To the next element; a comma too many or too few is no reason to give up. */
  function walkBetween(from: number): number {
    for (let at = from; at < end; at++) {
      const byte = bytes[at]!
      if (byte <= SPACE || byte === COMMA) continue
      if (!isSequence && byte === BRACKET_END) {
        open.pop()
        isOver = open.length === 0
        state = 'outside'
        read = at + 1
        return at + 1
      }
      state = 'element'
      elementAt = at
      depth = 0
      return at
    }
    read = end
    return -1
  }

  function walkElement(from: number): number {
    for (let at = from; at < end; ) {
      if (isText) {
        at = passText(at)
        if (at < 0) return -1
        isText = false
        if (depth === 0) return endElement(at)
        continue
      }
      const byte = bytes[at]!
      if (byte === QUOTE) isText = true
      else if (byte === BRACE || byte === BRACKET) {
        if (++depth > limits.depth) {
          giveUp('too-deep', at)
          return -1
        }
      } else if (byte === BRACE_END || byte === BRACKET_END) {
        if (depth === 0) return endElement(at)
        if (--depth === 0) return endElement(at + 1)
      } else if (depth === 0 && (byte === COMMA || byte <= SPACE)) return endElement(at)
      at++
    }
    read = end
    return -1
  }

  function endElement(at: number): number {
    // A closing bracket where an element is expected would be an element without a byte.
    if (at === elementAt) {
      giveUp('json-syntax', at)
      return -1
    }
    starts.push(elementAt)
    ends.push(at)
    state = 'between'
    read = at
    return at
  }

  function scan() {
    for (let at = read; at >= 0 && at <= end && !fault; ) {
      if (state === 'outside') at = walkOutside(at)
      else if (state === 'between') at = walkBetween(at)
      else at = walkElement(at)
    }
    const since = state === 'element' ? elementAt : isText ? textAt : end
    if (!fault && end - since > limits.rowBytes) giveUp('row-too-long', since)
  }

  return {
    push(chunk) {
      if (fault) return
      take(chunk)
      if (base === 0 && read === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) read = 3
      scan()
    },
    finish() {
      if (fault) return
      starts.length = 0
      ends.length = 0
      if (state === 'element' && depth === 0 && !isText) endElement(end)
      else if (state === 'element') giveUp('truncated-json', elementAt)
      else if (!isSequence && !isOver) giveUp('truncated-json', end)
    },
    get bytes() {
      return bytes
    },
    starts,
    ends,
    get base() {
      return base
    },
    get fault() {
      return fault
    },
    get isInElement() {
      return state === 'element'
    },
    get list() {
      return list
    },
    others,
    get hasEmptyList() {
      return hasEmptyList
    },
  }
}

function pathOf(open: readonly { readonly key: string }[]): string {
  return open
    .map(({ key }) => key)
    .filter((key) => key !== '')
    .join('.')
}

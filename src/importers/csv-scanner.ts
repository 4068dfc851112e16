import { RowBlock, type ScanFault } from './row-block.ts'
import { type StopSearch, stopSearchFor, WINDOW } from './stop-search.ts'
import { createTextDecoder, type Encoding } from './text-decoder.ts'

/** How a table is written as text. */
export interface Dialect {
  readonly delimiter: ',' | ';' | '\t' | '|'
  readonly encoding: Encoding
  /** `,` in tables that a spreadsheet wrote in most of Europe. */
  readonly decimal: '.' | ','
}

export interface ScanLimits {
  readonly rowBytes: number
  readonly columns: number
}

/** A row beyond these is most likely a quote that never closes, or no table. */
export const SCAN_LIMITS: ScanLimits = { rowBytes: 16 * 1024 * 1024, columns: 10_000 }

export interface CsvScanner {
  /** The rows that are complete with these bytes. The chunk is copied; the block is used again by the next call. */
  push(chunk: Uint8Array): RowBlock
  /** The last row, when no line end follows it. Nothing may be pushed afterwards. */
  finish(): RowBlock
}

const QUOTE = 0x22
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const SPACE = 0x20
const TAB = 0x09
/** What `endAfterQuote` says instead of a place. */
const NOT_CLOSED = -1
const CUT = -2

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/**
 * Finds the rows and fields of delimited text (RFC 4180 and what spreadsheets make of it) in chunks of bytes cut anywhere.
 *
 * A row ends with LF, CR LF or CR, mixed as may be; inside quotes all of them are content, and a quote is written twice. A line
 * without a byte is no row, but is counted. As PapaParse does, it takes a quote inside an unquoted field as content, blanks between
 * a closing quote and the delimiter as nothing, and a quote inside quotes that neither is doubled nor closes as content. A
 * quotation still open where the file ends gives its row and the fault `unclosed-quote`. Nothing throws.
 */
export function createCsvScanner(dialect: Dialect, limits: ScanLimits = SCAN_LIMITS): CsvScanner {
  const delimiter = dialect.delimiter.charCodeAt(0)
  const block = new RowBlock(createTextDecoder(dialect.encoding), dialect.decimal.charCodeAt(0))

  // The buffer holds the unfinished row from `rowStart` and what follows it; `bytes[0]` is the byte `base` of the file.
  let bytes = new Uint8Array(0)
  let base = 0
  let end = 0
  let rowStart = 0
  let rowNumber = 1
  // The unfinished field, its quote included, after `fields` others; the bytes before `read` have been looked at.
  let fieldStart = 0
  let read = 0
  let isQuoted = false
  let closedAt = -1
  let doubled = 0
  let fields = 0
  let hasBegun = false

  /** Moves the unfinished row and its fields to the front and puts the chunk behind. */
  function take(chunk: Uint8Array) {
    const first = block.firsts[block.rows]!
    const { starts, ends } = block
    for (let field = first; field < fields; field++) {
      starts[field - first] = starts[field]! - rowStart
      ends[field - first] = ends[field]! < 0 ? ends[field]! + rowStart : ends[field]! - rowStart
    }
    fields -= first
    const kept = end - rowStart
    // One more, so that a byte can be looked at with the one after it.
    const needed = kept + chunk.length + 1
    if (needed > bytes.length) {
      const larger = new Uint8Array(needed + (needed >> 2))
      larger.set(bytes.subarray(rowStart, end))
      bytes = larger
      block.bytes = larger
    } else bytes.copyWithin(0, rowStart, end)
    bytes.set(chunk, kept)
    end = kept + chunk.length
    bytes[end] = LINE_FEED
    base += rowStart
    fieldStart -= rowStart
    read -= rowStart
    rowStart = 0
    block.rows = 0
    block.firsts[0] = 0
  }

  /** A byte-order mark is no content; false while it is not known whether there is one. */
  function passMark(isLast: boolean): boolean {
    const isMark = BYTE_ORDER_MARK.every((byte, index) => index >= end || bytes[index] === byte)
    if (isMark && end < 3 && !isLast) return false
    hasBegun = true
    if (isMark && end >= 3) {
      fieldStart = 3
      read = 3
      rowStart = 3
    }
    return true
  }

  function giveUp(rule: ScanFault, row: number = rowNumber): -1 {
    block.fault = { rule, row }
    return -1
  }

  /** Ends the row whose line ends at `lineEnd`; the next begins at `next`. Gives the next free field, or -1 when the row breaks a limit. */
  function closeRow(field: number, lineEnd: number, next: number): number {
    const { rows } = block
    const first = block.firsts[rows]!
    if (next - rowStart > limits.rowBytes) return giveUp('row-too-long')
    if (field - first > limits.columns) return giveUp('too-many-columns')
    let free = first
    if (lineEnd > rowStart) {
      block.growRows()
      block.numbers[rows] = rowNumber
      block.offsets[rows] = base + rowStart
      block.lengths[rows] = next - rowStart
      block.firsts[rows + 1] = field
      block.rows = rows + 1
      free = field
    }
    rowNumber++
    rowStart = next
    return free
  }

  function growFields(field: number): boolean {
    if (field - block.firsts[block.rows]! > limits.columns) giveUp('too-many-columns')
    else block.growFields()
    return block.fault === null
  }

  /**
   * The place of what ends the field whose quotes may close at `quote`: NOT_CLOSED when they do not, CUT when that is not certain before
   * more bytes are there.
   */
  function endAfterQuote(quote: number, isLast: boolean): number {
    let place = quote + 1
    while (place < end && isBlank(bytes[place]!) && bytes[place] !== delimiter) place++
    if (place === end) return isLast ? end : CUT
    const byte = bytes[place]
    if (byte === CARRIAGE_RETURN && place + 1 === end && !isLast) return CUT
    return byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN ? place : NOT_CLOSED
  }

  /** Reads on to the last byte of which it is certain what it means. */
  function scan(isLast: boolean) {
    const search = stopSearchFor(end - read)
    while (!block.fault && read < end) {
      const from = read
      scanWindow(search, Math.min(read + WINDOW, end), isLast)
      if (read === from) return
    }
  }

  /** The same for the bytes from `read` to `until`. Leaves `read` where the next window begins. */
  function scanWindow(search: StopSearch, until: number, isLast: boolean) {
    const count = search.find(bytes, read, until, delimiter)
    // All that the loop needs is at hand: variables of the closure would be fetched again for every field.
    const source = bytes
    const places = search.stops
    const separator = delimiter
    const final = end
    let { starts, ends } = block
    let room = starts.length
    let field = fields
    let start = fieldStart
    let inQuotes = isQuoted
    let inside = doubled
    let next = until
    const lastIndex = count - 1
    for (let index = 0; index < count; index++) {
      let place = places[index]!
      let byte = source[place]!
      // Most stops are delimiters between plain fields: a loop that does nothing else halves the time.
      if (!inQuotes) {
        while (byte === separator && field < room && index < lastIndex) {
          starts[field] = start
          ends[field++] = place
          start = place + 1
          place = places[++index]!
          byte = source[place]!
        }
      }
      let content = start
      let stop = place
      if (inQuotes) {
        if (byte !== QUOTE) continue
        const following = source[place + 1]
        if (following === QUOTE && place + 1 < final) {
          inside = -1
          next = Math.max(until, place + 2)
          index++
          continue
        }
        const after = following === separator && place + 1 < final ? place + 1 : endAfterQuote(place, isLast)
        if (after === final) closedAt = place
        if (after === NOT_CLOSED || after === final) continue
        if (after === CUT) {
          next = place
          break
        }
        inQuotes = false
        content++
        stop ^= inside
        place = after
        byte = source[place]!
        next = Math.max(until, after + 1)
        index++
      } else if (byte === QUOTE) {
        inQuotes = place === start
        inside = 0
        continue
      } else if (byte === CARRIAGE_RETURN && place + 1 === final && !isLast) {
        next = place
        break
      }
      if (field === room) {
        if (!growFields(field)) return
        ;({ starts, ends } = block)
        room = starts.length
      }
      starts[field] = content
      ends[field++] = stop
      start = place + 1
      if (byte === separator) continue
      if (byte === CARRIAGE_RETURN && start < final && source[start] === LINE_FEED) {
        start++
        next = Math.max(until, start)
        index++
      }
      field = closeRow(field, place, start)
      if (field < 0) return
    }
    isQuoted = inQuotes
    doubled = inside
    fields = field
    fieldStart = start
    read = next
  }

  /** The last field, when nothing but the end of the file ends it. */
  function endFile() {
    const row = rowNumber
    const stop = closedAt < 0 ? end : closedAt
    block.growFields()
    block.starts[fields] = isQuoted ? fieldStart + 1 : fieldStart
    block.ends[fields] = isQuoted ? stop ^ doubled : stop
    closeRow(fields + 1, end, end)
    if (isQuoted && closedAt < 0) giveUp('unclosed-quote', row)
  }

  return {
    push(chunk) {
      if (block.fault) return block.cleared()
      take(chunk)
      if (hasBegun || passMark(false)) scan(false)
      if (!block.fault && end - rowStart > limits.rowBytes) giveUp('row-too-long')
      return block
    },
    finish() {
      if (block.fault) return block.cleared()
      take(new Uint8Array(0))
      if (!hasBegun) passMark(true)
      scan(true)
      if (!block.fault && rowStart < end) endFile()
      return block
    },
  }
}

function isBlank(byte: number): boolean {
  return byte === SPACE || byte === TAB
}

import { formatWords } from '../words/format-words.ts'
import { createCellWriter, WRITTEN_DIALECT } from './cell-writer.ts'
import { cellsOfObject, hasOtherGeometry, namesOfPaths, parseExactly } from './json-cells.ts'
import { createJsonScanner, JSON_LIMITS, type JsonFault, type JsonScanner } from './json-scanner.ts'
import { problemOfFile, type ReadProblem } from './read-problem.ts'
import type { Packing } from './row-reading.ts'
import type { RowStep, RowSteps } from './row-steps.ts'
import { sniffJson } from './sniff-json.ts'
import { createTextDecoder, type Encoding } from './text-decoder.ts'

/** The names in the first objects, so many or so much of the file, are the columns. */
const FIRST_OBJECTS = 2000
const FIRST_BYTES = 4 * 1024 * 1024
const MOST_LATE = 1000
const PIECE = 128 * 1024

export interface JsonFile {
  readonly head: Uint8Array
  readonly chunks: AsyncIterable<Uint8Array>
  readonly encoding: Encoding
  readonly packing: Packing
}

/**
 * Reads the objects of a list, of newline-delimited JSON, or the features of GeoJSON as rows, while the file comes in: each by itself, so
 * that no more than one chunk of it is held. A row's number is its object's, from 1; its place are the bytes of the object. What a list has
 * besides objects is a row of one cell.
 */
export async function* readJsonRows(
  { head, chunks, encoding, packing }: JsonFile,
  mostColumns: number,
): RowSteps {
  const { otherSystem, ...shape } = sniffJson(head)
  if (otherSystem !== null) {
    yield {
      kind: 'problem',
      problem: problemOfFile('coordinate-system', formatWords.otherSystem(otherSystem)),
    }
    return
  }
  const scanner = createJsonScanner(shape)
  const objects = createObjectReader(scanner, encoding)
  const rows = createRowMaker(packing, encoding)
  const tooMany = () => problemOfFile('too-many-columns', formatWords.tooManyNames(mostColumns))

  for await (const piece of piecesOf(chunks, scanner)) {
    const isLast = piece === null
    if (piece) scanner.push(piece)
    else scanner.finish()
    let problem = objects.read(rows.add)
    if (rows.columns > mostColumns) problem = tooMany()
    if (problem || isLast || rows.hasFirst) yield* rows.steps(problem?.rule !== 'too-many-columns')
    if (!problem) continue
    yield { kind: 'problem', problem }
    return
  }
  if (objects.count > 0) yield { kind: 'notes', notes: rows.notes() }
  const problem = problemOfLists(scanner, objects.count)
  if (problem) yield { kind: 'problem', problem }
}

/** Small pieces, so that progress is seen, and null after the last. */
async function* piecesOf(chunks: AsyncIterable<Uint8Array>, scanner: JsonScanner) {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length && !scanner.fault; at += PIECE) yield chunk.subarray(at, at + PIECE)
  yield null
}

interface Row {
  /** Null for what is no object. */
  readonly cells: ReadonlyMap<string, string> | null
  readonly number: number
  readonly offset: number
  readonly length: number
}

/** Reads the objects that the scanner has found, and says what is wrong with one. */
function createObjectReader(scanner: JsonScanner, encoding: Encoding) {
  const decode = createTextDecoder(encoding)
  let count = 0
  return {
    get count() {
      return count
    },
    read(add: (row: Row) => void): ReadProblem | null {
      const { bytes, starts, ends, base } = scanner
      for (const [index, start] of starts.entries()) {
        const end = ends[index]!
        let value: unknown
        try {
          value = parseExactly(decode(bytes, start, end))
        } catch (error) {
          const detail = error instanceof Error ? error.message : ''
          return problemOfRow(
            'json-syntax',
            formatWords.jsonSyntax(count + 1, base + start, detail),
            count + 1,
          )
        }
        count++
        add({ cells: cellsOfObject(value), number: count, offset: base + start, length: end - start })
      }
      return scanner.fault && problemOfFault(scanner.fault, count + 1, scanner.isInElement)
    },
  }
}

function problemOfRow(rule: string, reason: string, row: number): ReadProblem {
  return { rule, row, column: null, value: null, reason }
}

function problemOfFault({ rule, at }: JsonFault, row: number, isInElement: boolean): ReadProblem {
  if (!isInElement)
    return problemOfFile(
      rule,
      rule === 'truncated-json' ? formatWords.unfinishedJson : formatWords.jsonAround(at),
    )
  const reasons = {
    'json-syntax': formatWords.jsonSyntax(row, at, ''),
    'truncated-json': formatWords.truncatedJson(row, at),
    'row-too-long': formatWords.objectTooLong(row, JSON_LIMITS.rowBytes / 2 ** 20),
    'too-deep': formatWords.tooDeep(row, JSON_LIMITS.depth),
  }
  return problemOfRow(rule, reasons[rule], row)
}

function problemOfLists({ list, others, hasEmptyList }: JsonScanner, count: number): ReadProblem | null {
  if (count === 0)
    return hasEmptyList
      ? problemOfFile('empty', formatWords.emptyList)
      : problemOfFile('no-list', formatWords.noList)
  if (list === null || others.length === 0) return null
  return problemOfFile(
    'more-lists',
    formatWords.moreLists(`“${list}”`, others.map((path) => `“${path}”`).join(', ')),
  )
}

/** Makes rows of cells, once the first objects have said what the columns are. */
function createRowMaker(packing: Packing, encoding: Encoding) {
  const writer = createCellWriter()
  const places = new Map<string, number>()
  const late = new Set<string>()
  const first: Row[] = []
  let bytes = 0
  let isBegun = false
  let otherGeometries = 0

  function note({ cells, length }: Row) {
    bytes += length
    for (const path of cells?.keys() ?? []) if (!places.has(path)) places.set(path, places.size)
  }

  function write({ cells, number, offset, length }: Row) {
    let found = 0
    if (cells) {
      if (hasOtherGeometry(cells)) otherGeometries++
      for (const path of places.keys()) {
        const text = cells.get(path)
        writer.add(text ?? '')
        if (text !== undefined) found++
      }
      if (found < cells.size && late.size < MOST_LATE)
        for (const path of cells.keys()) if (!places.has(path)) late.add(path)
    } else writer.add('')
    writer.endRow(number, offset, length)
  }

  return {
    get columns() {
      return places.size
    },
    get hasFirst() {
      return isBegun || first.length >= FIRST_OBJECTS || bytes >= FIRST_BYTES
    },
    add(row: Row) {
      if (isBegun) write(row)
      else {
        first.push(row)
        note(row)
      }
    },
    /** The rows since the last call, after the head when it is the first. */
    *steps(isWanted: boolean): Generator<RowStep, void, undefined> {
      if (!isBegun && (first.length === 0 || !isWanted)) return
      if (!isBegun) {
        isBegun = true
        const columns = [...places.keys()]
        yield {
          kind: 'head',
          head: {
            dialect: WRITTEN_DIALECT,
            hasHeader: true,
            header: namesOfPaths(columns),
            columns: columns.length,
            reading: { format: 'json', encoding, columns, packing },
          },
        }
        for (const row of first.splice(0)) write(row)
      }
      yield { kind: 'rows', block: writer.block }
      writer.clear()
    },
    notes() {
      const latePaths = [...late]
      const paths = [...places.keys(), ...latePaths]
      return { lateColumns: namesOfPaths(paths).slice(places.size), latePaths, otherGeometries }
    },
  }
}

import {
  type Columns,
  FACETS,
  type Facet,
  type FacetName,
  type OfRows,
  type RowNumber,
} from '../data/columns.ts'
import type { SearchedTexts } from '../data/searched-texts.ts'
import { firstIndex } from '../lib/bisect.ts'
import { once } from '../lib/remember.ts'

/** Columns of several sets of events in one time order, and which event of which set each row is. */
export interface MergedColumns extends Columns {
  /** Per row the place of its set in the list that was merged, and its row there. */
  readonly part: Uint8Array
  readonly rowInPart: Uint32Array
}

/** As many sets can be merged. */
export const MOST_PARTS = 64

/** A stretch of rows of one part that stay together. */
interface Run {
  readonly part: number
  readonly from: RowNumber
  readonly past: RowNumber
}

/**
 * Several columns as one, in time order; of events that begin on one day those of an earlier part come first. The parts stay as they
 * are. Rows are copied by runs, so that a small record beside a large file costs little more than the file.
 */
export function mergeColumns(parts: readonly Columns[]): MergedColumns {
  if (parts.length > MOST_PARTS) throw new RangeError(`${parts.length} sets of events; at most ${MOST_PARTS}`)
  const runs = mergeRuns(parts)
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const copy = <Column extends Numbers>(into: Column, columnOf: (part: Columns) => Column): Column => {
    const columns = parts.map(columnOf)
    let at = 0
    for (const { part, from, past } of runs) {
      copyRun(columns[part]!, from, past, into, at)
      at += past - from
    }
    return into
  }
  const part = new Uint8Array(count)
  const rowInPart = new Uint32Array(count)
  let at = 0
  for (const run of runs) {
    for (let row = run.from; row < run.past; row++, at++) {
      part[at] = run.part
      rowInPart[at] = row
    }
  }
  const start = copy(new Int32Array(count), (each) => each.start)
  const end = copy(new Int32Array(count), (each) => each.end)
  const facet = (name: FacetName) =>
    mergeFacets(
      parts.map(({ facets }) => facets[name]),
      runs,
      count,
    )
  const ofRows = <T>(columnOf: (each: Columns) => OfRows<T>): OfRows<T> => ({
    length: count,
    at: (row) => {
      const owner = parts[part[row] ?? MOST_PARTS]
      return owner && columnOf(owner).at(rowInPart[row]!)
    },
  })
  const rowOf = (id: string): RowNumber | undefined => {
    for (const [number, each] of parts.entries()) {
      const row = each.rowOfId.get(id)
      if (row !== undefined) return mergedRow(number, row, each)
    }
    return undefined
  }
  /** Rows of one part ascend, and stand among those of the same first day. */
  function mergedRow(number: number, row: RowNumber, each: Columns): RowNumber {
    const first = each.start[row]!
    let merged = firstIndex(count, (at) => start[at]! >= first)
    while (part[merged] !== number || rowInPart[merged] !== row) merged++
    return merged
  }
  return {
    count,
    start,
    end,
    x: copy(new Float32Array(count), (each) => each.x),
    y: copy(new Float32Array(count), (each) => each.y),
    precision: copy(new Uint8Array(count), (each) => each.precision),
    killed: copy(new Int32Array(count), (each) => each.killed),
    injured: copy(new Int32Array(count), (each) => each.injured),
    killedLow: copy(new Int32Array(count), (each) => each.killedLow),
    killedHigh: copy(new Int32Array(count), (each) => each.killedHigh),
    differs: copy(new Uint8Array(count), (each) => each.differs),
    differing: ofRows((each) => each.differing),
    facets: Object.fromEntries(FACETS.map((name) => [name, facet(name)])) as Columns['facets'],
    ids: ofRows((each) => each.ids),
    titles: ofRows((each) => each.titles),
    places: ofRows((each) => each.places),
    dates: ofRows((each) => each.dates),
    searched: once(() =>
      mergeSearched(
        parts.map(({ searched }) => searched()),
        runs,
        count,
      ),
    ),
    rowOfId: { get: rowOf, has: (id) => rowOf(id) !== undefined },
    unreported: parts.reduce((sum, { unreported }) => sum + unreported, 0),
    part,
    rowInPart,
  }
}

type Numbers = Int32Array | Uint32Array | Float32Array | Uint8Array | Uint16Array

/** Shorter runs are copied faster one by one than by a call. */
const SHORT = 16

function copyRun<Column extends Numbers>(
  from: Column,
  first: number,
  past: number,
  into: Column,
  at: number,
) {
  if (past - first > SHORT) into.set(from.subarray(first, past), at)
  else for (let row = first; row < past; row++) into[at + row - first] = from[row]!
}

/** The rows of all parts in time order, as runs of one part. */
function mergeRuns(parts: readonly Columns[]): Run[] {
  const next = parts.map(() => 0)
  const runs: Run[] = []
  const isBefore = (a: number, rowA: number, b: number, rowB: number) => {
    const [one, other] = [parts[a]!, parts[b]!]
    return one.start[rowA]! - other.start[rowB]! || a - b
  }
  for (;;) {
    // The part whose next row comes first, and how far it may go before another's.
    let [part, rival] = [-1, -1]
    for (let each = 0; each < parts.length; each++) {
      if (next[each]! >= parts[each]!.count) continue
      if (part < 0 || isBefore(each, next[each]!, part, next[part]!) < 0) [part, rival] = [each, part]
      else if (rival < 0 || isBefore(each, next[each]!, rival, next[rival]!) < 0) rival = each
    }
    if (part < 0) return runs
    const from = next[part]!
    const { count } = parts[part]!
    let past = count
    if (rival >= 0) {
      const isLater = (row: number) => isBefore(part, row, rival, next[rival]!) > 0
      // Leaps that double, then a bisection between the last two.
      let leap = 1
      while (from + leap < count && !isLater(from + leap)) leap *= 2
      const low = from + Math.max(1, leap >> 1)
      const high = Math.min(count, from + leap)
      past = low + firstIndex(Math.max(0, high - low), (at) => isLater(low + at))
    }
    runs.push({ part, from, past })
    next[part] = past
  }
}

function mergeFacets(facets: readonly Facet[], runs: readonly Run[], count: number): Facet {
  const codeOf = new Map<string, number>()
  const maps = facets.map(({ ids }) =>
    Uint32Array.from(ids, (id) => {
      const code = codeOf.get(id) ?? codeOf.size
      codeOf.set(id, code)
      return code
    }),
  )
  const hasOneEach = facets.every(({ offsets }) => offsets === null)
  const offsets = hasOneEach ? null : new Uint32Array(count + 1)
  const total = facets.reduce((sum, { codes }) => sum + codes.length, 0)
  const codes = codeOf.size > 2 ** 16 ? new Uint32Array(total) : new Uint16Array(total)
  let [row, at] = [0, 0]
  for (const { part, from, past } of runs) {
    const facet = facets[part]!
    const map = maps[part]!
    const [first, end] = facet.offsets ? [facet.offsets[from]!, facet.offsets[past]!] : [from, past]
    if (offsets)
      for (let each = from; each < past; each++)
        offsets[row + each - from + 1] = at + (facet.offsets ? facet.offsets[each + 1]! : each + 1) - first
    for (let each = first; each < end; each++) codes[at + each - first] = map[facet.codes[each]!]!
    row += past - from
    at += end - first
  }
  return { ids: [...codeOf.keys()], offsets, codes }
}

/** The words of all parts one after the other; one that several have stands there several times, which changes no answer. */
function mergeSearched(all: readonly SearchedTexts[], runs: readonly Run[], count: number): SearchedTexts {
  const firsts: number[] = []
  let textCount = 0
  for (const each of all) {
    firsts.push(textCount)
    textCount += each.textCount
  }
  // Rows of parts that have fewer lists have the last text there, which has no words.
  const lists = Math.max(1, ...all.map(({ parts }) => parts.length))
  const parts = Array.from({ length: lists }, () => new Uint32Array(count))
  let at = 0
  for (const { part, from, past } of runs) {
    const first = firsts[part]!
    for (const [list, into] of parts.entries()) {
      const own = all[part]!.parts[list]
      if (own) for (let row = from; row < past; row++) into[at + row - from] = first + own[row]!
      else into.fill(textCount, at, at + past - from)
    }
    at += past - from
  }
  return {
    words: all.map(({ words }) => words).join(''),
    wordStarts: joined(all.map(({ wordStarts }) => wordStarts)),
    textStarts: joined(all.map(({ textStarts }) => textStarts)),
    texts: concatenated(all.map(({ texts }, part) => texts.map((text) => firsts[part]! + text))),
    textCount: textCount + 1,
    parts,
  }
}

/** Lists of starts, each with its end last, as one. */
function joined(all: readonly Uint32Array[]): Uint32Array {
  let end = 0
  const shifted = all.map((starts) => {
    const from = end
    end += starts.at(-1)!
    return starts.subarray(0, -1).map((start) => from + start)
  })
  return concatenated([...shifted, Uint32Array.of(end)])
}

function concatenated(all: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const each of all) {
    whole.set(each, at)
    at += each.length
  }
  return whole
}

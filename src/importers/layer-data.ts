import { type Columns, type Facet, NOT_STATED } from '../data/columns.ts'
import { ATTACK_TYPES, EVENT_KINDS, TARGET_TYPES } from '../data/pack-format.ts'
import { indexTexts, type SearchedTexts } from '../data/searched-texts.ts'
import { foldText } from '../lib/fold.ts'
import { isCountryCode } from '../lib/iso-3166.ts'
import { ROW_ROLES } from './event-draft.ts'
import type { EventTable, ShownColumns } from './event-table.ts'
import { createOptions, type OptionNames } from './option-ids.ts'
import { NO_POINT } from './precision.ts'
import type { KnownTable } from './recognise-table.ts'
import { isAttack, type TitlePart } from './table-layout.ts'

/** Columns of events in time order whose texts are elsewhere. */
export type ScannedColumns = Pick<
  Columns,
  | 'count'
  | 'start'
  | 'end'
  | 'x'
  | 'y'
  | 'precision'
  | 'killed'
  | 'injured'
  | 'killedLow'
  | 'killedHigh'
  | 'differs'
  | 'facets'
>

/** The events of a file, as plain data that a worker hands over: what is scanned in time order, what is shown in the file's order. */
export interface LayerData {
  readonly set: string
  readonly scanned: ScannedColumns
  readonly searched: SearchedTexts
  readonly shown: ShownColumns
  /** Per row in time order the event's place in the file's order. */
  readonly eventOf: Uint32Array<ArrayBuffer>
  /** Names of the table's actors by their code, and the lists of actors and roles by theirs. */
  readonly actorNames: readonly string[]
  readonly actorLists: {
    readonly starts: Uint32Array<ArrayBuffer>
    readonly entries: Int32Array<ArrayBuffer>
  }
  readonly titleParts: readonly TitlePart[]
  /** The names of options that are the file's own. */
  readonly names: OptionNames
}

/** The events of a table as a layer for the page. `set` is the id of the file. Copies, so that the table can go on growing. */
export function layerDataOf(table: EventTable, known: KnownTable, set: string): LayerData {
  const eventOf = eventsInTime(table)
  const shown = table.shown()
  const actorLists = listsOf(table)
  const names: [string, string][] = []
  const scanned = scanColumns(table, known, set, eventOf, names)
  return {
    set,
    scanned,
    searched: searchedOf(table, eventOf),
    shown,
    eventOf,
    actorNames: table.actors.ids,
    actorLists,
    titleParts: known.layout.titleParts,
    names,
  }
}

/** The buffers of a layer, which change hands without being copied. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  const visit = (part: unknown) => {
    if (ArrayBuffer.isView(part)) found.add(part.buffer as ArrayBuffer)
    else if (typeof part === 'object' && part !== null && !Array.isArray(part) && !(part instanceof Map))
      for (const each of Object.values(part)) visit(each)
    else if (Array.isArray(part) && ArrayBuffer.isView(part[0])) for (const each of part) visit(each)
  }
  visit(value)
  return [...found]
}

/** All events in time order: by first day, then by last, then as in the file. A counting sort over days, of which there are few. */
function eventsInTime(table: EventTable): Uint32Array<ArrayBuffer> {
  const { count } = table
  const events = Uint32Array.from({ length: count }, (_, event) => event)
  const [start, end] = [table.column('start'), table.column('end')]
  if (!start || !end) return events
  const compare = (a: number, b: number) => start[a]! - start[b]! || end[a]! - end[b]! || a - b
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const day of start) {
    if (day < first) first = day
    if (day > last) last = day
  }
  const days = last - first + 1
  if (days > MOST_DAYS) return events.sort(compare)
  const next = new Uint32Array(days + 1)
  for (const day of start) next[day - first + 1]!++
  for (let day = 0; day < days; day++) next[day + 1]! += next[day]!
  const begins = next.slice()
  for (let event = 0; event < count; event++) events[next[start[event]! - first]!++] = event
  for (let day = 0; day < days; day++) {
    const ofDay = events.subarray(begins[day], begins[day + 1])
    if (ofDay.some((event, at) => at > 0 && end[event]! < end[ofDay[at - 1]!]!)) ofDay.sort(compare)
  }
  return events
}

const MOST_DAYS = 4_000_000

function scanColumns(
  table: EventTable,
  known: KnownTable,
  set: string,
  eventOf: Uint32Array,
  names: [string, string][],
): ScannedColumns {
  const count = eventOf.length
  const inTime = <Column extends Int32Array | Float32Array | Uint8Array>(
    column: ArrayLike<number> | null,
    into: Column,
    empty: number,
  ): Column => {
    if (column) for (let row = 0; row < count; row++) into[row] = column[eventOf[row]!]!
    else into.fill(empty)
    return into
  }
  const start = inTime(table.column('start'), new Int32Array(count), 0)
  const end = inTime(table.column('end'), new Int32Array(count), 0)
  const killed = inTime(table.column('killed'), new Int32Array(count), -1)
  const [killedLow, killedHigh] = [killed.slice(), killed.slice()]
  const differs = new Uint8Array(count)
  const [low, high] = [table.column('killedLow'), table.column('killedHigh')]
  for (let row = 0; row < count; row++) {
    const event = eventOf[row]!
    if (low && low[event]! >= 0) killedLow[row] = low[event]!
    if (high && high[event]! >= 0) killedHigh[row] = high[event]!
    if (killedLow[row]! < killedHigh[row]!) differs[row] = 1
  }
  return {
    count,
    start,
    end,
    x: inTime(table.column('x'), new Float32Array(count), Number.NaN),
    y: inTime(table.column('y'), new Float32Array(count), Number.NaN),
    precision: inTime(table.column('precision'), new Uint8Array(count), NO_POINT),
    killed,
    injured: inTime(table.column('injured'), new Int32Array(count), -1),
    killedLow,
    killedHigh,
    differs,
    facets: {
      set: { ids: [set], offsets: null, codes: new Uint16Array(count) },
      kind: kindFacet(table, known, eventOf),
      country: countryFacet(table, eventOf, names),
      actor: actorFacet(table, eventOf, names),
      type: typeFacet(table, eventOf, names),
      target: targetFacet(table, eventOf),
    },
  }
}

function kindFacet(table: EventTable, known: KnownTable, eventOf: Uint32Array): Facet {
  const [attack, incident] = [EVENT_KINDS.indexOf('attack'), EVENT_KINDS.indexOf('incident')]
  const kinds = table.categories.ids.map((category) => (isAttack(known.layout, category) ? attack : incident))
  const category = table.column('category')
  return {
    ids: EVENT_KINDS,
    offsets: null,
    codes: Uint16Array.from(eventOf, (event) => kinds[category?.[event] ?? 0]!),
  }
}

function countryFacet(table: EventTable, eventOf: Uint32Array, names: [string, string][]): Facet {
  const options = createOptions(names)
  const codes = table.countries.ids.map((id) => {
    if (id === '') return options.codeOf(NOT_STATED)
    return isCountryCode(id) ? options.codeOf(id) : options.ownCodeOf(id)
  })
  const country = table.column('country')
  return {
    ids: options.ids,
    offsets: null,
    codes: Uint16Array.from(eventOf, (event) => codes[country?.[event] ?? 0]!),
  }
}

const ATTACKED = ROW_ROLES.indexOf('attacked')

/** Whom the table names as having taken part, but not whom the violence was used against. */
function actorFacet(table: EventTable, eventOf: Uint32Array, names: [string, string][]): Facet {
  const options = createOptions(names)
  const none = options.codeOf(NOT_STATED)
  const codes = table.actors.ids.map((name) => (name === '' ? none : options.ownCodeOf(name)))
  const lists = Array.from({ length: table.actorLists }, (_, list) => {
    const ofList = [...table.actorList(list)]
      .filter((entry) => (entry & 7) !== ATTACKED)
      .map((entry) => codes[entry >> 3]!)
    return ofList.length > 0 ? [...new Set(ofList)] : [none]
  })
  const actors = table.column('actors')
  return listFacet(options.ids, eventOf, (event) => lists[actors?.[event] ?? 0]!)
}

/** Attack types in the pack's terms, and the table's own categories. */
function typeFacet(table: EventTable, eventOf: Uint32Array, names: [string, string][]): Facet {
  const options = createOptions(names)
  const types = ATTACK_TYPES.map((type) => options.codeOf(type))
  const categories = table.categories.ids.map((name) => (name === '' ? null : options.ownCodeOf(name)))
  const [bits, category] = [table.column('attackTypes'), table.column('category')]
  const lists = new Map<number, readonly number[]>()
  return listFacet(options.ids, eventOf, (event) => {
    const key = (category?.[event] ?? 0) * BITS + (bits?.[event] ?? 0)
    let list = lists.get(key)
    if (!list) {
      const own = categories[category?.[event] ?? 0] ?? null
      list = [...codesOfBits(types, bits?.[event] ?? 0), ...(own === null ? [] : [own])]
      lists.set(key, list)
    }
    return list
  })
}

const BITS = 2 ** 16

function targetFacet(table: EventTable, eventOf: Uint32Array): Facet {
  const codes = TARGET_TYPES.map((_, code) => code)
  const bits = table.column('targetTypes')
  const lists = new Map<number, readonly number[]>()
  return listFacet(TARGET_TYPES, eventOf, (event) => {
    const key = bits?.[event] ?? 0
    let list = lists.get(key)
    if (!list) {
      list = codesOfBits(codes, key)
      lists.set(key, list)
    }
    return list
  })
}

function codesOfBits(codes: readonly number[], bits: number): number[] {
  return codes.filter((_, at) => (bits & (1 << at)) !== 0)
}

function listFacet(
  ids: readonly string[],
  eventOf: Uint32Array,
  listOf: (event: number) => readonly number[],
): Facet {
  const offsets = new Uint32Array(eventOf.length + 1)
  let hasOneEach = true
  for (let row = 0; row < eventOf.length; row++) {
    const { length } = listOf(eventOf[row]!)
    offsets[row + 1] = offsets[row]! + length
    if (length !== 1) hasOneEach = false
  }
  const Codes = ids.length > BITS ? Uint32Array : Uint16Array
  const codes = new Codes(offsets[eventOf.length]!)
  for (let row = 0; row < eventOf.length; row++) codes.set(listOf(eventOf[row]!), offsets[row]!)
  return { ids, offsets: hasOneEach ? null : offsets, codes }
}

/** Titles and places as the file has them, each once, and the names of an event's actors. */
function searchedOf(table: EventTable, eventOf: Uint32Array): SearchedTexts {
  const { texts, actors } = table
  const [title, place, lists] = [table.column('title'), table.column('place'), table.column('actors')]
  const isShown = new Uint8Array(texts.size)
  for (const column of [title, place]) if (column) for (const code of column) isShown[code] = 1
  const folded = actors.ids.map(foldText)
  function* linesOf() {
    for (let code = 0; code < texts.size; code++) yield isShown[code] ? foldText(texts.text(code)) : ''
    for (let list = 0; list < table.actorLists; list++)
      yield Array.from(table.actorList(list), (entry) => folded[entry >> 3]!).join(' ')
  }
  const parts = [title, place].flatMap((column) =>
    column ? [Uint32Array.from(eventOf, (event) => column[event]!)] : [],
  )
  if (lists) parts.push(Uint32Array.from(eventOf, (event) => texts.size + lists[event]!))
  if (parts.length === 0) parts.push(new Uint32Array(eventOf.length))
  return indexTexts(linesOf(), parts)
}

function listsOf(table: EventTable): LayerData['actorLists'] {
  const starts = new Uint32Array(table.actorLists + 1)
  for (let list = 0; list < table.actorLists; list++)
    starts[list + 1] = starts[list]! + table.actorList(list).length
  const entries = new Int32Array(starts[table.actorLists]!)
  for (let list = 0; list < table.actorLists; list++) entries.set(table.actorList(list), starts[list]!)
  return { starts, entries }
}

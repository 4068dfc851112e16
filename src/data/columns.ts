import { firstIndex } from '../lib/bisect.ts'
import type { Day } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'
import { foldText } from '../lib/fold.ts'
import { mercatorX, mercatorY } from '../lib/mercator.ts'
import { keepFor, once } from '../lib/remember.ts'
import { countsSaid, type Fact, resolveEvent } from './claims.ts'
import type { EventRow, Pack } from './pack.ts'
import { EVENT_KINDS, type EventKind, PRECISIONS, type Precision, type Property } from './pack-format.ts'
import { searchedParts, undisputedActors } from './searched-parts.ts'
import { indexTexts, type SearchedTexts } from './searched-texts.ts'

/** A row number: the place of an event in time order. It never leaves the page; links carry ids. */
export type RowNumber = number

export const FACETS = ['set', 'kind', 'country', 'actor', 'type', 'target'] as const
export type FacetName = (typeof FACETS)[number]

/** The option of the facet `set` for the events of the pack; those of an opened file go by the file's id. */
export const RECORD_SET = 'record'

/** How the ids of options begin that an opened file has in words of its own: its actors, its kinds of event. */
export const OF_FILE = 'file-'

/** The option of a facet for events of which no source states it. */
export const NOT_STATED = 'none'

/**
 * A list of codes for every row: those of row r are `codes[offsets[r]] … codes[offsets[r + 1] - 1]`. Where every row has exactly one
 * there are no offsets, and row r has `codes[r]`.
 */
export interface Facet {
  /** Code to id. */
  readonly ids: readonly string[]
  readonly offsets: Uint32Array | null
  /** In four bytes each where there are more ids than two can tell apart. */
  readonly codes: Uint16Array | Uint32Array
}

/** A text, or another value, of every row: an array, or what makes it when it is asked for. */
export interface OfRows<T> {
  readonly length: number
  at(row: RowNumber): T | undefined
}

/**
 * All events of a pack as columns, in time order. Built once for a pack and a date of knowledge, then only read. Views ask
 * questions of `src/filter/`; they do not loop over rows.
 */
export interface Columns {
  readonly count: number
  /** First day that an event may cover; `NO_START` when open or not known. Ascending. */
  readonly start: Int32Array
  /** Last day that an event may cover; `NO_END` when open or not known. */
  readonly end: Int32Array
  /** Place of an attack on the unit Mercator square; NaN without a point and for other kinds, which the map doesn't draw. */
  readonly x: Float32Array
  readonly y: Float32Array
  /** Index into PRECISIONS; 255 without a point. */
  readonly precision: Uint8Array
  /** -1 when not known. */
  readonly killed: Int32Array
  readonly injured: Int32Array
  /** Lowest and highest figure of the killed that a source gives, where they cannot all be true; else both are `killed`. */
  readonly killedLow: Int32Array
  readonly killedHigh: Int32Array
  /** 1 where sources differ. */
  readonly differs: Uint8Array
  /** The properties whose sources differ, in the order of the format. */
  readonly differing: OfRows<readonly Property[]>
  readonly facets: { readonly [F in FacetName]: Facet }
  readonly ids: OfRows<string>
  readonly titles: OfRows<string>
  readonly places: OfRows<string>
  /** EDTF as the chosen claim has it, empty when not known. */
  readonly dates: OfRows<string>
  /** What a search looks through, indexed when it is first asked for. For events of the pack see `searchedParts`. */
  readonly searched: () => SearchedTexts
  readonly rowOfId: RowsById
  /** Events of the pack that nobody had reported by the date of knowledge. */
  readonly unreported: number
}

export interface RowsById {
  get(id: string): RowNumber | undefined
  has(id: string): boolean
}

/** The kind of an event; every event has one. */
export function kindOf({ facets }: Columns, row: RowNumber): EventKind {
  return EVENT_KINDS[codesOf(facets.kind, row)[0]!]!
}

/** The codes of a row in a facet. */
export function codesOf({ offsets, codes }: Facet, row: RowNumber): Uint16Array | Uint32Array {
  return offsets ? codes.subarray(offsets[row], offsets[row + 1]) : codes.subarray(row, row + 1)
}

/** The ids of a row in a facet. */
export function optionsOf(facet: Facet, row: RowNumber): string[] {
  return Array.from(codesOf(facet, row), (code) => facet.ids[code]!)
}

export const NO_START = -2_147_483_648
export const NO_END = 2_147_483_647

/** What one event contributes to the columns. */
interface Draft {
  readonly event: EventRow
  readonly start: number
  readonly end: number
  readonly point: { readonly x: number; readonly y: number; readonly precision: number } | null
  readonly killed: number
  readonly injured: number
  readonly killedRange: readonly [low: number, high: number]
  readonly differing: readonly Property[]
  readonly place: string
  readonly date: string
  readonly codes: { readonly [F in FacetName]: readonly string[] }
  readonly text: string
}

/** Builds the columns of a pack as known on a day (null: all that is known now). Withdrawn events are not in them. */
export function buildColumns(pack: Pack, known: Day | null): Columns {
  const drafts: Draft[] = []
  let unreported = 0
  for (const event of pack.tables.events) {
    if (event.status === 'withdrawn') continue
    const facts = resolveEvent(pack, event.id, known)
    if (known !== null && facts.every((fact) => fact.values.length === 0)) unreported++
    else drafts.push(draftEvent(pack, event, facts))
  }
  drafts.sort((a, b) => a.start - b.start || a.end - b.end || a.event.id.localeCompare(b.event.id))
  return { ...fillColumns(drafts), unreported }
}

/** The same facts make the same draft: most events stay as they are when the day of knowledge moves on. */
const draftOf = new WeakMap<readonly Fact[], Draft>()

function draftEvent(pack: Pack, event: EventRow, facts: readonly Fact[]): Draft {
  return keepFor(draftOf, facts, () => makeDraft(pack, event, facts))
}

function makeDraft(pack: Pack, event: EventRow, facts: readonly Fact[]): Draft {
  const factOf = new Map<Property, Fact>(facts.map((fact) => [fact.property, fact]))
  const values = (property: Property) => (factOf.get(property)?.values ?? []).map(({ value }) => value)
  const first = (property: Property) => values(property)[0] ?? ''
  const date = parseEdtf(first('date'))
  const count = (property: Property) => (first(property) === '' ? -1 : Number(first(property)))
  const actors = undisputedActors(pack, factOf.get('actor'))
  const countries = values('country')
  return {
    event,
    start: date && Number.isFinite(date.start) ? date.start : NO_START,
    end: date && Number.isFinite(date.end) ? date.end : NO_END,
    point: event.kind === 'attack' ? readPoint(factOf.get('point')) : null,
    killed: count('killed'),
    injured: count('injured'),
    killedRange: countsSaid(factOf.get('killed')),
    differing: facts.filter((fact) => fact.differs).map(({ property }) => property),
    place: first('place'),
    date: date ? first('date') : '',
    codes: {
      set: [RECORD_SET],
      kind: [event.kind],
      country: orNotStated(countries),
      actor: orNotStated(actors),
      type: values('attack-type'),
      target: values('target-type'),
    },
    text: foldText(
      searchedParts(pack, event, facts)
        .map((part) => part.text)
        .join('\n'),
    ),
  }
}

function orNotStated(ids: readonly string[]): readonly string[] {
  return ids.length > 0 ? ids : [NOT_STATED]
}

function readPoint(fact: Fact | undefined): Draft['point'] {
  const value = fact?.values[0]
  if (!value) return null
  const [lat = 0, lon = 0] = value.value.split(' ').map(Number)
  const precision = PRECISIONS.indexOf(value.qualifier as Precision)
  return { x: mercatorX(lon), y: mercatorY(lat), precision }
}

function fillColumns(drafts: readonly Draft[]): Omit<Columns, 'unreported'> {
  const facet = (name: FacetName) => fillFacet(drafts, name)
  const start = Int32Array.from(drafts, (draft) => draft.start)
  const end = Int32Array.from(drafts, (draft) => draft.end)
  return {
    count: drafts.length,
    start,
    end,
    x: Float32Array.from(drafts, (draft) => draft.point?.x ?? Number.NaN),
    y: Float32Array.from(drafts, (draft) => draft.point?.y ?? Number.NaN),
    precision: Uint8Array.from(drafts, (draft) => draft.point?.precision ?? 255),
    killed: Int32Array.from(drafts, (draft) => draft.killed),
    injured: Int32Array.from(drafts, (draft) => draft.injured),
    killedLow: Int32Array.from(drafts, ({ killedRange }) => killedRange[0]),
    killedHigh: Int32Array.from(drafts, ({ killedRange }) => killedRange[1]),
    differs: Uint8Array.from(drafts, ({ differing }) => Math.min(1, differing.length)),
    differing: drafts.map(({ differing }) => differing),
    facets: {
      set: facet('set'),
      kind: facet('kind'),
      country: facet('country'),
      actor: facet('actor'),
      type: facet('type'),
      target: facet('target'),
    },
    ids: drafts.map((draft) => draft.event.id),
    titles: drafts.map((draft) => draft.event.title),
    places: drafts.map((draft) => draft.place),
    dates: drafts.map((draft) => draft.date),
    searched: once(() => indexTexts(drafts.map((draft) => draft.text))),
    rowOfId: new Map(drafts.map((draft, row) => [draft.event.id, row])),
  }
}

/** All rows by their first known day, as a list shows them: an open start counts by its end, no date as the earliest. */
export function rowsByDay({ start, end }: Pick<Columns, 'start' | 'end'>): Uint32Array {
  const order = new Uint32Array(start.length)
  const open = [
    ...start
      .subarray(
        0,
        firstIndex(start.length, (row) => start[row]! > NO_START),
      )
      .keys(),
  ]
  const dayOf = (row: RowNumber) => (end[row] === NO_END ? NO_START : end[row]!)
  open.sort((a, b) => dayOf(a) - dayOf(b) || a - b)
  // The rest is in order already: one merge.
  let next = open.length
  let taken = 0
  for (let at = 0; at < order.length; at++) {
    const isOpenNext = taken < open.length && (next >= order.length || dayOf(open[taken]!) <= start[next]!)
    order[at] = isOpenNext ? open[taken++]! : next++
  }
  return order
}

function fillFacet(drafts: readonly Draft[], name: FacetName): Facet {
  const codeOf = new Map<string, number>()
  if (name === 'kind') for (const kind of EVENT_KINDS) codeOf.set(kind, codeOf.size)
  const offsets = new Uint32Array(drafts.length + 1)
  const codes: number[] = []
  for (const [row, draft] of drafts.entries()) {
    for (const id of draft.codes[name]) {
      let code = codeOf.get(id)
      if (code === undefined) {
        code = codeOf.size
        codeOf.set(id, code)
      }
      codes.push(code)
    }
    offsets[row + 1] = codes.length
  }
  const hasOneEach = drafts.every((draft) => draft.codes[name].length === 1)
  return {
    ids: [...codeOf.keys()],
    offsets: hasOneEach ? null : offsets,
    codes: Uint16Array.from(codes),
  }
}

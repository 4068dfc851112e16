import { useQuery } from '@tanstack/react-query'
import type { Topology } from 'topojson-specification'
import countriesUrl from 'world-atlas/countries-50m.json?url'
import { type Aside, buildAsides } from '../data/asides.ts'
import { buildColumns, type Columns, type RowNumber } from '../data/columns.ts'
import { type CountryShape, readCountryShapes } from '../data/country-shapes.ts'
import { buildLanes, type Lane } from '../data/levels.ts'
import type { Pack } from '../data/pack.ts'
import type { Problem } from '../data/problem.ts'
import type { Filters } from '../filter/filters.ts'
import { type Matches, matchRows } from '../filter/match.ts'
import { extentOf as extentOfColumns } from '../filter/summary.ts'
import type { Day } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'
import { type OpenedPack, page, usePage } from './choices.ts'
import { BASE } from './history.ts'
import { type Layer, NO_LAYERS, type OpenLayers } from './layers.ts'
import { type LoadedPack, loadPack } from './load-pack.ts'

export const DEFAULT_PACK = 'world'

/** A pack as known on a day: what the views draw from. */
export interface EventRecord {
  readonly pack: Pack
  readonly columns: Columns
  readonly lanes: readonly Lane[]
  /** What stands in the lanes beside the steps of the national levels. */
  readonly asides: readonly Aside[]
  /** The day of knowledge; nobody speaks for the days after it. */
  readonly known?: Day | null
  /** The opened files whose events are among the columns. */
  readonly layers?: readonly Layer[]
}

/** The folder of a pack: a shipped one by its id, another by its address; of one opened from a file a name for it. */
export function packAddress(pack: string | null, opened?: OpenedPack | null): string {
  if (opened) return opened.address
  if (pack?.includes('://')) return pack
  return new URL(`${BASE}packs/${pack ?? DEFAULT_PACK}/`, location.origin).href
}

const baseMapQuery = {
  queryKey: ['base-map'],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Topology> => {
    const response = await fetch(countriesUrl, { signal })
    if (!response.ok) throw new Error(`The base map could not be fetched (${response.status}).`)
    return response.json()
  },
  staleTime: Number.POSITIVE_INFINITY,
}

/** The pack in use: at first without its passages and sources, which follow when the rest is on the screen. */
export function usePack() {
  const opened = usePage((now) => now.openedPack)
  const address = packAddress(
    usePage((now) => now.pack),
    opened,
  )
  const first = useQuery({
    queryKey: ['pack', address],
    queryFn: ({ signal }) => (opened ? opened.load(signal) : loadPack(address, signal)),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const whole = useQuery({
    queryKey: ['whole-pack', address],
    queryFn: ({ signal }) => first.data!.complete(signal),
    enabled: first.data !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const data = whole.data ?? (whole.error && first.data ? withFault(first.data, whole.error) : first.data)
  return { data, error: first.error, refetch: first.refetch }
}

function withFault(loaded: LoadedPack, { message }: Error): LoadedPack {
  const fault = { file: 'passages.csv', row: null, column: null, rule: 'unreachable', leftOut: true }
  return { ...loaded, problems: [...loaded.problems, { ...fault, message }] }
}

/**
 * Points of the pack that lie outside their countries; empty until the base map has come. The packs that come with Tocsin were tried
 * when it was built.
 */
export function usePlaceProblems({ pack, checkPlaces }: LoadedPack): readonly Problem[] {
  const { pack: chosen, openedPack } = page.getState()
  const isShipped = usePage((now) => !now.openedPack && !now.pack?.includes('://'))
  const { data: baseMap } = useQuery(baseMapQuery)
  const { data } = useQuery({
    queryKey: ['places', packAddress(chosen, openedPack)],
    queryFn: ({ signal }) => checkPlaces(baseMap!, signal),
    enabled: !isShipped && baseMap !== undefined && pack.isComplete,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? NO_PROBLEMS
}

const NO_PROBLEMS: readonly Problem[] = []

/** The countries' outlines; undefined while they load or when they could not be had. */
export function useCountryShapes() {
  return useQuery({ ...baseMapQuery, select: shapesOf })
}

export const shapesOf: (topology: Topology) => CountryShape[] = keepLast(readCountryShapes)

/**
 * The record, and beside it the events of opened files. These are not there as known on a day: nobody says when a file's figures were
 * reported.
 */
export const recordOf = keepLast(
  (pack: Pack, known: Day | null, { layers, merge }: OpenLayers = NO_LAYERS): EventRecord => {
    const alone = packRecord(pack, known)
    if (layers.length === 0 || !merge || known !== null) return alone
    const columns = merge([alone.columns, ...layers.map((layer) => layer.columns)])
    return { ...alone, pack: withNames(pack, layers), columns, layers }
  },
)

const packRecord = keepLast((pack: Pack, known: Day | null): EventRecord => {
  const lanes = buildLanes(pack, known)
  const asides = buildAsides(pack, known, lanes)
  return { pack, columns: buildColumns(pack, known), lanes, asides, known, layers: NO_LAYERS.layers }
})

const withNames = keepLast((pack: Pack, layers: readonly Layer[]): Pack => {
  return { ...pack, optionNames: new Map(layers.flatMap(({ names }) => names)) }
})

/** Whether events of opened files are among the record's, some of which are no attacks. */
export function isMixed({ layers }: EventRecord): boolean {
  return layers !== undefined && layers.length > 0
}

/** The opened file that the event of a row is of; undefined for the record's own. */
export function fileOfRow({ columns: { facets }, layers }: EventRecord, row: RowNumber): Layer | undefined {
  const set = facets.set.ids[facets.set.codes[row]!]
  return layers?.find((layer) => layer.set === set)
}

let lastMatches: Matches | undefined

/** The rows that the filters let through. Of two filters that differ in one clause only that clause is looked at again. */
export function matchesOf(columns: Columns, filters: Filters): Matches {
  if (lastMatches?.columns === columns && lastMatches.filters === filters) return lastMatches
  const previous = lastMatches?.columns === columns ? lastMatches : undefined
  lastMatches = matchRows(columns, filters, previous)
  return lastMatches
}

/** The day of the cursor: the reader's, else the pack's but not after the day of knowledge, else the last day of the record. */
export function cursorOf(record: EventRecord, at: Day | null, known: Day | null = null): Day {
  if (at !== null) return at
  const day = parseEdtf(record.pack.info.at)?.end ?? Number.NaN
  return Math.min(Number.isFinite(day) ? day : extentOf(record)[1], known ?? Number.POSITIVE_INFINITY)
}

/** The days that the timeline opens on: the pack's window, else the whole record with a margin, and so too with opened files. */
export const openingWindow = keepLast((record: EventRecord): readonly [Day, Day] => {
  const window = parseEdtf(record.pack.info.window)
  if (!record.layers?.length && window && Number.isFinite(window.start) && Number.isFinite(window.end))
    return [window.start, window.end]
  return withMargin(extentOf(record))
})

/** How far the timeline zooms out. */
export const fullWindow = keepLast((record: EventRecord): readonly [Day, Day] => {
  const [start, end] = withMargin(extentOf(record))
  const [openStart, openEnd] = openingWindow(record)
  return [Math.min(start, openStart), Math.max(end, openEnd)]
})

/** First and last day of events and known levels. */
const extentOf = keepLast(({ columns, lanes }: EventRecord): readonly [Day, Day] => {
  let [first, last] = extentOfColumns(columns) ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { spans } of lanes)
    for (const { from, to } of spans) {
      if (Number.isFinite(from)) first = Math.min(first, from)
      if (Number.isFinite(to)) last = Math.max(last, to)
    }
  return first <= last ? [first, last] : [0, 0]
})

function withMargin([first, last]: readonly [Day, Day]): readonly [Day, Day] {
  const margin = Math.max(7, Math.round((last - first) * 0.03))
  return [first - margin, last + margin]
}

/** Remembers the last result: the views of one frame ask the same. */
function keepLast<Args extends readonly unknown[], R>(compute: (...args: Args) => R): (...args: Args) => R {
  let last: { readonly args: Args; readonly result: R } | null = null
  return (...args) => {
    if (!last || args.some((arg, index) => arg !== last?.args[index]))
      last = { args, result: compute(...args) }
    return last.result
  }
}

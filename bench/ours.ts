import type L from 'leaflet'
import { type Columns, FACETS } from '../src/data/columns.ts'
import { gatherCells, largestToll, type MapFrame } from '../src/filter/cells.ts'
import type { Filters } from '../src/filter/filters.ts'
import { type Matches, matchRows } from '../src/filter/match.ts'
import { countDiffer, countOptions } from '../src/filter/options.ts'
import { pageOfRows } from '../src/filter/rows.ts'
import { summarize } from '../src/filter/summary.ts'
import { countByTime } from '../src/filter/time.ts'
import type { EventRecord } from '../src/state/record.ts'
import { CELL_PIXELS, createCircles } from '../src/views/map/circles.ts'
import { frameOf } from '../src/views/map/map-frame.ts'

// All that the bench knows of Tocsin's engine: the same questions as the views ask, answered by `src/filter/`.

const LIST_ROWS = 100
/** All events are of one data set here, for which the peer has no group either. */
export const GROUPS = FACETS.filter((facet) => facet !== 'set')

/** Which events match; `previous` is the answer before. */
export function match(columns: Columns, filters: Filters, previous?: Matches): Matches {
  return matchRows(columns, filters, previous)
}

/** Every option's count in every group, and the histogram of time over events of all kinds. */
export function countAll(matches: Matches, edges: Float64Array) {
  const kinds = matches.columns.facets.kind.ids.map((_, code) => code)
  return [GROUPS.map((facet) => countOptions(matches, facet)), countByTime(matches, edges, kinds)] as const
}

/** What else the page says of the matches: the figures of its head, the first rows of the list. */
export function readFigures(matches: Matches) {
  return [summarize(matches), countDiffer(matches), pageOfRows(matches, 'newest', 0, LIST_ROWS)]
}

/** The circles of the map. */
export function gatherMap(matches: Matches, frame: MapFrame) {
  return [gatherCells(matches, frame, CELL_PIXELS), largestToll(matches, frame.zoom, CELL_PIXELS)] as const
}

/** The same events, of which nothing has been asked yet: what the engine keeps for columns is not kept for these. */
export function asNew(columns: Columns): Columns {
  return { ...columns }
}

/** Bytes of the typed arrays that hold the events; what the engine adds to them when it is asked is not among them. */
export function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Map) return 0
  return Object.values(value).reduce<number>((sum, part) => sum + bytesOf(part), 0)
}

/** The app's own circles on a Leaflet map. They are drawn for the part of the world that is on the screen. */
export function createMapOfOurs(map: L.Map) {
  const circles = createCircles(map, () => {})
  const event = { title: 'An attack' }
  return {
    update(matches: Matches) {
      const [cells, most] = gatherMap(matches, frameOf(map))
      // Of the record, circles read the columns and the titles.
      const record = { columns: matches.columns, pack: { events: { get: () => event } } }
      circles.update(record as unknown as EventRecord, cells, most, null)
    },
    remove: circles.remove,
  }
}

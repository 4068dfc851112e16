import {
  type Columns,
  FACETS,
  type Facet,
  type FacetName,
  NO_END,
  NO_START,
  NOT_STATED,
  RECORD_SET,
} from '../data/columns.ts'
import { EVENT_KINDS } from '../data/pack-format.ts'
import { indexTexts } from '../data/searched-texts.ts'
import type { Spreads } from '../data/spreads.ts'
import { foldText } from '../lib/fold.ts'
import { once } from '../lib/remember.ts'

/** What a test says of one event; what it leaves out is a day known, an attack, and nothing else. */
export interface TestEvent {
  readonly start?: number
  readonly end?: number
  readonly place?: readonly [x: number, y: number]
  readonly killed?: number
  readonly injured?: number
  /** Lowest and highest figure of the killed, where sources differ. */
  readonly killedRange?: readonly number[]
  readonly injuredRange?: readonly number[]
  readonly daysApart?: number
  readonly kilometresApart?: number
  readonly differs?: boolean
  readonly set?: string
  readonly kind?: string
  readonly country?: readonly string[]
  readonly actor?: readonly string[]
  readonly type?: readonly string[]
  readonly target?: readonly string[]
  readonly text?: string
}

/** An event of which no day is known. */
export const DATELESS = { start: NO_START, end: NO_END }

/** Columns of a few events, which come in time order. */
export function columnsOf(...events: TestEvent[]): Columns {
  const facet = (name: FacetName) =>
    facetOf(
      name === 'kind' ? EVENT_KINDS : [],
      events.map((event) => optionsOf(event, name)),
    )
  const text = events.map((event) => event.text ?? '')
  const ids = events.map((_, row) => `event-${row}`)
  const start = Int32Array.from(events, (event) => event.start ?? 0)
  const end = Int32Array.from(events, (event) => event.end ?? event.start ?? 0)
  return {
    count: events.length,
    start,
    end,
    x: Float32Array.from(events, ({ place }) => place?.[0] ?? Number.NaN),
    y: Float32Array.from(events, ({ place }) => place?.[1] ?? Number.NaN),
    precision: Uint8Array.from(events, ({ place }) => (place ? 0 : 255)),
    killed: Int32Array.from(events, ({ killed = -1 }) => killed),
    injured: Int32Array.from(events, ({ injured = -1 }) => injured),
    differs: Uint8Array.from(events, ({ differs = false }) => Number(differs)),
    killedLow: Int32Array.from(events, ({ killed = -1, killedRange = [killed] }) => killedRange[0]!),
    killedHigh: Int32Array.from(events, ({ killed = -1, killedRange = [killed] }) => killedRange.at(-1)!),
    differing: events.map(() => []),
    facets: Object.fromEntries(FACETS.map((name) => [name, facet(name)])) as Columns['facets'],
    ids,
    titles: text,
    places: text,
    dates: ids.map(() => ''),
    searched: once(() => indexTexts(text.map(foldText))),
    rowOfId: new Map(ids.map((id, row) => [id, row])),
    unreported: 0,
  }
}

/** How far the sources of these events are apart. */
export function spreadsOf(...events: TestEvent[]): Spreads {
  return {
    injuredLow: Int32Array.from(events, ({ injured = -1, injuredRange = [injured] }) => injuredRange[0]!),
    injuredHigh: Int32Array.from(
      events,
      ({ injured = -1, injuredRange = [injured] }) => injuredRange.at(-1)!,
    ),
    daysApart: Int32Array.from(events, ({ daysApart = 0 }) => daysApart),
    kilometresApart: Float32Array.from(events, ({ kilometresApart = 0 }) => kilometresApart),
  }
}

function optionsOf(event: TestEvent, name: FacetName): readonly string[] {
  if (name === 'set') return [event.set ?? RECORD_SET]
  if (name === 'kind') return [event.kind ?? 'attack']
  return event[name] ?? (name === 'country' || name === 'actor' ? [NOT_STATED] : [])
}

function facetOf(first: readonly string[], rows: readonly (readonly string[])[]): Facet {
  const ids = [...new Set([...first, ...rows.flat()])]
  const offsets = new Uint32Array(rows.length + 1)
  for (const [row, options] of rows.entries()) offsets[row + 1] = offsets[row]! + options.length
  const hasOneEach = rows.every((options) => options.length === 1)
  return {
    ids,
    offsets: hasOneEach ? null : offsets,
    codes: Uint16Array.from(rows.flat(), (id) => ids.indexOf(id)),
  }
}

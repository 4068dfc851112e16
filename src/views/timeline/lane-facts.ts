import type { Aside } from '../../data/asides.ts'
import { coverageOf } from '../../data/coverage.ts'
import { type CoverageState, coverageStretches, knownGaps } from '../../data/coverage-strip.ts'
import { type Lane, levelPosition, levelShade, type Shade } from '../../data/levels.ts'
import type { Pack } from '../../data/pack.ts'
import type { Day } from '../../lib/days.ts'
import { parseEdtf } from '../../lib/edtf.ts'
import { foldText } from '../../lib/fold.ts'
import { countryName } from '../../lib/iso-3166.ts'
import { keepFor } from '../../lib/remember.ts'
import type { EventRecord } from '../../state/record.ts'
import { dateInWords, formatDay, formatSpan } from '../../words/dates.ts'
import { levelInWords, levelName } from '../../words/facts.ts'
import { words } from '../../words/words.ts'

/** Days, first and last, either of which may be infinite. */
interface Days {
  readonly from: Day
  readonly to: Day
}

/** What a country's lane shows whatever the window is, with its texts: made once for a record. */
export interface LaneFacts {
  readonly country: string
  readonly name: string
  /** The name as the search compares it. */
  readonly folded: string
  /** Null where only regions, sectors or warnings are known. */
  readonly lane: Lane | null
  /** Day of the last change known; minus infinity when no day is. */
  readonly lastChange: Day
  /** All of it in words, but the asides, which are buttons. */
  readonly history: string
  readonly spans: readonly (Days & {
    readonly key: string
    /** Place on its own scale, 0 to 1. */
    readonly position: number
    readonly shade: Shade
    readonly title: string
  })[]
  readonly coverage: readonly (Days & { readonly state: CoverageState; readonly title: string })[]
  /** Curated days of which no level is known. */
  readonly gaps: readonly (Days & { readonly title: string })[]
  /** Where another scale begins. */
  readonly breaks: readonly { readonly day: Day; readonly title: string }[]
  readonly steps: readonly LaneEvent[]
  readonly asides: readonly LaneEvent[]
}

/** An event that is drawn in a lane. */
export interface LaneEvent {
  readonly id: string
  readonly kind: 'threat-level' | 'warning'
  readonly form: 'step' | 'warning' | 'scoped'
  /** For a step the day from which it surely holds, else its dates. */
  readonly from: Day
  readonly to: Day
  /** Whether its date is an interval, through all of which it holds, and not one day that is not known. */
  readonly isLasting: boolean
  readonly label: string
}

const factsOf = new WeakMap<EventRecord, readonly LaneFacts[]>()

/** The lanes by country name: of the countries with a national level, and of those with changes for a part of them. */
export function laneFactsOf(record: EventRecord): readonly LaneFacts[] {
  const known = factsOf.get(record)
  if (known) return known
  const laneOf = new Map(record.lanes.map((lane) => [lane.country, lane]))
  const asidesOf = new Map<string, Aside[]>()
  for (const aside of record.asides)
    asidesOf.set(aside.country, [...(asidesOf.get(aside.country) ?? []), aside])
  const facts = [...new Set([...laneOf.keys(), ...asidesOf.keys()])]
    .map((country) => describeLane(record, country, laneOf.get(country) ?? null, asidesOf.get(country) ?? []))
    .sort((a, b) => a.name.localeCompare(b.name))
  factsOf.set(record, facts)
  return facts
}

/** The rows that are drawn in a lane and so in no track, as ones. */
export function rowsInLanes(record: EventRecord): Uint8Array {
  return keepFor(inLanesOf, record, () => findRowsInLanes(record))
}

const inLanesOf = new WeakMap<EventRecord, Uint8Array>()

function findRowsInLanes({ columns, lanes, asides }: EventRecord): Uint8Array {
  const inLanes = new Uint8Array(columns.count)
  for (const { event } of [...lanes.flatMap(({ changes }) => changes), ...asides]) {
    const row = columns.rowOfId.get(event)
    if (row !== undefined) inLanes[row] = 1
  }
  return inLanes
}

function describeLane(
  record: EventRecord,
  country: string,
  lane: Lane | null,
  asides: readonly Aside[],
): LaneFacts {
  const { pack } = record
  const name = countryName(country)
  const lastKnown = record.known ?? Number.POSITIVE_INFINITY
  const covered = coverageStretches(coverageRows(pack, country, lane, asides))
  const stretches = covered.flatMap((stretch) =>
    stretch.from > lastKnown ? [] : { ...stretch, to: Math.min(stretch.to, lastKnown) },
  )
  // What the record covers is said of the record as it is: words that a step of the day of knowledge does not change.
  const coverage = stretches.map((stretch, index) => ({
    ...stretch,
    title: words.lanes.coverage(
      words.lanes.states[stretch.state],
      spanInWords(covered[index]!.from, covered[index]!.to),
    ),
  }))
  const gaps = knownGaps(lane?.spans ?? [], stretches).map(({ from, to }) => ({
    from,
    to,
    title: words.lanes.gap(name, spanInWords(from, to)),
  }))
  const marks = asides.flatMap((aside) => describeAside(record, aside) ?? [])
  const levels = lane ? keepFor(levelsOf, lane, () => describeLevels(pack, lane)) : NO_LEVELS
  return {
    country,
    name,
    folded: foldText(name),
    lane,
    lastChange: lane?.changes.at(-1)?.since ?? latest(marks),
    history: words.lanes.history(name, [
      ...levels.inWords,
      ...gaps.map(({ title }) => title),
      ...coverage.map(({ title }) => title),
    ]),
    spans: levels.spans,
    coverage,
    gaps,
    breaks: levels.breaks,
    steps: levels.steps,
    asides: marks,
  }
}

type Levels = Pick<LaneFacts, 'spans' | 'breaks' | 'steps'> & { readonly inWords: readonly string[] }
const NO_LEVELS: Levels = { spans: [], breaks: [], steps: [], inWords: [words.lanes.noNational] }
const levelsOf = new WeakMap<Lane, Levels>()

/** What hangs on the changes of the level alone. */
function describeLevels(pack: Pack, lane: Lane): Levels {
  const name = countryName(lane.country)
  return {
    inWords: levelsInWords(pack, lane),
    breaks: breaksOf(pack, lane),
    spans: lane.spans.map(({ change: { event, level }, from, to }) => ({
      key: event,
      from,
      to,
      position: levelPosition(pack, level),
      shade: levelShade(pack, level),
      title: words.lanes.span(name, levelInWords(pack, level.id), formatSpan(from, to)),
    })),
    steps: lane.changes.map(({ event: id, since, edtf }) => {
      const label = `${pack.events.get(id)!.title}, ${dateInWords(edtf)}`
      return { id, kind: 'threat-level', form: 'step', from: since, to: since, isLasting: false, label }
    }),
  }
}

/** Rows that speak of the lane: of a scale that only regions or sectors are on they say nothing of its steps. */
function coverageRows(pack: Pack, country: string, lane: Lane | null, asides: readonly Aside[]) {
  const national = new Set(lane?.changes.map(({ level }) => level.scale))
  const others = new Set(asides.map(({ level }) => level?.scale))
  return coverageOf(pack, country, 'levels').filter(
    ({ row }) => lane === null || national.has(row.what) || !others.has(row.what),
  )
}

function describeAside({ pack, columns }: EventRecord, { event: id, scope }: Aside): LaneEvent | null {
  const row = columns.rowOfId.get(id)
  if (row === undefined || columns.dates.at(row) === '') return null
  const { title, kind } = pack.events.get(id)!
  const isWarning = kind === 'warning'
  return {
    id,
    kind: isWarning ? 'warning' : 'threat-level',
    form: isWarning ? 'warning' : 'scoped',
    from: columns.start[row]!,
    to: columns.end[row]!,
    isLasting: parseEdtf(columns.dates.at(row)!)?.form === 'interval',
    label: words.lanes.aside(title, dateInWords(columns.dates.at(row)!), scope),
  }
}

function breaksOf(pack: Pack, lane: Lane): { day: Day; title: string }[] {
  return lane.changes.flatMap(({ level, since }, index, changes) =>
    index === 0 || level.scale === changes[index - 1]!.level.scale
      ? []
      : [{ day: since, title: words.lanes.newScale(pack.scales.get(level.scale)!.name, formatDay(since)) }],
  )
}

/** The levels one after another, and between them the scales where another begins. */
function levelsInWords(pack: Pack, lane: Lane): string[] {
  return lane.spans.flatMap(({ change, from, to }, index) => {
    const said = `${levelName(pack, change.level.id)} ${formatSpan(from, to)}`
    const before = lane.spans[index - 1]?.change.level.scale
    const { scale } = change.level
    if (before === undefined || before === scale) return [said]
    return [words.lanes.newScale(pack.scales.get(scale)!.name, formatDay(change.since)), said]
  })
}

function latest(events: readonly LaneEvent[]): Day {
  return Math.max(Number.NEGATIVE_INFINITY, ...events.map(({ from }) => from))
}

/** Days in words, an end that is open left out. */
function spanInWords(from: Day, to: Day): string {
  if (Number.isFinite(from) && Number.isFinite(to)) return formatSpan(from, to)
  if (Number.isFinite(from)) return words.levels.since(formatDay(from))
  return Number.isFinite(to) ? words.lanes.until(formatDay(to)) : words.lanes.always
}

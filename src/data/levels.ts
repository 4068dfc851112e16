import type { Day } from '../lib/days.ts'
import { type Edtf, parseEdtf } from '../lib/edtf.ts'
import { countryName } from '../lib/iso-3166.ts'
import { keepFor } from '../lib/remember.ts'
import { type Fact, resolveEvent } from './claims.ts'
import type { LevelRow, Pack, ScaleRow } from './pack.ts'
import type { Property } from './pack-format.ts'

/** The scope of a level that holds for the whole country; a change of which no scope is said is national too. */
export const NATIONAL = 'national'

/** A change of a threat level, as its claims resolve. */
export interface LevelChange {
  readonly event: string
  readonly country: string
  /** `national`, or the region or sector by name. */
  readonly scope: string
  readonly date: Edtf
  /** The first day on which the level surely held: of a date known to the month its last day. */
  readonly since: Day
  /** The date as its claim has it. */
  readonly edtf: string
  readonly level: LevelRow
  readonly from: LevelRow | null
  /** Last day on which a source says that this level still held; minus infinity when none does. */
  readonly heldUntil: Day
}

/** Days, first and last included, through which a level is known to have held. */
export interface LevelSpan {
  readonly change: LevelChange
  readonly from: Day
  readonly to: Day
}

/** One country's history on its national scales, oldest first. */
export interface Lane {
  readonly country: string
  readonly scale: ScaleRow
  readonly changes: readonly LevelChange[]
  readonly spans: readonly LevelSpan[]
}

/**
 * The lanes of all countries with a national change, as known on a day, by country code.
 *
 * A level holds from the change that set it to the day before the next change, where a source says that this starts from it,
 * or through the last day for which a source says that it held. Where the next change starts from another level, a change is
 * missing between them; where nobody says from which, one may be. Never is the last value carried on.
 */
export function buildLanes(pack: Pack, known: Day | null): Lane[] {
  const changesOf = new Map<string, LevelChange[]>()
  for (const event of pack.tables.events) {
    if (event.kind !== 'threat-level' || event.status === 'withdrawn') continue
    const change = readChange(pack, event.id, known)
    if (change?.scope !== NATIONAL) continue
    const changes = changesOf.get(change.country)
    if (changes) changes.push(change)
    else changesOf.set(change.country, [change])
  }
  return [...changesOf]
    .map(([country, changes]) => buildLane(pack, country, changes))
    .sort((a, b) => countryName(a.country).localeCompare(countryName(b.country)))
}

function buildLane(pack: Pack, country: string, unsorted: readonly LevelChange[]): Lane {
  const changes = [...unsorted].sort(inOrder)
  // The same changes make the same lane, and what is drawn of it need not be made again.
  const kept = keepFor(lastLanes, pack, () => new Map<string, Lane>())
  const last = kept.get(country)
  if (
    last &&
    last.changes.length === changes.length &&
    changes.every((change, at) => change === last.changes[at])
  )
    return last
  const spans: LevelSpan[] = []
  for (const [index, change] of changes.entries()) {
    const next = changes[index + 1]
    const isChained = next?.from?.id === change.level.id
    const dayBefore = next ? lastDayBefore(next, change.since) : Number.POSITIVE_INFINITY
    const held = Math.max(lastDaySaid(change.date), change.heldUntil)
    spans.push({ change, from: change.since, to: isChained ? dayBefore : Math.min(held, dayBefore) })
  }
  const scale = pack.scales.get(changes.at(-1)!.level.scale)!
  const lane = { country, scale, changes, spans }
  kept.set(country, lane)
  return lane
}

const lastLanes = new WeakMap<Pack, Map<string, Lane>>()

/** By day; of two on one day the one that starts from the other comes second. */
export function inOrder(a: LevelChange, b: LevelChange): number {
  return a.since - b.since || Number(b.level === a.from) - Number(a.level === b.from)
}

/** The change of level that an event's claims resolve to, of whatever scope; null when its day or its level is not known. */
export function readChange(pack: Pack, event: string, known: Day | null): LevelChange | null {
  const facts = resolveEvent(pack, event, known)
  return keepFor(changeOf, facts, () => makeChange(pack, event, facts))
}

/** The same facts are the same change. */
const changeOf = new WeakMap<readonly Fact[], LevelChange | null>()

function makeChange(pack: Pack, event: string, resolved: readonly Fact[]): LevelChange | null {
  const facts = new Map<Property, Fact>()
  for (const fact of resolved) facts.set(fact.property, fact)
  const first = (property: Property) => facts.get(property)?.values[0]?.value ?? ''
  const level = pack.levels.get(first('level-to'))
  const date = parseEdtf(first('date'))
  if (!level || !date) return null
  const since = lastDaySaid(date)
  if (!Number.isFinite(since)) return null
  const from = pack.levels.get(first('level-from')) ?? null
  const held = (facts.get('in-force')?.values ?? []).flatMap(({ value }) => parseEdtf(value) ?? [])
  const heldUntil = Math.max(
    Number.NEGATIVE_INFINITY,
    ...held.map((each) => (each.form === 'one-of' ? each.start : lastDaySaid(each))),
  )
  const country = pack.scales.get(level.scale)!.country
  const scope = first('scope') || NATIONAL
  return { event, country, scope, date, since, edtf: first('date'), level, from, heldUntil }
}

/** The last day on which the level before a change surely held, `since` at the least. */
function lastDayBefore({ date }: LevelChange, since: Day): Day {
  return Number.isFinite(date.start) ? date.start - 1 : since
}

// An end that is open or not known says nothing of the days after the start.
function lastDaySaid({ start, end }: Edtf): Day {
  return Number.isFinite(end) ? end : start
}

/** The span that holds on a day, or null when no source speaks for that day. */
export function spanOn(lane: Lane, day: Day): LevelSpan | null {
  return lane.spans.find((span) => span.from <= day && day <= span.to) ?? null
}

/** A level's place on its scale, `3` of `5`; null where it has none: nothing is in force, or the scale is known only in part. */
export function placeOnScale(pack: Pack, level: LevelRow): { rank: number; count: number } | null {
  // That nothing is in force, rank 0, is no level of the scale.
  const count = pack.levelsOf.get(level.scale)?.filter(({ rank }) => rank !== 0).length ?? 0
  const isKnown = count > 1 && !pack.scales.get(level.scale)?.partial
  return isKnown && level.rank ? { rank: level.rank, count } : null
}

/** A level's place on its own scale, 0 lowest to 1 highest, alone in the middle: only for colour, for scales are not comparable. */
export function levelPosition(pack: Pack, level: LevelRow): number {
  const ranks = (pack.levelsOf.get(level.scale) ?? []).map(({ rank }) => rank ?? 1)
  const [lowest, highest] = [Math.min(...ranks), Math.max(...ranks)]
  return highest <= lowest ? 0.5 : ((level.rank ?? 1) - lowest) / (highest - lowest)
}

/** A step of the five-colour scale, or that of a level whose place on its scale is not known. */
export type Shade = 0 | 1 | 2 | 3 | 4 | 'unranked'

export function levelShade(pack: Pack, level: LevelRow): Shade {
  if (level.rank !== 0 && !placeOnScale(pack, level)) return 'unranked'
  return Math.round(levelPosition(pack, level) * 4) as Shade
}

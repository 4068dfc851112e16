import { firstIndex } from '../lib/bisect.ts'
import type { Day } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'
import { foldText } from '../lib/fold.ts'
import { wrapLongitude } from '../lib/mercator.ts'
import { keepFor } from '../lib/remember.ts'
import type { ClaimRow, Pack } from './pack.ts'
import { PROPERTIES, type Property, propertyRule, SOURCE_KINDS } from './pack-format.ts'

/** One value of a property and every claim that gives it, newest first. */
export interface FactValue {
  readonly value: string
  readonly qualifier: string
  readonly disputed: boolean
  readonly claims: readonly ClaimRow[]
}

/** A property of an event, resolved from its claims. */
export interface Fact {
  readonly property: Property
  /** Of a single-valued property the first is the one shown and the others stand beside it; of a list all are shown. */
  readonly values: readonly FactValue[]
  /** Claims made after the date of knowledge, oldest first: never shown as fact. */
  readonly later: readonly ClaimRow[]
  /** Whether the values cannot all be true, or a source disputes one. */
  readonly differs: boolean
}

const PROPERTY_ORDER = Object.keys(PROPERTIES) as Property[]

/**
 * The facts of an event as known on a day (null: all that is known now), in the order of the format's properties.
 *
 * Of the claims made up to that day the one marked `preferred` is shown, else the latest made, else the one whose source has
 * the higher rank. A claim whose date nobody knows counts only while no day of knowledge is set, but for a point. A property of which
 * everything was said later has no values.
 *
 * Between two days on which something was said of the event nothing changes: the same facts come back, so that what is made of
 * them need not be made again while the day of knowledge is dragged.
 */
export function resolveEvent(pack: Pack, event: string, known: Day | null): readonly Fact[] {
  const { days, answers } = claimDaysOf(pack, event)
  const step = known === null ? days.length + 1 : firstIndex(days.length, (at) => days[at]! > known)
  let facts = answers.get(step)
  if (!facts) {
    facts = resolveClaims(pack, event, known)
    if (answers.size >= MOST_ANSWERS) answers.clear()
    answers.set(step, facts)
  }
  return facts
}

/** A reader drags to and fro over the same days. */
const MOST_ANSWERS = 16

/** When anything was said of an event, and its facts between these days as far as they were asked for. */
interface ClaimDays {
  /** The days up to which its claims were made, each once, ascending. */
  readonly days: readonly Day[]
  /** By how many of these days count; one more when no day of knowledge is set. */
  readonly answers: Map<number, readonly Fact[]>
}

const claimDays = new WeakMap<Pack, Map<string, ClaimDays>>()

function claimDaysOf(pack: Pack, event: string): ClaimDays {
  const events = keepFor(claimDays, pack, () => new Map<string, ClaimDays>())
  let found = events.get(event)
  if (!found) {
    const days = new Set((pack.claimsOf.get(event) ?? []).map(madeOn).filter(Number.isFinite))
    found = { days: [...days].sort((a, b) => a - b), answers: new Map() }
    events.set(event, found)
  }
  return found
}

function resolveClaims(pack: Pack, event: string, known: Day | null): Fact[] {
  const claimsOf = new Map<Property, ClaimRow[]>()
  for (const claim of pack.claimsOf.get(event) ?? []) {
    const group = claimsOf.get(claim.property)
    if (group) group.push(claim)
    else claimsOf.set(claim.property, [claim])
  }
  const facts: Fact[] = []
  for (const property of PROPERTY_ORDER) {
    const claims = claimsOf.get(property)
    if (!claims) continue
    const day = property === 'point' && isReported(claimsOf, known) ? null : known
    facts.push(resolveProperty(pack, property, claims, day))
  }
  return facts
}

// Where a town lies is no news: once something else is known of an event, so is its point.
function isReported(claimsOf: ReadonlyMap<Property, readonly ClaimRow[]>, known: Day | null): boolean {
  return [...claimsOf].some(
    ([property, claims]) => property !== 'point' && claims.some((claim) => isMadeBy(claim, known)),
  )
}

function resolveProperty(
  pack: Pack,
  property: Property,
  claims: readonly ClaimRow[],
  known: Day | null,
): Fact {
  const counted = claims.filter((claim) => isMadeBy(claim, known))
  const later = claims.filter((claim) => !isMadeBy(claim, known))
  const ordered = [...counted].sort((a, b) => compareClaims(pack, a, b))
  const values = gatherValues(property, ordered)
  const disputed = values.some((value) => value.disputed)
  const differs = disputed || (!propertyRule(property).many && valuesDiffer(property, values))
  return { property, values, later: later.sort((a, b) => madeOn(a) - madeOn(b)), differs }
}

/** Whether a claim counts on a day: the last day on which it may have been made is not after it. */
export function isMadeBy(claim: ClaimRow, known: Day | null): boolean {
  return known === null || madeOn(claim) <= known
}

/** The last day on which a claim may have been made; plus infinity when nobody knows. */
export function madeOn(claim: ClaimRow): Day {
  let day = dayMade.get(claim)
  if (day === undefined) {
    day = parseEdtf(claim.made)?.end ?? Number.POSITIVE_INFINITY
    dayMade.set(claim, day)
  }
  return day
}

// Sorting asks for the same days again and again, and a row never changes.
const dayMade = new WeakMap<ClaimRow, Day>()

function compareClaims(pack: Pack, a: ClaimRow, b: ClaimRow): number {
  if (a.preferred !== b.preferred) return a.preferred ? -1 : 1
  // A claim of which no last day is known is no newer than any other.
  const [madeA, madeB] = [a, b].map((claim) =>
    Number.isFinite(madeOn(claim)) ? madeOn(claim) : Number.NEGATIVE_INFINITY,
  )
  if (madeA !== madeB) return madeB! - madeA!
  return sourceRank(pack, a) - sourceRank(pack, b)
}

function sourceRank(pack: Pack, claim: ClaimRow): number {
  const source = pack.sources.get(pack.passages.get(claim.passage)?.source ?? '')
  return source ? SOURCE_KINDS.indexOf(source.kind) : SOURCE_KINDS.length
}

function gatherValues(property: Property, ordered: readonly ClaimRow[]): FactValue[] {
  const isText = propertyRule(property).type === 'text'
  const groups = new Map<string, ClaimRow[]>()
  for (const claim of ordered) {
    // Only words are written in several ways, and folding them costs more than all the rest.
    const value = isText && ordered.length > 1 ? foldText(claim.value) : claim.value
    const key = `${claim.qualifier}\n${value}`
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  return [...groups.values()].map((claims) => ({
    value: claims[0]!.value,
    qualifier: claims[0]!.qualifier,
    disputed: claims.some((claim) => claim.status === 'disputed'),
    claims,
  }))
}

function valuesDiffer(property: Property, values: readonly FactValue[]): boolean {
  if (values.length < 2) return false
  const { type } = propertyRule(property)
  if (type === 'count' || type === 'edtf') return gapOf(rangesOf(property, values)) > 0
  if (type === 'point') return pairsApart(values).length > 0
  return new Set(values.map(({ value }) => foldText(value))).size > 1
}

/** What each value of a count or a date allows. */
export function rangesOf(property: Property, values: readonly FactValue[]): (readonly [number, number])[] {
  const isCount = propertyRule(property).type === 'count'
  return values.map(({ value, qualifier }) => (isCount ? countRange(value, qualifier) : dateRange(value)))
}

/**
 * How far the highest start of ranges on a line is past the lowest end: not above 0 exactly when they all have a point in
 * common.
 */
export function gapOf(ranges: readonly (readonly [number, number])[]): number {
  return Math.max(...ranges.map(([low]) => low)) - Math.min(...ranges.map(([, high]) => high))
}

/** The counts that a figure allows: `at least 60` is compatible with 149, `about 550` with 500 to 600. */
export function countRange(value: string, qualifier: string): readonly [low: number, high: number] {
  const count = Number(value)
  if (qualifier === 'at least') return [count, Number.POSITIVE_INFINITY]
  if (qualifier === 'more than') return [count + 1, Number.POSITIVE_INFINITY]
  if (qualifier === 'at most') return [0, count]
  if (qualifier === 'about') return [Math.floor((count * 9) / 10), Math.ceil((count * 11) / 10)]
  return [count, count]
}

function dateRange(value: string): readonly [number, number] {
  const date = parseEdtf(value)
  return date ? [date.start, date.end] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
}

/**
 * The lowest and the highest count that a source gives, where they cannot all be true; else the one shown, twice; -1 when there
 * is none. They are the counts as they are said, as the event's page has them: `at least 60` is 60, and a figure that a source
 * disputes is one.
 */
export function countsSaid(fact: Fact | undefined): readonly [low: number, high: number] {
  const counts = fact?.values.map(({ value }) => Number(value)) ?? []
  if (fact?.differs && gapOf(rangesOf(fact.property, fact.values)) > 0)
    return [Math.min(...counts), Math.max(...counts)]
  return [counts[0] ?? -1, counts[0] ?? -1]
}

/** How far apart, in degrees, two points may be and still mean one place. */
const SAME_PLACE: Record<string, number> = { site: 0.02, city: 0.2, region: 2 }

export interface ClaimedPoint {
  readonly lat: number
  readonly lon: number
}

/** The points, two by two, that are too far apart to mean one place. */
export function pairsApart(values: readonly FactValue[]): [ClaimedPoint, ClaimedPoint][] {
  const points = values.map(({ value, qualifier }) => {
    const [lat = 0, lon = 0] = value.split(' ').map(Number)
    return { lat, lon, reach: SAME_PLACE[qualifier] ?? 0.2 }
  })
  return points.flatMap((a, index) =>
    points.slice(index + 1).flatMap((b): [ClaimedPoint, ClaimedPoint][] => {
      const reach = Math.max(a.reach, b.reach)
      const isApart = Math.abs(a.lat - b.lat) > reach || Math.abs(wrapLongitude(a.lon - b.lon)) > reach
      return isApart ? [[a, b]] : []
    }),
  )
}

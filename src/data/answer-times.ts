import type { Day } from '../lib/days.ts'
import { type Columns, kindOf, NO_END, NOT_STATED, optionsOf, type RowNumber } from './columns.ts'
import { firstDayOf, isExactDay } from './delay.ts'
import { levelSteps } from './level-steps.ts'
import { type Lane, type LevelChange, NATIONAL, readChange } from './levels.ts'
import type { LevelRow, Pack } from './pack.ts'

/**
 * How long after an attack a country raised its threat level, and how long the higher level lasted.
 *
 * A case is a change of a national level that a relation `responds-to` ties to an attack and that raises the level: its rank is
 * above that of the level before, as its source names it, on the same scale. A change is one case however many attacks it
 * answers; an attack has as many cases as there are changes that raised a level for it, at home or abroad. The country is the one
 * whose scale it is.
 *
 * The days run from the last attack asked for that began on or before the day of the change. An attack of several days counts
 * from its first. Both days must be known to the day: a month, an uncertain day or one of several days is left out.
 *
 * The higher level lasts from the day of the change to the day before the level fell below the one that was set. A change that
 * confirms it or goes higher on the same scale does not end it. It ends in the open, at the last day for which a source speaks,
 * where no source says what followed, where the day of its fall is not known, and where another scale took the place of its own.
 *
 * What answers an attack and is no case is left out for the first of the reasons in `LEFT_OUT_REASONS` that holds.
 */
export interface AnswerCase {
  readonly change: LevelChange
  readonly attack: RowNumber
  /** The other attacks asked for that the change answers. */
  readonly others: readonly RowNumber[]
  /** The day from which the days are counted. */
  readonly attackDay: Day
  readonly where: AttackPlace
  readonly days: number
  readonly lasted: LevelDuration
  /** Where sources tie the change to the attack. */
  readonly passages: readonly string[]
}

/** Where an attack was, for the country that answered it; `unknown` where no source had named its country. */
export type AttackPlace = 'home' | 'abroad' | 'unknown'

/** A number of days, or the fewest that it can be. */
export interface DayCount {
  readonly days: number
  readonly isLeast: boolean
}

/** How long a level that was raised is known to have held. */
export interface LevelDuration extends DayCount {
  /** The last day on which it is known to have held; the day before the change where it fell on the same day. */
  readonly to: Day
}

export const LEFT_OUT_REASONS = [
  /** A warning or bulletin, which sets no level. */
  'bulletin',
  'level-unknown',
  'scoped',
  'before-unknown',
  /** The level before is on another scale, or has no rank. */
  'not-comparable',
  'lowered',
  'kept',
  'change-day-unknown',
  'attack-day-unknown',
  /** Every attack that it answers is dated after it. */
  'before-attack',
] as const
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]

/** An answer to an attack that is no case. */
export interface LeftOut {
  readonly event: string
  readonly row: RowNumber
  readonly reason: LeftOutReason
}

export interface AnswerTimes {
  /** Oldest change first. */
  readonly cases: readonly AnswerCase[]
  readonly leftOut: readonly LeftOut[]
}

/** What is known on a day. */
interface Known {
  readonly pack: Pack
  readonly columns: Columns
  readonly lanes: readonly Lane[]
  readonly known?: Day | null
}

/** An event that answers attacks, with the passages that tie it to each. */
interface Answer {
  readonly event: string
  readonly row: RowNumber
  readonly attacks: ReadonlyMap<RowNumber, readonly string[]>
}

/** The cases of the attacks asked for. */
export function answerTimes(record: Known, isAsked: (attack: RowNumber) => boolean): AnswerTimes {
  const cases: AnswerCase[] = []
  const leftOut: LeftOut[] = []
  for (const answer of answersTo(record, isAsked)) {
    const found = readAnswer(record, answer)
    if (typeof found !== 'string') cases.push(found)
    else leftOut.push({ event: answer.event, row: answer.row, reason: found })
  }
  return { cases: cases.sort((a, b) => a.change.since - b.change.since), leftOut }
}

/** The changes of level and the bulletins that answer these attacks, in order of time. */
function answersTo({ pack, columns }: Known, isAsked: (attack: RowNumber) => boolean): Answer[] {
  const answers = new Map<RowNumber, Map<RowNumber, string[]>>()
  for (const { from, relation, to, passage } of pack.tables.relations) {
    if (relation !== 'responds-to') continue
    const [row, attack] = [columns.rowOfId.get(from), columns.rowOfId.get(to)]
    // Withdrawn, or not yet reported on the day of knowledge.
    if (row === undefined || attack === undefined) continue
    const kind = kindOf(columns, row)
    if ((kind !== 'threat-level' && kind !== 'warning') || kindOf(columns, attack) !== 'attack') continue
    if (!isAsked(attack)) continue
    const attacks = answers.get(row) ?? new Map<RowNumber, string[]>()
    answers.set(row, attacks.set(attack, [...(attacks.get(attack) ?? []), passage]))
  }
  return [...answers]
    .sort(([a], [b]) => a - b)
    .map(([row, attacks]) => ({ event: columns.ids.at(row)!, row, attacks }))
}

function readAnswer(record: Known, { event, row, attacks }: Answer): AnswerCase | LeftOutReason {
  const { pack, columns, lanes } = record
  if (kindOf(columns, row) === 'warning') return 'bulletin'
  const lane = lanes.find(({ changes }) => changes.some((each) => each.event === event))
  const change =
    lane?.changes.find((each) => each.event === event) ?? readChange(pack, event, record.known ?? null)
  if (!change) return 'level-unknown'
  if (change.scope !== NATIONAL || !lane) return 'scoped'
  const step = stepOf(change)
  if (step !== 'raised') return step
  if (!isExactDay(change.date)) return 'change-day-unknown'
  const answered = lastAttackBefore(columns, [...attacks.keys()], change.since)
  if (typeof answered === 'string') return answered
  const { attack, day } = answered
  return {
    change,
    attack,
    others: [...attacks.keys()].filter((each) => each !== attack),
    attackDay: day,
    where: placeFor(columns, attack, change.country),
    days: change.since - day,
    lasted: durationOf(lane, event),
    passages: attacks.get(attack)!,
  }
}

function stepOf({ level, from }: LevelChange): 'raised' | LeftOutReason {
  if (!from) return 'before-unknown'
  if (from.id === level.id) return 'kept'
  const rise = riseOf(from, level)
  if (rise === null) return 'not-comparable'
  return rise > 0 ? 'raised' : rise < 0 ? 'lowered' : 'kept'
}

/** How many ranks a level is above another; null where the two cannot be compared. */
function riseOf(from: LevelRow, to: LevelRow): number | null {
  return from.scale === to.scale && from.rank !== null && to.rank !== null ? to.rank - from.rank : null
}

function placeFor(columns: Columns, attack: RowNumber, country: string): AttackPlace {
  const countries = optionsOf(columns.facets.country, attack)
  if (countries.includes(NOT_STATED)) return 'unknown'
  return countries.includes(country) ? 'home' : 'abroad'
}

function lastAttackBefore(
  columns: Columns,
  attacks: readonly RowNumber[],
  day: Day,
): { attack: RowNumber; day: Day } | LeftOutReason {
  const dated = attacks.flatMap((attack) => {
    const first = firstDayOf(columns, attack)
    return first === null ? [] : [{ attack, day: first }]
  })
  const undated = attacks.filter((attack) => firstDayOf(columns, attack) === null)
  const last = dated
    .filter((each) => each.day <= day)
    .reduce<(typeof dated)[number] | null>((a, b) => (a && a.day >= b.day ? a : b), null)
  // One whose day is not known may be the last.
  const isLastDoubted = undated.some((attack) => {
    const latest = columns.end[attack] === NO_END ? Number.POSITIVE_INFINITY : columns.end[attack]!
    return columns.start[attack]! <= day && latest > (last?.day ?? Number.NEGATIVE_INFINITY)
  })
  if (isLastDoubted) return 'attack-day-unknown'
  return last ?? 'before-attack'
}

function durationOf(lane: Lane, event: string): LevelDuration {
  const steps = levelSteps(lane)
  let at = steps.findIndex(({ change }) => change.event === event)
  const { change, from } = steps[at]!
  const isHeldBy = (next: LevelChange) => (riseOf(change.level, next.level) ?? -1) >= 0
  while (steps[at]!.isEndKnown && isHeldBy(steps[at + 1]!.change)) at++
  const { to, isEndKnown } = steps[at]!
  const next = steps[at + 1]?.change
  const isFall =
    isEndKnown && next !== undefined && riseOf(change.level, next.level) !== null && isExactDay(next.date)
  return { days: Math.max(to - from + 1, 0), isLeast: !isFall, to }
}

/** So many cases have a median; of fewer each number is said. */
export const FEWEST_FOR_MEDIAN = 3

/** Several counts of days in a few figures. */
export interface DaySummary {
  readonly count: number
  /** How many are only the fewest that they can be. */
  readonly open: number
  readonly least: DayCount
  readonly most: DayCount
  /** Null of fewer than FEWEST_FOR_MEDIAN. */
  readonly median: DayCount | null
}

/**
 * An open count takes part with the days known so far, so that each figure is the fewest it can be; a median is exact where all
 * counts up to the middle are, whatever the others turn out to be.
 */
export function summarizeDays(counts: readonly DayCount[]): DaySummary | null {
  if (counts.length === 0) return null
  const sorted = [...counts].sort((a, b) => a.days - b.days || Number(a.isLeast) - Number(b.isLeast))
  const open = sorted.filter(({ isLeast }) => isLeast).length
  const middle = [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!] as const
  const median = {
    days: (middle[0].days + middle[1].days) / 2,
    isLeast: sorted.slice(0, (sorted.length >> 1) + 1).some(({ isLeast }) => isLeast),
  }
  return {
    count: sorted.length,
    open,
    least: { days: sorted[0]!.days, isLeast: sorted[0]!.isLeast },
    most: { days: sorted.at(-1)!.days, isLeast: open > 0 },
    median: sorted.length < FEWEST_FOR_MEDIAN ? null : median,
  }
}

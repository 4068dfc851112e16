import type { Day } from '../lib/days.ts'
import { resolveEvent } from './claims.ts'
import { type Columns, kindOf, type RowNumber } from './columns.ts'
import { type Delay, delayBetween } from './delay.ts'
import type { Pack, RelationRow } from './pack.ts'
import type { EventKind, Property } from './pack-format.ts'

/** What is known on a day. */
interface Known {
  readonly pack: Pack
  readonly columns: Columns
  readonly known?: Day | null
}

/** What a source calls an answer to an event. */
export interface Answer {
  readonly id: string
  readonly row: RowNumber
  readonly kind: EventKind
  /** Its kind, or of a response what it was: `statement`, `verdict`. */
  readonly type: string
  /** ISO 3166-1 codes of the countries that answered. */
  readonly countries: readonly string[]
  /** Who acted, where a source says so: `United Nations Security Council`. */
  readonly by: readonly string[]
  readonly delay: Delay | null
  /** Where sources say that it answers the event. */
  readonly passages: readonly string[]
}

/** The answers to an event that had been reported by then, in the order in which they came. */
export function answersTo(record: Known, event: string): Answer[] {
  return describeAnswers(record, event, record.pack.relationsTo.get(event), 'from')
}

/** What an event answers; the delay is from there to it. */
export function answeredBy(record: Known, event: string): Answer[] {
  return describeAnswers(record, event, record.pack.relationsFrom.get(event), 'to')
}

function describeAnswers(
  record: Known,
  event: string,
  relations: readonly RelationRow[] | undefined,
  side: 'from' | 'to',
): Answer[] {
  const { columns } = record
  const here = columns.rowOfId.get(event)
  const passages = new Map<string, string[]>()
  for (const relation of relations ?? []) {
    if (relation.relation !== 'responds-to') continue
    const told = passages.get(relation[side])
    if (told) told.push(relation.passage)
    else passages.set(relation[side], [relation.passage])
  }
  const answers = [...passages].flatMap(([id, told]) => {
    const row = columns.rowOfId.get(id)
    // Withdrawn, or not yet reported on the day of knowledge.
    if (row === undefined || here === undefined) return []
    const delay = side === 'from' ? delayBetween(columns, here, row) : delayBetween(columns, row, here)
    return [{ id, row, passages: told, delay, ...factsOf(record, id, row) }]
  })
  // Without a date last; of those that may have begun on one day first the one that is better known.
  return answers.sort((a, b) => least(a) - least(b) || most(a) - most(b) || a.row - b.row)
}

const LAST = Number.MAX_SAFE_INTEGER

function least({ delay }: Answer): number {
  return delay?.least ?? LAST
}

function most({ delay }: Answer): number {
  return Math.min(delay?.most ?? LAST, LAST)
}

function factsOf({ pack, columns, known = null }: Known, id: string, row: RowNumber) {
  const values = new Map<Property, readonly string[]>()
  for (const fact of resolveEvent(pack, id, known))
    values.set(
      fact.property,
      fact.values.map(({ value }) => value),
    )
  const kind = kindOf(columns, row)
  const type = (kind === 'response' && values.get('response-type')?.[0]) || kind
  const actors = (values.get('actor') ?? []).map((actor) => pack.actors.get(actor)?.name ?? actor)
  const by = [values.get('by') ?? [], values.get('announced-by') ?? [], actors].find(
    (names) => names.length > 0,
  )
  return { kind, type, countries: values.get('country') ?? [], by: by ?? [] }
}

/** The first days of each step of the time after an attack: steps, for a day matters at first and a month does not later. */
const ANSWER_STEPS = [0, 1, 2, 4, 8, 31, 366] as const

/** How many answers of one type came in each step of time. */
export interface AnswerCount {
  readonly type: string
  readonly count: number
  /** By step, and after the last those whose dates leave more than one step open. */
  readonly steps: readonly number[]
}

/** The answers by type, the type that came first at the top. */
export function countAnswers(answers: readonly Answer[]): AnswerCount[] {
  return [...new Set(answers.map(({ type }) => type))].map((type) => {
    const ofType = answers.filter((answer) => answer.type === type)
    const steps = [...ANSWER_STEPS, 0].map(() => 0)
    for (const { delay } of ofType) {
      const step =
        delay && !delay.isAbout && stepOf(delay.least) === stepOf(delay.most) ? stepOf(delay.least) : -1
      const place = step < 0 ? ANSWER_STEPS.length : step
      steps[place] = steps[place]! + 1
    }
    return { type, count: ofType.length, steps }
  })
}

function stepOf(days: number): number {
  return ANSWER_STEPS.findLastIndex((first) => first <= days)
}

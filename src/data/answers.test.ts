import { expect, test } from 'vitest'
import { dayFromIso } from '../lib/days.ts'
import { answeredBy, answersTo, countAnswers } from './answers.ts'
import { buildColumns } from './columns.ts'
import { changeTo, type GivenEvent, levelPack } from './test-levels.ts'

function recordOf(
  given: Readonly<Record<string, GivenEvent>>,
  relations: readonly string[],
  known: string | null = null,
) {
  const pack = levelPack(given, { relations })
  const day = known === null ? null : dayFromIso(known)
  return { pack, columns: buildColumns(pack, day), known: day }
}

const GIVEN: Record<string, GivenEvent> = {
  verdict: { kind: 'response', 'response-type': 'verdict', date: '2024-03-03', country: 'LU' },
  statement: {
    kind: 'response',
    'response-type': 'statement',
    date: '2022-03-04',
    by: ['A minister', 'Another'],
  },
  mourning: {
    kind: 'response',
    'response-type': 'mourning',
    date: '[2022-03-04..2022-03-08]',
    country: ['DE', 'FR'],
  },
  unnamed: { kind: 'response', content: 'Spoke.' },
  alert: changeTo('lu-2', '2022-03-05'),
  old: { kind: 'attack', date: '2022-03-04' },
  bulletin: { kind: 'warning', date: '2022-03-06', actor: 'river-front' },
  aside: { kind: 'response', date: '2022-03-05' },
}
const TIES = [
  ...['verdict', 'statement', 'mourning', 'unnamed', 'bulletin', 'alert'].map(
    (id) => `${id},responds-to,old,paper-answer`,
  ),
  'statement,responds-to,old,paper-alert',
  'aside,part-of,old,paper-answer',
]

test('lists the answers in the order in which they came, those without a date last', () => {
  const answers = answersTo(recordOf(GIVEN, TIES), 'old')
  expect(answers.map(({ id }) => id)).toEqual([
    'statement',
    'mourning',
    'alert',
    'bulletin',
    'verdict',
    'unnamed',
  ])
  expect(answers.map(({ delay }) => delay && [delay.least, delay.most])).toEqual([
    [0, 0],
    [0, 4],
    [1, 1],
    [2, 2],
    [730, 730],
    null,
  ])
})

test('says what each answer is, whose, and where it is told', () => {
  const answers = new Map(answersTo(recordOf(GIVEN, TIES), 'old').map((each) => [each.id, each]))
  expect(answers.get('statement')).toMatchObject({
    type: 'statement',
    countries: [],
    by: ['A minister', 'Another'],
    passages: ['paper-answer', 'paper-alert'],
  })
  expect(answers.get('mourning')).toMatchObject({ type: 'mourning', countries: ['DE', 'FR'] })
  expect(answers.get('alert')).toMatchObject({ type: 'threat-level', countries: ['LU'] })
  expect(answers.get('bulletin')).toMatchObject({ type: 'warning', by: ['River Front'] })
  expect(answers.get('unnamed')).toMatchObject({ type: 'response', countries: [], by: [] })
})

test('leads back from an answer to all that it answers', () => {
  const given = { ...GIVEN, earlier: { kind: 'attack', date: '2022-03-01' } }
  const record = recordOf(given, [...TIES, 'bulletin,responds-to,earlier,paper-answer'])
  expect(answeredBy(record, 'bulletin').map(({ id, delay }) => [id, delay?.least])).toEqual([
    ['old', 2],
    ['earlier', 5],
  ])
  expect(answeredBy(record, 'old')).toEqual([])
})

test('knows no answer that nobody had reported by then, or to what nobody had', () => {
  expect(answersTo(recordOf(GIVEN, TIES, '2024-03-05'), 'old')).toEqual([])
  expect(answersTo(recordOf(GIVEN, TIES), 'no-such-event')).toEqual([])
})

test('an answer that was withdrawn is none', () => {
  const record = recordOf(GIVEN, TIES)
  const { tables } = record.pack
  const events = tables.events.map((event) =>
    event.id === 'statement' ? { ...event, status: 'withdrawn' as const } : event,
  )
  const columns = buildColumns({ ...record.pack, tables: { ...tables, events } }, null)
  const ids = answersTo({ ...record, columns }, 'old').map(({ id }) => id)
  expect(ids).toContain('mourning')
  expect(ids).not.toContain('statement')
})

test('counts the answers by type and by steps of time, apart from those whose day leaves the step open', () => {
  const given = {
    ...GIVEN,
    second: { kind: 'response', 'response-type': 'statement', date: '2022-04' },
    third: { kind: 'response', 'response-type': 'statement', date: '[2022-03-08..2022-03-11]' },
    fourth: { kind: 'response', 'response-type': 'statement', date: '2022-03-06~' },
    level: changeTo('se-3', '2022-03-05'),
  }
  const more = ['second', 'third', 'fourth', 'level'].map((id) => `${id},responds-to,old,paper-answer`)
  const counts = countAnswers(answersTo(recordOf(given, [...TIES, ...more]), 'old'))
  expect(counts).toEqual([
    { type: 'statement', count: 4, steps: [1, 0, 0, 1, 0, 0, 0, 2] },
    { type: 'mourning', count: 1, steps: [0, 0, 0, 0, 0, 0, 0, 1] },
    { type: 'threat-level', count: 2, steps: [0, 2, 0, 0, 0, 0, 0, 0] },
    { type: 'warning', count: 1, steps: [0, 0, 1, 0, 0, 0, 0, 0] },
    { type: 'verdict', count: 1, steps: [0, 0, 0, 0, 0, 0, 1, 0] },
    { type: 'response', count: 1, steps: [0, 0, 0, 0, 0, 0, 0, 1] },
  ])
})

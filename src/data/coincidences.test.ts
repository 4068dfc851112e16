import { expect, test } from 'vitest'
import { dayFromIso } from '../lib/days.ts'
import { changesAfter, coincidencesWith } from './coincidences.ts'
import { buildColumns } from './columns.ts'
import { buildLanes } from './levels.ts'
import { changeTo, type GivenEvent, levelPack } from './test-levels.ts'

interface Asked {
  readonly attack?: string
  readonly within?: number
  readonly relations?: readonly string[]
  readonly known?: string
}

/** The changes that only came after the attack of 4 March 2024, or another, each with its days. */
function changesWithin(
  given: Readonly<Record<string, GivenEvent>>,
  { attack = 'market-attack', within = 30, relations = [], known }: Asked = {},
) {
  const pack = levelPack(given, { relations })
  const day = known === undefined ? null : dayFromIso(known)
  const record = { pack, columns: buildColumns(pack, day), lanes: buildLanes(pack, day) }
  const changes = changesAfter(record, attack, within)
  expect(coincidencesWith(record, attack, within)).toEqual((changes ?? []).filter((each) => !each.isAnswer))
  return (
    changes?.map(({ change, days, isAnswer }) => `${change.event} ${days}${isAnswer ? ' answer' : ''}`) ??
    null
  )
}

test('finds the changes from the day of the attack to so many days after, and none before', () => {
  const given = {
    before: changeTo('lu-1', '2024-03-03'),
    same: changeTo('lu-2', '2024-03-04'),
    last: changeTo('se-3', '2024-03-11'),
    later: changeTo('se-4', '2024-03-12'),
  }
  expect(changesWithin(given, { within: 7 })).toEqual(['same 0', 'last 7'])
  expect(changesWithin(given, { within: 14 })).toEqual(['same 0', 'last 7', 'later 8'])
})

test('leaves out what a source ties to the attack, in whatever way and however late', () => {
  const given = {
    answer: changeTo('lu-2', '2024-03-05'),
    part: changeTo('se-3', '2024-03-05'),
    free: changeTo('lv-1', '2024-03-05'),
  }
  const relations = [
    'answer,responds-to,market-attack,agency-watch',
    'part,part-of,market-attack,paper-answer',
  ]
  expect(changesWithin(given, { relations })).toEqual(['free 1'])
  expect(changesWithin(given, { relations, known: '2024-03-06' })).toEqual(['free 1'])
})

test('what a source ties to another attack is tied to this one by none, but no coincidence', () => {
  const given = { other: { kind: 'attack', date: '2024-03-01' }, change: changeTo('lu-2', '2024-03-05') }
  const relations = ['change,responds-to,other,paper-answer']
  expect(changesWithin(given, { relations })).toEqual(['change 1 answer'])
  // France's alert answers the market attack.
  expect(changesWithin(given, { relations, attack: 'other' })).toEqual(['france-alert 4 answer'])
})

test.each([
  ['known only to the month', changeTo('lu-2', '2024-03')],
  ['on one day of a range', changeTo('lu-2', '[2024-03-05..2024-03-06]')],
  ['known only about', changeTo('lu-2', '2024-03-05~')],
  ['for a region only', changeTo('lu-2', '2024-03-05', { scope: 'The north' })],
  ['that only confirms a level', changeTo('lu-2', '2024-03-05', { 'level-from': 'lu-2' })],
])('a change %s is none', (_, change) => {
  expect(changesWithin({ change })).toEqual([])
})

test('a change that nobody had reported by the day of knowledge is none', () => {
  const given = { change: changeTo('lu-2', '2024-03-05') }
  expect(changesWithin(given, { known: '2024-03-06' })).toEqual(['change 1'])
  // By then the attack is not reported either.
  expect(changesWithin(given, { known: '2024-03-05' })).toBeNull()
})

test('days count from the first day of an attack that went on for days', () => {
  const given = {
    siege: { kind: 'attack', date: '2024-03-04/2024-03-06' },
    change: changeTo('lu-2', '2024-03-11'),
  }
  expect(changesWithin(given, { attack: 'siege', within: 7 })).toEqual(['france-alert 1 answer', 'change 7'])
})

test.each(['2024-03', '[..2024-03-04]', '[2024-03-03..2024-03-04]', '2024-03-04~', '../2024-03-04'])(
  'nothing can be said of days after an attack on %s',
  (date) => {
    expect(changesWithin({ vague: { kind: 'attack', date } }, { attack: 'vague' })).toBeNull()
  },
)

test('there are none with an event that is not there or no attack', () => {
  expect(changesWithin({}, { attack: 'france-alert' })).toBeNull()
  expect(changesWithin({}, { attack: 'no-such-event' })).toBeNull()
})

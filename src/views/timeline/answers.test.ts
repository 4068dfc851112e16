import { expect, test } from 'vitest'
import { checkPack } from '../../data/check-pack.ts'
import { coincidencesWith } from '../../data/coincidences.ts'
import { buildColumns } from '../../data/columns.ts'
import { buildLanes } from '../../data/levels.ts'
import { indexPack } from '../../data/pack.ts'
import { changeTo, levelPack } from '../../data/test-levels.ts'
import { tinyPackFiles, withTinyLines } from '../../data/test-pack.ts'
import { dayFromIso } from '../../lib/days.ts'
import type { EventRecord } from '../../state/record.ts'
import { type Tie, tiesOf } from './answers.ts'

/** The ties of an event in the tiny pack with a mourning, a second attack and lines of relations more. */
function tiesFor(chosen: string | null, ...relations: readonly string[]): Tie[] {
  return tiesOf(recordWith(relations), chosen, [])
}

function recordWith(relations: readonly string[], known: string | null = null): EventRecord {
  const events = ['mourning,response,Mourning,,published,', 'second-attack,attack,Second,,published,']
  const files = withTinyLines(
    withTinyLines(tinyPackFiles(), 'events.csv', ...events),
    'relations.csv',
    ...relations,
  )
  const { info, tables } = checkPack(files, null)
  const pack = indexPack(info!, tables)
  const day = known === null ? null : dayFromIso(known)
  return { pack, columns: buildColumns(pack, day), lanes: buildLanes(pack, day), asides: [] }
}

const ALERT: Tie = { from: 'market-attack', to: 'france-alert', form: 'level' }

test('nothing is tied while no event is chosen, or one without relations', () => {
  expect(tiesFor(null)).toEqual([])
  expect(tiesFor('second-attack')).toEqual([])
  expect(tiesFor('no-such-event')).toEqual([])
})

test('an attack is tied to all that answered it, the level changes by another line', () => {
  expect(tiesFor('market-attack', 'mourning,responds-to,market-attack,paper-answer')).toEqual([
    ALERT,
    { from: 'market-attack', to: 'mourning', form: 'other' },
  ])
})

test('an answer is tied to what it answers, from there to itself', () => {
  expect(tiesFor('france-alert')).toEqual([ALERT])
  expect(tiesFor('mourning', 'mourning,responds-to,market-attack,paper-answer')).toEqual([
    { from: 'market-attack', to: 'mourning', form: 'other' },
  ])
})

test('an answer to two attacks is tied to both', () => {
  expect(tiesFor('france-alert', 'france-alert,responds-to,second-attack,paper-answer')).toEqual([
    ALERT,
    { from: 'second-attack', to: 'france-alert', form: 'level' },
  ])
})

test('a relation that two passages tell is one tie', () => {
  const twice = 'france-alert,responds-to,market-attack,paper-alert'
  expect(tiesFor('market-attack', twice)).toEqual([ALERT])
  expect(tiesFor('france-alert', twice)).toEqual([ALERT])
})

test('an event that is part of another is no answer to it', () => {
  expect(tiesFor('mourning', 'mourning,part-of,market-attack,paper-answer')).toEqual([])
})

test('what nobody had reported by the day of knowledge has no tie', () => {
  const mourning = 'mourning,responds-to,market-attack,paper-answer'
  // Of the mourning no claim is made.
  expect(tiesOf(recordWith([mourning], '2024-03-06'), 'market-attack', [])).toEqual([ALERT])
  const before = recordWith([mourning], '2024-03-05')
  for (const chosen of ['market-attack', 'france-alert']) expect(tiesOf(before, chosen, [])).toEqual([])
})

test('an attack is tied by a line of its own to the levels that only changed after it', () => {
  const given = { free: changeTo('lu-2', '2024-03-06'), other: { kind: 'response', date: '2024-03-05' } }
  const pack = levelPack(given)
  const record = { pack, columns: buildColumns(pack, null), lanes: buildLanes(pack, null), asides: [] }
  expect(tiesOf(record, 'market-attack', coincidencesWith(record, 'market-attack', 7))).toEqual([
    ALERT,
    { from: 'market-attack', to: 'free', form: 'coincidence' },
  ])
  expect(tiesOf(record, 'market-attack', [])).toEqual([ALERT])
})

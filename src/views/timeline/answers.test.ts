import { expect, test } from 'vitest'
import { checkPack } from '../../data/check-pack.ts'
import { indexPack } from '../../data/pack.ts'
import { tinyPackFiles, withTinyLines } from '../../data/test-pack.ts'
import type { EventRecord } from '../../state/record.ts'
import { type Tie, tiesOf } from './answers.ts'

/** The ties of an event in the tiny pack with a mourning, a second attack and lines of relations more. */
function tiesFor(chosen: string | null, ...relations: readonly string[]): Tie[] {
  const events = ['mourning,response,Mourning,,published,', 'second-attack,attack,Second,,published,']
  const files = withTinyLines(
    withTinyLines(tinyPackFiles(), 'events.csv', ...events),
    'relations.csv',
    ...relations,
  )
  const { info, tables } = checkPack(files, null)
  return tiesOf({ pack: indexPack(info!, tables) } as EventRecord, chosen)
}

const ALERT: Tie = { from: 'market-attack', to: 'france-alert', isLevel: true }

test('nothing is tied while no event is chosen, or one without relations', () => {
  expect(tiesFor(null)).toEqual([])
  expect(tiesFor('second-attack')).toEqual([])
  expect(tiesFor('no-such-event')).toEqual([])
})

test('an attack is tied to the level changes that answered it, not to other answers', () => {
  expect(tiesFor('market-attack', 'mourning,responds-to,market-attack,paper-answer')).toEqual([ALERT])
})

test('an answer is tied to what it answers, from there to itself', () => {
  expect(tiesFor('france-alert')).toEqual([ALERT])
  expect(tiesFor('mourning', 'mourning,responds-to,market-attack,paper-answer')).toEqual([
    { from: 'market-attack', to: 'mourning', isLevel: false },
  ])
})

test('an answer to two attacks is tied to both', () => {
  expect(tiesFor('france-alert', 'france-alert,responds-to,second-attack,paper-answer')).toEqual([
    ALERT,
    { from: 'second-attack', to: 'france-alert', isLevel: true },
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

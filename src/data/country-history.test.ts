import { describe, expect, it } from 'vitest'
import { dayFromIso } from '../lib/days.ts'
import { buildAsides } from './asides.ts'
import { buildColumns } from './columns.ts'
import { answeredBy, countryHistory, isEmptyHistory, reasonsOf } from './country-history.ts'
import { buildLanes } from './levels.ts'
import { changeTo, levelPack } from './test-levels.ts'

const pack = levelPack(
  {
    paris: { kind: 'attack', date: '2015-11-13', country: 'FR', killed: '130' },
    nice: { kind: 'attack', date: '2017-07-14', country: 'FR' },
    undated: { kind: 'attack', country: 'FR' },
    'sweden-high': changeTo('se-4', '2015-11-18', { reason: ['Attacks in Paris', 'A warning'] }),
    'france-region': changeTo('fr-alert', '2017-07-15', { scope: 'Alpes-Maritimes' }),
    'france-unclear': { country: 'FR', date: '2017-08-01' },
    'france-bulletin': { kind: 'warning', date: '2018-01-01', country: 'FR' },
    'sweden-for-nice': changeTo('se-2', '2017-07-16', { country: ['SE', 'FR'], scope: 'Consulate in Nice' }),
    'france-mourns': { kind: 'response', date: '2015-11-14', country: 'FR' },
    'france-condoles': { kind: 'response', date: '2024-03-04', country: 'FR' },
  },
  {
    relations: [
      'sweden-high,responds-to,paris,paper-answer',
      'france-mourns,responds-to,paris,paper-answer',
      'france-condoles,responds-to,market-attack,paper-answer',
      'france-region,responds-to,nice,paper-answer',
    ],
  },
)

function historyOf(country: string, known: string | null = null) {
  const day = known === null ? null : dayFromIso(known)!
  const columns = buildColumns(pack, day)
  const lanes = buildLanes(pack, day)
  const history = countryHistory({ pack, columns, lanes, asides: buildAsides(pack, day, lanes) }, country)
  const ids = (rows: readonly number[]) => rows.map((row) => columns.ids.at(row))
  const pairs = (answers: typeof history.answers) =>
    answers.map(({ row, to }) => [columns.ids.at(row), ...ids(to)])
  return { history, columns, ids, pairs }
}

describe('the history of a country', () => {
  it('has its attacks, newest first, those without a day last', () => {
    const { history, ids } = historyOf('FR')
    expect(ids(history.attacks)).toEqual(['nice', 'paris', 'undated'])
  })

  it('has what other countries did in answer to its attacks, and not what it did itself', () => {
    const { history, pairs } = historyOf('FR')
    expect(pairs(history.levelsElsewhere)).toEqual([['sweden-high', 'paris']])
    expect(history.othersElsewhere).toEqual([])
  })

  it('has its answers to attacks elsewhere, and not those at home', () => {
    const { history, pairs } = historyOf('FR')
    expect(pairs(history.answers)).toEqual([
      ['france-alert', 'market-attack'],
      ['france-condoles', 'market-attack'],
    ])
  })

  it('never mixes a change of a region, or one not fully known, into the national steps', () => {
    const { history, ids } = historyOf('FR')
    expect(history.lane?.changes.map(({ event }) => event)).toEqual(['france-alert'])
    expect(ids(history.partial.map(({ row }) => row))).toEqual(['france-unclear', 'france-region'])
    expect(history.partial.map(({ level, scope }) => [level?.id ?? null, scope])).toEqual([
      [null, ''],
      ['fr-alert', 'Alpes-Maritimes'],
    ])
  })

  it('has a level that another state set there among its other events, not among its own levels', () => {
    expect(historyOf('SE').history.partial).toMatchObject([{ scope: 'Consulate in Nice' }])
  })

  it('has its warnings, and every other event in no second list', () => {
    const { history, ids } = historyOf('FR')
    expect(ids(history.warnings)).toEqual(['france-bulletin'])
    expect(ids(history.others)).toEqual(['sweden-for-nice', 'france-mourns'])
  })

  it('of a country with levels only, or with attacks only, has the rest empty', () => {
    const sweden = historyOf('SE').history
    expect(sweden.lane).not.toBeNull()
    expect(sweden.attacks).toEqual([])
    const luxembourg = historyOf('LU')
    expect(luxembourg.history).toMatchObject({ lane: null, scales: [], highest: [] })
    expect(luxembourg.ids(luxembourg.history.attacks)).toEqual(['market-attack'])
    expect(luxembourg.pairs(luxembourg.history.levelsElsewhere)).toEqual([['france-alert', 'market-attack']])
    expect(luxembourg.pairs(luxembourg.history.othersElsewhere)).toEqual([
      ['france-condoles', 'market-attack'],
    ])
  })

  it('is empty of a country that the record does not have, and before anybody had reported anything', () => {
    expect(isEmptyHistory(historyOf('NO').history)).toBe(true)
    expect(isEmptyHistory(historyOf('SE').history)).toBe(false)
    expect(isEmptyHistory(historyOf('SE', '2024-03-05').history)).toBe(true)
  })
})

it('gives every reason of a change with its passage, as known on a day', () => {
  expect(reasonsOf(pack, 'sweden-high', null)).toEqual([
    { text: 'Attacks in Paris', passage: 'paper-alert' },
    { text: 'A warning', passage: 'paper-alert' },
  ])
  expect(reasonsOf(pack, 'sweden-high', dayFromIso('2024-03-05'))).toEqual([])
})

it('names what a change answers only where a relation says so', () => {
  const { columns, ids } = historyOf('FR')
  expect(ids(answeredBy(pack, columns, 'sweden-high'))).toEqual(['paris'])
  expect(answeredBy(pack, columns, 'france-unclear')).toEqual([])
})

import { expect, test } from 'vitest'
import { checkPack } from '../../data/check-pack.ts'
import { coincidencesWith } from '../../data/coincidences.ts'
import { buildColumns } from '../../data/columns.ts'
import type { CountryShape } from '../../data/country-shapes.ts'
import { buildLanes } from '../../data/levels.ts'
import { indexPack } from '../../data/pack.ts'
import { changeTo, levelPack } from '../../data/test-levels.ts'
import { tinyPackFiles, withTinyLines } from '../../data/test-pack.ts'
import { dayFromIso } from '../../lib/days.ts'
import type { EventRecord } from '../../state/record.ts'
import { answersOf } from './answers.ts'

/** A country as a square of two degrees around a point. */
function square(code: string, lat: number, lon: number): CountryShape {
  const ring = [
    [lon - 1, lat - 1],
    [lon - 1, lat + 1],
    [lon + 1, lat + 1],
    [lon + 1, lat - 1],
    [lon - 1, lat - 1],
  ]
  return {
    code,
    feature: { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
  }
}

const SHAPES = [square('FR', 46, 2), square('DE', 51, 10), square('LU', 49.6, 6.1)]

/** An answer to the market attack with its countries. */
interface Answer {
  readonly id: string
  readonly kind: string
  readonly countries: readonly string[]
  readonly to?: readonly string[]
  readonly relation?: string
}

/** The tiny pack with a second attack, in Reims, a third without a point, and more answers. */
function recordOf(answers: readonly Answer[] = [], known: string | null = null): EventRecord {
  const events = answers.map(({ id, kind }) => `${id},${kind},Answer,,published,`)
  const claims = answers.flatMap(({ id, countries }) =>
    countries.map(
      (country) => `${id}-${country.toLowerCase()},${id},country,${country},,,2024-03-06,paper-answer,`,
    ),
  )
  const relations = answers.flatMap(({ id, to = ['market-attack'], relation = 'responds-to' }) =>
    to.map((attack) => `${id},${relation},${attack},paper-answer`),
  )
  const attacks = ['second-attack,attack,Second,,published,', 'third-attack,attack,Third,,published,']
  const point = 'second-point,second-attack,point,49.25 4.03,city,unsourced,2024-03-06,,'
  let files = withTinyLines(tinyPackFiles(), 'events.csv', ...attacks, ...events)
  files = withTinyLines(files, 'claims.csv', point, ...claims)
  files = withTinyLines(files, 'relations.csv', ...relations)
  const { info, tables, problems } = checkPack(files, null)
  expect(problems.filter(({ leftOut }) => leftOut)).toEqual([])
  const pack = indexPack(info!, tables)
  const day = known === null ? null : dayFromIso(known)
  return { pack, columns: buildColumns(pack, day), lanes: buildLanes(pack, day), asides: [] }
}

/** Each arc as `from > to`, in whole degrees, with `level` where it is one. */
function arcsOf(record: EventRecord, chosen: string | null): string[] {
  const round = (place: readonly [number, number]) => place.map(Math.round).join(' ')
  return answersOf(record, chosen, SHAPES, [])
    .map(({ from, to, form }) => `${round(from)} > ${round(to)}${form === 'other' ? '' : ` ${form}`}`)
    .sort()
}

const MARKET_TO_FRANCE = '50 6 > 46 2'
const MARKET_TO_GERMANY = '50 6 > 51 10'
const mourning: Answer = { id: 'mourning', kind: 'response', countries: ['DE', 'FR'] }

test('nothing is drawn while no event is chosen, or one that answers nothing and is not answered', () => {
  const record = recordOf([mourning])
  expect(arcsOf(record, null)).toEqual([])
  expect(arcsOf(record, 'second-attack')).toEqual([])
  expect(arcsOf(record, 'no-such-event')).toEqual([])
})

test('an attack has an arc to each country that answered it, one each', () => {
  const other: Answer = { id: 'statement', kind: 'response', countries: ['DE'] }
  expect(arcsOf(recordOf([mourning, other]), 'market-attack')).toEqual([
    `${MARKET_TO_FRANCE} level`,
    MARKET_TO_GERMANY,
  ])
})

test('a change of level outdoes the other answers of its country, in whatever order they come', () => {
  const level: Answer = { id: 'germany-alert', kind: 'threat-level', countries: ['DE'] }
  expect(arcsOf(recordOf([mourning, level]), 'market-attack')).toContain(`${MARKET_TO_GERMANY} level`)
  expect(arcsOf(recordOf([level, mourning]), 'market-attack')).toContain(`${MARKET_TO_GERMANY} level`)
})

test('an answer has an arc back from its attack to each of its countries', () => {
  const record = recordOf([mourning])
  expect(arcsOf(record, 'mourning')).toEqual([MARKET_TO_FRANCE, MARKET_TO_GERMANY])
  expect(arcsOf(record, 'france-alert')).toEqual([`${MARKET_TO_FRANCE} level`])
})

test('an answer to two attacks has an arc from each', () => {
  for (const kind of ['threat-level', 'response']) {
    const both: Answer = { id: 'both', kind, countries: ['DE'], to: ['market-attack', 'second-attack'] }
    const record = recordOf([both])
    const level = kind === 'response' ? '' : ' level'
    expect(arcsOf(record, 'both')).toEqual([`49 4 > 51 10${level}`, `${MARKET_TO_GERMANY}${level}`])
    const keys = answersOf(record, 'both', SHAPES, []).map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
  }
})

test('other relations are no answers', () => {
  expect(arcsOf(recordOf(), 'river-front-claim')).toEqual([])
  const part: Answer = { id: 'part', kind: 'response', countries: ['DE'], relation: 'part-of' }
  expect(arcsOf(recordOf([part]), 'market-attack')).toEqual([`${MARKET_TO_FRANCE} level`])
})

test('without a point of the attack, a country of the answer or its outline there is no arc', () => {
  const answers: Answer[] = [
    { id: 'to-third', kind: 'response', countries: ['DE'], to: ['third-attack'] },
    { id: 'no-country', kind: 'response', countries: [] },
    { id: 'no-outline', kind: 'response', countries: ['IT'] },
  ]
  const record = recordOf(answers)
  for (const chosen of ['third-attack', 'to-third', 'no-country', 'no-outline'])
    expect(arcsOf(record, chosen)).toEqual([])
  expect(answersOf(record, 'market-attack', [], [])).toEqual([])
})

test('an answer that nobody had reported yet has no arc', () => {
  expect(arcsOf(recordOf([mourning], '2024-03-05'), 'market-attack')).toEqual([])
})

test('a level that only changed after the attack has an arc of its own, but where its country answered', () => {
  const pack = levelPack({
    'lu-change': changeTo('lu-2', '2024-03-05'),
    'se-change': changeTo('se-2', '2024-03-06'),
    'fr-change': changeTo('fr-calm', '2024-03-06'),
  })
  const columns = buildColumns(pack, null)
  const record = { pack, columns, lanes: buildLanes(pack, null), asides: [] }
  const shapes = [...SHAPES, square('SE', 62, 15)]
  const formsOf = (chosen: string, within: number | null) =>
    answersOf(record, chosen, shapes, within === null ? [] : coincidencesWith(record, chosen, within)).map(
      ({ key, form }) => `${key} ${form}`,
    )
  // Luxembourg's own needs none.
  expect(formsOf('market-attack', 7)).toEqual(['market-attack FR level', 'market-attack SE coincidence'])
  expect(formsOf('market-attack', null)).toEqual(['market-attack FR level'])
  expect(formsOf('se-change', 7)).toEqual([])
})

import { expect, test } from 'vitest'
import { dayOf } from '../lib/days.ts'
import { buildAsides } from './asides.ts'
import { checkPack } from './check-pack.ts'
import { buildLanes } from './levels.ts'
import { indexPack } from './pack.ts'
import { tinyPackFiles, withTinyLines } from './test-pack.ts'

/** An event of the tiny pack's France besides: what its claims say, and the day they were made. */
interface Given {
  readonly id: string
  readonly kind?: string
  readonly status?: string
  readonly facts: readonly (readonly [property: string, value: string])[]
  readonly made?: string
}

function asidesOf(given: readonly Given[], known: number | null = null) {
  const events = given.map(
    ({ id, kind = 'threat-level', status = 'published' }) => `${id},${kind},Title,,${status},Why.`,
  )
  const claims = given.flatMap(({ id, facts, made = '2024-03-06' }) =>
    facts.map(([property, value], at) => `${id}-${at},${id},${property},${value},,,${made},paper-alert,`),
  )
  const files = withTinyLines(
    withTinyLines(tinyPackFiles(), 'events.csv', ...events),
    'claims.csv',
    ...claims,
  )
  const { info, tables } = checkPack(files, null)
  const pack = indexPack(info!, tables)
  return buildAsides(pack, known, buildLanes(pack, known))
}

test('a step of the national level is none', () => {
  expect(asidesOf([])).toEqual([])
})

test('a change for a region or a sector is one, with its scope', () => {
  expect(
    asidesOf([
      {
        id: 'paris-alert',
        facts: [
          ['date', '2024-03-10'],
          ['level-to', 'fr-alert'],
          ['scope', 'Paris'],
        ],
      },
    ]),
  ).toMatchObject([{ event: 'paris-alert', country: 'FR', scope: 'Paris', level: { id: 'fr-alert' } }])
})

test('a change of which the new level is not known is one of its country', () => {
  expect(
    asidesOf([
      {
        id: 'raised',
        facts: [
          ['date', '2024-03-10'],
          ['country', 'SE'],
        ],
      },
    ]),
  ).toMatchObject([{ event: 'raised', country: 'SE', scope: '', level: null }])
})

test('a warning is one where its country has a lane, of several the first that has', () => {
  const warning = (id: string, ...countries: string[]): Given => ({
    id,
    kind: 'warning',
    facts: [['date', '2024-03-10'], ...countries.map((country) => ['country', country] as const)],
  })
  expect(asidesOf([warning('one', 'FR'), warning('two', 'US', 'FR'), warning('three', 'US')])).toMatchObject([
    { event: 'one', country: 'FR' },
    { event: 'two', country: 'FR' },
  ])
})

test('what is withdrawn or not yet reported is none', () => {
  const facts = [
    ['country', 'FR'],
    ['date', '2024-03-10'],
  ] as const
  expect(asidesOf([{ id: 'gone', status: 'withdrawn', facts }])).toEqual([])
  expect(asidesOf([{ id: 'later', facts, made: '2024-05-01' }], dayOf(2024, 4, 1))).toEqual([])
  expect(asidesOf([{ id: 'later', facts, made: '2024-05-01' }], dayOf(2024, 6, 1))).toHaveLength(1)
})

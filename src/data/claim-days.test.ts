import { expect, test } from 'vitest'
import { dayOf } from '../lib/days.ts'
import { claimDays } from './claim-days.ts'
import { indexPack } from './pack.ts'
import { packOfTolls } from './test-claims.ts'

const pack = packOfTolls(
  ['60', '2024-03-23'],
  ['40', '2024-03-22'],
  ['93', '2024-03-23'],
  ['115', '[2024-03-22..2024-03-24]'],
  ['145', ''],
)

test('each day once, and how many claims had been made by then; the undated only count in all', () => {
  expect(claimDays(pack, 'attack')).toEqual({
    days: [dayOf(2024, 3, 22), dayOf(2024, 3, 23), dayOf(2024, 3, 24)],
    upTo: [1, 3, 4],
    total: 5,
  })
})

test('a point counts from the first day on which anything else is known, as on the page of its event', () => {
  const point = { ...pack.tables.claims[0]!, id: 'point', property: 'point' as const, value: '55.8 37.4' }
  const withPoint = (made: string) =>
    claimDays(
      indexPack(pack.info, { ...pack.tables, claims: [...pack.tables.claims, { ...point, made }] }),
      'attack',
    )
  const counted = { upTo: [2, 4, 5], total: 6 }
  expect(withPoint('')).toMatchObject(counted)
  expect(withPoint('2024-04-30')).toMatchObject(counted)
  expect(withPoint('2024-03-20').upTo).toEqual([1, 2, 4, 5])
})

test('an event of which nothing is said has no day', () => {
  expect(claimDays(pack, 'no-such-event')).toEqual({ days: [], upTo: [], total: 0 })
})

test('of all events those withdrawn are left out', () => {
  const [event] = pack.tables.events
  const events = [
    { ...event!, id: 'attack', status: 'withdrawn' as const },
    { ...event!, id: 'other', status: 'published' as const },
  ]
  const claims = [...pack.tables.claims, { ...pack.tables.claims[0]!, id: 'more', event: 'other' }]
  const all = claimDays(indexPack(pack.info, { ...pack.tables, events, claims }), null)
  expect(all).toEqual({ days: [dayOf(2024, 3, 23)], upTo: [1], total: 1 })
})

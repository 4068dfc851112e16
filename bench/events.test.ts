import { expect, test } from 'vitest'
import { FACETS, type FacetName } from '../src/data/columns.ts'
import { FIRST_DAY, LAST_DAY, randomEvents } from './events.ts'
import { WORLD_OF_SEED_1 } from './test-world.ts'

const COUNT = 20_000
const asked = { seed: 1, count: COUNT, world: WORLD_OF_SEED_1, strings: 'own' } as const
const events = randomEvents(asked)

test('the same seed gives the same events, another one others', () => {
  const told = ({ start, x, killed, facets, titles }: typeof events) =>
    [start, x, killed, facets.actor.codes, titles].map((column) => column.join()).join('\n')
  expect(told(randomEvents(asked)) === told(events)).toBe(true)
  expect(told(randomEvents({ ...asked, seed: 2 })) === told(events)).toBe(false)
})

test('events are in the order of their first days, and lie in the years of the record', () => {
  const ends = [...events.end]
  expect([...events.start].every((day, row) => row === 0 || events.start[row - 1]! <= day)).toBe(true)
  expect(events.start[0]).toBeGreaterThanOrEqual(FIRST_DAY)
  expect(ends.every((day, row) => day >= events.start[row]! && day <= LAST_DAY)).toBe(true)
})

test('every event has one option of each facet', () => {
  for (const facet of FACETS) {
    const { ids, offsets, codes } = events.facets[facet]
    expect([codes.length, offsets]).toEqual([COUNT, null])
    expect(Math.max(...codes)).toBeLessThan(ids.length)
  }
})

test('four fifths lie in 15 countries, three of ten at one of 200 points, and few actors have most events', () => {
  expect(WORLD_OF_SEED_1).toHaveLength(180)
  expect(shareOfFirst('country', 15)).toBeCloseTo(0.8, 1)
  expect(shareOfFirst('actor', 100)).toBeGreaterThan(0.4)
  const points = countEach(Array.from(events.x, (x, row) => `${x} ${events.y[row]}`))
  points.delete('NaN NaN')
  expect(sumOfFirst(points, 200) / COUNT).toBeCloseTo(0.3, 1)
})

test('one date in eight is longer than a day, and one toll in ten is not known', () => {
  const long = [...events.end].filter((day, row) => day > events.start[row]!).length
  expect(long / COUNT).toBeCloseTo(0.12, 2)
  const unknown = events.killed.filter((killed) => killed < 0).length
  expect(unknown / COUNT).toBeCloseTo(0.11, 1)
  expect(Math.max(...events.killed)).toBeGreaterThan(200)
})

function shareOfFirst(facet: FacetName, most: number): number {
  return sumOfFirst(countEach([...events.facets[facet].codes]), most) / COUNT
}

function countEach<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function sumOfFirst(counts: ReadonlyMap<unknown, number>, most: number): number {
  const sorted = [...counts.values()].sort((a, b) => b - a)
  return sorted.slice(0, most).reduce((a, b) => a + b, 0)
}

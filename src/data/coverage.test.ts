import { expect, test } from 'vitest'
import { dayOf } from '../lib/days.ts'
import { checkPack } from './check-pack.ts'
import { coverageOf } from './coverage.ts'
import { indexPack } from './pack.ts'
import { tinyPackFiles, withTinyLines } from './test-pack.ts'

function tinyPack(...lines: string[]) {
  const { info, tables } = checkPack(withTinyLines(tinyPackFiles(), 'coverage.csv', ...lines), null)
  return indexPack(info!, tables)
}

test('levels are covered scale by scale or as a whole, oldest first', () => {
  const pack = tinyPack('FR,levels,2010,2016,none,2024-04-01,')
  expect(coverageOf(pack, 'FR', 'levels').map(({ row, from, to }) => [row.state, from, to])).toEqual([
    ['none', dayOf(2010, 1, 1), dayOf(2016, 12, 31)],
    ['curated', dayOf(2024, 3, 1), dayOf(2024, 3, 31)],
  ])
})

test('an end that is not said is open', () => {
  expect(coverageOf(tinyPack(), 'LU', 'attacks')).toMatchObject([
    { from: dayOf(2024, 3, 1), to: Number.POSITIVE_INFINITY, row: { note: 'Only this attack.' } },
  ])
})

test('of a country that nobody speaks of there is none', () => {
  expect(coverageOf(tinyPack(), 'LU', 'levels')).toEqual([])
  expect(coverageOf(tinyPack(), 'SE', 'attacks')).toEqual([])
})

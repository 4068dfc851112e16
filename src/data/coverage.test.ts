import { expect, test } from 'vitest'
import { dayOf } from '../lib/days.ts'
import { checkPack } from './check-pack.ts'
import { coverageOf, coverageOn } from './coverage.ts'
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

test('reaches to its last check and no further, be a later end said or none', () => {
  expect(coverageOf(tinyPack(), 'LU', 'attacks')).toMatchObject([
    { from: dayOf(2024, 3, 1), to: dayOf(2024, 4, 1), row: { note: 'Only this attack.' } },
  ])
  const pack = tinyPack('SE,levels,2010,2026,partial,2024-04,')
  expect(coverageOf(pack, 'SE', 'levels')).toMatchObject([{ to: dayOf(2024, 4, 30) }])
})

test('of a country that nobody speaks of there is none', () => {
  expect(coverageOf(tinyPack(), 'LU', 'levels')).toEqual([])
  expect(coverageOf(tinyPack(), 'SE', 'attacks')).toEqual([])
})

test('of a day what a curator says of the stretch that it lies in', () => {
  const pack = tinyPack('SE,levels,2010,2023,partial,2024-04-01,', 'SE,levels,2024,,none,2024-04-01,')
  const state = (day: number) => coverageOn(pack, 'SE', 'levels', day)?.row.state
  expect(state(dayOf(2023, 12, 31))).toBe('partial')
  expect(state(dayOf(2024, 1, 1))).toBe('none')
  expect(state(dayOf(2009, 12, 31))).toBeUndefined()
})

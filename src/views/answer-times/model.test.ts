import { expect, test } from 'vitest'
import { answersByCountry } from '../../data/answer-countries.ts'
import { answerTimes } from '../../data/answer-times.ts'
import { buildColumns } from '../../data/columns.ts'
import { buildLanes } from '../../data/levels.ts'
import { changeTo, levelPack } from '../../data/test-levels.ts'
import { axisOf, CHARTS, nextDot, type Plot, plotOf } from './model.ts'

const rise = (from: string, to: string, date: string) => changeTo(to, date, { 'level-from': from })
const GIVEN = {
  attack: { kind: 'attack', date: '2015-01-01', country: 'FR' },
  'lu-a': rise('lu-1', 'lu-2', '2015-01-01'),
  'lu-b': rise('lu-2', 'lu-3', '2015-01-04'),
  'se-a': rise('se-1', 'se-2', '2015-01-01'),
  'se-b': rise('se-2', 'se-3', '2015-01-01'),
  'se-c': rise('se-3', 'se-4', '2015-01-03'),
}
const pack = levelPack(GIVEN, {
  relations: Object.keys(GIVEN)
    .slice(1)
    .map((id) => `${id},responds-to,attack,paper-answer`),
})
const columns = buildColumns(pack, null)
const { cases } = answerTimes(
  { pack, columns, lanes: buildLanes(pack, null) },
  (row) => row === columns.rowOfId.get('attack'),
)
const rows = answersByCountry(cases)
const axes = CHARTS.map((chart) => axisOf(chart, rows, 300, 15))
const plots = rows.map(
  (row) => CHARTS.map((chart, index) => plotOf(row, chart, axes[index]!)) as [Plot, Plot],
)

test('a plot has each case at its days, those of one number above each other', () => {
  const [rises] = plots[1]!
  expect(rises.dots.map(({ count, level }) => [count.days, level])).toEqual([
    [0, 0],
    [0, 1],
    [2, 0],
  ])
  expect(rises.levels).toBe(2)
  expect(axes[0]).toMatchObject({ end: 7, ticks: [0, 1, 3, 7] })
})

test('arrow keys lead along a country through both charts, and to the nearest mark of the next', () => {
  const from = (key: string, press: string) => nextDot(plots, key, press)?.key ?? null
  expect(from('rise-lu-a', 'ArrowRight')).toBe('rise-lu-b')
  expect(from('rise-lu-b', 'ArrowRight')).toMatch(/^lasted-lu-/)
  expect(from('rise-lu-a', 'ArrowLeft')).toBeNull()
  expect(from('rise-lu-b', 'Home')).toBe('rise-lu-a')
  expect(from('rise-lu-a', 'End')).toMatch(/^lasted-lu-/)
  expect(from('rise-lu-b', 'ArrowDown')).toBe('rise-se-c')
  expect(from('rise-se-c', 'ArrowUp')).toBe('rise-lu-b')
  expect(from('lasted-se-c', 'ArrowUp')).toMatch(/^lasted-lu-/)
  expect(from('rise-se-c', 'ArrowDown')).toBeNull()
  expect(from('rise-se-c', 'x')).toBeNull()
  expect(from('no-such-mark', 'ArrowDown')).toBeNull()
})

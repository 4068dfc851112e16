import { describe, expect, it } from 'vitest'
import { dayOf } from '../lib/days.ts'
import { daysAtHighest, laneStretches } from './compare-levels.ts'
import { buildLanes } from './levels.ts'
import { changeTo, levelPack } from './test-levels.ts'

const pack = levelPack({
  'one-up': changeTo('se-4', '2010-01-01', { 'level-from': 'se-3' }),
  'one-down': changeTo('se-3', '2010-01-11', { 'level-from': 'se-4' }),
  'two-up': changeTo('se-4', '2012-01-01', { 'level-from': 'se-3', 'in-force': '2012-01-05' }),
  'france-red': changeTo('fr-old-2', '2005-01-01', { 'in-force': '2005-01-03' }),
})
const lanes = buildLanes(pack, null)
const laneOf = (country: string) => lanes.find((lane) => lane.country === country)!
const ALWAYS = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const

describe('daysAtHighest', () => {
  it('counts the days known at the highest level reached, which need not be the highest of the scale', () => {
    const [highest] = daysAtHighest(pack, laneOf('SE'), ...ALWAYS)
    expect(highest).toMatchObject({ level: { id: 'se-4' }, isTop: false, days: 15, isLeast: true })
  })

  it('counts only days that are asked for', () => {
    const [first] = daysAtHighest(pack, laneOf('SE'), dayOf(2010, 1, 9), dayOf(2011, 1, 1))
    expect(first).toMatchObject({ days: 2, isLeast: false })
    const [second] = daysAtHighest(pack, laneOf('SE'), dayOf(2012, 1, 4), dayOf(2012, 1, 5))
    expect(second).toMatchObject({ days: 2, isLeast: false })
  })

  it('has the scale in use first, and an earlier one where it had such days', () => {
    const scales = (first: number) =>
      daysAtHighest(pack, laneOf('FR'), first, Number.POSITIVE_INFINITY).map(({ scale, days }) => [
        scale.id,
        days,
      ])
    expect(scales(Number.NEGATIVE_INFINITY)).toEqual([
      ['fr-levels', 1],
      ['fr-old', 3],
    ])
    expect(scales(dayOf(2006, 1, 1))).toEqual([['fr-levels', 1]])
  })
})

it('cuts what is known of a lane to the days that are shown', () => {
  const stretches = laneStretches(pack, laneOf('SE'), dayOf(2010, 1, 6), dayOf(2012, 1, 3))
  expect(stretches.map(({ from, to, shade }) => [from, to, shade])).toEqual([
    [dayOf(2010, 1, 6), dayOf(2010, 1, 10), 3],
    [dayOf(2010, 1, 11), dayOf(2011, 12, 31), 2],
    [dayOf(2012, 1, 1), dayOf(2012, 1, 3), 3],
  ])
})

import { describe, expect, it } from 'vitest'
import { isoOfDay } from '../lib/days.ts'
import { highestLevels, type LevelGap, type LevelStep, levelSteps, scaleHistories } from './level-steps.ts'
import { buildLanes } from './levels.ts'
import { changeTo, type GivenEvent, levelPack } from './test-levels.ts'

function laneOf(given: Record<string, GivenEvent>, country: string) {
  const pack = levelPack(given)
  return { pack, lane: buildLanes(pack, null).find((each) => each.country === country)! }
}

const iso = (day: number | null) => (day === null ? '..' : isoOfDay(day))
const inShort = (entry: LevelStep | LevelGap) =>
  `${entry.kind === 'gap' ? '?' : entry.change.level.id} ${iso(entry.from)} ${iso(entry.to)}`

const SWEDEN = {
  a: changeTo('se-3', '2010-10-01', { 'in-force': '2012-05-01' }),
  b: changeTo('se-4', '2015-11-18', { 'level-from': 'se-2' }),
  c: changeTo('se-3', '2016-03-02', { 'level-from': 'se-4', 'in-force': '2016-04-01' }),
}

describe('the steps of a level', () => {
  it('stand newest first, with gaps where no source speaks and after the last day for which one does', () => {
    const { pack, lane } = laneOf(SWEDEN, 'SE')
    const [part, ...others] = scaleHistories(pack, lane)
    expect(others).toEqual([])
    expect(part?.entries.map(inShort)).toEqual([
      '? 2016-04-02 ..',
      'se-3 2016-03-02 2016-04-01',
      'se-4 2015-11-18 2016-03-01',
      '? 2012-05-02 2015-11-17',
      'se-3 2010-10-01 2012-05-01',
    ])
  })

  it('know whether the next change ends them', () => {
    const { lane } = laneOf(SWEDEN, 'SE')
    expect(levelSteps(lane).map(({ isEndKnown, days }) => [isEndKnown, days])).toEqual([
      [false, 579],
      [true, 105],
      [false, 31],
    ])
  })

  it('say which level they replaced only where the step before does not show it', () => {
    const { lane } = laneOf(SWEDEN, 'SE')
    expect(levelSteps(lane).map(({ before }) => before?.id ?? null)).toEqual([null, 'se-2', null])
  })

  it('have no gap between a change known to the month and the day before', () => {
    const { pack, lane } = laneOf(
      { a: changeTo('se-3', '2010-10-01'), b: changeTo('se-4', '2010-12', { 'level-from': 'se-3' }) },
      'SE',
    )
    expect(scaleHistories(pack, lane)[0]?.entries.map(inShort)).toEqual([
      '? 2011-01-01 ..',
      'se-4 2010-12-31 2010-12-31',
      'se-3 2010-10-01 2010-11-30',
    ])
  })

  it('of a level that was known for no whole day count none', () => {
    const { lane } = laneOf(
      { a: changeTo('se-3', '2010-10'), b: changeTo('se-4', '2010-10-20', { 'level-from': 'se-3' }) },
      'SE',
    )
    expect(Math.min(...levelSteps(lane).map(({ days }) => days))).toBeGreaterThanOrEqual(0)
  })

  it('begin anew where the country changed its scale', () => {
    const { pack, lane } = laneOf({ old: changeTo('fr-old-2', '2005-07-07') }, 'FR')
    expect(
      scaleHistories(pack, lane).map(({ scale, entries }) => [scale.id, ...entries.map(inShort)]),
    ).toEqual([
      ['fr-levels', '? 2024-03-06 ..', 'fr-alert 2024-03-05 2024-03-05'],
      ['fr-old', '? 2005-07-08 2024-03-04', 'fr-old-2 2005-07-07 2005-07-07'],
    ])
  })
})

describe('the highest level', () => {
  const GIVEN = {
    one: changeTo('se-5', '2015-01-01'),
    down: changeTo('se-3', '2015-01-11', { 'level-from': 'se-5' }),
    two: changeTo('se-5', '2016-01-01', { 'level-from': 'se-3' }),
    kept: changeTo('se-5', '2016-02-01', { 'level-from': 'se-5', 'in-force': '2016-02-29' }),
  }

  it('counts the times at it, a confirmation not anew, and the days that are known', () => {
    const { pack, lane } = laneOf(GIVEN, 'SE')
    const [highest, ...others] = highestLevels(pack, lane)
    expect(others).toEqual([])
    expect(highest).toMatchObject({ isTop: true, days: 10 + 60, level: { id: 'se-5' } })
    expect(
      highest?.times.map(({ change, from, to, days, isEndKnown }) => [
        change.event,
        iso(from),
        iso(to),
        days,
        isEndKnown,
      ]),
    ).toEqual([
      ['two', '2016-01-01', '2016-02-29', 60, false],
      ['one', '2015-01-01', '2015-01-10', 10, true],
    ])
  })

  it('is told from the top of the scale, and counted over no days that are not known', () => {
    const { pack, lane } = laneOf(SWEDEN, 'SE')
    expect(highestLevels(pack, lane)[0]).toMatchObject({ isTop: false, days: 105, level: { id: 'se-4' } })
  })

  it('stands for each scale by itself, the newest first', () => {
    const { pack, lane } = laneOf({ old: changeTo('fr-old-2', '2005-07-07') }, 'FR')
    expect(highestLevels(pack, lane).map(({ scale, level }) => [scale.id, level.id])).toEqual([
      ['fr-levels', 'fr-alert'],
      ['fr-old', 'fr-old-2'],
    ])
  })

  it('counts two times where the days between are not known', () => {
    const { pack, lane } = laneOf(
      { one: changeTo('se-5', '2015-01-01'), two: changeTo('se-5', '2016-01-01') },
      'SE',
    )
    expect(highestLevels(pack, lane)[0]).toMatchObject({ days: 2, times: [{ days: 1 }, { days: 1 }] })
  })

  it('is none on a scale of which one level is known', () => {
    const { pack, lane } = laneOf({ low: changeTo('lv-1', '2024-03-01') }, 'LV')
    expect(highestLevels(pack, lane)).toEqual([])
  })
})

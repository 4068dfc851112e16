import { describe, expect, it } from 'vitest'
import { dayFromIso, isoOfDay } from '../lib/days.ts'
import { levelOnDay, levelsOnDay } from './level-rows.ts'
import { buildLanes } from './levels.ts'
import { changeTo, type GivenEvent, levelPack } from './test-levels.ts'

function rowOf(given: Record<string, GivenEvent>, country: string, day: string) {
  const pack = levelPack(given)
  const lane = buildLanes(pack, null).find((each) => each.country === country)!
  return levelOnDay(pack, lane, dayFromIso(day)!)
}

const SWEDEN = {
  first: changeTo('se-3', '2010-10-01', { 'in-force': '2012-05-01' }),
  second: changeTo('se-4', '2015-11-18', { 'level-from': 'se-2', 'in-force': '2015-12-31' }),
}

describe('a level on a day', () => {
  it('is known while a source speaks for the day', () => {
    const row = rowOf(SWEDEN, 'SE', '2015-12-01')
    expect(row.span?.change.event).toBe('second')
    expect(row.since?.event).toBe('second')
    expect(row.lastChange?.event).toBe('second')
    expect(row.lastKnown).toBeNull()
    expect(row.position).toBe(0.75)
  })

  it('that no source gives has the last one known and until when', () => {
    const row = rowOf(SWEDEN, 'SE', '2014-01-01')
    expect(row.span).toBeNull()
    expect(row.since).toBeNull()
    expect(row.lastKnown?.change.event).toBe('first')
    expect(isoOfDay(row.lastKnown!.to)).toBe('2012-05-01')
    expect(row.lastChange?.event).toBe('first')
    expect(row.position).toBe(-1)
  })

  it('before the first change has nothing', () => {
    expect(rowOf(SWEDEN, 'SE', '2009-01-01')).toMatchObject({ span: null, lastKnown: null, lastChange: null })
  })

  it('that a later change only confirmed has stood since the first', () => {
    const row = rowOf(
      {
        raised: changeTo('se-4', '2015-11-18'),
        kept: changeTo('se-4', '2016-01-10', { 'level-from': 'se-4', 'in-force': '2016-02-01' }),
      },
      'SE',
      '2016-01-20',
    )
    expect(row.since?.event).toBe('raised')
    expect(row.lastChange?.event).toBe('kept')
  })

  it('that came back after days not known has stood since it came back', () => {
    const row = rowOf(
      {
        raised: changeTo('se-4', '2015-11-18'),
        again: changeTo('se-4', '2018-01-10', { 'level-from': 'se-3', 'in-force': '2018-02-01' }),
      },
      'SE',
      '2018-01-20',
    )
    expect(row.since?.event).toBe('again')
  })
})

it('puts the known levels first, by their place on their own scale, then the latest changed', () => {
  const pack = levelPack({
    low: changeTo('se-2', '2024-03-01', { 'in-force': '2024-03-31' }),
    high: changeTo('lu-3', '2024-02-01', { 'in-force': '2024-03-31' }),
  })
  const order = (day: string) =>
    levelsOnDay(pack, buildLanes(pack, null), dayFromIso(day)!).map(({ lane }) => lane.country)
  expect(order('2024-03-05')).toEqual(['FR', 'LU', 'SE'])
  expect(order('2024-02-15')).toEqual(['LU', 'FR', 'SE'])
  expect(order('2024-04-15')).toEqual(['FR', 'SE', 'LU'])
})

it('takes a level that stands alone on its scale for neither high nor low', () => {
  const row = rowOf({ low: changeTo('lv-1', '2024-03-01') }, 'LV', '2024-03-01')
  expect(row.span?.change.event).toBe('low')
  expect(row.position).toBe(0)
})

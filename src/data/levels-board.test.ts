import { describe, expect, it } from 'vitest'
import { dayFromIso, isoOfDay } from '../lib/days.ts'
import { levelsOnDay } from './level-rows.ts'
import { buildLanes } from './levels.ts'
import { type BoardOrder, countriesWithoutLane, neighbourChange, sortBoard } from './levels-board.ts'
import { changeTo, levelPack } from './test-levels.ts'

const CHANGES = {
  sweden: changeTo('se-2', '2024-01-10', { 'in-force': '2024-12-31' }),
  luxembourg: changeTo('lu-2', '2024-02-01', { 'in-force': '2024-02-10' }),
}
const pack = levelPack(CHANGES)
const lanes = buildLanes(pack, null)
const day = (iso: string) => dayFromIso(iso)!

describe('the board', () => {
  const rows = levelsOnDay(pack, lanes, day('2024-03-05'))
  const sorted = (order: BoardOrder, isDescending: boolean) =>
    sortBoard(rows, order, isDescending).map(({ lane }) => lane.country)

  it('sorts by name', () => {
    expect(sorted('country', false)).toEqual(['FR', 'LU', 'SE'])
    expect(sorted('country', true)).toEqual(['SE', 'LU', 'FR'])
  })

  it('sorts by the place on the scale, what is not known last either way', () => {
    expect(sorted('level', false)).toEqual(['SE', 'FR', 'LU'])
    expect(sorted('level', true)).toEqual(['FR', 'SE', 'LU'])
  })

  it('sorts by since when, what is not known last either way', () => {
    expect(sorted('since', false)).toEqual(['SE', 'FR', 'LU'])
    expect(sorted('since', true)).toEqual(['FR', 'SE', 'LU'])
  })

  it('sorts by the last change, be the level known or not', () => {
    expect(sorted('change', false)).toEqual(['SE', 'LU', 'FR'])
    expect(sorted('change', true)).toEqual(['FR', 'LU', 'SE'])
  })
})

describe('the nearest change', () => {
  const from = (iso: string, step: 1 | -1) => {
    const there = neighbourChange(lanes, day(iso), step)
    return there && [isoOfDay(there.day), ...there.countries]
  }

  it('is the next or the last before, never the day itself', () => {
    expect(from('2024-02-01', 1)).toEqual(['2024-03-05', 'FR'])
    expect(from('2024-02-01', -1)).toEqual(['2024-01-10', 'SE'])
    expect(from('2024-02-15', -1)).toEqual(['2024-02-01', 'LU'])
  })

  it('is none before the first and after the last', () => {
    expect(from('2024-01-10', -1)).toBeNull()
    expect(from('2024-03-05', 1)).toBeNull()
  })

  it('names every country that changes on that day', () => {
    const two = levelPack({ a: changeTo('se-2', '2024-01-10'), b: changeTo('lu-2', '2024-01-10') })
    const there = neighbourChange(buildLanes(two, null), day('2024-01-01'), 1)
    expect([...there!.countries].sort()).toEqual(['LU', 'SE'])
  })
})

describe('the countries that the board lacks', () => {
  const covered = levelPack(
    { sweden: CHANGES.sweden },
    {
      coverage: [
        'SE,levels,2010,2024,partial,2024-04-01,',
        'DE,levels,1990,,none,2024-04-01,',
        'LU,levels,2011,,partial,2024-04-01,',
        'NO,attacks,2011,,none,2024-04-01,',
      ],
    },
  )

  it('are those without a scale, and those of which no national level is there', () => {
    expect(countriesWithoutLane(covered, buildLanes(covered, null))).toEqual({
      noScale: ['DE'],
      others: ['LU'],
    })
  })
})

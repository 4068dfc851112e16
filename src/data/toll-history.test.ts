import { describe, expect, it } from 'vitest'
import { dayFromIso } from '../lib/days.ts'
import type { Pack } from './pack.ts'
import { packOfTolls } from './test-claims.ts'
import { tollHistory } from './toll-history.ts'

function historyOf(pack: Pack, known: string | null = null) {
  return tollHistory(pack, 'attack', 'killed', known === null ? null : dayFromIso(known)!)
}

describe('the history of a toll', () => {
  it('needs three claims with a day and two figures', () => {
    expect(historyOf(packOfTolls(['3', '2024-03-04'], ['5', '2024-03-05'], ['6', '']))).toBeNull()
    expect(historyOf(packOfTolls(['3', '2024-03-04'], ['3', '2024-03-05'], ['3', '2024-03-06']))).toBeNull()
    expect(
      historyOf(packOfTolls(['3', '2024-03-04'], ['3', '2024-03-05'], ['4', '2024-03-06'])),
    ).not.toBeNull()
  })

  it('gathers the sources of a figure on a day, those without a day first', () => {
    const history = historyOf(
      packOfTolls(
        ['5', '2024-03-05'],
        ['5', '2024-03-05'],
        ['5', '2024-03-05', { qualifier: 'at least' }],
        ['3', '2024-03-04'],
        ['9', ''],
      ),
    )
    expect(history!.marks.map(({ count, qualifier, claims }) => [count, qualifier, claims.length])).toEqual([
      [9, '', 1],
      [3, '', 1],
      [5, '', 2],
      [5, 'at least', 1],
    ])
  })

  it('steps as the figure resolved on each day', () => {
    const history = historyOf(
      packOfTolls(
        ['40', '2024-03-22'],
        ['60', '[2024-03-22..2024-03-23]'],
        ['50', '2024-03-30', { preferred: true }],
      ),
    )
    expect(history!.steps).toEqual([
      { day: dayFromIso('2024-03-22'), count: 40, made: '2024-03-22' },
      { day: dayFromIso('2024-03-23'), count: 60, made: '[2024-03-22..2024-03-23]' },
      { day: dayFromIso('2024-03-30'), count: 50, made: '2024-03-30' },
    ])
  })

  it('marks what was said after the day of knowledge', () => {
    const history = historyOf(
      packOfTolls(['40', '2024-03-22'], ['60', '2024-03-23'], ['50', '2024-03-30'], ['70', '']),
      '2024-03-23',
    )
    expect(history!.marks.map(({ count, isLater }) => [count, isLater])).toEqual([
      [70, true],
      [40, false],
      [60, false],
      [50, true],
    ])
  })
})

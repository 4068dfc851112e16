import { describe, expect, it } from 'vitest'
import { dayFromIso } from '../lib/days.ts'
import { checkPack } from './check-pack.ts'
import { type ClaimRow, indexPack, type Pack } from './pack.ts'
import { tinyPackFiles } from './test-pack.ts'
import { tollHistory } from './toll-history.ts'

const { info, tables } = checkPack(tinyPackFiles(), null)

/** A pack in which the event `attack` has these claims: count with its qualifier, day, passage. */
function packOf(
  ...claims: readonly (readonly [value: string, made: string, more?: Partial<ClaimRow>])[]
): Pack {
  return indexPack(info!, {
    ...tables,
    claims: claims.map(([value, made, more], index) => ({
      id: `claim-${index}`,
      event: 'attack',
      property: 'killed' as const,
      value,
      qualifier: '',
      status: '',
      made,
      passage: '',
      preferred: false,
      ...more,
    })),
  })
}

function historyOf(pack: Pack, known: string | null = null) {
  return tollHistory(pack, 'attack', 'killed', known === null ? null : dayFromIso(known)!)
}

describe('the history of a toll', () => {
  it('needs three claims with a day and two figures', () => {
    expect(historyOf(packOf(['3', '2024-03-04'], ['5', '2024-03-05'], ['6', '']))).toBeNull()
    expect(historyOf(packOf(['3', '2024-03-04'], ['3', '2024-03-05'], ['3', '2024-03-06']))).toBeNull()
    expect(historyOf(packOf(['3', '2024-03-04'], ['3', '2024-03-05'], ['4', '2024-03-06']))).not.toBeNull()
  })

  it('gathers the sources of a figure on a day, those without a day first', () => {
    const history = historyOf(
      packOf(
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
      packOf(
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
      packOf(['40', '2024-03-22'], ['60', '2024-03-23'], ['50', '2024-03-30'], ['70', '']),
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

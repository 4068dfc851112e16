import { describe, expect, it } from 'vitest'
import { type Day, dayFromIso } from '../lib/days.ts'
import { checkPack } from './check-pack.ts'
import { buildColumns } from './columns.ts'
import { indexPack } from './pack.ts'
import { spreadsOf } from './spreads.ts'
import { tinyPackFiles, withTinyLines } from './test-pack.ts'

/** The tiny pack with more claims of the market attack, each `property,value,qualifier,status`. */
function marketWith(claims: readonly string[], known: Day | null = null) {
  const lines = claims.map((claim, index) => `more-${index},market-attack,${claim},2024-03-06,paper-killed,`)
  const { info, tables } = checkPack(withTinyLines(tinyPackFiles(), 'claims.csv', ...lines), null)
  const pack = indexPack(info!, tables)
  const columns = buildColumns(pack, known)
  return { pack, columns, row: columns.rowOfId.get('market-attack')! }
}

describe('where sources differ', () => {
  const rowWith = (...claims: readonly string[]) => {
    const { pack, columns, row } = marketWith(claims)
    const { killedLow, killedHigh } = columns
    const { injuredLow, injuredHigh, daysApart, kilometresApart } = spreadsOf(pack, columns, null)
    return {
      differs: columns.differs[row],
      differing: columns.differing.at(row),
      killed: [killedLow[row], killedHigh[row]],
      injured: [injuredLow[row], injuredHigh[row]],
      days: daysApart[row],
      kilometres: Math.round(kilometresApart[row]!),
    }
  }
  const agreed = rowWith()

  it('a figure has its range, else it is both ends of it', () => {
    expect(agreed).toMatchObject({ differs: 0, differing: [], days: 0, kilometres: 0 })
    expect(agreed.killed[0]).toBe(agreed.killed[1])
    expect(agreed.injured).toEqual([-1, -1])
    const differs = rowWith('killed,9,,', 'killed,1,at most,', 'injured,20,,', 'injured,31,,')
    expect(differs).toMatchObject({ differs: 1, differing: ['killed', 'injured'], injured: [20, 31] })
    expect(differs.killed).toEqual([1, 9])
  })

  it('no range stands for figures that can all be true, nor for a dispute of one of them', () => {
    expect(rowWith('injured,20,at least,', 'injured,149,,').injured).toEqual([20, 20])
    const disputed = rowWith('injured,149,,disputed', 'injured,20,at least,')
    expect(disputed).toMatchObject({ differs: 1, differing: ['injured'] })
    expect(disputed.injured).toEqual([149, 149])
    expect(rowWith('injured,149,,disputed', 'injured,20,,').injured).toEqual([20, 149])
  })

  it('dates count, by the days that they are apart at least', () => {
    expect(rowWith('date,2024-03-05,,')).toMatchObject({ differs: 1, differing: ['date'] })
    const day = 'date,2024-03-05,,'
    expect(rowWith(day).days).toBe(1)
    expect(rowWith(day, 'date,2024-04,,').days).toBe(28)
    expect(rowWith('date,2024-03,,').days).toBe(0)
  })

  it('places count, by the kilometres between points farther apart than one place is', () => {
    const [near, far] = ['point,49.7 6.2,city,', 'point,49.611 7.131,city,']
    expect(rowWith(near)).toMatchObject({ differs: 0, kilometres: 0 })
    expect(rowWith(far)).toMatchObject({ differs: 1, differing: ['point'], kilometres: 72 })
    expect(rowWith(near, far).kilometres).toBe(72)
  })

  it('only what was known on the day counts', () => {
    const rangeOn = (known: Day | null) => {
      const { pack, columns, row } = marketWith(['killed,2,,', 'injured,2,,', 'injured,7,,'], known)
      const { injuredHigh } = spreadsOf(pack, columns, known)
      return [columns.killedLow[row], columns.killedHigh[row], injuredHigh[row]]
    }
    expect(rangeOn(dayFromIso('2024-03-06')!)).toEqual([2, 3, 7])
    expect(rangeOn(null)).toEqual([2, 5, 7])
  })
})

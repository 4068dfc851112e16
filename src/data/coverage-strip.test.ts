import { describe, expect, it } from 'vitest'
import type { CoverageSpan } from './coverage.ts'
import { type CoverageStretch, coverageStretches, knownGaps } from './coverage-strip.ts'
import type { LevelSpan } from './levels.ts'

function row(state: CoverageStretch['state'], from: number, to: number): CoverageSpan {
  return { row: { country: 'FR', what: 'levels', from: '', to: '', state, checked: '', note: '' }, from, to }
}

describe('stretches of coverage', () => {
  it('are the rows where none overlap, with a silence between them', () => {
    expect(coverageStretches([row('partial', 1, 4), row('curated', 9, 12)])).toEqual([
      { state: 'partial', from: 1, to: 4 },
      { state: 'curated', from: 9, to: 12 },
    ])
  })

  it('have the fuller state where scales overlap, and are joined where it is the same', () => {
    expect(
      coverageStretches([
        row('none', 0, 20),
        row('partial', 5, 10),
        row('curated', 8, 9),
        row('curated', 10, 12),
      ]),
    ).toEqual([
      { state: 'none', from: 0, to: 4 },
      { state: 'partial', from: 5, to: 7 },
      { state: 'curated', from: 8, to: 12 },
      { state: 'none', from: 13, to: 20 },
    ])
  })
})

describe('known gaps', () => {
  const span = (from: number, to: number) => ({ from, to }) as LevelSpan

  it('are curated days of which no level is known, before, between and after spans', () => {
    const stretches = coverageStretches([row('curated', 0, 30)])
    expect(knownGaps([span(20, 25), span(5, 10)], stretches)).toEqual([
      { from: 0, to: 4 },
      { from: 11, to: 19 },
      { from: 26, to: 30 },
    ])
    expect(knownGaps([span(-5, 99)], stretches)).toEqual([])
  })

  it('are none where the record is not curated: there silence says nothing', () => {
    expect(knownGaps([span(5, 10)], coverageStretches([row('partial', 0, 30)]))).toEqual([])
    expect(knownGaps([span(5, 10)], [])).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { PRECISIONS } from '../data/pack-format.ts'
import { NO_POINT, precisionOfAcled, precisionOfGtd, precisionOfUcdp } from './precision.ts'

const named = (precision: number) => (precision === NO_POINT ? 'none' : PRECISIONS[precision])

test.each([
  ['GTD', precisionOfGtd, ['city', 'region', 'region', 'region', 'none'], 'region'],
  ['UCDP', precisionOfUcdp, ['city', 'region', 'region', 'region', 'none', 'none', 'none'], 'none'],
  ['ACLED', precisionOfAcled, ['city', 'region', 'region'], 'region'],
])(
  '%s’s codes are classes of ours, and no middle of an area is a place',
  (_, precisionOf, classes, unknown) => {
    expect(classes.map((__, index) => named(precisionOf(index + 1)))).toEqual(classes)
    for (const code of [0, -1, 99, 1.5, Number.NaN]) expect(named(precisionOf(code))).toBe(unknown)
  },
)

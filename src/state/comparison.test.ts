import { beforeEach, expect, test } from 'vitest'
import { checkPack } from '../data/check-pack.ts'
import { indexPack } from '../data/pack.ts'
import { tinyPackFiles } from '../data/test-pack.ts'
import { NO_CHOICES, page } from './choices.ts'
import { dropUnknownSides, setComparison } from './comparison.ts'

const { info, tables } = checkPack(tinyPackFiles(), null)
const pack = indexPack(info!, tables)

beforeEach(() => page.setState({ ...NO_CHOICES, gathered: null, dropped: [] }))

test('a list that was narrowed to the events of a bar is whole again when the sides change', () => {
  page.setState({ gathered: ['market-attack'] })
  setComparison({ by: 'country', sides: ['FR', 'LU'] })
  expect(page.getState()).toMatchObject({ compare: { sides: ['FR', 'LU'] }, gathered: null })
})

test('a side that the pack does not have is dropped with a notice', () => {
  setComparison({ by: 'country', sides: ['TV', 'LU'] })
  dropUnknownSides(pack)
  dropUnknownSides(pack)
  expect(page.getState().compare).toEqual({ by: 'country', sides: ['LU'] })
  expect(page.getState().dropped).toEqual([{ key: 'compare', value: 'TV', reason: 'not-in-record' }])
  setComparison({ by: 'actor', sides: ['river-front', 'nobody'] })
  dropUnknownSides(pack)
  expect(page.getState().compare?.sides).toEqual(['river-front'])
})

test('a country with a scale alone, an actor who is not stated and a period are kept', () => {
  for (const compare of [
    { by: 'country', sides: ['FR', 'none'] },
    { by: 'actor', sides: ['none', 'river-front-north'] },
    { by: 'period', sides: ['2001-01-01/2001-12-31', '2002-01-01/2002-12-31'] },
  ] as const) {
    setComparison(compare)
    dropUnknownSides(pack)
    expect(page.getState().compare).toBe(compare)
  }
})

import { describe, expect, it } from 'vitest'
import { buildColumns } from '../data/columns.ts'
import { buildLanes } from '../data/levels.ts'
import { changeTo, levelPack } from '../data/test-levels.ts'
import { dayOf } from '../lib/days.ts'
import { completeComparison, periodBefore, yearsAround } from './complete-comparison.ts'
import { NO_FILTERS } from './filters.ts'

const pack = levelPack({
  'sweden-one': changeTo('se-1', '2010-01-01'),
  'sweden-two': changeTo('se-2', '2012-01-01'),
  'sweden-three': changeTo('se-3', '2014-01-01'),
})
const record = { pack, columns: buildColumns(pack, null), lanes: buildLanes(pack, null) }

describe('completeComparison', () => {
  it('starts with the countries of the filters, else with those whose level changed most', () => {
    expect(completeComparison(record, NO_FILTERS, null)).toEqual({ by: 'country', sides: ['SE', 'FR'] })
    expect(completeComparison(record, { ...NO_FILTERS, country: ['none', 'LU'] }, null)).toEqual({
      by: 'country',
      sides: ['LU', 'SE'],
    })
  })

  it('starts with two actors where these are in the filters', () => {
    const actor = ['river-front-north', 'river-front']
    expect(completeComparison(record, { ...NO_FILTERS, actor }, null)).toEqual({ by: 'actor', sides: actor })
  })

  it('keeps what is given, both sides even when they are the same', () => {
    const same = { by: 'country', sides: ['LU', 'LU'] } as const
    expect(completeComparison(record, NO_FILTERS, same)).toBe(same)
    expect(completeComparison(record, NO_FILTERS, { by: 'country', sides: ['SE'] }).sides).toEqual([
      'SE',
      'FR',
    ])
  })

  it('compares the last ten years of the record with the ten before, or the dates of the filters with as many before', () => {
    const periods = (from: number | null, sides: readonly string[] = []) =>
      completeComparison(record, { ...NO_FILTERS, from }, { by: 'period', sides }).sides
    expect(periods(null)).toEqual(['2005-01-01/2014-12-31', '2015-01-01/2024-12-31'])
    expect(periods(dayOf(2024, 3, 1))).toEqual(['2024-02-24/2024-02-29', '2024-03-01/2024-03-06'])
    expect(periods(null, ['2001-01-01/2003-12-31'])[1]).toBe('2004-01-01/2006-12-31')
    expect(periods(null, ['9990-01-01/9999-12-31'])[1]).toBe('9999-12-31/9999-12-31')
  })
})

it('counts whole years by the calendar and other periods by days', () => {
  expect(yearsAround(dayOf(2024, 3, 24), 10)).toEqual(['2014-03-24/2024-03-23', '2024-03-24/2034-03-23'])
  expect(periodBefore('2011-01-01/2020-12-31')).toBe('2001-01-01/2010-12-31')
  expect(periodBefore('2024-03-01/2024-03-10')).toBe('2024-02-20/2024-02-29')
})

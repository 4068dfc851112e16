import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { checkPack } from '../data/check-pack.ts'
import { indexPack, type Pack } from '../data/pack.ts'
import { tinyPackFiles, withTinyCell, withTinyDescriptor, withTinyLines } from '../data/test-pack.ts'
import { NO_FILTERS } from '../filter/filters.ts'
import { matchRows } from '../filter/match.ts'
import { type Day, dayFromIso, dayOf, isoOfDay } from '../lib/days.ts'
import {
  cursorOf,
  DEFAULT_PACK,
  type EventRecord,
  fullWindow,
  matchesOf,
  openingWindow,
  packAddress,
  recordOf,
} from './record.ts'

type Files = ReadonlyMap<string, string>

function packOf(files: Files = tinyPackFiles()): Pack {
  const { info, tables } = checkPack(files, null)
  return indexPack(info!, tables)
}

/** The record of a pack whose descriptor says this of its cursor and window. */
function recordWith(at: string, window: string, files: Files = tinyPackFiles()): EventRecord {
  const changed = withTinyDescriptor(files, ({ tocsin }) => Object.assign(tocsin, { at, window }))
  return recordOf(packOf(changed), null)
}

function isoWindow(window: readonly [Day, Day]): string[] {
  return window.map(isoOfDay)
}

describe('the record', () => {
  it('is the pack with its columns and lanes as known on the day', () => {
    const pack = packOf()
    expect(recordOf(pack, null)).toMatchObject({ pack, columns: { count: 3 }, lanes: [{ country: 'FR' }] })
    expect(recordOf(pack, dayOf(2024, 3, 5))).toMatchObject({
      columns: { count: 0, unreported: 3 },
      lanes: [],
    })
  })

  it('is the same while pack and day are', () => {
    const pack = packOf()
    const record = recordOf(pack, null)
    expect(recordOf(pack, null)).toBe(record)
    expect(recordOf(pack, 5)).not.toBe(record)
  })
})

describe('the cursor', () => {
  it('is on the day of the reader, else of the pack, else on the last of the record', () => {
    const record = recordWith('2024-03-05', '')
    expect(cursorOf(record, 7)).toBe(7)
    expect(cursorOf(record, 0)).toBe(0)
    expect(cursorOf(record, null)).toBe(dayOf(2024, 3, 5))
    expect(cursorOf(recordWith('2024-03', ''), null)).toBe(dayOf(2024, 3, 31))
    expect(cursorOf(recordWith('', ''), null)).toBe(dayOf(2024, 3, 6))
    // Not after the day of knowledge, unless the reader put it there.
    expect(cursorOf(record, null, dayOf(2024, 3, 1))).toBe(dayOf(2024, 3, 1))
    expect(cursorOf(record, dayOf(2024, 3, 3), dayOf(2024, 3, 1))).toBe(dayOf(2024, 3, 3))
  })

  it.each(['2024-03-05/..', '[2024-03-05..]'])(
    'is on a day with a bound even where the pack says %s',
    (at) => {
      expect(Number.isFinite(cursorOf(recordWith(at, ''), null))).toBe(true)
    },
  )
})

describe('the opening window', () => {
  it('is that of the pack', () => {
    expect(isoWindow(openingWindow(recordWith('', '2024-03-01/2024-03-31')))).toEqual([
      '2024-03-01',
      '2024-03-31',
    ])
    expect(isoWindow(openingWindow(recordWith('', '2024-03')))).toEqual(['2024-03-01', '2024-03-31'])
  })

  it.each(['', '2024-03-01/..', '[..2024-03-31]'])(
    'is the record with a week around it where that is "%s"',
    (window) => {
      expect(isoWindow(openingWindow(recordWith('', window)))).toEqual(['2024-02-26', '2024-03-13'])
    },
  )

  it('holds the days through which a level is known to have held', () => {
    const held = 'alert-held,france-alert,in-force,2024-03-20,,,2024-03-20,agency-watch,'
    const record = recordWith('', '', withTinyLines(tinyPackFiles(), 'claims.csv', held))
    expect(isoWindow(openingWindow(record))).toEqual(['2024-02-26', '2024-03-27'])
    expect(cursorOf(record, null)).toBe(dayOf(2024, 3, 20))
  })

  it('is of days with a bound though an event or a level has an open end', () => {
    for (const [claim, date] of [
      ['claim-date', '[2024-03-04..]'],
      ['claim-date', '[..2024-03-06]'],
      ['alert-date', '2024-03-05/..'],
    ] as const) {
      const record = recordWith('', '', withTinyCell(tinyPackFiles(), 'claims.csv', claim, 'value', date))
      for (const day of [...openingWindow(record), ...fullWindow(record)])
        expect(Number.isFinite(day)).toBe(true)
    }
  })

  it('is of days with a bound for a record without any date', () => {
    const header = tinyPackFiles().get('claims.csv')!.split('\n')[0]!
    const record = recordWith('', '', tinyPackFiles().set('claims.csv', `${header}\n`))
    const [from, to] = openingWindow(record)
    expect(from).toBeLessThan(to)
    expect(Number.isFinite(cursorOf(record, null))).toBe(true)
  })
})

test('the timeline zooms out to the whole record and the opening window', () => {
  expect(isoWindow(fullWindow(recordWith('', '2024-03-03/2024-03-04')))).toEqual(['2024-02-26', '2024-03-13'])
  expect(isoWindow(fullWindow(recordWith('', '2020-01-01/2024-03-04')))).toEqual(['2020-01-01', '2024-03-13'])
  expect(isoWindow(fullWindow(recordWith('', '2024-03-04/2030-01-01')))).toEqual(['2024-02-26', '2030-01-01'])
})

describe('the matches', () => {
  it('are those of the filters, one after another, and the same while nothing changes', () => {
    const { columns } = recordOf(packOf(), null)
    const steps = [
      NO_FILTERS,
      { ...NO_FILTERS, country: ['LU'] },
      { ...NO_FILTERS, country: ['LU'], killedMin: 9 },
      { ...NO_FILTERS, from: dayFromIso('2024-03-05') },
      NO_FILTERS,
    ]
    for (const filters of steps) {
      const matches = matchesOf(columns, filters)
      expect(matches).toEqual(matchRows(columns, filters))
      expect(matchesOf(columns, filters)).toBe(matches)
    }
  })

  it('are those of the columns that are asked about, not of the last', () => {
    const pack = packOf()
    const now = recordOf(pack, null).columns
    const then = recordOf(pack, dayOf(2024, 3, 6)).columns
    const filters = { ...NO_FILTERS, killedMin: 4 }
    expect(matchesOf(now, filters).count).toBe(1)
    expect(matchesOf(then, filters).count).toBe(0)
    expect(matchesOf(now, filters).count).toBe(1)
  })
})

describe('the address of a pack', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is its folder on this site by its id, or the address itself', () => {
    vi.stubGlobal('location', { origin: 'https://tocsin.example' })
    expect(packAddress('world')).toBe('https://tocsin.example/packs/world/')
    expect(packAddress(null)).toBe(packAddress(DEFAULT_PACK))
    expect(packAddress('https://other.example/pack/')).toBe('https://other.example/pack/')
  })
})

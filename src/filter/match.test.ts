import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_END, NO_START } from '../data/columns.ts'
import { type Filters, NO_FILTERS, ROW_CLAUSES } from './filters.ts'
import { isMatch, type Matches, matchRows } from './match.ts'
import { anyColumns, anyFilters } from './test-arbitraries.ts'
import { columnsOf, DATELESS, type TestEvent } from './test-events.ts'
import { passes, passesAll, plainEvents } from './test-reference.ts'
import { isInWindow } from './window.ts'

function rowsOf(matches: Matches): number[] {
  return [...matches.failed.keys()].filter((row) => isMatch(matches, row))
}

function matching(events: TestEvent[], filters: Partial<Filters>): number[] {
  return rowsOf(matchRows(columnsOf(...events), { ...NO_FILTERS, ...filters }))
}

describe('matchRows', () => {
  it('matches every row when nothing is asked', () => {
    expect(matchRows(columnsOf({}, DATELESS), NO_FILTERS).count).toBe(2)
    expect(matchRows(columnsOf(), { ...NO_FILTERS, q: 'bomb' }).count).toBe(0)
  })

  it('takes any option within a group and asks for all groups', () => {
    const events = [
      { country: ['FR'], actor: ['a'] },
      { country: ['RU', 'FR'], actor: ['b'] },
      { country: ['RU'], actor: ['a'] },
      { country: ['DE'], actor: ['a'] },
    ]
    expect(matching(events, { country: ['FR', 'RU'] })).toEqual([0, 1, 2])
    expect(matching(events, { country: ['FR', 'RU'], actor: ['a'] })).toEqual([0, 2])
  })

  it('matches nothing when the only chosen option is not in the columns', () => {
    expect(matching([{}, { type: ['bombing'] }], { type: ['no such type'] })).toEqual([])
  })

  it('finds the events of which a country is not stated', () => {
    expect(matching([{}, { country: ['FR'] }], { country: ['none'] })).toEqual([0])
  })

  it('passes a row whose span touches the first or the last day of the window', () => {
    const events = [
      { start: 0, end: 4 },
      { start: 1, end: 5 },
      { start: 8, end: 9 },
      { start: 9, end: 9 },
    ]
    expect(matching(events, { from: 5, to: 8 })).toEqual([1, 2])
    expect(matching(events, { from: 5 })).toEqual([1, 2, 3])
    expect(matching(events, { to: 8 })).toEqual([0, 1, 2])
  })

  it('lets an open start reach back and an open end reach on', () => {
    const events = [
      { start: NO_START, end: 4 },
      { start: 4, end: NO_END },
    ]
    expect(matching(events, { to: 0 })).toEqual([0])
    expect(matching(events, { from: 9 })).toEqual([1])
  })

  it('fails a row without a known date as soon as one date is set', () => {
    const events = [DATELESS, { start: 3 }]
    expect(matching(events, { from: 0 })).toEqual([1])
    expect(matching(events, { to: 5 })).toEqual([1])
  })

  it('matches nothing in a window turned round, not even a span that covers it', () => {
    expect(matching([{ start: 0, end: 9 }], { from: 6, to: 4 })).toEqual([])
  })

  it('fails a row of unknown toll when a least or a most is set', () => {
    const events = [{ killed: -1 }, { killed: 0 }, { killed: 3 }, { killed: 9 }]
    expect(matching(events, { killedMin: 0 })).toEqual([1, 2, 3])
    expect(matching(events, { killedMax: 3 })).toEqual([1, 2])
    expect(matching(events, { killedMin: 3, killedMax: 3 })).toEqual([2])
  })

  it('keeps only events whose sources differ when asked', () => {
    expect(matching([{ differs: true }, {}], { differ: true })).toEqual([0])
  })

  it('finds all folded words of the text in any order', () => {
    const events = [{ text: 'bombe a l’elysee' }, { text: 'elysee' }]
    expect(matching(events, { q: '  Élysée  BOMB ' })).toEqual([0])
    expect(matching(events, { q: '   ' })).toEqual([0, 1])
  })

  it('says for every row which clauses it fails', () => {
    fc.assert(
      fc.property(anyColumns, anyFilters, (columns, filters) => {
        const matches = matchRows(columns, filters)
        for (const event of plainEvents(columns)) {
          const bits = ROW_CLAUSES.map((clause, bit) => Number(!passes(event, filters, clause)) << bit)
          expect(matches.failed[event.row]).toBe(bits.reduce((sum, bit) => sum | bit, 0))
          expect(isInWindow(matches.window, event.row)).toBe(passes(event, filters, 'dates'))
          expect(isMatch(matches, event.row)).toBe(passesAll(event, filters))
        }
        expect(matches.count).toBe(rowsOf(matches).length)
      }),
    )
  })
})

describe('matchRows with previous matches', () => {
  it('gives what a match from scratch gives, and leaves the previous matches as they are', () => {
    fc.assert(
      fc.property(anyColumns, fc.array(anyFilters, { minLength: 2, maxLength: 4 }), (columns, steps) => {
        let previous: Matches | undefined
        for (const filters of steps) {
          const before = previous?.failed.slice()
          const next = matchRows(columns, filters, previous)
          expect(next).toEqual(matchRows(columns, filters))
          expect(previous?.failed).toEqual(before)
          previous = next
        }
      }),
    )
  })

  it('evaluates only the clauses that changed', () => {
    const columns = columnsOf({ start: 1, text: 'bomb' }, { start: 5, text: 'bomb' })
    const previous = matchRows(columns, { ...NO_FILTERS, q: 'bomb' })
    const unread = { ...previous, columns: { ...columns, text: [] } }
    const next = matchRows(unread.columns, { ...NO_FILTERS, q: 'bomb', from: 3 }, unread)
    expect(rowsOf(next)).toEqual([1])
  })

  it('shares the rows when the filters ask the same in other words', () => {
    const columns = columnsOf({ country: ['FR'] }, {})
    const previous = matchRows(columns, { ...NO_FILTERS, country: ['FR'] })
    expect(matchRows(columns, { ...NO_FILTERS, country: ['FR'] }, previous).failed).toBe(previous.failed)
  })

  it('does not use matches of other columns', () => {
    const previous = matchRows(columnsOf({ country: ['FR'] }), { ...NO_FILTERS, country: ['FR'] })
    const next = matchRows(columnsOf({}, { country: ['FR'] }), previous.filters, previous)
    expect(rowsOf(next)).toEqual([1])
  })
})

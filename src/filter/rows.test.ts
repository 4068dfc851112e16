import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { NO_START } from '../data/columns.ts'
import { NO_FILTERS } from './filters.ts'
import { matchRows } from './match.ts'
import { pageOfRows, rankOfRow, sortRows, type TimeOrder } from './rows.ts'
import { neighbourRow } from './rows-in-time.ts'
import { anyColumns, anyFilters } from './test-arbitraries.ts'
import { columnsOf } from './test-events.ts'
import { type PlainEvent, passesAll, plainEvents } from './test-reference.ts'

/** An open start counts by its end; an event without a date comes first. */
const listedDay = ({ start, end }: PlainEvent) => start ?? end ?? Number.MIN_SAFE_INTEGER

const columns = columnsOf({ killed: 1 }, {}, { killed: 1 }, { killed: 1 }, {})
const matches = matchRows(columns, { ...NO_FILTERS, killedMin: 1 })

describe('pageOfRows', () => {
  it('gives a page of the matches in either order', () => {
    expect([...pageOfRows(matches, 'oldest', 0, 2)]).toEqual([0, 2])
    expect([...pageOfRows(matches, 'newest', 0, 2)]).toEqual([3, 2])
    expect([...pageOfRows(matches, 'newest', 2, 2)]).toEqual([0])
  })

  it('is empty past the end and without a limit', () => {
    expect(pageOfRows(matches, 'oldest', 3, 2)).toHaveLength(0)
    expect(pageOfRows(matches, 'newest', 99, 2)).toHaveLength(0)
    expect(pageOfRows(matches, 'oldest', 0, 0)).toHaveLength(0)
    expect(pageOfRows(matchRows(columnsOf(), NO_FILTERS), 'newest', 0, 5)).toHaveLength(0)
  })
})

test('lists an event dated only by its end where it ends', () => {
  const some = columnsOf({ start: NO_START, end: 8 }, { start: 3 }, { start: 8 }, { start: 9 })
  expect([...pageOfRows(matchRows(some, NO_FILTERS), 'oldest', 0, 9)]).toEqual([1, 0, 2, 3])
})

describe('rankOfRow', () => {
  it('counts the matches before a row, and knows rows that do not match', () => {
    expect([0, 1, 2, 3].map((row) => rankOfRow(matches, 'oldest', row))).toEqual([0, -1, 1, 2])
    expect([0, 1, 2, 3].map((row) => rankOfRow(matches, 'newest', row))).toEqual([2, -1, 1, 0])
  })
})

describe('neighbourRow', () => {
  it('steps from match to match, also from a row that does not match', () => {
    expect(neighbourRow(matches, 0, 1)).toBe(2)
    expect(neighbourRow(matches, 1, 1)).toBe(2)
    expect(neighbourRow(matches, 4, -1)).toBe(3)
  })

  it('is null at either end', () => {
    expect(neighbourRow(matches, 0, -1)).toBeNull()
    expect(neighbourRow(matches, 3, 1)).toBeNull()
  })
})

describe('rows of random columns', () => {
  it('come as a sorted list of plain events has them', () => {
    const anyOrder = fc.constantFrom<TimeOrder[]>('oldest', 'newest')
    const anyPage = fc.tuple(fc.nat({ max: 90 }), fc.nat({ max: 30 }))
    fc.assert(
      fc.property(anyColumns, anyFilters, anyOrder, anyPage, (columns, filters, order, [offset, limit]) => {
        const matches = matchRows(columns, filters)
        const listed = plainEvents(columns).sort((a, b) => listedDay(a) - listedDay(b))
        const rows = listed.filter((event) => passesAll(event, filters)).map((event) => event.row)
        const ordered = order === 'oldest' ? rows : [...rows].reverse()
        expect([...pageOfRows(matches, order, offset, limit)]).toEqual(ordered.slice(offset, offset + limit))
        expect(
          sortRows(
            columns,
            [...rows].sort((a, b) => a - b),
            order,
          ),
        ).toEqual(ordered)
        for (let row = 0; row < columns.count; row++) {
          expect(rankOfRow(matches, order, row)).toBe(ordered.indexOf(row))
          const place = listed.findIndex((event) => event.row === row)
          const isOther = (event: PlainEvent) => rows.includes(event.row)
          expect(neighbourRow(matches, row, 1)).toBe(listed.slice(place + 1).find(isOther)?.row ?? null)
          expect(neighbourRow(matches, row, -1)).toBe(listed.slice(0, place).findLast(isOther)?.row ?? null)
        }
      }),
    )
  })
})

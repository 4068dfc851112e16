import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Columns } from '../data/columns.ts'
import type { Spreads } from '../data/spreads.ts'
import { NO_FILTERS } from './filters.ts'
import { matchRows } from './match.ts'
import { isDifferOrder, type Ordering, orderingOf } from './row-orders.ts'
import {
  isTimeOrder,
  type ListOrder,
  pageOfRows,
  ROW_ORDERS,
  type RowOrder,
  rankOfRow,
  sortRows,
} from './rows.ts'
import { anyColumns, anyFilters } from './test-arbitraries.ts'
import { randomSpreads } from './test-columns.ts'
import { columnsOf, spreadsOf, type TestEvent } from './test-events.ts'
import { type PlainEvent, passesAll, plainEvents } from './test-reference.ts'

function orderOf(
  columns: Columns,
  spreads: Spreads,
  by: RowOrder,
): Omit<Ordering, 'rows'> & { rows: ListOrder } {
  if (isTimeOrder(by)) return { rows: by, isRanked: new Uint8Array(columns.count).fill(1) }
  return orderingOf(columns, spreads, by)
}

function madeOf(...events: TestEvent[]) {
  const columns = columnsOf(...events)
  const spreads = spreadsOf(...events)
  const matches = matchRows(columns, NO_FILTERS)
  const order = (by: RowOrder) => orderOf(columns, spreads, by)
  const rankedIn = (by: RowOrder) => order(by).isRanked.reduce((sum, one) => sum + one, 0)
  return {
    columns,
    matches,
    order,
    rankedIn,
    listed: (by: RowOrder) => [...pageOfRows(matches, order(by).rows, 0, 9)],
  }
}

describe('an order by difference', () => {
  const { columns, matches, order, rankedIn, listed } = madeOf(
    { killed: 5, killedRange: [5, 9] },
    { killed: 7, injuredRange: [3, 30] },
    { killed: 100 },
    { killed: 8, killedRange: [1, 9], daysApart: 2 },
    { kilometresApart: 12.4 },
    { killed: 6, killedRange: [5, 9], injuredRange: [2, 3] },
  )

  it('goes by the killed, then by the injured; the others follow, the newest first', () => {
    expect(listed('toll-differs')).toEqual([3, 5, 0, 1, 4, 2])
    expect(rankedIn('toll-differs')).toBe(4)
    expect(rankOfRow(matches, order('toll-differs').rows, 1)).toBe(3)
  })

  it('mixes no units', () => {
    expect(listed('date-differs').slice(0, 2)).toEqual([3, 5])
    expect(rankedIn('date-differs')).toBe(1)
    expect(listed('place-differs').slice(0, 2)).toEqual([4, 5])
    expect(rankedIn('place-differs')).toBe(1)
  })

  it('has only what matches', () => {
    const few = matchRows(columns, { ...NO_FILTERS, killedMin: 7 })
    expect([...pageOfRows(few, order('toll-differs').rows, 0, 9)]).toEqual([3, 1, 2])
  })

  it('holds for some rows as for all', () => {
    expect(sortRows(columns, [0, 2, 3, 4], order('toll-differs').rows)).toEqual([3, 0, 4, 2])
    expect(sortRows(columns, [4, 0], order('oldest').rows)).toEqual([0, 4])
  })

  it('is computed once', () => {
    expect(order('toll-differs')).toBe(order('toll-differs'))
  })
})

test('an order by toll has those of unknown toll last, whichever way it goes', () => {
  const { rankedIn, listed } = madeOf({ killed: 5 }, {}, { killed: 0, injured: 4 }, { killed: 5 })
  expect(listed('most-killed')).toEqual([3, 0, 2, 1])
  expect(listed('fewest-killed')).toEqual([2, 3, 0, 1])
  expect(listed('most-injured')).toEqual([2, 3, 1, 0])
  expect(rankedIn('fewest-killed')).toBe(3)
})

interface Sorted {
  readonly columns: Columns
  readonly spreads: Spreads
  readonly by: RowOrder
}

/** What a row is sorted by, the highest first, the first number before the second; null: nothing. */
function plainKey({ columns, spreads, by }: Sorted, row: number): number[] | null {
  const killed = columns.killedHigh[row]! - columns.killedLow[row]!
  const injured = spreads.injuredHigh[row]! - spreads.injuredLow[row]!
  const [days, kilometres] = [spreads.daysApart[row]!, spreads.kilometresApart[row]!]
  switch (by) {
    case 'toll-differs':
      return killed > 0 || injured > 0 ? [killed, injured] : null
    case 'date-differs':
      return days > 0 ? [days] : null
    case 'place-differs':
      return kilometres > 0 ? [kilometres] : null
    case 'newest':
    case 'oldest':
      return []
    default: {
      const count = (by.endsWith('killed') ? columns.killed : columns.injured)[row]!
      return count === -1 ? null : [by.startsWith('most') ? count : -count]
    }
  }
}

/** An open start counts by its end; an event without a date comes first. */
const listedDay = ({ start, end }: PlainEvent) => start ?? end ?? Number.MIN_SAFE_INTEGER

function plainOrder(sorted: Sorted): PlainEvent[] {
  const oldest = plainEvents(sorted.columns).sort((a, b) => listedDay(a) - listedDay(b))
  if (sorted.by === 'oldest') return oldest
  return oldest.reverse().sort((a, b) => {
    const [one, other] = [plainKey(sorted, a.row), plainKey(sorted, b.row)]
    if (!one || !other) return Number(!one) - Number(!other)
    const at = one.findIndex((number, index) => number !== other[index])
    return at < 0 ? 0 : other[at]! - one[at]!
  })
}

test('rows of random columns come as a sorted list of plain events has them', () => {
  const anyOrder = fc.constantFrom<RowOrder[]>(...ROW_ORDERS)
  const anyPage = fc.tuple(fc.nat({ max: 90 }), fc.nat({ max: 30 }))
  fc.assert(
    fc.property(
      ...([anyColumns, anyFilters, anyOrder, anyPage, fc.nat()] as const),
      (columns, filters, by, [offset, limit], seed) => {
        const spreads = randomSpreads(seed, columns)
        const matches = matchRows(columns, filters)
        const { rows, isRanked } = orderOf(columns, spreads, by)
        const ordered = plainOrder({ columns, spreads, by })
          .filter((event) => passesAll(event, filters))
          .map((event) => event.row)
        const ranked = ordered.filter((row) => plainKey({ columns, spreads, by }, row) !== null).length
        expect([...pageOfRows(matches, rows, offset, limit)]).toEqual(ordered.slice(offset, offset + limit))
        for (const [place, row] of ordered.entries()) expect(isRanked[row]).toBe(Number(place < ranked))
        expect(sortRows(columns, ordered.toReversed(), rows)).toEqual(ordered)
        for (let row = 0; row < columns.count; row++)
          expect(rankOfRow(matches, rows, row)).toBe(ordered.indexOf(row))
      },
    ),
  )
})

test('only an order by difference is one', () => {
  expect(ROW_ORDERS.filter(isDifferOrder)).toEqual(['toll-differs', 'date-differs', 'place-differs'])
})

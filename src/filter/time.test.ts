import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { NO_END, NO_START } from '../data/columns.ts'
import { KINDS } from '../data/pack-format.ts'
import { NO_FILTERS } from './filters.ts'
import { matchRows } from './match.ts'
import { anyColumns, anyDay, anyFilters } from './test-arbitraries.ts'
import { columnsOf, DATELESS } from './test-events.ts'
import { knownDays, type PlainEvent, passes, passesAll, plainEvents, touches } from './test-reference.ts'
import { countByTime, countMatchesByTime, isInDates, largestFirst, rowsInTime, rowsOfDays } from './time.ts'

const anyKinds = fc.subarray([...KINDS.keys()])

function isOfKinds(event: PlainEvent, kinds: readonly number[]): boolean {
  return kinds.some((code) => event.options.kind.includes(KINDS[code]!))
}

describe('countByTime', () => {
  it('counts an edge in the bin that begins there and leaves out what lies outside', () => {
    const columns = columnsOf({ start: 1 }, { start: 2 }, { start: 3 }, { start: 4 }, { start: 5 })
    expect([...countByTime(matchRows(columns, NO_FILTERS), [2, 4, 5], [0]).counts]).toEqual([2, 1])
  })

  it('counts a span once, at its first known day', () => {
    const columns = columnsOf(DATELESS, { start: NO_START, end: 3 }, { start: 1, end: 9 })
    expect([...countByTime(matchRows(columns, NO_FILTERS), [0, 2, 4, 99], [0]).counts]).toEqual([1, 1, 0])
  })

  it('does not obey the dates clause and obeys the others, beside the unfiltered totals', () => {
    const columns = columnsOf({ start: 1, killed: 5 }, { start: 1 }, { start: 2, kind: 'warning' })
    const matches = matchRows(columns, { ...NO_FILTERS, from: 90, killedMin: 1 })
    expect(countByTime(matches, [0, 9], [0])).toEqual({
      counts: Uint32Array.of(1),
      totals: Uint32Array.of(2),
    })
  })

  it('has no bins without two edges', () => {
    const matches = matchRows(columnsOf({ start: 1 }), NO_FILTERS)
    expect(countByTime(matches, [], [0]).counts).toHaveLength(0)
    expect(countByTime(matches, [1], [0]).counts).toHaveLength(0)
  })

  it('counts everything that has a date between infinite edges', () => {
    const columns = columnsOf(DATELESS, { start: NO_START, end: 3 }, { start: 1, end: NO_END })
    const edges = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    expect([...countByTime(matchRows(columns, NO_FILTERS), edges, [0]).totals]).toEqual([2])
  })

  it('counts as a loop over plain events does', () => {
    const anyEdges = fc.array(fc.oneof(anyDay, fc.float({ min: -5, max: 45, noNaN: true })), { maxLength: 8 })
    fc.assert(
      fc.property(anyColumns, anyFilters, anyEdges, anyKinds, (columns, filters, unsorted, kinds) => {
        const edges = Float64Array.from(unsorted).sort()
        const events = plainEvents(columns).filter((event) => isOfKinds(event, kinds))
        const bins = [...edges].slice(1).map((to, bin) =>
          events.filter((event) => {
            const day = knownDays(event)[0]
            return day !== undefined && day >= edges[bin]! && day < to
          }),
        )
        const matches = matchRows(columns, filters)
        const counted = countByTime(matches, edges, kinds)
        expect([...counted.totals]).toEqual(bins.map((bin) => bin.length))
        const matching = bins.map((bin) => bin.filter((event) => passesAll(event, filters, 'dates')))
        expect([...counted.counts]).toEqual(matching.map((bin) => bin.length))
        const dated = bins.map((bin) => bin.filter((event) => passesAll(event, filters)))
        expect([...countMatchesByTime(matches, edges, kinds)]).toEqual(dated.map((bin) => bin.length))
      }),
    )
  })
})

describe('rowsInTime', () => {
  const columns = columnsOf(
    DATELESS,
    { start: NO_START, end: 2 },
    { start: 1, end: NO_END },
    { start: 2, end: 3 },
    { start: 4, kind: 'warning' },
    { start: 5 },
  )
  const matches = matchRows(columns, { ...NO_FILTERS, from: 5 })

  it('gives the rows that touch the days, whatever the dates clause says', () => {
    expect([...rowsInTime(matches, 2, 4, [0], 9)!]).toEqual([1, 2, 3])
    expect([...rowsInTime(matches, 3, 4, [0, 3], 9)!]).toEqual([2, 3, 4])
  })

  it('gives null when there are more rows than the limit, not when there are as many', () => {
    expect(rowsInTime(matches, 2, 4, [0], 3)).toHaveLength(3)
    expect(rowsInTime(matches, 2, 4, [0], 2)).toBeNull()
    expect(rowsInTime(matches, 2, 4, [], 0)).toHaveLength(0)
  })

  it('gives the rows that a loop over plain events gives', () => {
    fc.assert(
      fc.property(
        ...([anyColumns, anyFilters, anyDay, anyDay, anyKinds, fc.nat({ max: 40 })] as const),
        (columns, filters, from, to, kinds, limit) => {
          const expected = plainEvents(columns)
            .filter((event) => isOfKinds(event, kinds) && passesAll(event, filters, 'dates'))
            .filter((event) => touches(event, from, to))
            .map((event) => event.row)
          const rows = rowsInTime(matchRows(columns, filters), from, to, kinds, limit)
          expect(rows && [...rows]).toEqual(expected.length > limit ? null : expected)
        },
      ),
    )
  })
})

describe('isInDates', () => {
  it('asks the dates clause alone', () => {
    fc.assert(
      fc.property(anyColumns, anyFilters, (columns, filters) => {
        const matches = matchRows(columns, filters)
        for (const event of plainEvents(columns))
          expect(isInDates(matches, event.row)).toBe(passes(event, filters, 'dates'))
      }),
    )
  })
})

describe('rows that are excepted', () => {
  const columns = columnsOf({ start: 1 }, { start: 2 }, { start: 3 })
  const matches = matchRows(columns, NO_FILTERS)
  const except = Uint8Array.of(0, 1, 0)

  it('are neither counted nor found', () => {
    expect([...countByTime(matches, [0, 9], [0], except).totals]).toEqual([2])
    expect([...rowsInTime(matches, 0, 9, [0], 9, except)!]).toEqual([0, 2])
    expect(rowsOfDays(matches, 0, 9, [0], except)).toEqual([0, 2])
  })

  it('do not count towards the limit', () => {
    expect(rowsInTime(matches, 0, 9, [0], 2, except)).not.toBeNull()
    expect(rowsInTime(matches, 0, 9, [0], 2)).toBeNull()
  })
})

describe('rowsOfDays', () => {
  it('has the rows by their first known day, obeying every clause', () => {
    const columns = columnsOf(
      DATELESS,
      { start: NO_START, end: 3 },
      { start: 1, end: 9 },
      { start: 4 },
      { start: 5, kind: 'warning' },
      { start: 6 },
    )
    const matches = matchRows(columns, NO_FILTERS)
    expect(rowsOfDays(matches, 0, 4, [0])).toEqual([2, 1])
    expect(rowsOfDays(matches, 4, 9, [0])).toEqual([3, 5])
    expect(rowsOfDays(matchRows(columns, { ...NO_FILTERS, from: 6 }), 0, 9, [0])).toEqual([2, 5])
  })

  it('has as many rows as are counted', () => {
    fc.assert(
      fc.property(anyColumns, anyFilters, anyKinds, (columns, filters, kinds) => {
        const matches = matchRows(columns, filters)
        const edges = [0, 5, 6, 20, 41]
        const counts = countMatchesByTime(matches, edges, kinds)
        for (const [bin, count] of counts.entries())
          expect(rowsOfDays(matches, edges[bin]!, edges[bin + 1]!, kinds)).toHaveLength(count)
      }),
    )
  })
})

test('the largest tolls come first, and only of what matches', () => {
  fc.assert(
    fc.property(anyColumns, anyFilters, (columns, filters) => {
      const expected = plainEvents(columns)
        .filter((event) => (event.killed ?? 0) > 0 && passesAll(event, filters))
        .sort((a, b) => b.killed! - a.killed! || a.row - b.row)
      expect([...largestFirst(matchRows(columns, filters))]).toEqual(expected.map(({ row }) => row))
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_END, NO_START } from '../data/columns.ts'
import { randomColumns, WIDE } from './test-columns.ts'
import { columnsOf } from './test-events.ts'
import { plainEvents, touches } from './test-reference.ts'
import { isInWindow, lateRows, windowOf } from './window.ts'

describe('windowOf', () => {
  const columns = randomColumns(11, 2_000, { ...WIDE, days: 1_500 })
  const events = plainEvents(columns)
  const anyDay = fc.option(fc.integer({ min: WIDE.first - 20, max: WIDE.first + 1_520 }))

  it('lets through the rows that may lie on its days, long ones too', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const window = windowOf(columns, from, to)
        const expected = events.filter((event) => touches(event, from, to)).map(({ row }) => row)
        expect(events.filter(({ row }) => isInWindow(window, row)).map(({ row }) => row)).toEqual(expected)
        const neighbours = Array.from({ length: window.hi - window.lo }, (_, at) => window.lo + at)
        expect([...window.early, ...neighbours]).toEqual(expected)
      }),
    )
  })

  it('knows which of them may be later than its last day', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const window = windowOf(columns, from, to)
        const expected = events
          .filter(
            ({ row, end }) => row >= window.lo && row < window.hi && to !== null && (end ?? NO_END) > to,
          )
          .map(({ row }) => row)
        expect([...lateRows(columns, window)]).toEqual(expected)
      }),
    )
  })

  it('lists an event of centuries, and one that nobody has seen begin', () => {
    const few = columnsOf(
      { start: NO_START, end: 500 },
      { start: -40_000, end: 800 },
      { start: 5 },
      { start: 900 },
    )
    expect([...windowOf(few, 600, 1_000).early]).toEqual([1])
    expect([...windowOf(few, 400, 1_000).early]).toEqual([0, 1])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_END, NO_START, NOT_STATED } from '../data/columns.ts'
import { type Filters, NO_FILTERS } from './filters.ts'
import { matchRows } from './match.ts'
import { extentOf, summarize } from './summary.ts'
import { anyColumns, anyFilters } from './test-arbitraries.ts'
import { columnsOf, DATELESS, type TestEvent } from './test-events.ts'
import { knownDays, type PlainEvent, passesAll, plainEvents } from './test-reference.ts'

function summaryOf(events: TestEvent[], filters: Partial<Filters> = {}) {
  return summarize(matchRows(columnsOf(...events), { ...NO_FILTERS, ...filters }))
}

describe('summarize', () => {
  it('says that no day is known of nothing', () => {
    expect(summaryOf([])).toMatchObject({ count: 0, total: 0, start: null, end: null, countries: 0 })
    expect(summaryOf([DATELESS])).toMatchObject({ count: 1, start: null, end: null })
  })

  it('takes the known side of a span that is open', () => {
    expect(summaryOf([{ start: NO_START, end: 4 }])).toMatchObject({ start: 4, end: 4 })
    expect(summaryOf([{ start: 4, end: NO_END }])).toMatchObject({ start: 4, end: 4 })
  })

  it('counts distinct countries of the matches and leaves out the unstated', () => {
    const events = [{ country: ['FR', 'RU'] }, { country: ['FR'] }, {}, { country: ['DE'], killed: 1 }]
    expect(summaryOf(events).countries).toBe(3)
    expect(summaryOf(events, { killedMin: 1 }).countries).toBe(1)
  })

  it('counts matches that reach out of the window as only possible', () => {
    const events = [
      DATELESS,
      { start: NO_START, end: 5 },
      { start: 3, end: 5 },
      { start: 4, end: 6 },
      { start: 5, end: NO_END },
      { start: 6 },
    ]
    expect(summaryOf(events, { from: 4, to: 6 })).toMatchObject({ count: 5, possible: 3 })
    expect(summaryOf(events, { from: 4 })).toMatchObject({ count: 5, possible: 2 })
    expect(summaryOf(events, { to: 5 })).toMatchObject({ count: 4, possible: 2 })
    expect(summaryOf(events).possible).toBe(0)
  })

  it('counts only attacks as lacking a point, and level changes apart', () => {
    const events: TestEvent[] = [{}, { place: [0.5, 0.5] }, { kind: 'threat-level' }, { kind: 'response' }]
    expect(summaryOf(events)).toMatchObject({ levelChanges: 1 })
  })

  it('sums up as a loop over plain events does', () => {
    fc.assert(
      fc.property(anyColumns, anyFilters, (columns, filters) => {
        const events = plainEvents(columns).filter((event) => passesAll(event, filters))
        const days = events.flatMap(knownDays)
        const isOf = (kind: string) => (event: PlainEvent) => event.options.kind.includes(kind)
        const isInside = ({ start, end }: PlainEvent) =>
          (filters.from === null || (start !== null && start >= filters.from)) &&
          (filters.to === null || (end !== null && end <= filters.to))
        const countries = new Set(events.flatMap((event) => event.options.country))
        countries.delete(NOT_STATED)
        expect(summarize(matchRows(columns, filters))).toEqual({
          count: events.length,
          total: columns.count,
          start: days.length > 0 ? Math.min(...days) : null,
          end: days.length > 0 ? Math.max(...days) : null,
          countries: countries.size,
          levelChanges: events.filter(isOf('threat-level')).length,
          possible: events.filter((event) => !isInside(event)).length,
        })
      }),
    )
  })
})

describe('extentOf', () => {
  it('is null when no day is known', () => {
    expect(extentOf(columnsOf())).toBeNull()
    expect(extentOf(columnsOf(DATELESS))).toBeNull()
  })

  it('spans the bounded days of all events', () => {
    expect(extentOf(columnsOf({ start: NO_START, end: 2 }, { start: 3, end: NO_END }))).toEqual([2, 3])
    fc.assert(
      fc.property(anyColumns, (columns) => {
        const days = plainEvents(columns).flatMap(knownDays)
        expect(extentOf(columns)).toEqual(days.length > 0 ? [Math.min(...days), Math.max(...days)] : null)
      }),
    )
  })
})

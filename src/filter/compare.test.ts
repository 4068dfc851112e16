import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RelationRow } from '../data/pack.ts'
import { dayOf } from '../lib/days.ts'
import { figuresOf, onBothSides, sharesOf } from './compare.ts'
import { COMPARED, type Comparison, readPeriod } from './comparison.ts'
import { periodOf } from './complete-comparison.ts'
import type { ClauseName } from './filters.ts'
import { NO_FILTERS } from './filters.ts'
import { matchRows } from './match.ts'
import { anyColumns, anyDay, anyFilters } from './test-arbitraries.ts'
import { columnsOf, DATELESS } from './test-events.ts'
import { type PlainEvent, passesAll, plainEvents, touches } from './test-reference.ts'

const CLAUSE_OF: Record<Comparison['by'], ClauseName> = {
  country: 'country',
  actor: 'actor',
  period: 'dates',
}

/** A side of any dimension: one that there is, or not. */
const anySide = fc.oneof(
  fc
    .record({
      by: fc.constantFrom('country' as const, 'actor' as const),
      number: fc.constantFrom('0', '1', '2', '9'),
    })
    .map(({ by, number }) => ({ by, side: `${by}-${number}` })),
  fc.tuple(anyDay, fc.nat({ max: 20 })).map(([from, length]) => ({
    by: 'period' as const,
    side: periodOf(from, from + length),
  })),
)

const relation = (from: string, to: string, name: RelationRow['relation'] = 'responds-to') =>
  ({ from, to, relation: name, passage: '' }) satisfies RelationRow

const NO_TIES = { relationsTo: new Map() }

function isOn(event: PlainEvent, by: Comparison['by'], side: string): boolean {
  if (by !== 'period') return event.options[by].includes(side)
  const [from, to] = side.split('/').map((iso) => {
    const [year, month, day] = iso.split('-').map(Number)
    return dayOf(year!, month!, day!)
  })
  return touches(event, from!, to!)
}

describe('figuresOf', () => {
  it('counts what a slow reference counts, without the clause of the compared dimension', () => {
    fc.assert(
      fc.property(anyColumns, anyFilters, anySide, (columns, filters, { by, side }) => {
        const figures = figuresOf(matchRows(columns, filters), NO_TIES, by, side)
        const events = plainEvents(columns).filter(
          (event) => passesAll(event, filters, CLAUSE_OF[by]) && isOn(event, by, side),
        )
        const attacks = events.filter(({ options }) => options.kind.includes('attack'))
        const rowsOf = (some: readonly PlainEvent[]) => some.map(({ row }) => row)
        expect([...figures.rows].sort((a, b) => a - b)).toEqual(rowsOf(events))
        expect([...figures.attacks].sort((a, b) => a - b)).toEqual(rowsOf(attacks))
        expect(figures.killed.sum).toBe(attacks.reduce((sum, { killed }) => sum + (killed ?? 0), 0))
        expect(figures.killed.unknown.length).toBe(attacks.filter(({ killed }) => killed === null).length)
        expect(figures.levelChanges.length).toBe(
          events.filter(({ options }) => options.kind.includes('threat-level')).length,
        )
      }),
    )
  })

  it('counts each answer to the attacks of a side once, from whatever side, within the other filters', () => {
    const columns = columnsOf(
      { country: ['FR'], killed: 3 },
      { country: ['FR'], start: 1 },
      { country: ['DE'], start: 2, kind: 'response', text: 'mourning' },
      { country: ['GB'], start: 3, kind: 'threat-level' },
    )
    const ties = {
      relationsTo: new Map([
        ['event-0', [relation('event-2', 'event-0'), relation('event-3', 'event-0', 'warns-of')]],
        ['event-1', [relation('event-2', 'event-1'), relation('not-yet-reported', 'event-1')]],
      ]),
    }
    const answers = (filters: Partial<typeof NO_FILTERS>) =>
      figuresOf(matchRows(columns, { ...NO_FILTERS, ...filters }), ties, 'country', 'FR').answers
    expect(answers({ country: ['FR'] })).toEqual([2])
    expect(answers({ kind: ['attack'] })).toEqual([])
  })

  it('has in a period what only may lie in it, and names that; what has no date is in none', () => {
    const columns = columnsOf({ ...DATELESS }, { start: 5, end: 15 }, { start: 12 }, { start: 25 })
    const period = periodOf(10, 20)
    const { attacks, possible } = figuresOf(matchRows(columns, NO_FILTERS), NO_TIES, 'period', period)
    expect(attacks).toEqual([1, 2])
    expect(possible).toEqual([1])
  })
})

it('finds the events that are on both sides', () => {
  const columns = columnsOf({ country: ['FR', 'BE'] }, { country: ['FR'] }, { country: ['BE'] })
  const matches = matchRows(columns, NO_FILTERS)
  const [a, b] = ['FR', 'BE'].map((side) => figuresOf(matches, NO_TIES, 'country', side))
  expect(onBothSides([a!, b!])).toEqual([0])
})

it('puts the options with the larger share of a side first, and counts only attacks of which one is stated', () => {
  const columns = columnsOf(
    { country: ['FR'], type: ['bombing'] },
    { country: ['FR'], type: ['bombing', 'assault'] },
    { country: ['FR'] },
    { country: ['DE'], type: ['assault'] },
  )
  const matches = matchRows(columns, NO_FILTERS)
  const [a, b] = ['FR', 'DE'].map((side) => figuresOf(matches, NO_TIES, 'country', side))
  expect(sharesOf(columns, 'type', [a!, b!])).toEqual({
    options: [
      { id: 'assault', rows: [[1], [3]] },
      { id: 'bombing', rows: [[0, 1], []] },
    ],
    stated: [2, 1],
  })
})

it('reads a period that is bounded by days, and no other', () => {
  expect(COMPARED).toContain('period')
  expect(readPeriod('2001/2010')).toBe('2001-01-01/2010-12-31')
  expect(readPeriod('2015-02')).toBe('2015-02-01/2015-02-28')
  for (const text of ['', '2001/..', '/2001', '[2001..2010]', '2010/2001', 'now'])
    expect(readPeriod(text)).toBeNull()
})

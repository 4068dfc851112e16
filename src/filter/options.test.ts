import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACETS, type FacetName, NOT_STATED } from '../data/columns.ts'
import { KINDS } from '../data/pack-format.ts'
import { type Filters, NO_FILTERS } from './filters.ts'
import { type Matches, matchRows } from './match.ts'
import { countDiffer, countOf, countOptions } from './options.ts'
import { anyColumns, anyFilters } from './test-arbitraries.ts'
import { columnsOf, type TestEvent } from './test-events.ts'
import { type PlainEvent, passesAll, plainEvents } from './test-reference.ts'

function optionsOf(events: TestEvent[], filters: Partial<Filters>, facet: FacetName) {
  return countsOf(matchRows(columnsOf(...events), { ...NO_FILTERS, ...filters }), facet)
}

function countsOf(matches: Matches, facet: FacetName) {
  const counted = countOptions(matches, facet)
  return counted.options.map((option) => ({
    id: option.id,
    count: countOf(counted, option),
    total: option.total,
  }))
}

describe('countOptions', () => {
  it('counts without the own clause of the facet and with all others', () => {
    const events = [
      { country: ['FR'], actor: ['a'] },
      { country: ['FR'], actor: ['b'] },
      { country: ['RU'], actor: ['b'] },
    ]
    const chosen = { country: ['RU'], actor: ['b'] }
    expect(optionsOf(events, chosen, 'country')).toEqual([
      { id: 'FR', count: 1, total: 2 },
      { id: 'RU', count: 1, total: 1 },
    ])
    expect(optionsOf(events, chosen, 'actor')).toEqual([
      { id: 'b', count: 1, total: 2 },
      { id: 'a', count: 0, total: 1 },
    ])
  })

  it('lists every kind in the order of the format, also without events', () => {
    const options = optionsOf([{ kind: 'response' }], {}, 'kind')
    expect(options.map(({ id }) => id)).toEqual(KINDS)
    expect(options.map(({ total }) => total)).toEqual([0, 0, 0, 0, 1])
  })

  it('orders by total, then by id, with not stated last', () => {
    const events = [{}, {}, {}, { country: ['FR', 'DE'] }, { country: ['FR', 'BE'] }]
    expect(optionsOf(events, {}, 'country').map(({ id }) => id)).toEqual(['FR', 'BE', 'DE', NOT_STATED])
  })

  it('keeps chosen options that the columns lack, once and with zeros', () => {
    const events = [{ country: ['FR'] }, {}]
    expect(optionsOf(events, { country: ['XX', 'FR', 'XX'] }, 'country')).toEqual([
      { id: 'FR', count: 1, total: 1 },
      { id: 'XX', count: 0, total: 0 },
      { id: NOT_STATED, count: 1, total: 1 },
    ])
    expect(optionsOf(events, { kind: ['riot'] }, 'kind').at(-1)).toEqual({ id: 'riot', count: 0, total: 0 })
  })

  it('counts an event of several options under each', () => {
    expect(optionsOf([{ actor: ['group', 'branch'] }], {}, 'actor').map(({ count }) => count)).toEqual([1, 1])
  })

  it('counts as a loop over plain events does', () => {
    const countNaively = (events: PlainEvent[], filters: Filters, facet: FacetName, id: string) => {
      const having = events.filter((event) => event.options[facet].includes(id))
      return { id, count: having.filter((e) => passesAll(e, filters, facet)).length, total: having.length }
    }
    fc.assert(
      fc.property(anyColumns, anyFilters, fc.constantFrom(...FACETS), (columns, filters, facet) => {
        const options = countsOf(matchRows(columns, filters), facet)
        const events = plainEvents(columns)
        expect(options).toEqual(options.map(({ id }) => countNaively(events, filters, facet, id)))
        const expected = new Set([...columns.facets[facet].ids, ...filters[facet]])
        const isWithout = !events.some(({ options: { kind } }) => kind.includes('incident'))
        if (isWithout && !filters.kind.includes('incident')) expected.delete('incident')
        expect(options.map(({ id }) => id).sort()).toEqual([...expected].sort())
        if (facet === 'kind') return
        for (const [at, option] of options.slice(1).entries()) {
          const before = options[at]!
          const inOrder =
            before.total > option.total || (before.total === option.total && before.id < option.id)
          expect(inOrder || option.id === NOT_STATED).toBe(true)
        }
      }),
    )
  })
})

describe('countDiffer', () => {
  it('counts without its own clause and with all others', () => {
    const columns = columnsOf({ differs: true, killed: 3 }, { differs: true }, { killed: 5 })
    const filters = { ...NO_FILTERS, differ: true, killedMin: 1 }
    expect(countDiffer(matchRows(columns, filters))).toEqual({ count: 1, total: 2 })
  })

  it('counts as a loop over plain events does', () => {
    fc.assert(
      fc.property(anyColumns, anyFilters, (columns, filters) => {
        const differing = plainEvents(columns).filter((event) => event.differs)
        const count = differing.filter((event) => passesAll(event, filters, 'differ')).length
        expect(countDiffer(matchRows(columns, filters))).toEqual({ count, total: differing.length })
      }),
    )
  })
})

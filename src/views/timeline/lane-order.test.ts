import { describe, expect, it } from 'vitest'
import type { LaneFacts } from './lane-facts.ts'
import { arrangeLanes, canFold, FOLDED_LANES } from './lane-order.ts'

/** Lanes by name, with the day of their last change and the place of the level that they have had since day 0. */
function lanesOf(...given: readonly (readonly [name: string, lastChange: number, position?: number])[]) {
  return given.map(
    ([name, lastChange, position]): LaneFacts => ({
      country: name.slice(0, 2).toUpperCase(),
      name,
      folded: name.toLowerCase(),
      lane: null,
      lastChange,
      history: '',
      spans: position === undefined ? [] : [{ key: '', from: 0, to: 99, position, shade: 0, title: '' }],
      coverage: [],
      gaps: [],
      breaks: [],
      steps: [],
      asides: [],
    }),
  )
}

const ASKED = {
  sort: 'name',
  day: 50,
  query: '',
  isFolded: false,
  chosen: [] as string[],
  guests: new Set<string>(),
} as const
const NEVER = Number.NEGATIVE_INFINITY
const FEW = lanesOf(['austria', 10, 0.5], ['belgium', 30, 1], ['czechia', NEVER], ['denmark', 30, 0.5])
const MANY = lanesOf(
  ...['au', 'be', 'cz', 'dk', 'es', 'fi', 'gb', 'hu', 'it', 'lu', 'nl'].map(
    (name, at) => [name, -at] as const,
  ),
)
const namesOf = (lanes: readonly LaneFacts[]) => lanes.map(({ name }) => name)

describe('the order of lanes', () => {
  it('goes by name, by last change or by the place of the level on its scale; ties stay by name', () => {
    expect(namesOf(arrangeLanes(FEW, ASKED))).toEqual(['austria', 'belgium', 'czechia', 'denmark'])
    expect(namesOf(arrangeLanes(FEW, { ...ASKED, sort: 'changed' }))).toEqual([
      'belgium',
      'denmark',
      'austria',
      'czechia',
    ])
    expect(namesOf(arrangeLanes(FEW, { ...ASKED, sort: 'level' }))).toEqual([
      'belgium',
      'austria',
      'denmark',
      'czechia',
    ])
  })

  it('has the countries of the filter first', () => {
    expect(namesOf(arrangeLanes(FEW, { ...ASKED, chosen: ['DE', 'CZ'] }))).toEqual([
      'czechia',
      'denmark',
      'austria',
      'belgium',
    ])
  })
})

describe('folded lanes', () => {
  it('are the first few, in the order that is set', () => {
    expect(namesOf(arrangeLanes(MANY, { ...ASKED, isFolded: true }))).toEqual(
      namesOf(MANY.slice(0, FOLDED_LANES)),
    )
  })

  it('are those of the filter where there is one, even where it has none', () => {
    expect(namesOf(arrangeLanes(MANY, { ...ASKED, isFolded: true, chosen: ['NL', 'BE'] }))).toEqual([
      'be',
      'nl',
    ])
    expect(arrangeLanes(MANY, { ...ASKED, isFolded: true, chosen: ['PK'] })).toEqual([])
  })

  it('are all where they are few', () => {
    expect(canFold(FEW)).toBe(false)
    expect(arrangeLanes(FEW, { ...ASKED, isFolded: true })).toHaveLength(FEW.length)
  })

  it('give way to a search, which ignores case and accents', () => {
    const asked = { ...ASKED, isFolded: true, query: ' L' }
    expect(namesOf(arrangeLanes(MANY, asked))).toEqual(['lu', 'nl'])
    expect(arrangeLanes(MANY, { ...asked, query: 'x' })).toEqual([])
    expect(namesOf(arrangeLanes(FEW, { ...ASKED, query: 'CZÉ' }))).toEqual(['czechia'])
  })

  it('have guests last, so that no lane above moves, and none twice', () => {
    const guests = new Set(['NL', 'BE'])
    expect(namesOf(arrangeLanes(MANY, { ...ASKED, isFolded: true, guests }))).toEqual([
      ...namesOf(MANY.slice(0, FOLDED_LANES)),
      'nl',
    ])
    expect(namesOf(arrangeLanes(MANY, { ...ASKED, query: 'it', guests }))).toEqual(['it', 'be', 'nl'])
  })
})

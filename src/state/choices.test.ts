import { beforeEach, describe, expect, it, test } from 'vitest'
import { NOT_STATED } from '../data/columns.ts'
import type { Pack } from '../data/pack.ts'
import { NO_FILTERS } from '../filter/filters.ts'
import {
  closeArticle,
  dismissDropped,
  dropUnknown,
  gatherEvents,
  NO_CHOICES,
  openCountry,
  openEvent,
  openPassage,
  openSource,
  page,
  resetFilters,
  setCursor,
  setFilters,
  toggleOption,
} from './choices.ts'

beforeEach(() => page.setState(page.getInitialState(), true))

test('a page begins with nothing chosen', () => {
  expect(page.getState()).toMatchObject({ ...NO_CHOICES, window: null, gathered: null, dropped: [] })
})

describe('toggleOption', () => {
  it('adds an option to its group, behind the others, and takes it out again', () => {
    toggleOption('country', 'FR')
    toggleOption('country', 'RU')
    expect(page.getState().filters.country).toEqual(['FR', 'RU'])
    toggleOption('country', 'FR')
    expect(page.getState().filters.country).toEqual(['RU'])
    toggleOption('country', 'RU')
    expect(page.getState().filters).toEqual(NO_FILTERS)
  })

  it('leaves the other groups alone', () => {
    setFilters({ q: 'market', from: 3 })
    toggleOption('actor', 'none')
    toggleOption('kind', 'attack')
    expect(page.getState().filters).toEqual({
      ...NO_FILTERS,
      q: 'market',
      from: 3,
      actor: ['none'],
      kind: ['attack'],
    })
  })

  it('never changes a list in place', () => {
    toggleOption('type', 'hijacking')
    const before = page.getState().filters
    toggleOption('type', 'armed assault')
    expect(before.type).toEqual(['hijacking'])
    expect(NO_FILTERS.type).toEqual([])
  })
})

describe('setFilters', () => {
  it('changes what it is given and keeps the rest', () => {
    setFilters({ killedMin: 10 })
    setFilters({ differ: true })
    setFilters({ killedMin: null })
    expect(page.getState().filters).toEqual({ ...NO_FILTERS, differ: true })
  })

  it.each<[string, () => void]>([
    ['filters change', () => setFilters({ q: 'x' })],
    ['an option is toggled', () => toggleOption('kind', 'attack')],
    ['the filters are reset', resetFilters],
  ])('shows all events again, not those of one circle, when %s', (_, act) => {
    page.setState({ gathered: ['a', 'b'] })
    act()
    expect(page.getState().gathered).toBeNull()
  })

  it('leaves what is open as it is', () => {
    openEvent('a')
    setCursor(7)
    setFilters({ q: 'x' })
    resetFilters()
    expect(page.getState()).toMatchObject({ event: 'a', at: 7, filters: NO_FILTERS })
  })
})

describe('what is open', () => {
  it('is an event or a source, never both, and a passage of the event', () => {
    openEvent('attack', 'passage')
    expect(page.getState()).toMatchObject({ event: 'attack', passage: 'passage', source: null })
    openSource('paper')
    expect(page.getState()).toMatchObject({ event: null, passage: null, source: 'paper' })
    openEvent('other')
    expect(page.getState()).toMatchObject({ event: 'other', passage: null, source: null })
  })

  it('keeps the event when another passage of it opens, and nothing when it closes', () => {
    openEvent('attack')
    openPassage('second')
    expect(page.getState()).toMatchObject({ event: 'attack', passage: 'second' })
    closeArticle()
    expect(page.getState()).toMatchObject({ event: null, passage: null, source: null })
  })
})

describe('dropUnknown', () => {
  const pack = {
    isComplete: true,
    actors: new Map([['river-front', {}]]),
    passages: new Map([['paper-killed', {}]]),
  } as unknown as Pack

  it('takes out the actors that the pack does not have, keeps the others, and says so', () => {
    setFilters({ actor: ['nobody', 'river-front', NOT_STATED, 'no-one'], country: ['FR'] })
    dropUnknown(pack)
    const { filters, dropped } = page.getState()
    expect(filters).toEqual({ ...NO_FILTERS, actor: ['river-front', NOT_STATED], country: ['FR'] })
    expect(dropped).toEqual([
      { key: 'actor', value: 'nobody', reason: 'not-in-record' },
      { key: 'actor', value: 'no-one', reason: 'not-in-record' },
    ])
  })

  it('waits for the passages before it takes one out', () => {
    openEvent('an-event', 'a-passage')
    dropUnknown({ ...pack, isComplete: false, passages: new Map() })
    expect(page.getState()).toMatchObject({ passage: 'a-passage', dropped: [] })
  })

  it('keeps a passage where the passages could not be read', () => {
    openEvent('attack', 'paper-killed')
    dropUnknown({ ...pack, passages: new Map() })
    expect(page.getState()).toMatchObject({ passage: 'paper-killed', dropped: [] })
  })

  it('takes out a passage that the pack does not have, and keeps the event', () => {
    openEvent('attack', 'no-such-passage')
    dropUnknown(pack)
    expect(page.getState()).toMatchObject({
      event: 'attack',
      passage: null,
      dropped: [{ key: 'passage', value: 'no-such-passage', reason: 'not-in-record' }],
    })
  })

  it('adds to what was dropped before, and does not say it twice', () => {
    const before = { key: 'from', value: 'x', reason: 'unreadable' } as const
    page.setState({ dropped: [before] })
    setFilters({ actor: ['nobody'] })
    dropUnknown(pack)
    dropUnknown(pack)
    expect(page.getState().dropped.map(({ key }) => key)).toEqual(['from', 'actor'])
    dismissDropped()
    expect(page.getState().dropped).toEqual([])
  })

  it('leaves what is asked of a file alone, which may be opened yet', () => {
    setFilters({ set: ['3f2a9c1b5d'], actor: ['file-a1b2c3'] })
    const { filters } = page.getState()
    dropUnknown(pack)
    expect(page.getState()).toMatchObject({ filters, dropped: [] })
  })

  it('leaves everything as it is where all is known', () => {
    openEvent('attack', 'paper-killed')
    setFilters({ actor: ['river-front', NOT_STATED] })
    const { filters } = page.getState()
    dropUnknown(pack)
    expect(page.getState().filters).toBe(filters)
    expect(page.getState()).toMatchObject({ passage: 'paper-killed', dropped: [] })
  })
})

test('gathered events take the place of whatever is open', () => {
  for (const open of [
    () => openEvent('an-event', 'a-passage'),
    () => openSource('a-page'),
    () => openCountry('FR'),
  ]) {
    open()
    gatherEvents(['one', 'two'])
    const closed = { event: null, source: null, country: null, passage: null }
    expect(page.getState()).toMatchObject({ ...closed, gathered: ['one', 'two'] })
  }
})

test('one article is open at a time', () => {
  openEvent('an-event', 'a-passage')
  openCountry('FR')
  expect(page.getState()).toMatchObject({ event: null, source: null, passage: null, country: 'FR' })
  openSource('a-page')
  expect(page.getState()).toMatchObject({ event: null, source: 'a-page', country: null })
  openCountry('SE')
  openEvent('an-event')
  expect(page.getState()).toMatchObject({ event: 'an-event', source: null, country: null })
})

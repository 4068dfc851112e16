import { beforeEach, expect, test, vi } from 'vitest'
import { dayOf } from '../lib/days.ts'
import { NO_CHOICES, page, setFilters } from './choices.ts'
import { linkHref, openLink } from './history.ts'
import { parseLink } from './link.ts'
import { askWelcome, dismissWelcome, isFirstScreen, isWelcomeSeen, startWelcome } from './welcome.ts'

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  page.setState({ ...NO_CHOICES, gathered: null, welcome: 'closed' })
})

const isSeen = () => isWelcomeSeen(page.getState())

test('the first screen is the whole record of any pack, with nothing asked of it', () => {
  expect(isFirstScreen(NO_CHOICES)).toBe(true)
  expect(isFirstScreen({ ...NO_CHOICES, pack: 'world' })).toBe(true)
})

test.each([
  ['event/crocus-city-hall-2024/', ''],
  ['source/seed-article/', ''],
  ['country/FR/', ''],
  ['', '?country=FR'],
  ['', '?map=4/48/2'],
  ['', '?at=2015-11-13'],
  ['', '?known=2024-03-24'],
  ['', '?view=table'],
  ['', '?embed=1'],
])('a link to %s%s is not the first screen', (path, search) => {
  expect(isFirstScreen(parseLink(path, search).choices)).toBe(false)
})

test('it is seen on the first screen, gives way to a choice, and comes back without it', () => {
  startWelcome()
  expect(isSeen()).toBe(true)
  page.setState({ at: dayOf(2024, 3, 24), map: { zoom: 3, lat: 48, lon: 2 } })
  expect(isSeen()).toBe(true)
  setFilters({ q: 'concert' })
  expect(isSeen()).toBe(false)
  setFilters({ q: '' })
  expect(isSeen()).toBe(true)
  page.setState({ embed: true })
  expect(isSeen()).toBe(false)
})

test('a link to anything else does without it, also later', () => {
  setFilters({ country: ['FR'] })
  startWelcome()
  setFilters({ country: [] })
  expect(isSeen()).toBe(false)
})

test('dismissed it stays away until it is asked for, and then stays whatever is asked', () => {
  startWelcome()
  dismissWelcome()
  startWelcome()
  expect(isSeen()).toBe(false)
  setFilters({ q: 'concert' })
  askWelcome()
  expect(isSeen()).toBe(true)
})

test('a store that is blocked breaks nothing', () => {
  vi.stubGlobal('localStorage', undefined)
  startWelcome()
  expect(isSeen()).toBe(true)
  dismissWelcome()
  expect(isSeen()).toBe(false)
})

test('a question’s link takes the place of the choices but for pack and day of knowledge', () => {
  page.setState({ pack: 'other', known: dayOf(2024, 3, 24), at: dayOf(2024, 3, 1), gathered: ['an-event'] })
  setFilters({ q: 'concert' })
  expect(linkHref('event/an-attack/')).toBe('/event/an-attack/?known=2024-03-24&pack=other')
  expect(linkHref('?kind=warning&known=2024-03-20')).toBe('/?kind=warning&known=2024-03-20&pack=other')
  openLink('?kind=warning')
  expect(page.getState()).toMatchObject({
    ...{ pack: 'other', known: dayOf(2024, 3, 24), at: null, gathered: null, event: null },
    filters: { kind: ['warning'], q: '' },
  })
  openLink('country/FR/')
  expect(page.getState()).toMatchObject({ country: 'FR', filters: { kind: [] } })
})

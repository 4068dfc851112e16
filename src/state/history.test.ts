import { expect, test } from 'vitest'
import { dayOf } from '../lib/days.ts'
import { page, setFilters } from './choices.ts'
import { eventHref, sourceHref } from './history.ts'

test('a link to one article keeps the pack and the day of knowledge, and leaves the filters behind', () => {
  page.setState({ pack: 'world', known: dayOf(2024, 3, 23), at: dayOf(2024, 3, 24) })
  setFilters({ country: ['FR'], q: 'alert' })
  expect(eventHref('an-attack')).toBe('/event/an-attack/?known=2024-03-23&pack=world')
  expect(sourceHref('a-page')).toBe('/source/a-page/?known=2024-03-23&pack=world')
})

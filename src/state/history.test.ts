import { expect, test } from 'vitest'
import { dayOf } from '../lib/days.ts'
import { page, setFilters } from './choices.ts'
import { eventHref, sourceHref } from './history.ts'

test('a link to an event of a file says which file, and no other link to an article does', () => {
  const file = { set: '3f2a9c1b5d', rows: 12, hash: '0123456789abcdef', name: 'ged.csv' }
  page.setState({ files: [file, { ...file, set: '00000000aa' }] })
  expect(eventHref('3f2a9c1b5d-7')).toBe('/event/3f2a9c1b5d-7/?file=3f2a9c1b5d.12.0123456789abcdef.ged.csv')
  expect(eventHref('an-attack')).toBe('/event/an-attack/')
  page.setState({ files: [] })
})

test('a link to one article keeps the pack and the day of knowledge, and leaves the filters behind', () => {
  page.setState({ pack: 'world', known: dayOf(2024, 3, 23), at: dayOf(2024, 3, 24) })
  setFilters({ country: ['FR'], q: 'alert' })
  expect(eventHref('an-attack')).toBe('/event/an-attack/?known=2024-03-23&pack=world')
  expect(sourceHref('a-page')).toBe('/source/a-page/?known=2024-03-23&pack=world')
})

import type { SearchedPart } from '../data/searched-parts.ts'
import { plural, words } from './words.ts'

/** Words of what helps to find: the search, the filters' own searches, the first screen. */
export const searchWords = {
  filters: {
    branches: (name: string, count: number) => `Branches of ${name}: ${count}`,
    included: (name: string) => `Included in ${name}`,
    includedIn: (name: string) => `included in ${name}`,
    unnamed: 'Not named',
    state: 'state',
    found: (count: number) => `${count} found`,
  },
  /** What the text is in which a search found its words. */
  partOf: ({ of }: SearchedPart) => (of === 'title' ? words.table.event : words.properties[of]),
  also: (name: string) => `${name}, also `,
  none: (q: string) => `No event matches “${q}”.`,
  noneAnywhere:
    'All its words have to be in the title, the place or country, an actor’s name, a level, or what was said and why.',
  hidden: (count: number, isOther: boolean) =>
    `${plural(count, isOther ? 'other event' : 'event', isOther ? 'other events' : 'events')} ${count === 1 ? 'matches' : 'match'} but ${count === 1 ? 'is' : 'are'} hidden by other filters.`,
  clearSearch: 'Clear the search',
  clearOthers: 'Clear the other filters',
  welcome: {
    title: 'What this is',
    sentence:
      'Tocsin shows attacks and national threat levels on one time axis, and opens the passage behind every fact.',
    event: 'An event',
    latest: (date: string) => `the latest attack in the record, ${date}`,
    country: 'A country',
    choose: 'Choose a country…',
    open: 'Open',
    level: (country: string, level: string) => `${country}: ${level}`,
    withLevel: (date: string) => `Threat level on ${date}`,
    withoutLevel: 'Events only',
    question: 'A question',
    waysIn: 'Three ways in',
    dismiss: 'Dismiss',
    about: 'What this is',
  },
} as const

import { expect, test } from 'vitest'
import type { SearchedPart } from '../data/searched-parts.ts'
import { whereFound } from './where-found.ts'

const PARTS: readonly SearchedPart[] = [
  { of: 'title', text: 'Attack on Crocus City Hall' },
  { of: 'place', text: 'Krasnogorsk' },
  { of: 'actor', text: 'Islamic State' },
  { of: 'actor', text: 'Daesh' },
  { of: 'reason', text: 'Threats by Daesh against a concert' },
]

test.each<[string, string[], string[]]>([
  ['nothing more when title and place hold every word', ['crocus', 'krasnogorsk'], []],
  ['the part that holds the word', ['islamic'], ['Islamic State']],
  ['the first of several parts', ['daesh'], ['Daesh']],
  ['one part for two words', ['daesh', 'concert'], ['Threats by Daesh against a concert']],
  ['only what is missing', ['crocus', 'daesh'], ['Daesh']],
  [
    'two parts where no one holds both',
    ['islamic', 'concert'],
    ['Islamic State', 'Threats by Daesh against a concert'],
  ],
  ['nothing for a word that is nowhere', ['zebra'], []],
  ['nothing without a word', [], []],
])('says %s', (_, words, texts) => {
  expect(whereFound(PARTS, words).map(({ text }) => text)).toEqual(texts)
})

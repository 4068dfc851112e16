import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { faultLines } from './test-faults.ts'
import { tinyPackFiles, withTinyCell, withTinyLines } from './test-pack.ts'

test.each([
  ['an empty required cell', 'title', ' ', 'required'],
  ['a word that is not in the list', 'kind', 'Attack', 'enum'],
  ['an id that does not have the form of one', 'id', 'France alert', 'pattern'],
  ['an id with a line after it', 'id', 'france-alert\n', 'pattern'],
])('leaves out a row with %s', (_, column, value, rule) => {
  const files = withTinyCell(tinyPackFiles(), 'events.csv', 'france-alert', column, value)
  expect(faultLines(files)).toContain(`events.csv:4:${column} ${rule}, left out`)
  expect(checkPack(files, null).tables.events.map(({ id }) => id)).toEqual([
    'market-attack',
    'river-front-claim',
  ])
})

test.each([
  ['a number that is none', 'passages.csv', 'paper-alert', 'start', '10.5', 'type'],
  ['a number below the least', 'passages.csv', 'paper-alert', 'start', '-1', 'minimum'],
  ['a truth value that is none', 'claims.csv', 'alert-date', 'preferred', 'yes', 'type'],
])('leaves out a row with %s', (_, file, key, column, value, rule) => {
  const faults = faultLines(withTinyCell(tinyPackFiles(), file, key, column, value))
  expect(faults.filter((fault) => fault.includes(`:${column} ${rule}, left out`))).toHaveLength(1)
})

test('leaves out the second of two rows with one key', () => {
  const twice = withTinyLines(tinyPackFiles(), 'events.csv', 'france-alert,attack,Another,,published,')
  expect(faultLines(twice)).toEqual(['events.csv:5:id unique, left out'])
  expect(checkPack(twice, null).tables.events.at(-1)?.title).toBe('France raises its level to alert')
  const relation = 'france-alert,responds-to,market-attack,paper-answer'
  expect(faultLines(withTinyLines(tinyPackFiles(), 'relations.csv', relation))).toEqual([
    'relations.csv:4:from, relation, to, passage unique, left out',
  ])
})

test('reads numbers and truth values as such, in the words of spreadsheets too', () => {
  const files = withTinyCell(tinyPackFiles(), 'claims.csv', 'alert-date', 'preferred', 'TRUE')
  const { tables, problems } = checkPack(files, null)
  expect(problems).toEqual([])
  expect(tables.passages[0]).toMatchObject({ start: 10, end: 32 })
  expect(tables.passages[4]).toMatchObject({ start: null, end: null })
  expect(tables.levels.map(({ rank }) => rank)).toEqual([1, 2, 3])
  expect(tables.claims.filter(({ preferred }) => preferred).map(({ id }) => id)).toEqual(['alert-date'])
})

test('a fault says what came and what was expected', () => {
  const files = withTinyCell(tinyPackFiles(), 'events.csv', 'france-alert', 'status', 'draft')
  expect(checkPack(files, null).problems[0]?.message).toBe(
    'the cell is "draft"; expected published or withdrawn.',
  )
})

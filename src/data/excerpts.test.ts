import { expect, test } from 'vitest'
import { buildExcerpts, segmentText } from './excerpts.ts'
import type { PassageRow } from './pack.ts'

const document = 'One two three. Four five six seven. Eight nine ten.'

function passage(exact: string, before = '', after = ''): PassageRow {
  const start = document.indexOf(before + exact + after) + before.length
  const end = start + exact.length
  return { id: exact, source: 's', exact, prefix: before, suffix: after, start, end, note: '' }
}

const textOf = (excerpt: readonly { text: string }[]) => excerpt.map(({ text }) => text).join('')

test('joins passages of one sentence and keeps a gap between sentences apart', () => {
  const excerpts = buildExcerpts([
    passage('nine', 'Eight ', ' ten.'),
    passage('three', 'One two ', '.'),
    passage('One', '', ' two three.'),
  ])
  expect(excerpts.map(textOf)).toEqual(['One two three.', 'Eight nine ten.'])
  expect(excerpts[0]!.filter(({ passages }) => passages.length > 0).map(({ text }) => text)).toEqual([
    'One',
    'three',
  ])
})

test('marks overlapping quotes with both passages', () => {
  const [excerpt] = buildExcerpts([passage('five six', 'Four '), passage('six seven')])
  expect(excerpt!.map(({ text, passages }) => [text, passages.length])).toEqual([
    ['Four ', 0],
    ['five ', 1],
    ['six', 2],
    [' seven', 1],
  ])
})

test('shows a passage without a place by itself', () => {
  const unplaced = { ...passage('five'), start: null, end: null, prefix: 'Four ' }
  expect(buildExcerpts([unplaced])).toEqual([
    [
      { text: 'Four ', passages: [] },
      { text: 'five', passages: [unplaced] },
    ],
  ])
})

test('loses no letter of a whole document', () => {
  const place = passage('two three')
  const quotes = [{ passage: place, start: place.start!, end: place.end! }]
  expect(textOf(segmentText(document, 0, quotes))).toBe(document)
})

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { checkQuotes } from './document.ts'
import type { PassageRow } from './pack.ts'
import { TINY_DOCUMENT, tinyPackFiles } from './test-pack.ts'

function passage(changes: Partial<PassageRow>): PassageRow {
  return {
    id: 'p',
    source: 's',
    exact: '',
    prefix: '',
    suffix: '',
    start: null,
    end: null,
    note: '',
    ...changes,
  }
}

function check(changes: Partial<PassageRow>, text: string) {
  const [{ found, start, end } = { found: 'missing', start: null, end: null }] = checkQuotes(
    [passage(changes)],
    text,
  )
  return [found, start, end]
}

test('every quote of the tiny pack stands at its offsets in the document', () => {
  const { passages, sources } = checkPack(tinyPackFiles(), null).tables
  const hash = createHash('sha256').update(TINY_DOCUMENT).digest('hex')
  const paper = sources.find(({ document }) => document === `sha256:${hash}`)
  const checks = checkQuotes(
    passages.filter(({ source }) => source === paper?.id),
    TINY_DOCUMENT,
  )
  expect(checks.map(({ found }) => found)).toEqual(Array(4).fill('at-offset'))
})

test('a quote counts at its offsets only with its prefix and suffix around it', () => {
  const quote = { exact: 'two', start: 4, end: 7 }
  expect(check(quote, 'one two three')).toEqual(['at-offset', 4, 7])
  expect(check({ ...quote, prefix: 'one ', suffix: ' three' }, 'one two three')).toEqual(['at-offset', 4, 7])
  expect(check({ ...quote, prefix: 'and ' }, 'one two three')).toEqual(['missing', null, null])
  expect(check({ ...quote, suffix: ' four' }, 'one two three')).toEqual(['missing', null, null])
  expect(check({ ...quote, prefix: 'long before one ' }, 'one two three')).toEqual(['missing', null, null])
})

test('a quote that is not at its offsets is searched with its context and never passed off as in place', () => {
  expect(check({ exact: 'two', start: 0, end: 3 }, 'one two three')).toEqual(['elsewhere', 4, 7])
  expect(check({ exact: 'two', start: 4, end: 9 }, 'one two three')).toEqual(['elsewhere', 4, 7])
  expect(check({ exact: 'two', prefix: 'b ', start: 0, end: 3 }, 'a two b two')).toEqual(['elsewhere', 8, 11])
  expect(check({ exact: 'two', start: 0, end: 3 }, 'a two b two')).toEqual(['more-than-once', null, null])
  expect(check({ exact: 'aa', start: 9, end: 11 }, 'aaa')).toEqual(['more-than-once', null, null])
})

test('a quote without offsets is found where it stands alone', () => {
  expect(check({ exact: 'two' }, 'one two three')).toEqual(['by-search', 4, 7])
  expect(check({ exact: 'two' }, 'two two')).toEqual(['more-than-once', null, null])
  expect(check({ exact: 'Two' }, 'one two three')).toEqual(['missing', null, null])
  expect(check({ exact: '' }, 'one two three')).toEqual(['missing', null, null])
})

test('offsets count UTF-16 code units', () => {
  expect(check({ exact: 'bell', start: 3, end: 7 }, '🔔 bell')).toEqual(['at-offset', 3, 7])
})

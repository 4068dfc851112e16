import { describe, expect, it } from 'vitest'
import { dayOf } from '../lib/days.ts'
import { dateInShort, periodInWords, stretchInWords } from './country-words.ts'

describe('periodInWords', () => {
  const [from, to] = [dayOf(2024, 3, 24), dayOf(2026, 3, 4)]
  it('says from when to when', () => {
    expect(periodInWords('2024-03-24', from, to, true)).toBe('24 March 2024–4 March 2026')
  })
  it('says of an end that is not known that it held so long at least', () => {
    expect(periodInWords('2024-03-24', from, to, false)).toBe('24 March 2024 to at least 4 March 2026')
    expect(periodInWords('2024-03', from, to, false)).toBe('March 2024 to at least 4 March 2026')
    expect(periodInWords('2024-03-24', from, from, false)).toBe('24 March 2024, at least that day')
  })
})

it('keeps a day in a narrow column on one line', () => {
  expect(dateInShort('[2010-09-29..2012-01-31]')).toBe(
    'between 29\u00a0Sept\u00a02010 and 31\u00a0Jan\u00a02012',
  )
  expect(dateInShort('2015-11')).toBe('Nov\u00a02015')
})

it('says of coverage without an end from when on it holds', () => {
  const row = {
    country: 'IQ',
    what: 'levels',
    from: '1995',
    to: '',
    state: 'none',
    checked: '2026-11-24',
    note: '',
  }
  expect(stretchInWords(row as never)).toBe(
    'From 1995 on: nothing in the record, checked 24\u00a0Nov\u00a02026',
  )
  expect(stretchInWords({ ...row, to: '2001' } as never)).toMatch(/^1995 to 2001: /)
})

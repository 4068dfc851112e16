import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dayFromIso, dayOf, isoOfDay } from './days.ts'
import { parseEdtf } from './edtf.ts'

/** First and last day as ISO dates; `..` for a side without a bound. */
function spanOf(text: string): string | null {
  const date = parseEdtf(text)
  const shown = (day: number) => (Number.isFinite(day) ? isoOfDay(day) : '..')
  return date && `${date.form} ${shown(date.start)} ${shown(date.end)}`
}

test.each([
  ['2024-03-22', 'day 2024-03-22 2024-03-22'],
  ['2024-02-29', 'day 2024-02-29 2024-02-29'],
  ['0000-01-01', 'day 0000-01-01 0000-01-01'],
  ['9999-12-31', 'day 9999-12-31 9999-12-31'],
  ['2024-02', 'month 2024-02-01 2024-02-29'],
  ['2023-02', 'month 2023-02-01 2023-02-28'],
  ['1900-02', 'month 1900-02-01 1900-02-28'],
  ['2024-12', 'month 2024-12-01 2024-12-31'],
  ['2024-03-XX', 'month 2024-03-01 2024-03-31'],
  ['2024-21', 'season 2024-03-01 2024-05-31'],
  ['2024-22', 'season 2024-06-01 2024-08-31'],
  ['2024-23', 'season 2024-09-01 2024-11-30'],
  ['2023-24', 'season 2023-12-01 2024-02-29'],
  ['2024-24', 'season 2024-12-01 2025-02-28'],
  ['2024', 'year 2024-01-01 2024-12-31'],
  ['0050', 'year 0050-01-01 0050-12-31'],
  ['2024-XX', 'year 2024-01-01 2024-12-31'],
  ['2024-XX-XX', 'year 2024-01-01 2024-12-31'],
  ['201X', 'decade 2010-01-01 2019-12-31'],
  ['19XX', 'century 1900-01-01 1999-12-31'],
])('reads %s as %s', (text, expected) => {
  expect(spanOf(text)).toBe(expected)
})

test.each([
  ['2024-03-22', false, false],
  ['2024-03-22?', true, false],
  ['2024-03-22~', false, true],
  ['2024-03-22%', true, true],
  ['2024-03?', true, false],
  ['2024-24~', false, true],
  ['2024%', true, true],
  ['201X?', true, false],
  ['2024-03-22~/2024-03-24', false, true],
  ['2024-03-22/2024-03-24?', true, false],
  ['2024-03-22?/2024-03-24~', true, true],
  ['[..2024-03-24~]', false, true],
])('%s is uncertain: %s, approximate: %s, over the same days', (text, uncertain, approximate) => {
  expect(parseEdtf(text)).toMatchObject({ uncertain, approximate })
  expect(spanOf(text)).toBe(spanOf(text.replaceAll(/[?~%]/g, '')))
})

describe('an interval', () => {
  test.each([
    ['2024-03-22/2024-03-24', 'interval 2024-03-22 2024-03-24'],
    ['2024-03-22/2024-03-22', 'interval 2024-03-22 2024-03-22'],
    ['2024-03/2024-05', 'interval 2024-03-01 2024-05-31'],
    ['2024/2025-02-10', 'interval 2024-01-01 2025-02-10'],
    ['2024-21/2024-22', 'interval 2024-03-01 2024-08-31'],
    ['2024-03-22/..', 'interval 2024-03-22 ..'],
    ['2024-03-22/', 'interval 2024-03-22 ..'],
    ['../2024-03-24', 'interval .. 2024-03-24'],
    ['/2024-03-24', 'interval .. 2024-03-24'],
  ])('%s covers %s', (text, expected) => {
    expect(spanOf(text)).toBe(expected)
  })

  it('tells an open end from one that is not known', () => {
    expect(parseEdtf('2024-03-22/..')?.to).toBeNull()
    expect(parseEdtf('2024-03-22/')?.to).toBeUndefined()
    expect(parseEdtf('../2024-03-22')?.from).toBeNull()
    expect(parseEdtf('/2024-03-22')?.from).toBeUndefined()
  })

  it('keeps its two sides', () => {
    const date = parseEdtf('2024-03/2024-05-09?')
    expect(date?.from).toMatchObject({ form: 'month', start: dayOf(2024, 3, 1), uncertain: false })
    expect(date?.to).toMatchObject({ form: 'day', start: dayOf(2024, 5, 9), uncertain: true })
  })

  it('may begin inside the longer unit that ends it', () => {
    expect(spanOf('2024-03-22/2024-03')).toBe('interval 2024-03-22 2024-03-31')
  })
})

describe('one of a range', () => {
  test.each([
    ['[..2024-03-24]', 'one-of .. 2024-03-24'],
    ['[2024-03-22..]', 'one-of 2024-03-22 ..'],
    ['[2024-03-22..2024-03-24]', 'one-of 2024-03-22 2024-03-24'],
    ['[2024-03..2024-05]', 'one-of 2024-03-01 2024-05-31'],
  ])('%s covers %s', (text, expected) => {
    expect(spanOf(text)).toBe(expected)
  })

  it('has an open end where nothing stands', () => {
    expect(parseEdtf('[..2024-03-24]')?.from).toBeNull()
    expect(parseEdtf('[2024-03-24..]')?.to).toBeNull()
  })
})

test.each([
  '',
  ' ',
  'yesterday',
  '2024-02-30',
  '2023-02-29',
  '2024-04-31',
  '2024-03-00',
  '2024-03-32',
  '2024-13',
  '2024-00',
  '2024-20',
  '2024-25',
  '2024-22-01',
  '2024-24-XX',
  '24',
  '20240322',
  '22024',
  '-2024',
  '+2024-03-22',
  '2024-3-2',
  '22.03.2024',
  '2024/03/22',
  ' 2024-03-22',
  '2024-03-22 ',
  '2024-03-22\n',
  '2024-03-22T20:00',
  '?2024',
  '2024-03-22??',
  '2024-03-22?~',
  '2024?-03',
  'XXXX',
  '2XXX',
  '201x',
  '2X24',
  '201X-05',
  '19XX-XX',
  '2024-XX-05',
  '2024-X5',
  '2024-03-2X',
  '[2024-03-22,2024-03-24]',
  '[2024-03-22..2024-03-24,2024-04-01]',
  '[..2024-03-22,2024-03-24]',
  '{2024-03-22..2024-03-24}',
  '{2024-03-22,2024-03-24}',
  '[2024-03-22]',
  '[2024-03-22/2024-03-24]',
  '[]',
  '[..]',
  '[..2024-02-30]',
  '[2024-03-22...2024-03-24]',
  '[2024-03-22..2024-03-24',
  '2024-03-22..2024-03-24',
  '..',
  '/',
  '/..',
  '../',
  '../..',
  '2024-03-22/2024-03-24/2024-03-26',
  '2024-03-22/later',
  '[2024-03-22..]/2024-04-01',
  '2024-03-24/2024-03-22',
  '2025/2024',
  '2024-04/2024-03-31',
  '[2024-03-24..2024-03-22]',
])('refuses "%s"', (text) => {
  expect(parseEdtf(text)).toBeNull()
})

const anyDay = fc.integer({ min: dayOf(0, 1, 1), max: dayOf(9999, 12, 31) })

test('every day reads back as that day', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(parseEdtf(isoOfDay(day))).toMatchObject({ form: 'day', start: day, end: day })
    }),
  )
})

test('two days in order are an interval and a range of just these days, in the other order nothing', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const [first, last] = [Math.min(a, b), Math.max(a, b)]
      const [from, to] = [isoOfDay(first), isoOfDay(last)]
      expect(parseEdtf(`${from}/${to}`)).toMatchObject({ form: 'interval', start: first, end: last })
      expect(parseEdtf(`[${from}..${to}]`)).toMatchObject({ form: 'one-of', start: first, end: last })
      if (first < last)
        expect([parseEdtf(`${to}/${from}`), parseEdtf(`[${to}..${from}]`)]).toEqual([null, null])
    }),
  )
})

test('the longer units of a day hold it, each inside the next', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const iso = isoOfDay(day)
      const units = [iso, iso.slice(0, 7), iso.slice(0, 4), `${iso.slice(0, 3)}X`, `${iso.slice(0, 2)}XX`]
      const spans = units.map((unit) => parseEdtf(unit)!)
      for (const [index, { start, end }] of spans.entries()) {
        const inner = spans[Math.max(0, index - 1)]!
        expect(start <= inner.start && inner.end <= end).toBe(true)
      }
    }),
  )
})

test('garbage never throws, and what is read never ends before it starts', () => {
  const anyPart = fc.constantFrom(
    '2024',
    '03',
    '22',
    '-',
    '/',
    '..',
    '[',
    ']',
    'X',
    'XX',
    '?',
    '~',
    '%',
    ',',
    '9',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(anyPart).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      const date = parseEdtf(text)
      if (date) expect(date.start).toBeLessThanOrEqual(date.end)
    }),
    { numRuns: 2000 },
  )
})

test('a text is a day exactly when it is an ISO date of the calendar', () => {
  const anyNumber = (digits: number) =>
    fc.nat({ max: 10 ** digits - 1 }).map((n) => String(n).padStart(digits, '0'))
  fc.assert(
    fc.property(anyNumber(4), fc.nat({ max: 15 }), fc.nat({ max: 33 }), (year, month, day) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      expect(parseEdtf(text)?.start ?? null).toBe(dayFromIso(text))
    }),
  )
})

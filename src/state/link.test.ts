import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ATTACK_TYPES, EVENT_KINDS, TARGET_TYPES } from '../data/pack-format.ts'
import type { Comparison } from '../filter/comparison.ts'
import { NO_FILTERS } from '../filter/filters.ts'
import { ROW_ORDERS } from '../filter/rows.ts'
import { dayFromIso, dayOf, isoOfDay } from '../lib/days.ts'
import { type Choices, MIDDLE_VIEWS, NO_CHOICES, WITHIN_DAYS } from './choices.ts'
import { formatLink, parseLink } from './link.ts'

function readLink(link: string) {
  const [path = '', search = ''] = link.split('?')
  return parseLink(path, search)
}

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/)
const day = fc.option(fc.integer({ min: dayOf(1970, 1, 1), max: dayOf(2100, 1, 1) }))
const toll = fc.option(fc.nat({ max: 99_999 }))
const some = <T>(items: readonly T[]) => fc.uniqueArray(fc.constantFrom(...items), { maxLength: 3 })
const sidesOf = (side: fc.Arbitrary<string>) => fc.array(side, { maxLength: 2 })
const period = fc
  .tuple(fc.integer({ min: dayOf(1000, 1, 1), max: dayOf(2100, 1, 1) }), fc.nat({ max: 9_000 }))
  .map(([from, length]) => `${isoOfDay(from)}/${isoOfDay(from + length)}`)
const comparison: fc.Arbitrary<Comparison> = fc.oneof(
  fc.record({ by: fc.constant('country' as const), sides: sidesOf(fc.constantFrom('FR', 'GB', 'none')) }),
  fc.record({ by: fc.constant('actor' as const), sides: sidesOf(id) }),
  fc.record({ by: fc.constant('period' as const), sides: sidesOf(period) }),
)
const file = fc.record({
  set: fc.stringMatching(/^[0-9a-f]{10}$/),
  rows: fc.nat(),
  hash: fc.stringMatching(/^[0-9a-f]{16}$/),
  name: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
})
const choices: fc.Arbitrary<Choices> = fc
  .record({
    filters: fc.record({
      set: fc.uniqueArray(id, { maxLength: 2 }),
      kind: some(EVENT_KINDS),
      country: some(['FR', 'RU', 'US', 'none']),
      actor: fc.uniqueArray(id, { maxLength: 3 }),
      type: some(ATTACK_TYPES),
      target: some(TARGET_TYPES),
      from: day,
      to: day,
      killedMin: toll,
      killedMax: toll,
      differ: fc.boolean(),
      q: fc.string({ maxLength: 20 }),
    }),
    at: day,
    known: day,
    event: fc.option(id),
    source: fc.constant(null),
    country: fc.constant(null),
    passage: fc.option(id),
    map: fc.option(
      fc.record({
        zoom: fc.integer({ min: 0, max: 40 }).map((n) => n / 4),
        lat: fc.integer({ min: -8500, max: 8500 }).map((n) => n / 100),
        lon: fc.integer({ min: -18000, max: 18000 }).map((n) => n / 100),
      }),
    ),
    pack: fc.option(fc.oneof(id, fc.constant('https://example.org/packs/a?b=c&d=e,f/'))),
    view: fc.constantFrom(...MIDDLE_VIEWS),
    compare: fc.option(comparison),
    sort: fc.constantFrom(...ROW_ORDERS),
    embed: fc.boolean(),
    within: fc.option(fc.constantFrom(...WITHIN_DAYS)),
    files: fc.uniqueArray(file, { maxLength: 6, selector: ({ set }) => set }),
  })
  .map((drawn) => {
    const { from, to, killedMin, killedMax } = drawn.filters
    const filters = { ...drawn.filters }
    if (from !== null && to !== null && from > to) Object.assign(filters, { from: to, to: from })
    if (killedMin !== null && killedMax !== null && killedMin > killedMax)
      Object.assign(filters, { killedMin: killedMax, killedMax: killedMin })
    return { ...drawn, filters, compare: drawn.view === 'compare' ? drawn.compare : null }
  })

test('reads back every link that it writes', () => {
  fc.assert(
    fc.property(choices, (written) => {
      const { choices: read, dropped } = readLink(formatLink(written))
      expect(dropped).toEqual([])
      expect(read).toEqual(written)
    }),
  )
})

test('never throws on garbage, and what it reads of it can be written and read again', () => {
  const keys =
    'country actor kind type target from to at known killed differ q map passage pack view sort compare embed within file v'.split(
      ' ',
    )
  const text = fc.oneof(
    fc.string(),
    fc.constant('compare'),
    file.map(({ set, rows, hash, name }) => [set, rows, hash, name].join('.')),
    fc.tuple(fc.constantFrom('country:', 'actor:', 'period:'), fc.string()).map((parts) => parts.join('')),
  )
  const garbage = fc.array(fc.tuple(fc.constantFrom(...keys), text), { maxLength: 8 })
  fc.assert(
    fc.property(fc.webPath(), garbage, (path, parts) => {
      const { choices: read } = parseLink(path, String(new URLSearchParams(parts)))
      expect(readLink(formatLink(read)).choices).toEqual(read)
    }),
  )
})

test('writes only what differs from the default', () => {
  expect(formatLink(NO_CHOICES)).toBe('')
  expect(formatLink({ ...NO_CHOICES, event: 'crocus-city-hall-2024' })).toBe('event/crocus-city-hall-2024/')
})

// People's bookmarks rest on these: an entry may be added, never changed.
test.each([
  ['', {}],
  ['event/crocus-city-hall-2024/', { event: 'crocus-city-hall-2024' }],
  [
    'event/crocus-city-hall-2024/?passage=seed-60-lives',
    { event: 'crocus-city-hall-2024', passage: 'seed-60-lives' },
  ],
  ['?country=FR,RU&kind=attack', { filters: { ...NO_FILTERS, country: ['FR', 'RU'], kind: ['attack'] } }],
  [
    '?actor=islamic-state&type=armed+assault',
    { filters: { ...NO_FILTERS, actor: ['islamic-state'], type: ['armed assault'] } },
  ],
  [
    '?from=2024-03&to=2024-03',
    { filters: { ...NO_FILTERS, from: dayOf(2024, 3, 1), to: dayOf(2024, 3, 31) } },
  ],
  ['?killed=10..', { filters: { ...NO_FILTERS, killedMin: 10 } }],
  ['?killed=..10', { filters: { ...NO_FILTERS, killedMax: 10 } }],
  ['?killed=10', { filters: { ...NO_FILTERS, killedMin: 10, killedMax: 10 } }],
  ['?differ=1&q=a+b', { filters: { ...NO_FILTERS, differ: true, q: 'a b' } }],
  ['?at=2024-03-24&known=2024-03-25', { at: dayFromIso('2024-03-24'), known: dayFromIso('2024-03-25') }],
  ['?map=5/48.85/2.35', { map: { zoom: 5, lat: 48.85, lon: 2.35 } }],
  ['?pack=https://example.org/pack/', { pack: 'https://example.org/pack/' }],
  ['?view=table&embed=1&v=1', { view: 'table', embed: true }],
  ['?view=answers', { view: 'answers' }],
  ['?view=compare', { view: 'compare' }],
  [
    '?view=compare&compare=country:FR,GB',
    { view: 'compare', compare: { by: 'country', sides: ['FR', 'GB'] } },
  ],
  [
    '?compare=actor:al-qaeda,none',
    { view: 'compare', compare: { by: 'actor', sides: ['al-qaeda', 'none'] } },
  ],
  [
    '?view=compare&compare=period:2001-01-01/2010-12-31,2011/2020',
    {
      view: 'compare',
      compare: { by: 'period', sides: ['2001-01-01/2010-12-31', '2011-01-01/2020-12-31'] },
    },
  ],
  [
    '?view=compare&compare=country:FR,FR',
    { view: 'compare', compare: { by: 'country', sides: ['FR', 'FR'] } },
  ],
  ['?view=table&compare=country:FR,GB', { view: 'table' }],
  ['?view=table&sort=toll-differs', { view: 'table', sort: 'toll-differs' }],
  ['?sort=oldest', { sort: 'oldest' }],
  ['event/paris-2015/?within=30', { event: 'paris-2015', within: 30 }],
  ['source/seed-article/', { source: 'seed-article' }],
  ['country/FR/', { country: 'FR' }],
  [
    '?set=3f2a9c1b5d&file=3f2a9c1b5d.385918.0123456789abcdef.GED,+v25.1+(1).csv&file=00000000aa.2.ffffffffffffffff.b',
    {
      filters: { ...NO_FILTERS, set: ['3f2a9c1b5d'] },
      files: [
        { set: '3f2a9c1b5d', rows: 385_918, hash: '0123456789abcdef', name: 'GED, v25.1 (1).csv' },
        { set: '00000000aa', rows: 2, hash: 'ffffffffffffffff', name: 'b' },
      ],
    },
  ],
  ['?utm_source=newsletter', {}],
])('reads %s', (link, expected) => {
  const { choices: read, dropped } = readLink(link)
  expect(dropped).toEqual([])
  expect(read).toEqual({ ...NO_CHOICES, ...expected })
})

test.each([
  ['?country=XX', 'country', 'XX'],
  ['?from=yesterday', 'from', 'yesterday'],
  ['?from=2024-13-01', 'from', '2024-13-01'],
  ['?from=2024-03-02&to=2024-03-01', 'to', '2024-03-01'],
  ['?killed=many', 'killed', 'many'],
  ['?killed=..', 'killed', '..'],
  ['?map=5/95/2', 'map', '5/95/2'],
  ['?pack=javascript:alert(1)', 'pack', 'javascript:alert(1)'],
  ['?passage=A%20B', 'passage', 'A B'],
  ['?view=globe', 'view', 'globe'],
  ['?view=compare&compare=FR,GB', 'compare', 'FR,GB'],
  ['?view=compare&compare=planet:mars', 'compare', 'planet:mars'],
  ['?view=compare&compare=country:XX,FR', 'compare', 'XX'],
  ['?view=compare&compare=country:FR,GB,DE', 'compare', 'DE'],
  ['?view=compare&compare=actor:A%20B,al-qaeda', 'compare', 'A B'],
  ['?view=compare&compare=period:2001/..,2011/2020', 'compare', '2001/..'],
  ['?view=compare&compare=period:2020/2011', 'compare', '2020/2011'],
  ['?sort=best', 'sort', 'best'],
  ['?within=31', 'within', '31'],
  ['?file=GED.csv', 'file', 'GED.csv'],
  ['?file=3f2a9c1b5d.many.0123456789abcdef.a', 'file', '3f2a9c1b5d.many.0123456789abcdef.a'],
  ['?v=2', 'v', '2'],
  ['no/such/page', 'path', 'no/such/page'],
])('drops what it cannot read in %s and says so', (link, key, value) => {
  const { choices: read, dropped } = readLink(link)
  expect(dropped).toMatchObject([{ key, value }])
  expect(readLink(formatLink(read)).dropped).toEqual([])
})

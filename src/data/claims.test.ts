import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Day, dayFromIso, dayOf, isoOfDay } from '../lib/days.ts'
import { checkPack } from './check-pack.ts'
import { type Fact, isMadeBy, madeOn, resolveEvent } from './claims.ts'
import { type ClaimRow, indexPack, type Pack } from './pack.ts'
import { PROPERTIES, type Property, SOURCE_KINDS } from './pack-format.ts'
import { tinyPackFiles, withTinyCell } from './test-pack.ts'

type Given = Partial<ClaimRow> & Pick<ClaimRow, 'property' | 'value'>

const { info, tables } = checkPack(tinyPackFiles(), null)

/** A pack in which the event `attack` has these claims. Each kind of source has one source and one passage of that name. */
function packOf(...claims: readonly Given[]): Pack {
  return indexPack(info!, {
    ...tables,
    claims: claims.map((claim, index) => ({
      id: `claim-${index}`,
      event: 'attack',
      qualifier: '',
      status: '',
      made: '',
      passage: '',
      preferred: false,
      ...claim,
    })),
    passages: SOURCE_KINDS.map((id) => ({ ...tables.passages[0]!, id, source: id })),
    sources: SOURCE_KINDS.map((kind) => ({ ...tables.sources[0]!, id: kind, kind })),
  })
}

function resolve(claims: readonly Given[], known: string | null = null): Fact {
  const facts = resolveEvent(packOf(...claims), 'attack', known === null ? null : dayFromIso(known)!)
  expect(facts).toHaveLength(1)
  return facts[0]!
}

function killed(value: string, more: Partial<ClaimRow> = {}): Given {
  return { property: 'killed', value, ...more }
}

function shownOf(claims: readonly Given[], known: string | null = null): string[] {
  return resolve(claims, known).values.map(({ value, qualifier }) => `${qualifier} ${value}`.trim())
}

describe('the figure shown', () => {
  it('is the preferred one, though another is newer and of a higher rank', () => {
    const old = killed('40', { made: '2024-03-22', passage: 'other', preferred: true })
    const newer = killed('145', { made: '2024-03-30', passage: 'official' })
    expect(shownOf([newer, old])).toEqual(['40', '145'])
  })

  it('is the latest made of two preferred', () => {
    const first = killed('40', { made: '2024-03-22', preferred: true })
    const second = killed('60', { made: '2024-03-24', preferred: true })
    expect(shownOf([first, second])).toEqual(['60', '40'])
  })

  it('is the latest made, whatever the rank of its source', () => {
    const official = killed('60', { made: '2024-03-23', passage: 'official' })
    const dataset = killed('145', { made: '2024-03-24', passage: 'dataset' })
    expect(shownOf([official, dataset])).toEqual(['145', '60'])
  })

  it('is that of the source of the higher rank when made on one day', () => {
    const made = '2024-03-24'
    const claims = [
      killed('1', { made }),
      killed('2', { made, passage: 'other' }),
      killed('3', { made, passage: 'dataset' }),
      killed('4', { made, passage: 'news' }),
      killed('5', { made, passage: 'official' }),
    ]
    expect(shownOf(claims)).toEqual(['5', '4', '3', '2', '1'])
  })

  it('is the first in the file when nothing else decides', () => {
    const more = { made: '2024-03-24', passage: 'news' }
    expect(shownOf([killed('7', more), killed('5', more), killed('6', more)])).toEqual(['7', '5', '6'])
  })

  it('is never one whose day nobody knows where another has a day', () => {
    const undated = killed('60', { passage: 'official' })
    const dated = killed('145', { made: '1999', passage: 'other' })
    expect(shownOf([undated, dated])).toEqual(['145', '60'])
  })

  it.each(['[2024-03-22..]', '2024-03-22/..', '2024-03-22/'])(
    'is never one made %s, for it may be the oldest of all',
    (made) => {
      expect(shownOf([killed('60', { made }), killed('145', { made: '2024-03-30' })])).toEqual(['145', '60'])
    },
  )

  it('is one whose day nobody knows when it is preferred or alone', () => {
    expect(shownOf([killed('60')])).toEqual(['60'])
    expect(shownOf([killed('145', { made: '2024-03-24' }), killed('60', { preferred: true })])).toEqual([
      '60',
      '145',
    ])
  })

  it('goes by the last day on which a claim may have been made', () => {
    const month = killed('145', { made: '2024-03' })
    const day = killed('60', { made: '2024-03-24' })
    expect(shownOf([day, month])).toEqual(['145', '60'])
    expect(shownOf([day, month], '2024-03-24')).toEqual(['60'])
  })
})

describe('a claim that another repeats', () => {
  it('is one figure with both claims, the newest first', () => {
    const claims = [killed('60', { made: '2024-03-23' }), killed('60', { made: '2024-03-24' })]
    const { values } = resolve(claims)
    expect(values).toHaveLength(1)
    expect(values[0]?.claims.map(({ id }) => id)).toEqual(['claim-1', 'claim-0'])
  })

  it('is one figure whatever the case and accents of a text', () => {
    const claims: Given[] = [
      { property: 'place', value: 'Élysée', made: '2024-03-24' },
      { property: 'place', value: 'elysee', made: '2024-03-23' },
    ]
    expect(shownOf(claims)).toEqual(['Élysée'])
    expect(resolve(claims).differs).toBe(false)
  })

  it('is another figure when it is qualified in another way', () => {
    const claims = [
      killed('60', { made: '2024-03-24' }),
      killed('60', { made: '2024-03-23', qualifier: 'at least' }),
    ]
    expect(shownOf(claims)).toEqual(['60', 'at least 60'])
  })
})

describe('as known on a day', () => {
  const claims = [
    killed('60', { made: '2024-03-24', qualifier: 'at least' }),
    killed('145', { made: '2024-03-30' }),
    killed('133', { made: '2024-03-24' }),
    killed('999', { preferred: true }),
    killed('150', { made: '2025', preferred: true }),
  ]

  it('shows what was claimed up to that day, that day included', () => {
    expect(shownOf(claims, '2024-03-23')).toEqual([])
    expect(shownOf(claims, '2024-03-24')).toEqual(['at least 60', '133'])
    expect(shownOf(claims, '2024-03-29')).toEqual(['at least 60', '133'])
    expect(shownOf(claims, '2024-03-30')).toEqual(['145', 'at least 60', '133'])
    expect(shownOf(claims, '2025-12-30')).toEqual(['145', 'at least 60', '133'])
    expect(shownOf(claims, '2025-12-31')).toEqual(['150', '145', 'at least 60', '133'])
  })

  it('lists the rest as later, oldest first, those without a day last', () => {
    const later = resolve(claims, '2024-03-24').later.map(({ value }) => value)
    expect(later).toEqual(['145', '150', '999'])
  })

  it('has nothing later while no day is set', () => {
    expect(resolve(claims).later).toEqual([])
    expect(shownOf(claims)[0]).toBe('150')
  })

  it('keeps a property of which everything was said later, without a value', () => {
    expect(resolve(claims, '2020-01-01')).toMatchObject({ values: [], differs: false })
    expect(resolve(claims, '2020-01-01').later).toHaveLength(5)
  })

  it('differs only where the claims of that day do', () => {
    expect(
      resolve([killed('60', { made: '2024-03-24' }), killed('145', { made: '2024-03-30' })]).differs,
    ).toBe(true)
    expect(
      resolve([killed('60', { made: '2024-03-24' }), killed('145', { made: '2024-03-30' })], '2024-03-24')
        .differs,
    ).toBe(false)
  })
})

test('facts come in the order of the format, and an event that is not there has none', () => {
  const pack = packOf(
    killed('1'),
    { property: 'place', value: 'Moscow' },
    { property: 'date', value: '2024-03-22' },
  )
  expect(resolveEvent(pack, 'attack', null).map(({ property }) => property)).toEqual([
    'date',
    'place',
    'killed',
  ])
  expect(resolveEvent(pack, 'no-such-event', null)).toEqual([])
})

test('a claim counts from the last day on which it may have been made', () => {
  const claim = packOf(killed('1', { made: '2024-03' })).tables.claims[0]!
  expect(madeOn(claim)).toBe(dayOf(2024, 3, 31))
  expect(isMadeBy(claim, dayOf(2024, 3, 30))).toBe(false)
  expect(isMadeBy(claim, dayOf(2024, 3, 31))).toBe(true)
  expect(isMadeBy(claim, null)).toBe(true)
  const undated = { ...claim, made: '' }
  expect(madeOn(undated)).toBe(Number.POSITIVE_INFINITY)
  expect(isMadeBy(undated, dayOf(9999, 12, 31))).toBe(false)
  expect(isMadeBy(undated, null)).toBe(true)
})

/** What the design says of resolving, done the long way: one claim at a time is looked for and taken out. */
function resolveNaively(claims: readonly ClaimRow[], pack: Pack, known: Day | null) {
  const dayMade = (claim: ClaimRow) => (claim.made === '' ? null : dayFromIso(claim.made)!)
  const rankOf = (claim: ClaimRow) => {
    const passage = pack.tables.passages.find(({ id }) => id === claim.passage)
    const source = pack.tables.sources.find(({ id }) => id === passage?.source)
    return ['official', 'news', 'dataset', 'other', undefined].indexOf(source?.kind)
  }
  const isCounted = (claim: ClaimRow) => {
    const day = dayMade(claim)
    return known === null || (day !== null && day <= known)
  }
  const takeBest = (left: readonly ClaimRow[]): ClaimRow => {
    const preferred = left.filter((claim) => claim.preferred)
    let best = preferred.length > 0 ? preferred : left
    const days = best.map(dayMade).filter((day) => day !== null)
    if (days.length > 0) best = best.filter((claim) => dayMade(claim) === Math.max(...days))
    const rank = Math.min(...best.map(rankOf))
    return best.find((claim) => rankOf(claim) === rank)!
  }
  let left = claims.filter(isCounted)
  const values: { value: string; qualifier: string; ids: string[]; disputed: boolean }[] = []
  while (left.length > 0) {
    const claim = takeBest(left)
    left = left.filter((other) => other !== claim)
    const same = values.find(({ value, qualifier }) => value === claim.value && qualifier === claim.qualifier)
    const isDisputed = claim.status === 'disputed'
    if (same) {
      same.ids.push(claim.id)
      same.disputed ||= isDisputed
    } else {
      values.push({ value: claim.value, qualifier: claim.qualifier, ids: [claim.id], disputed: isDisputed })
    }
  }
  const later = claims.filter((claim) => !isCounted(claim)).map(({ id }) => id)
  return { values, later }
}

/** Whether some number from 0 to 200, or some day of a year, is what all say: the values can all be true. */
function canAllBeTrue(property: Property, values: readonly { value: string; qualifier: string }[]): boolean {
  const isCount = property === 'killed'
  const candidates = Array.from({ length: 400 }, (_, n) => n)
  return candidates.some((n) =>
    values.every(({ value, qualifier }) => {
      if (!isCount) return n === 0 ? false : isDateOf(value, isoOfDay(dayOf(2024, 1, n)))
      const count = Number(value)
      if (qualifier === 'at least') return n >= count
      if (qualifier === 'more than') return n > count
      if (qualifier === 'at most') return n <= count
      return n === count
    }),
  )
}

function isDateOf(value: string, day: string): boolean {
  if (value.startsWith('[..')) return day <= value.slice(3, -1)
  return day.startsWith(value)
}

test('resolves random claims as known on random days as the design says it', () => {
  const anyMade = fc.option(
    fc.integer({ min: 1, max: 6 }).map((day) => `2024-03-0${day}`),
    { nil: '', freq: 4 },
  )
  const shared = {
    status: fc.constantFrom('', '', '', '', '', 'unsourced', 'disputed') as fc.Arbitrary<ClaimRow['status']>,
    made: anyMade,
    passage: fc.constantFrom('', ...SOURCE_KINDS),
    preferred: fc.constantFrom(false, false, false, true),
  }
  const anyClaim: fc.Arbitrary<Given> = fc.oneof(
    fc.record({
      property: fc.constant('killed' as const),
      value: fc.constantFrom('3', '5', '60', '61'),
      qualifier: fc.constantFrom('', '', 'at least', 'more than', 'at most'),
      ...shared,
    }),
    fc.record({
      property: fc.constant('date' as const),
      value: fc.constantFrom('2024-03-01', '2024-03-02', '2024-03', '[..2024-03-01]', '[..2024-03-09]'),
      ...shared,
    }),
    fc.record({
      property: fc.constant('attack-type' as const),
      value: fc.constantFrom('armed assault', 'hijacking'),
      ...shared,
    }),
  )
  const anyKnown = fc.option(fc.integer({ min: 0, max: 7 }).map((day) => dayOf(2024, 3, day)))
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 12 }), anyKnown, (claims, known) => {
      const pack = packOf(...claims)
      const facts = resolveEvent(pack, 'attack', known)
      const properties = (Object.keys(PROPERTIES) as Property[]).filter((property) =>
        claims.some((claim) => claim.property === property),
      )
      expect(facts.map(({ property }) => property)).toEqual(properties)
      for (const { property, values, later, differs } of facts) {
        const own = pack.tables.claims.filter((claim) => claim.property === property)
        const expected = resolveNaively(own, pack, known)
        expect(
          values.map((each) => ({
            value: each.value,
            qualifier: each.qualifier,
            ids: each.claims.map(({ id }) => id),
            disputed: each.disputed,
          })),
        ).toEqual(expected.values)
        expect(later.map(({ id }) => id).sort()).toEqual(expected.later.sort())
        const isDisputed = expected.values.some(({ disputed }) => disputed)
        const isList = property === 'attack-type'
        expect(differs).toBe(
          isDisputed || (!isList && expected.values.length > 1 && !canAllBeTrue(property, expected.values)),
        )
      }
    }),
    { numRuns: 500 },
  )
})

test('a point counts as soon as anything else is known of its event, whenever its own source was made', () => {
  const files = withTinyCell(tinyPackFiles(), 'claims.csv', 'market-point', 'made', '2026-01-01')
  const { info, tables } = checkPack(files, null)
  const pack = indexPack(info!, tables)
  const pointOn = (iso: string) =>
    resolveEvent(pack, 'market-attack', dayFromIso(iso)).find(({ property }) => property === 'point')
  expect(pointOn('2024-03-06')?.values.map(({ value }) => value)).toEqual(['49.611 6.131'])
  expect(pointOn('2024-03-05')?.values).toEqual([])
})

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { countRange, type Fact, resolveEvent } from './claims.ts'
import { type ClaimRow, indexPack } from './pack.ts'
import { tinyPackFiles } from './test-pack.ts'

type Given = Partial<ClaimRow> & Pick<ClaimRow, 'property' | 'value'>

const { info, tables } = checkPack(tinyPackFiles(), null)

/** The one fact that these claims of one property add up to. */
function resolve(claims: readonly Given[]): Fact {
  const rows = claims.map((claim, index) => ({
    id: `claim-${index}`,
    event: 'attack',
    qualifier: '',
    status: '' as const,
    made: '',
    passage: '',
    preferred: false,
    ...claim,
  }))
  const facts = resolveEvent(indexPack(info!, { ...tables, claims: rows }), 'attack', null)
  expect(facts).toHaveLength(1)
  return facts[0]!
}

function killed(value: string, more: Partial<ClaimRow> = {}): Given {
  return { property: 'killed', value, ...more }
}

describe('a count', () => {
  it.each([
    [['145', '144'], true],
    [['60', '60'], false],
    [['at least 60', '149'], false],
    [['at least 60', '60'], false],
    [['at least 60', '59'], true],
    [['more than 60', '61'], false],
    [['more than 60', '60'], true],
    [['at most 60', '60'], false],
    [['at most 60', '0'], false],
    [['at most 60', '61'], true],
    [['at least 60', 'at most 60'], false],
    [['more than 60', 'at most 60'], true],
    [['at least 60', 'more than 100'], false],
    [['about 550', '551'], false],
    [['about 550', '500'], false],
    [['about 550', '600'], false],
    [['about 550', '494'], true],
    [['about 550', '606'], true],
    [['about 10', '11'], false],
    [['about 10', '12'], true],
    [['about 100', '111'], true],
    [['about 0', '1'], true],
    [['at least 60', '149', '145'], true],
    [['at least 60', 'at most 200', '145'], false],
  ] as const)('said to be %j differs: %s', (figures, differs) => {
    const claims = figures.map((figure) => {
      const [, qualifier = '', value = ''] = /^(?:(.*) )?(\d+)$/.exec(figure)!
      return killed(value, { qualifier })
    })
    expect(resolve(claims).differs).toBe(differs)
    expect(resolve([...claims].reverse()).differs).toBe(differs)
  })

  it('may be any number that its qualifier allows, the number itself but for "more than"', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), fc.nat({ max: 1_200_000 }), (count, other) => {
        const allows = (qualifier: string) => {
          const [low, high] = countRange(String(count), qualifier)
          return low <= other && other <= high
        }
        expect(allows('')).toBe(other === count)
        expect(allows('at least')).toBe(other >= count)
        expect(allows('more than')).toBe(other > count)
        expect(allows('at most')).toBe(other <= count)
        const [low, high] = countRange(String(count), 'about')
        expect(low <= count && count <= high && high - count <= Math.ceil(count / 10)).toBe(true)
      }),
    )
  })
})

describe('a date', () => {
  it.each([
    ['2024-03-22', '2024-03-23', true],
    ['2024-03-22', '2024-03', false],
    ['2024-03-22', '2024', false],
    ['2024-03', '2024-04', true],
    ['2024-03-22', '[..2024-03-24]', false],
    ['2024-03-24', '[..2024-03-24]', false],
    ['2024-03-25', '[..2024-03-24]', true],
    ['[..2024-03-24]', '[2024-03-25..]', true],
    ['[..2024-03-24]', '[2024-03-24..]', false],
    ['2024-03-22/2024-03-24', '2024-03-23', false],
  ])('said to be %s and %s differs: %s', (a, b, differs) => {
    const claims: Given[] = [a, b].map((value) => ({ property: 'date', value }))
    expect(resolve(claims).differs).toBe(differs)
  })
})

describe('a point', () => {
  it.each([
    ['55.826 37.391 site', '55.83 37.40 site', false],
    ['55.826 37.391 site', '55.75 37.62 site', true],
    ['55.826 37.391 site', '55.75 37.55 city', false],
    ['55.826 37.391 site', '59.94 30.31 city', true],
    ['55.826 37.391 site', '56.9 38.2 region', false],
    ['55.826 37.391 region', '59.94 30.31 region', true],
    ['-16.8 179.999 site', '-16.8 -179.999 site', false],
    ['-16.8 179.9 site', '-16.8 -179.9 site', true],
    ['10 20 site', '-10 20 site', true],
    ['10 20 site', '10 -20 site', true],
  ])('at %s and %s differs: %s', (a, b, differs) => {
    const claims = [a, b].map((text): Given => {
      const [lat, lon, qualifier = ''] = text.split(' ')
      return { property: 'point', value: `${lat} ${lon}`, qualifier }
    })
    expect(resolve(claims).differs).toBe(differs)
    expect(resolve([...claims].reverse()).differs).toBe(differs)
  })

  it('differs when two of several cannot both be true, though the one shown goes with each', () => {
    const claims: Given[] = [
      { property: 'point', value: '55.8 37.6', qualifier: 'region', made: '2024-03-24' },
      { property: 'point', value: '55.8 39.5', qualifier: 'site' },
      { property: 'point', value: '55.8 35.7', qualifier: 'site' },
    ]
    expect(resolve(claims.slice(0, 2)).differs).toBe(false)
    expect(resolve(claims).differs).toBe(true)
  })
})

describe('a list', () => {
  it('is all its values, the newest first, and does not differ', () => {
    const claims: Given[] = [
      { property: 'attack-type', value: 'armed assault', made: '2024-03-22' },
      { property: 'attack-type', value: 'facility/infrastructure attack', made: '2024-03-24' },
    ]
    expect(resolve(claims).values.map(({ value }) => value)).toEqual([
      'facility/infrastructure attack',
      'armed assault',
    ])
    expect(resolve(claims).differs).toBe(false)
  })

  it('differs when a source disputes one of them', () => {
    const claims: Given[] = [
      { property: 'actor', value: 'islamic-state', qualifier: 'claimed' },
      { property: 'actor', value: 'ukraine', qualifier: 'alleged', status: 'disputed' },
    ]
    const fact = resolve(claims)
    expect(fact.differs).toBe(true)
    expect(fact.values.map(({ disputed }) => disputed)).toEqual([false, true])
  })
})

test('a single figure that a source disputes differs', () => {
  expect(resolve([killed('60', { status: 'disputed' })]).differs).toBe(true)
  expect(resolve([killed('60', { status: 'unsourced' })]).differs).toBe(false)
  expect(resolve([killed('60'), killed('60', { status: 'disputed' })]).differs).toBe(true)
})

test('levels, terms, times and texts differ when they are not the same', () => {
  for (const property of ['level-to', 'response-type', 'time', 'place', 'scope'] as const) {
    expect(
      resolve([
        { property, value: 'a' },
        { property, value: 'b' },
      ]).differs,
    ).toBe(true)
    expect(
      resolve([
        { property, value: 'a' },
        { property, value: 'a' },
      ]).differs,
    ).toBe(false)
  }
})

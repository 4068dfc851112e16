import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dayFromIso, isoOfDay } from '../lib/days.ts'
import { buildLanes, type Lane, levelPosition, levelShade, placeOnScale, spanOn } from './levels.ts'
import { type ClaimRow, type EventRow, indexPack, type Pack } from './pack.ts'
import type { Property } from './pack-format.ts'

const INFO = {
  name: 'test',
  title: 'Test',
  description: '',
  version: '',
  licenses: [],
  contributors: [],
  questions: [],
  report: '',
  isSelection: false,
  at: '',
  window: '',
}
const SCALES = {
  'fr-one': ['FR', 3],
  'fr-two': ['FR', 3],
  'gb-one': ['GB', 5],
  'xk-one': ['XK', 1],
  'xk-part': ['XK', 2],
} as const

/** A change of level: what its claims say. A value is `value` or `value, made`; `in-force` has several. */
interface Given {
  readonly [property: string]: string | readonly string[] | undefined
  readonly status?: EventRow['status']
  readonly kind?: EventRow['kind']
}

/** Changes are named `change-0`, `change-1` … as they come; levels `fr-one-1` for the lowest of a scale and so on. */
function packOf(...changes: readonly Given[]): Pack {
  const claims: ClaimRow[] = []
  const events = changes.map(({ status, kind, ...properties }, index): EventRow => {
    const event = `change-${index}`
    for (const [property, given] of Object.entries(properties)) {
      for (const text of [given ?? []].flat()) {
        const [value = '', made = ''] = text.split(', ')
        claims.push({
          id: `claim-${claims.length}`,
          event,
          property: property as Property,
          value,
          qualifier: '',
          status: '',
          made,
          passage: '',
          preferred: false,
        })
      }
    }
    return {
      id: event,
      kind: kind ?? 'threat-level',
      title: event,
      aliases: '',
      status: status ?? 'published',
      note: '',
    }
  })
  const scale = (id: string, country: string) => ({
    id,
    country,
    name: id,
    native: '',
    lang: '',
    authority: '',
    from: '',
    to: '',
    partial: id === 'xk-part',
    passage: '',
    note: '',
  })
  return indexPack(INFO, {
    events,
    claims,
    passages: [],
    sources: [],
    actors: [],
    scales: Object.entries(SCALES).map(([id, [country]]) => scale(id, country)),
    levels: Object.entries(SCALES).flatMap(([id, [, count]]) =>
      Array.from({ length: count }, (_, index) => ({
        id: `${id}-${index + 1}`,
        scale: id,
        rank: index + 1,
        name: '',
        native: '',
        meaning: '',
      })),
    ),
    relations: [],
    coverage: [],
  })
}

function lanesOf(changes: readonly Given[], known: string | null = null): Lane[] {
  return buildLanes(packOf(...changes), known === null ? null : dayFromIso(known)!)
}

function laneOf(changes: readonly Given[], known: string | null = null): Lane {
  const lanes = lanesOf(changes, known)
  expect(lanes).toHaveLength(1)
  return lanes[0]!
}

/** The level on a day; `?` where no source speaks. */
function levelOn(lane: Lane, iso: string): string {
  return spanOn(lane, dayFromIso(iso)!)?.change.level.id ?? '?'
}

function spansOf(changes: readonly Given[], known: string | null = null): string[] {
  return laneOf(changes, known).spans.map(
    ({ change, from, to }) => `${change.level.id} ${isoOfDay(from)} ${isoOfDay(to)}`,
  )
}

/** A change on a day to a level of `fr-one`, with more claims. */
function change(date: string, to: number, more: Given = {}): Given {
  return { date, 'level-to': `fr-one-${to}`, ...more }
}

function fr(rank: number): string {
  return `fr-one-${rank}`
}

describe('a level', () => {
  it('holds on the day of its change and no longer when nothing more is said', () => {
    const lane = laneOf([change('2024-03-24', 3)])
    expect(levelOn(lane, '2024-03-23')).toBe('?')
    expect(levelOn(lane, '2024-03-24')).toBe('fr-one-3')
    expect(levelOn(lane, '2024-03-25')).toBe('?')
  })

  it('holds until the day before the change that starts from it', () => {
    expect(spansOf([change('2024-01-14', 2), change('2024-03-24', 3, { 'level-from': fr(2) })])).toEqual([
      'fr-one-2 2024-01-14 2024-03-23',
      'fr-one-3 2024-03-24 2024-03-24',
    ])
  })

  it('holds only as far as a source says when the next change does not say from which level it starts', () => {
    expect(spansOf([change('2024-01-14', 2), change('2024-03-24', 3)])[0]).toBe(
      'fr-one-2 2024-01-14 2024-01-14',
    )
    expect(spansOf([change('2024-01-14', 2, { 'in-force': '2024-02-01' }), change('2024-03-24', 3)])[0]).toBe(
      'fr-one-2 2024-01-14 2024-02-01',
    )
  })

  it('is not carried on to a change that starts from another level: one is missing between them', () => {
    const lane = laneOf([change('2024-01-14', 1), change('2024-03-24', 3, { 'level-from': fr(2) })])
    expect(levelOn(lane, '2024-01-14')).toBe('fr-one-1')
    expect(levelOn(lane, '2024-01-15')).toBe('?')
    expect(levelOn(lane, '2024-03-23')).toBe('?')
    expect(levelOn(lane, '2024-03-24')).toBe('fr-one-3')
  })

  it('holds through the last day for which a source says so, and not a day more', () => {
    const held = ['2024-05-03', '2025-01-15', '2024-12-01']
    const lane = laneOf([change('2024-03-24', 3, { 'in-force': held })])
    expect(levelOn(lane, '2024-09-01')).toBe('fr-one-3')
    expect(levelOn(lane, '2025-01-15')).toBe('fr-one-3')
    expect(levelOn(lane, '2025-01-16')).toBe('?')
    expect(lane.changes[0]?.heldUntil).toBe(dayFromIso('2025-01-15'))
  })

  it('holds through the end of a span for which a source says so', () => {
    expect(spansOf([change('2024-03-24', 3, { 'in-force': '2024-03-24/2024-05-10' })])).toEqual([
      'fr-one-3 2024-03-24 2024-05-10',
    ])
  })

  it('is known over a broken chain only as far as a source says', () => {
    const lane = laneOf([
      change('2024-01-14', 1, { 'in-force': '2024-02-01' }),
      change('2024-03-24', 3, { 'level-from': fr(2) }),
    ])
    expect(levelOn(lane, '2024-02-01')).toBe('fr-one-1')
    expect(levelOn(lane, '2024-02-02')).toBe('?')
  })

  it('never holds past the next change, whatever a source says', () => {
    const held = { 'in-force': '2030-01-01' }
    const next = '2024-03-24'
    const spans = ['fr-one-1 2024-01-14 2024-03-23', 'fr-one-3 2024-03-24 2024-03-24']
    expect(spansOf([change('2024-01-14', 1, held), change(next, 3, { 'level-from': fr(2) })])).toEqual(spans)
    expect(spansOf([change('2024-01-14', 1, held), change(next, 3, { 'level-from': fr(1) })])).toEqual(spans)
  })

  it('does not hold on without end because its change or an in-force date has none', () => {
    for (const date of ['2024-03-24/..', '2024-03-24/', '[2024-03-24..]']) {
      expect(spansOf([change(date, 3)])).toEqual(['fr-one-3 2024-03-24 2024-03-24'])
      expect(spansOf([change(date, 3, { 'in-force': '2024-05-03' })])).toEqual([
        'fr-one-3 2024-03-24 2024-05-03',
      ])
    }
    for (const held of ['2024-05-03/..', '2024-05-03/', '[2024-05-03..]'])
      expect(spansOf([change('2024-03-24', 3, { 'in-force': held })])).toEqual([
        'fr-one-3 2024-03-24 2024-05-03',
      ])
  })

  it('is known from one unknown day of a range only as far as the first of these days', () => {
    const spans = (held: string) => spansOf([change('2024-03-24', 3, { 'in-force': held })])
    expect(spans('[2024-04-10..2024-05-03]')).toEqual(['fr-one-3 2024-03-24 2024-04-10'])
    expect(spans('[..2024-05-03]')).toEqual(['fr-one-3 2024-03-24 2024-03-24'])
  })

  it('that a second change of the same day ends has no day of its own', () => {
    const [first, second] = [change('2024-03-24', 2), change('2024-03-24', 3, { 'level-from': fr(2) })]
    for (const lane of [laneOf([first, second]), laneOf([second, first])]) {
      expect(levelOn(lane, '2024-03-24')).toBe('fr-one-3')
      expect(levelOn(lane, '2024-03-23')).toBe('?')
    }
  })
})

describe('a lane', () => {
  it('has its changes in time order, whatever the order of the file', () => {
    const lane = laneOf([change('2024-03-24', 3), change('2015-11-13', 1), change('2024-01-14', 2)])
    expect(lane.changes.map(({ event }) => event)).toEqual(['change-1', 'change-2', 'change-0'])
  })

  it('tells what each change was from, and null where nobody says', () => {
    const lane = laneOf([change('2024-01-14', 2), change('2024-03-24', 3, { 'level-from': fr(2) })])
    expect(lane.changes.map(({ from }) => from?.id ?? null)).toEqual([null, 'fr-one-2'])
    expect(lane.changes[1]?.edtf).toBe('2024-03-24')
  })

  it('is there for each country that has a change, by the country’s name', () => {
    const lanes = lanesOf([
      { date: '2022-02-09', 'level-to': 'gb-one-3' },
      change('2024-03-24', 3),
      { date: '2020-01-01', 'level-to': 'xk-one-1' },
    ])
    expect(lanes.map(({ country, scale }) => `${country} ${scale.id}`)).toEqual([
      'FR fr-one',
      'XK xk-one',
      'GB gb-one',
    ])
    expect(lanes.map(({ changes }) => changes.length)).toEqual([1, 1, 1])
  })

  it('goes over from one scale of the country to the next, and names the later', () => {
    const lane = laneOf([
      change('2003-01-01', 3),
      { date: '2014-02-20', 'level-to': 'fr-two-1', 'level-from': fr(3) },
    ])
    expect(lane.scale.id).toBe('fr-two')
    expect(levelOn(lane, '2014-02-19')).toBe('fr-one-3')
    expect(levelOn(lane, '2014-02-20')).toBe('fr-two-1')
  })

  it('takes the date and the level that resolve from the claims', () => {
    const late = { date: ['2024-03-25, 2024-03-25', '2024-03-24, 2024-03-26'], 'level-to': 'fr-one-3' }
    expect(spansOf([late])).toEqual(['fr-one-3 2024-03-24 2024-03-24'])
  })

  it.each<[string, Given]>([
    ['of a region', { scope: 'Île-de-France' }],
    ['of a sector', { scope: 'transport' }],
    ['that is withdrawn', { status: 'withdrawn' }],
    ['that is no change of level', { kind: 'response' }],
    ['without a date', { date: [] }],
    ['of which no day at all is known', { date: '2024-13-99' }],
    ['to a level that is not in the pack', { 'level-to': 'no-such-level' }],
    ['without a level', { 'level-to': [] }],
  ])('leaves out a change %s', (_, more) => {
    expect(lanesOf([change('2024-03-24', 3, more)])).toEqual([])
    const lane = laneOf([change('2024-01-14', 2), change('2024-03-24', 3, more)])
    expect(lane.changes.map(({ event }) => event)).toEqual(['change-0'])
    expect(levelOn(lane, '2024-03-24')).toBe('?')
  })

  it('holds from the last day on which a change dated only in part may have been', () => {
    expect(spansOf([change('2024-03', 3, { 'in-force': '2024-05-01' })])).toEqual([
      'fr-one-3 2024-03-31 2024-05-01',
    ])
    expect(spansOf([change('[..2024-03-24]', 3)])).toEqual(['fr-one-3 2024-03-24 2024-03-24'])
  })

  it('leaves open which level held while the next change may have been', () => {
    expect(spansOf([change('2024-01-14', 2), change('2024-03', 3, { 'level-from': fr(2) })])).toEqual([
      'fr-one-2 2024-01-14 2024-02-29',
      'fr-one-3 2024-03-31 2024-03-31',
    ])
  })

  it('takes a change said to be national, as one of which no scope is said', () => {
    expect(spansOf([change('2024-03-24', 3, { scope: 'national' })])).toHaveLength(1)
  })
})

describe('as known on a day', () => {
  const changes = [
    change('2024-01-14, 2024-01-14', 2, {
      'level-to': 'fr-one-2, 2024-01-14',
      'in-force': '2024-02-20, 2024-02-20',
    }),
    {
      date: '2024-03-24, 2024-03-25',
      'level-to': 'fr-one-3, 2024-03-25',
      'level-from': 'fr-one-2, 2024-04-10',
      'in-force': ['2024-05-03, 2024-05-04', '2024-06-01, 2024-06-01'],
    },
  ]

  it('a change counts only once it is reported, and so does how long it held', () => {
    expect(lanesOf(changes, '2024-01-13')).toEqual([])
    expect(spansOf(changes, '2024-01-14')).toEqual(['fr-one-2 2024-01-14 2024-01-14'])
    expect(spansOf(changes, '2024-02-20')).toEqual(['fr-one-2 2024-01-14 2024-02-20'])
    expect(spansOf(changes, '2024-03-24')).toEqual(['fr-one-2 2024-01-14 2024-02-20'])
    expect(spansOf(changes, '2024-04-10')[0]).toBe('fr-one-2 2024-01-14 2024-03-23')
    expect(spansOf(changes, '2024-03-25')).toEqual([
      'fr-one-2 2024-01-14 2024-02-20',
      'fr-one-3 2024-03-24 2024-03-24',
    ])
    expect(spansOf(changes, '2024-05-04')[1]).toBe('fr-one-3 2024-03-24 2024-05-03')
    expect(spansOf(changes)[1]).toBe('fr-one-3 2024-03-24 2024-06-01')
  })

  it('what a change was from is not known before a source says it', () => {
    expect(laneOf(changes, '2024-04-09').changes[1]?.from).toBeNull()
    expect(laneOf(changes, '2024-04-10').changes[1]?.from?.id).toBe('fr-one-2')
  })
})

test('on no day does a random lane say more than its sources', () => {
  const anyDay = fc.integer({ min: 1, max: 28 }).map((day) => `2024-02-${String(day).padStart(2, '0')}`)
  const anyRank = fc.integer({ min: 1, max: 3 })
  const anyChange = fc.record({
    date: anyDay,
    to: anyRank,
    from: fc.option(anyRank),
    held: fc.array(anyDay, { maxLength: 2 }),
  })
  const anyChanges = fc.uniqueArray(anyChange, { selector: ({ date }) => date, minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(anyChanges, (changes) => {
      const lane = laneOf(
        changes.map(({ date, to, from, held }) =>
          change(date, to, { 'in-force': held, 'level-from': from === null ? [] : fr(from) }),
        ),
      )
      for (let day = dayFromIso('2024-01-25')!; day < dayFromIso('2024-03-05')!; day++) {
        const iso = isoOfDay(day)
        const before = changes.filter(({ date }) => date <= iso).sort((a, b) => (a.date < b.date ? -1 : 1))
        const last = before.at(-1)
        const next = changes.filter(({ date }) => date > iso).sort((a, b) => (a.date < b.date ? -1 : 1))[0]
        const isSaid =
          last !== undefined &&
          (last.date === iso || last.held.some((held) => iso <= held) || next?.from === last.to)
        expect(levelOn(lane, iso), iso).toBe(isSaid ? fr(last.to) : '?')
      }
    }),
  )
})

describe('the place of a level on its scale', () => {
  const pack = packOf()
  const level = (id: string) => pack.levels.get(id)!

  it.each([
    ['fr-one-1', 0, 0],
    ['fr-one-2', 0.5, 2],
    ['fr-one-3', 1, 4],
    ['gb-one-1', 0, 0],
    ['gb-one-2', 0.25, 1],
    ['gb-one-4', 0.75, 3],
    ['gb-one-5', 1, 4],
    ['xk-one-1', 0.5, 'unranked'],
    ['xk-part-2', 1, 'unranked'],
  ])('of %s is %d, shade %s', (id, position, shade) => {
    expect(levelPosition(pack, level(id))).toBe(position)
    expect(levelShade(pack, level(id))).toBe(shade)
  })

  it('counts the levels of its own scale only', () => {
    expect(placeOnScale(pack, level('fr-one-1'))).toEqual({ rank: 1, count: 3 })
    expect(placeOnScale(pack, level('gb-one-4'))).toEqual({ rank: 4, count: 5 })
  })

  it('is not said alone on a scale, nor on one known only in part, nor where nothing is in force', () => {
    expect(placeOnScale(pack, level('xk-one-1'))).toBeNull()
    expect(placeOnScale(pack, level('xk-part-2'))).toBeNull()
    const none = { ...level('fr-one-1'), id: 'fr-one-0', rank: 0 }
    const withNone = indexPack(INFO, { ...pack.tables, levels: [...pack.tables.levels, none] })
    expect(placeOnScale(withNone, none)).toBeNull()
    expect(placeOnScale(withNone, level('fr-one-1'))).toEqual({ rank: 1, count: 3 })
    expect(levelPosition(withNone, none)).toBe(0)
    expect(levelPosition(withNone, level('fr-one-1'))).toBe(1 / 3)
  })
})

import { describe, expect, it, test } from 'vitest'
import { checkPack } from '../../data/check-pack.ts'
import { indexPack } from '../../data/pack.ts'
import { tinyPackFiles, withTinyCell, withTinyLines } from '../../data/test-pack.ts'
import { type Filters, NO_FILTERS } from '../../filter/filters.ts'
import { matchRows } from '../../filter/match.ts'
import { dayOf } from '../../lib/days.ts'
import { recordOf } from '../../state/record.ts'
import { binByKey, findBin, tabBinsOf, tabStopOf } from './keys.ts'
import { laneFactsOf } from './lane-facts.ts'
import { layOutTimeline } from './model.ts'
import { type TimeScale, xOfDay } from './scale.ts'

/** Two years over 730 pixels: a pixel a day. */
const SCALE: TimeScale = { from: dayOf(2023, 1, 1), to: dayOf(2024, 12, 30), left: 100, width: 730 }

interface Given {
  readonly id: string
  readonly kind?: string
  readonly facts: readonly (readonly [property: string, value: string])[]
}

/** The tiny pack with some more events and other lines. */
function recordWith(
  given: readonly Given[] = [],
  lines: Readonly<Record<string, readonly string[]>> = {},
  known: number | null = null,
) {
  let files = withTinyLines(
    tinyPackFiles(),
    'events.csv',
    ...given.map(({ id, kind = 'threat-level' }) => `${id},${kind},Title of ${id},,published,`),
  )
  const claims = given.flatMap(({ id, facts }) =>
    facts.map(([property, value], at) => `${id}-${at},${id},${property},${value},,,2024-03-06,paper-alert,`),
  )
  files = withTinyLines(files, 'claims.csv', ...claims)
  for (const [file, added] of Object.entries(lines)) files = withTinyLines(files, file, ...added)
  const { info, tables } = checkPack(files, null)
  return recordOf(indexPack(info!, tables), known)
}

function layOut(record: ReturnType<typeof recordWith>, filters: Partial<Filters> = {}, kept: string[] = []) {
  const matches = matchRows(record.columns, { ...NO_FILTERS, ...filters })
  return layOutTimeline(record, matches, SCALE, kept, { facts: laneFactsOf(record), headHeight: 30 })
}

const WARNING: Given = {
  id: 'bulletin',
  kind: 'warning',
  facts: [
    ['country', 'FR'],
    ['date', '2024-04-01/2024-06-30'],
  ],
}
const REGIONAL: Given = {
  id: 'paris-watch',
  facts: [
    ['date', '2024-05-01'],
    ['level-to', 'fr-watch'],
    ['scope', 'Paris'],
  ],
}

test('every event is drawn once: in its lane, in the track of attacks or in that of the others', () => {
  const record = recordWith([WARNING, REGIONAL])
  const { tracks, lanes } = layOut(record)
  const idsOf = (marks: readonly { readonly id: string }[]) => marks.map(({ id }) => id)
  expect(tracks.map(({ marks }) => idsOf(marks))).toEqual([['market-attack'], ['river-front-claim']])
  expect(lanes.map(({ marks }) => idsOf(marks))).toEqual([['france-alert', 'bulletin', 'paris-watch']])
})

test('a warning of a country without a lane stands among the other events', () => {
  const abroad = { ...WARNING, facts: [['country', 'US'], WARNING.facts[1]!] as const }
  const { tracks, lanes } = layOut(recordWith([abroad]))
  expect(tracks[1]!.marks.map(({ id }) => id)).toContain('bulletin')
  expect(lanes[0]!.marks.map(({ id }) => id)).toEqual(['france-alert'])
})

describe('in a lane', () => {
  it('a bulletin is a bar as long as it holds, marked where it begins', () => {
    const [lane] = layOut(recordWith([WARNING])).lanes
    const mark = lane!.marks.find(({ id }) => id === 'bulletin')!
    expect(mark).toMatchObject({ form: 'warning', kind: 'warning', isLasting: true })
    expect(mark.range).toEqual({
      from: xOfDay(SCALE, dayOf(2024, 4, 1)),
      to: xOfDay(SCALE, dayOf(2024, 7, 1)),
      open: null,
    })
    expect(mark.x).toBe(xOfDay(SCALE, dayOf(2024, 4, 1)) + 0.5)
  })

  it('a change for a part of the country is lighter, says for which, and is no step', () => {
    const [lane] = layOut(recordWith([REGIONAL])).lanes
    expect(lane!.spans).toHaveLength(1)
    expect(lane!.marks.find(({ id }) => id === 'paris-watch')).toMatchObject({
      form: 'scoped',
      label: 'Title of paris-watch, 1 May 2024 (Paris)',
    })
  })

  it('a country with nothing but such changes has a lane without steps, which says so', () => {
    const abroad: Given = {
      id: 'raised',
      facts: [
        ['country', 'SE'],
        ['date', '2024-05-01'],
      ],
    }
    const lanes = layOut(recordWith([abroad])).lanes
    expect(lanes.map(({ country }) => country)).toEqual(['FR', 'SE'])
    expect(lanes[1]).toMatchObject({ spans: [], history: 'Sweden: no national level in the record' })
  })

  it('another scale is a break with its name, in the history too', () => {
    const record = recordWith(
      [
        {
          id: 'new-scale',
          facts: [
            ['date', '2024-06-01'],
            ['level-to', 'fr-new-1'],
          ],
        },
      ],
      {
        'scales.csv': ['fr-new,FR,New scale,,,Prime Minister,2024-06-01,,,agency-watch,'],
        'levels.csv': ['fr-new-1,fr-new,1,First,,', 'fr-new-2,fr-new,2,Second,,'],
      },
    )
    const [lane] = layOut(record).lanes
    const title = 'another scale from 1 June 2024: New scale'
    expect(lane!.breaks).toEqual([
      { key: `${dayOf(2024, 6, 1)}`, x: xOfDay(SCALE, dayOf(2024, 6, 1)), title },
    ])
    expect(lane!.history).toContain(title)
  })

  it('nothing is said of days after the day of knowledge', () => {
    const [lane] = layOut(recordWith([], {}, dayOf(2024, 3, 10))).lanes
    expect(lane!.gaps.map(({ x, width }) => [x, width])).toEqual([
      [xOfDay(SCALE, dayOf(2024, 3, 1)), 4],
      [xOfDay(SCALE, dayOf(2024, 3, 6)), 5],
    ])
    expect(lane!.coverage.map(({ x, width }) => [x, width])).toEqual([[xOfDay(SCALE, dayOf(2024, 3, 1)), 10]])
    expect(layOut(recordWith([], {}, dayOf(2024, 2, 20))).lanes.flatMap(({ coverage }) => coverage)).toEqual(
      [],
    )
  })

  it('the coverage is told apart from silence, and a gap in what is curated from both', () => {
    const record = recordWith([], { 'coverage.csv': ['FR,levels,2023-07-01,2023-12-31,none,2024-04-01,'] })
    const [lane] = layOut(record).lanes
    expect(lane!.coverage.map(({ state, x, width }) => [state, x, width])).toEqual([
      ['none', xOfDay(SCALE, dayOf(2023, 7, 1)), 184],
      ['curated', xOfDay(SCALE, dayOf(2024, 3, 1)), 31],
    ])
    expect(lane!.gaps.map(({ x, width }) => [x, width])).toEqual([
      [xOfDay(SCALE, dayOf(2024, 3, 1)), 4],
      [xOfDay(SCALE, dayOf(2024, 3, 6)), 26],
    ])
    expect(lane!.history).toBe(
      'France: Alerte 5 March 2024; France: level not known 1–4 March 2024, though searched for; ' +
        'France: level not known 6–31 March 2024, though searched for; ' +
        'record not covered 1 July–31 December 2023; record fully covered 1–31 March 2024',
    )
  })
})

describe('a track too full for marks', () => {
  const many = Array.from(
    { length: 500 },
    (_, at): Given => ({
      id: `attack-${at}`,
      kind: 'attack',
      facts: [
        ['date', new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10)],
        ['killed', `${at === 250 ? 90 : 1}`],
      ],
    }),
  )
  const record = recordWith(many)

  it('has bars, bins that hold every event once, and the largest attack as a circle', () => {
    const [attacks] = layOut(record).tracks
    expect(attacks!.bars.length).toBeGreaterThan(0)
    expect(attacks!.bins.flatMap(({ rows }) => rows())).toHaveLength(501)
    expect(attacks!.marks.map(({ id }) => id)).toContain('attack-250')
    expect(attacks!.bins[0]!.label).toMatch(/^1–31 January 2023: 31 attacks, show the list$/)
  })

  it('has in its bins only what the filters let through', () => {
    const [attacks] = layOut(record, { from: dayOf(2023, 1, 11), to: dayOf(2023, 1, 20) }).tracks
    expect(attacks!.bins.map(({ rows }) => rows().length)).toEqual([10])
  })

  it('is as high as one with few', () => {
    const few = layOut(record, { killedMin: 50 })
    expect(few.tracks[0]!.bins).toEqual([])
    expect(few.height).toBe(layOut(record).height)
  })

  it('still draws the one that has to be shown', () => {
    expect(layOut(record, {}, ['attack-33']).tracks[0]!.marks.map(({ id }) => id)).toContain('attack-33')
  })

  it('lets the keys go from bin to bin, and no farther than the ends', () => {
    const model = layOut(record)
    const keys = model.tracks[0]!.bins.map(({ key }) => key)
    expect(tabBinsOf(model, null).attacks).toBe(keys[0])
    expect(tabBinsOf(model, keys[2]!).attacks).toBe(keys[2])
    expect(binByKey('ArrowRight', model, keys[0]!)).toBe(keys[1])
    expect(binByKey('ArrowLeft', model, keys[0]!)).toBeNull()
    expect(binByKey('End', model, keys[0]!)).toBe(keys.at(-1))
    expect(binByKey('a', model, keys[0]!)).toBeNull()
    expect(findBin(model, keys[1]!)!.rows().length).toBeGreaterThan(0)
    expect(findBin(model, 'none')).toBeNull()
  })
})

test('the ends of a tie are drawn where the filters leave them out, paler, and crowd where there is no room', () => {
  const given = Array.from(
    { length: 20 },
    (_, index): Given => ({
      id: `answer-${index}`,
      kind: 'response',
      facts: [['date', '2024-03-05']],
    }),
  )
  const record = recordWith(given)
  const filters = { ...NO_FILTERS, kind: ['threat-level'], to: dayOf(2023, 12, 31) }
  const matches = matchRows(record.columns, filters)
  const room = { facts: laneFactsOf(record), headHeight: 30 }
  const tied = ['market-attack', ...given.map(({ id }) => id)]
  const [attacks, others] = layOutTimeline(record, matches, SCALE, [], room, tied).tracks
  expect(attacks!.marks).toMatchObject([{ id: 'market-attack', isDim: true }])
  const drawn = [...others!.marks.map(({ id }) => id), ...others!.crowds.flatMap(({ ids }) => ids)]
  expect(drawn.toSorted()).toEqual(given.map(({ id }) => id).toSorted())
  expect(others!.crowds).toHaveLength(1)
  expect(layOutTimeline(record, matches, SCALE, [], room).tracks.flatMap(({ marks }) => marks)).toEqual([])
})

test('the tab key stops at the mark that is wanted, else at the first', () => {
  const model = layOut(recordWith())
  expect(tabStopOf(model, [null, 'france-alert'])).toBe('france-alert')
  expect(tabStopOf(model, ['none', null])).toBe('market-attack')
})

test('a date that is not known to the day is no lasting bulletin', () => {
  const files = withTinyCell(
    withTinyLines(tinyPackFiles(), 'events.csv', 'note,warning,Note,,published,'),
    'claims.csv',
    'claim-date',
    'event',
    'note',
  )
  const { info, tables } = checkPack(
    withTinyLines(files, 'claims.csv', 'note-country,note,country,FR,,,2024-03-06,paper-claim,'),
    null,
  )
  const record = recordOf(indexPack(info!, tables), null)
  const mark = layOut(record).lanes[0]!.marks.find(({ id }) => id === 'note')!
  expect(mark.isLasting).toBe(false)
  expect(mark.range).not.toBeNull()
})

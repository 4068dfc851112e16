import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromIso, isoOfDay } from '../lib/days.ts'
import { answersByCountry, sortAnswers } from './answer-countries.ts'
import { answerTimes, type DayCount, summarizeDays } from './answer-times.ts'
import { checkPack } from './check-pack.ts'
import { buildColumns } from './columns.ts'
import { buildLanes } from './levels.ts'
import { indexPack, type Pack } from './pack.ts'
import { changeTo, type GivenEvent, levelPack } from './test-levels.ts'

const attack = (date: string, country = 'FR'): GivenEvent => ({ kind: 'attack', date, country })
const rise = (from: string, to: string, date: string, more: GivenEvent = {}) =>
  changeTo(to, date, { 'level-from': from, ...more })
const answers = (...ties: readonly string[]) => ({
  relations: ties.map((tie) => {
    const [from = '', to = ''] = tie.split(' > ')
    return `${from},responds-to,${to},paper-answer`
  }),
})

function timesOf(pack: Pack, options: { known?: string; isAsked?: (id: string) => boolean } = {}) {
  const known = options.known === undefined ? null : dayFromIso(options.known)
  const columns = buildColumns(pack, known)
  const record = { pack, columns, lanes: buildLanes(pack, known), known }
  const isAsked = options.isAsked ?? ((id) => id !== 'market-attack')
  const times = answerTimes(record, (row) => isAsked(columns.ids.at(row)!))
  return {
    ...times,
    /** `change: days after attack, home or abroad, days it lasted`. */
    inShort: times.cases.map(
      ({ change, attack, days, where, lasted }) =>
        `${change.event}: ${days} after ${columns.ids.at(attack)}, ${where}, ${inShort(lasted)}`,
    ),
    reasons: Object.fromEntries(times.leftOut.map(({ event, reason }) => [event, reason])),
  }
}

const inShort = ({ days, isLeast }: DayCount) => `${isLeast ? '>=' : ''}${days}`

/** One attack in Paris and a rise in Sweden that answers it, with more events. */
function swedenWith(
  given: Readonly<Record<string, GivenEvent>>,
  first: GivenEvent = rise('se-3', 'se-4', '2015-11-18'),
) {
  return timesOf(levelPack({ paris: attack('2015-11-13'), up: first, ...given }, answers('up > paris')))
}

describe('a case of an answer', () => {
  it('counts the days from the attack to the rise, and from the rise to the fall', () => {
    const { inShort, leftOut, cases } = swedenWith({ down: rise('se-4', 'se-3', '2016-03-02') })
    expect(inShort).toEqual(['up: 5 after paris, abroad, 105'])
    expect(isoOfDay(cases[0]!.lasted.to)).toBe('2016-03-01')
    expect(cases[0]!.passages).toEqual(['paper-answer'])
    expect(leftOut).toEqual([])
  })

  it('is at home where the attack was in the country that raised its level', () => {
    const pack = levelPack(
      { malmo: attack('2015-11-18', 'SE'), up: rise('se-3', 'se-4', '2015-11-18') },
      answers('up > malmo'),
    )
    expect(timesOf(pack).inShort).toEqual(['up: 0 after malmo, home, >=1'])
  })

  it('says that the place is not known where no source has named a country', () => {
    const pack = levelPack(
      { somewhere: { kind: 'attack', date: '2015-11-18' }, up: rise('se-3', 'se-4', '2015-11-18') },
      answers('up > somewhere'),
    )
    expect(timesOf(pack).inShort).toEqual(['up: 0 after somewhere, unknown, >=1'])
  })

  it('of a level that fell on the day of its rise lasted no day', () => {
    expect(swedenWith({ down: rise('se-4', 'se-3', '2015-11-18') }).inShort).toEqual([
      'up: 5 after paris, abroad, 0',
    ])
  })

  it('goes on through changes that confirm the level or go higher, to the fall below it', () => {
    const more = {
      same: rise('se-4', 'se-4', '2015-12-01'),
      top: rise('se-4', 'se-5', '2016-01-01'),
      back: rise('se-5', 'se-4', '2016-02-01'),
      down: rise('se-4', 'se-2', '2016-03-02'),
    }
    expect(swedenWith(more).inShort).toEqual(['up: 5 after paris, abroad, 105'])
  })

  it('has an open end where no source says what followed', () => {
    const held = rise('se-3', 'se-4', '2015-11-18', { 'in-force': '2015-12-17' })
    expect(swedenWith({}, held).inShort).toEqual(['up: 5 after paris, abroad, >=30'])
    // The next change starts from another level: one is missing between them.
    const down = rise('se-2', 'se-3', '2016-03-02')
    expect(swedenWith({ down }, held).inShort).toEqual(['up: 5 after paris, abroad, >=30'])
  })

  it('has an open end where the fall is not known to the day, and where another scale follows', () => {
    expect(swedenWith({ down: rise('se-4', 'se-3', '2016-03') }).inShort).toEqual([
      'up: 5 after paris, abroad, >=104',
    ])
    const pack = levelPack(
      {
        paris: attack('2015-11-13'),
        up: rise('fr-old-1', 'fr-old-2', '2015-11-13'),
        new: rise('fr-old-2', 'fr-watch', '2016-12-01'),
      },
      answers('up > paris'),
    )
    expect(timesOf(pack).inShort).toEqual(['up: 0 after paris, home, >=384'])
  })
})

describe('the attack that the days are counted from', () => {
  const nice = attack('2015-11-16')
  const up = rise('se-3', 'se-4', '2015-11-18')
  const ties = answers('up > paris', 'up > nice')

  it('is the last of several before the change, and each change is one case', () => {
    const times = timesOf(levelPack({ paris: attack('2015-11-13'), nice, up }, ties))
    expect(times.inShort).toEqual(['up: 2 after nice, abroad, >=1'])
    expect(times.cases[0]!.others).toHaveLength(1)
    const later = timesOf(levelPack({ paris: attack('2015-11-13'), nice: attack('2015-11-19'), up }, ties))
    expect(later.inShort).toEqual(['up: 5 after paris, abroad, >=1'])
  })

  it('is one of those asked for', () => {
    const pack = levelPack({ paris: attack('2015-11-13'), nice, up }, ties)
    expect(timesOf(pack, { isAsked: (id) => id === 'paris' }).inShort).toEqual([
      'up: 5 after paris, abroad, >=1',
    ])
    expect(timesOf(pack, { isAsked: () => false })).toMatchObject({ cases: [], leftOut: [] })
  })

  it('counts from its first day, if it took several', () => {
    const times = timesOf(
      levelPack({ paris: attack('2015-11-13/2015-11-15'), nice, up }, answers('up > paris')),
    )
    expect(times.inShort).toEqual(['up: 5 after paris, abroad, >=1'])
  })

  it.each([
    ['2015-11', 'attack-day-unknown'],
    ['2015-11-17?', 'attack-day-unknown'],
    ['[2015-11-14..2015-11-17]', 'attack-day-unknown'],
    ['2015-11-19', 'before-attack'],
  ])('leaves the change out when it is dated %s', (date, reason) => {
    const times = timesOf(levelPack({ paris: attack(date), up }, answers('up > paris')))
    expect(times.cases).toEqual([])
    expect(times.reasons).toEqual({ up: reason })
  })

  it('is not known where one without a day may be later than the others', () => {
    const isDoubted = timesOf(levelPack({ paris: attack('2015-11-13'), nice: attack('2015-11'), up }, ties))
    expect(isDoubted.reasons).toEqual({ up: 'attack-day-unknown' })
    const earlier = timesOf(levelPack({ paris: attack('2015-11-13'), nice: attack('2015-10'), up }, ties))
    expect(earlier.inShort).toEqual(['up: 5 after paris, abroad, >=1'])
  })
})

it('leaves out what raises no national level on a known day, each for its reason', () => {
  const given: Record<string, GivenEvent> = {
    bulletin: { kind: 'warning', date: '2015-11-14', country: 'US' },
    mourning: { kind: 'response', date: '2015-11-14', country: 'FR' },
    'level-unknown': { date: '2015-11-14', country: 'SE' },
    scoped: rise('se-3', 'se-4', '2015-11-14', { scope: 'Stockholm' }),
    'before-unknown': changeTo('lu-2', '2015-11-14'),
    'not-comparable': rise('fr-old-1', 'fr-watch', '2016-12-01'),
    lowered: rise('se-4', 'se-3', '2015-11-14'),
    kept: rise('se-3', 'se-3', '2015-11-15'),
    'change-day-unknown': rise('se-3', 'se-4', '2015-12'),
  }
  const pack = levelPack(
    { paris: attack('2015-11-13'), ...given },
    answers(...Object.keys(given).map((id) => `${id} > paris`)),
  )
  const { cases, reasons } = timesOf(pack)
  expect(cases).toEqual([])
  const { mourning: _, ...others } = given
  expect(reasons).toEqual(Object.fromEntries(Object.keys(others).map((id) => [id, id])))
})

it('has only what was known on the day of knowledge', () => {
  const pack = levelPack(
    { paris: attack('2015-11-13'), up: rise('se-3', 'se-4', '2015-11-18') },
    answers('up > paris'),
  )
  expect(timesOf(pack, { known: '2024-03-05' })).toMatchObject({ cases: [], leftOut: [] })
  expect(timesOf(pack, { known: '2024-03-06' }).cases).toHaveLength(1)
})

describe('days in a few figures', () => {
  const counts = (text: string): DayCount[] =>
    text.split(' ').map((each) => ({ days: Number(each.replace('>=', '')), isLeast: each.startsWith('>=') }))
  const figures = (text: string) => {
    const { least, most, median } = summarizeDays(counts(text))!
    return [least, median, most].map((each) => each && inShort(each))
  }

  it('are least, median and most; of fewer than three there is no median', () => {
    expect(figures('5 1 3')).toEqual(['1', '3', '5'])
    expect(figures('1 2 5 9')).toEqual(['1', '3.5', '9'])
    expect(figures('5 1')).toEqual(['1', null, '5'])
    expect(summarizeDays([])).toBeNull()
  })

  it('say at least where they hang on an open end, and only there', () => {
    expect(figures('1 2 >=9')).toEqual(['1', '2', '>=9'])
    expect(figures('1 2 >=2')).toEqual(['1', '2', '>=2'])
    expect(figures('>=1 2 9')).toEqual(['>=1', '>=2', '>=9'])
    expect(figures('1 2 >=3 9')).toEqual(['1', '>=2.5', '>=9'])
  })

  it('hold whatever the open ends turn out to be', () => {
    const any = fc.record({ days: fc.nat(50), isLeast: fc.boolean(), more: fc.nat(60) })
    fc.assert(
      fc.property(fc.array(any, { minLength: 3, maxLength: 9 }), (given) => {
        const { least, median, most } = summarizeDays(given)!
        const truth = given
          .map(({ days, isLeast, more }) => (isLeast ? days + more : days))
          .sort((a, b) => a - b)
        const middle = (truth[(truth.length - 1) >> 1]! + truth[truth.length >> 1]!) / 2
        const pairs = [
          [least, truth[0]!],
          [median!, middle],
          [most, truth.at(-1)!],
        ] as const
        for (const [said, real] of pairs)
          if (said.isLeast) expect(real).toBeGreaterThanOrEqual(said.days)
          else expect(real).toBe(said.days)
      }),
    )
  })
})

describe('the countries', () => {
  const up = (from: string, to: string, date: string) => rise(from, to, date)
  const given = {
    a: attack('2015-01-01'),
    'se-a': up('se-1', 'se-2', '2015-01-05'),
    'se-b': up('se-2', 'se-3', '2015-01-03'),
    'se-c': up('se-2', 'se-4', '2015-01-02'),
    'lu-a': up('lu-1', 'lu-2', '2015-01-01'),
    'fr-a': up('fr-watch', 'fr-alert', '2017-01-01'),
  }
  const ties = Object.keys(given)
    .filter((id) => id.includes('-'))
    .map((id) => `${id} > a`)
  const rows = answersByCountry(timesOf(levelPack(given, answers(...ties))).cases)
  const sorted = (...order: [Parameters<typeof sortAnswers>[1], boolean]) =>
    sortAnswers(rows, ...order).map(({ country }) => country)

  it('have their own cases and figures', () => {
    expect(rows.map(({ country, cases }) => [country, cases.length])).toEqual([
      ['FR', 1],
      ['LU', 1],
      ['SE', 3],
    ])
    expect(rows[2]!.toRise.median).toEqual({ days: 2, isLeast: false })
    expect(rows[0]!.toRise).toMatchObject({ median: null, least: { days: 731 } })
  })

  it('stand by cases and then by name, by name, or by median with those without one last', () => {
    expect(sorted('cases', true)).toEqual(['SE', 'FR', 'LU'])
    expect(sorted('country', true)).toEqual(['SE', 'LU', 'FR'])
    expect(sorted('rise', false)).toEqual(['SE', 'FR', 'LU'])
    expect(sorted('lasted', true)).toEqual(['SE', 'FR', 'LU'])
  })
})

it('finds three cases of the world pack as its tables have them', () => {
  const folder = join(import.meta.dirname, '../../public/packs/world')
  const names = readdirSync(folder).filter((file) => /\.(csv|json)$/.test(file))
  const { info, tables } = checkPack(
    new Map(names.map((file) => [file, readFileSync(join(folder, file), 'utf8')])),
    null,
  )
  const { inShort, cases, leftOut } = timesOf(indexPack(info!, tables), { isAsked: () => true })
  expect(inShort).toEqual(
    expect.arrayContaining([
      'france-urgence-attentat-2018-12: 1 after strasbourg-2018, home, 2',
      'new-zealand-high-2019-03: 0 after christchurch-2019, home, 33',
      'united-states-high-orange-2003-05: 4 after casablanca-2003, abroad, 10',
    ]),
  )
  expect(cases.length).toBeGreaterThanOrEqual(25)
  expect(leftOut.length).toBeGreaterThanOrEqual(20)
})

import { describe, expect, it, test } from 'vitest'
import { dayFromIso, dayOf } from '../lib/days.ts'
import { mercatorX, mercatorY } from '../lib/mercator.ts'
import { checkPack } from './check-pack.ts'
import {
  buildColumns,
  type Columns,
  FACETS,
  type FacetName,
  kindOf,
  NO_END,
  NO_START,
  NOT_STATED,
  rowsByDay,
} from './columns.ts'
import { indexPack, type Pack } from './pack.ts'
import { EVENT_KINDS, PRECISIONS } from './pack-format.ts'
import { tinyPackFiles, withTinyCell, withTinyLines } from './test-pack.ts'
import { wordsOfRow } from './test-texts.ts'

type Files = ReadonlyMap<string, string>

function packOf(files: Files): Pack {
  const { info, tables } = checkPack(files, null)
  return indexPack(info!, tables)
}

function columnsOf(files: Files = tinyPackFiles(), known: string | null = null): Columns {
  return buildColumns(packOf(files), known === null ? null : dayFromIso(known)!)
}

/** The tiny pack with attacks of these dates, and nothing else said of them. */
function datedPack(dates: Readonly<Record<string, string>>): Files {
  const events = Object.keys(dates).map((id) => `${id},attack,Attack ${id},,published,`)
  const claims = Object.entries(dates).map(
    ([id, date]) => `${id}-date,${id},date,${date},,,2024-03-06,paper-killed,`,
  )
  return withTinyLines(withTinyLines(tinyPackFiles(), 'events.csv', ...events), 'claims.csv', ...claims)
}

/** The tiny pack with more claims of the market attack, each `property,value,qualifier,status`. */
function withClaims(...claims: readonly string[]): Files {
  const lines = claims.map((claim, index) => `more-${index},market-attack,${claim},2024-03-06,paper-killed,`)
  return withTinyLines(tinyPackFiles(), 'claims.csv', ...lines)
}

function idsOf({ count, ids }: Columns): string[] {
  return Array.from({ length: count }, (_, row) => ids.at(row)!)
}

function optionsOf(columns: Columns, id: string, name: FacetName): string[] {
  const row = columns.rowOfId.get(id)!
  const { ids, offsets, codes } = columns.facets[name]
  return Array.from(codes.slice(offsets?.[row] ?? row, offsets?.[row + 1] ?? row + 1), (code) => ids[code]!)
}

function rowOf(columns: Columns, id: string): number {
  const row = columns.rowOfId.get(id)
  expect(row, id).toBeDefined()
  return row!
}

describe('the rows', () => {
  it('are in time order, those without a start first and without an end last of their day', () => {
    const columns = columnsOf(
      datedPack({
        'y-late': '2024-03-09',
        'b-before': '[..2024-03-01]',
        'c-early': '2023-12-31',
        'd-after': '[2024-03-09..]',
        'e-month': '2024-03',
        'f-since': '2024-03-09/..',
      }),
    )
    expect(columns.ids).toEqual([
      'b-before',
      'c-early',
      'e-month',
      'market-attack',
      'river-front-claim',
      'france-alert',
      'y-late',
      'd-after',
      'f-since',
    ])
    expect([...columns.start]).toEqual([...columns.start].sort((a, b) => a - b))
  })

  it('are ordered for a list by their first known day: an open start by its end, no date as the earliest', () => {
    const dates = { late: '2024-03-09', before: '[..2024-03-05]', since: '[2024-03-09..]', month: '2024-03' }
    const columns = columnsOf(withTinyLines(datedPack(dates), 'events.csv', 'undated,attack,A,,published,'))
    expect(Array.from(rowsByDay(columns), (row) => columns.ids.at(row))).toEqual([
      'undated',
      'month',
      'market-attack',
      'river-front-claim',
      'before',
      'france-alert',
      'late',
      'since',
    ])
  })

  it('of one day are in the order of their ids', () => {
    const columns = columnsOf(datedPack({ zulu: '2024-03-09', alpha: '2024-03-09', mike: '2024-03-09' }))
    expect(idsOf(columns).slice(-3)).toEqual(['alpha', 'mike', 'zulu'])
  })

  it('are found by id, and every column has one place for each', () => {
    const columns = columnsOf()
    expect(columns.count).toBe(3)
    for (const [row, id] of idsOf(columns).entries()) expect(columns.rowOfId.get(id)).toBe(row)
    const { start, end, x, y, precision, killed, injured, differs, titles, places, dates, searched } = columns
    for (const column of [
      start,
      end,
      x,
      y,
      precision,
      killed,
      injured,
      differs,
      titles,
      places,
      dates,
      searched().parts[0],
    ])
      expect(column).toHaveLength(3)
    for (const name of FACETS) expect(columns.facets[name].offsets?.length ?? 4).toBe(4)
  })

  it('are none for a pack without events', () => {
    const files = tinyPackFiles().set('events.csv', tinyPackFiles().get('events.csv')!.split('\n')[0]!)
    expect(columnsOf(files)).toMatchObject({ count: 0, ids: [], unreported: 0 })
  })
})

describe('the days of an event', () => {
  it.each([
    ['2024-03-04', dayOf(2024, 3, 4), dayOf(2024, 3, 4)],
    ['2024-03', dayOf(2024, 3, 1), dayOf(2024, 3, 31)],
    ['[..2024-03-24]', NO_START, dayOf(2024, 3, 24)],
    ['[2024-03-22..]', dayOf(2024, 3, 22), NO_END],
    ['2024-03-22/', dayOf(2024, 3, 22), NO_END],
  ])('%s are its start and end', (date, start, end) => {
    const columns = columnsOf(datedPack({ other: date }))
    const row = rowOf(columns, 'other')
    expect([columns.start[row], columns.end[row], columns.dates.at(row)]).toEqual([start, end, date])
  })

  it('are open on both sides, and its date empty, when nobody says when it was', () => {
    const columns = columnsOf(withTinyLines(tinyPackFiles(), 'events.csv', 'other,attack,Other,,published,'))
    const row = rowOf(columns, 'other')
    expect([columns.start[row], columns.end[row], columns.dates.at(row)]).toEqual([NO_START, NO_END, ''])
  })

  it('are those of the claim shown', () => {
    const files = withTinyLines(
      tinyPackFiles(),
      'claims.csv',
      'more,market-attack,date,2024-03-03,,,2024-03-20,agency-killed,',
    )
    const dateOf = (columns: Columns) => columns.dates.at(rowOf(columns, 'market-attack'))
    expect(dateOf(columnsOf(files))).toBe('2024-03-03')
    expect(dateOf(columnsOf(files, '2024-03-06'))).toBe('2024-03-04')
  })
})

describe('a toll', () => {
  it('is that of the claim shown, and -1 where nobody says it', () => {
    const columns = columnsOf()
    const row = rowOf(columns, 'market-attack')
    expect([columns.killed[row], columns.injured[row]]).toEqual([5, -1])
    expect(columns.killed[rowOf(columns, 'france-alert')]).toBe(-1)
  })

  it('of nobody killed is 0, not unknown', () => {
    const columns = columnsOf(withClaims('injured,0,,'))
    expect(columns.injured[rowOf(columns, 'market-attack')]).toBe(0)
  })
})

describe('a place on the map', () => {
  it('is the point of an attack with its precision', () => {
    const columns = columnsOf()
    const row = rowOf(columns, 'market-attack')
    expect(columns.x[row]).toBeCloseTo(mercatorX(6.131), 6)
    expect(columns.y[row]).toBeCloseTo(mercatorY(49.611), 6)
    expect(PRECISIONS[columns.precision[row]!]).toBe('city')
  })

  it('is nowhere for other kinds, even with a point, and for an attack without one', () => {
    const files = withTinyLines(
      datedPack({ other: '2024-03-09' }),
      'claims.csv',
      'alert-point,france-alert,point,48.85 2.35,city,unsourced,,,',
    )
    const columns = columnsOf(files)
    for (const id of ['france-alert', 'other']) {
      const row = rowOf(columns, id)
      expect([columns.x[row], columns.y[row], columns.precision[row]]).toEqual([Number.NaN, Number.NaN, 255])
    }
  })
})

describe('a facet', () => {
  it('lists the options of each event by code, and the kinds in the order of the format', () => {
    const columns = columnsOf()
    expect(columns.facets.kind.ids).toEqual(EVENT_KINDS)
    expect(idsOf(columns).map((_, row) => kindOf(columns, row))).toEqual(['attack', 'claim', 'threat-level'])
    expect(optionsOf(columns, 'market-attack', 'country')).toEqual(['LU'])
    expect(optionsOf(columns, 'market-attack', 'type')).toEqual(['bombing/explosion'])
    expect(optionsOf(columns, 'france-alert', 'country')).toEqual(['FR'])
    for (const name of FACETS) {
      const { ids, offsets, codes } = columns.facets[name]
      expect(new Set(ids).size).toBe(ids.length)
      expect(offsets?.at(-1) ?? columns.count).toBe(codes.length)
    }
  })

  it('has several codes where several things are said', () => {
    const columns = columnsOf(
      withClaims('country,FR,,', 'attack-type,armed assault,,', 'target-type,tourists,,'),
    )
    expect(optionsOf(columns, 'market-attack', 'country').sort()).toEqual(['FR', 'LU'])
    expect(optionsOf(columns, 'market-attack', 'type').sort()).toEqual(['armed assault', 'bombing/explosion'])
    expect(optionsOf(columns, 'market-attack', 'target')).toEqual(['tourists'])
  })

  it('has an option of its own for a country or an actor that nobody states, and none for type and target', () => {
    const columns = columnsOf()
    expect(optionsOf(columns, 'river-front-claim', 'country')).toEqual([NOT_STATED])
    expect(optionsOf(columns, 'france-alert', 'actor')).toEqual([NOT_STATED])
    expect(optionsOf(columns, 'france-alert', 'type')).toEqual([])
    expect(optionsOf(columns, 'market-attack', 'target')).toEqual([])
  })

  it('counts a branch under the groups above it too, each once', () => {
    const files = withTinyLines(
      withClaims('actor,river-front,claimed,'),
      'actors.csv',
      'cell,The Cell,,group,river-front-north',
    )
    expect(optionsOf(columnsOf(), 'market-attack', 'actor')).toEqual(['river-front-north', 'river-front'])
    expect(optionsOf(columnsOf(files), 'market-attack', 'actor').sort()).toEqual([
      'river-front',
      'river-front-north',
    ])
    const cell = withTinyCell(files, 'claims.csv', 'market-actor', 'value', 'cell')
    expect(optionsOf(columnsOf(cell), 'market-attack', 'actor').sort()).toEqual([
      'cell',
      'river-front',
      'river-front-north',
    ])
  })

  it('leaves out an actor that denies it or that a source disputes', () => {
    for (const [column, value] of [
      ['qualifier', 'denied'],
      ['status', 'disputed'],
    ] as const) {
      const columns = columnsOf(withTinyCell(tinyPackFiles(), 'claims.csv', 'market-actor', column, value))
      expect(optionsOf(columns, 'market-attack', 'actor')).toEqual([NOT_STATED])
    }
  })

  it('keeps an actor whose claim stands beside its denial', () => {
    const columns = columnsOf(withClaims('actor,river-front-north,denied,'))
    expect(optionsOf(columns, 'market-attack', 'actor')).toContain('river-front-north')
  })
})

test('an event differs when one of its facts does', () => {
  expect(columnsOf().differs.every((differs) => differs === 0)).toBe(true)
  const columns = columnsOf(withTinyCell(tinyPackFiles(), 'claims.csv', 'market-killed', 'qualifier', ''))
  expect(columns.differs[rowOf(columns, 'market-attack')]).toBe(1)
  expect(columns.differs[rowOf(columns, 'france-alert')]).toBe(0)
})

describe('the text for search', () => {
  it('has title, place, country and actors with their aliases and groups, folded', () => {
    const columns = columnsOf(withClaims('place,Élysée  Café,,'))
    const text = wordsOfRow(columns.searched(), rowOf(columns, 'market-attack'))
    for (const word of [
      'attack on the old market',
      'elysee cafe',
      'luxembourg',
      'river front north',
      'rf the front',
    ])
      expect(text).toEqual(expect.arrayContaining(word.split(' ')))
  })

  it('has reasons, speakers, announcers and what was said', () => {
    const lines = [
      'reason,The attack in Lûxembourg',
      'by,President',
      'announced-by,Gabriel Attal',
      'content,More Patrols',
    ]
    const files = withTinyLines(
      tinyPackFiles(),
      'claims.csv',
      ...lines.map((line, index) => `more-${index},france-alert,${line},,,2024-03-06,paper-alert,`),
    )
    const columns = columnsOf(files)
    const text = wordsOfRow(columns.searched(), rowOf(columns, 'france-alert'))
    for (const word of ['the attack in luxembourg', 'president', 'gabriel attal', 'more patrols'])
      expect(text).toEqual(expect.arrayContaining(word.split(' ')))
  })

  it('has the level that was set, in its own words and in English', () => {
    const columns = columnsOf(tinyPackFiles())
    const text = wordsOfRow(columns.searched(), rowOf(columns, 'france-alert'))
    expect(text).toEqual(expect.arrayContaining(['alerte', 'alert']))
    // The level before is not what the event is about.
    expect(text).not.toContain('veille')
  })

  it('does not name an actor that denies it', () => {
    const columns = columnsOf(
      withTinyCell(tinyPackFiles(), 'claims.csv', 'market-actor', 'qualifier', 'denied'),
    )
    expect(wordsOfRow(columns.searched(), rowOf(columns, 'market-attack'))).not.toContain('river')
  })
})

describe('a withdrawn event', () => {
  it('is in no row and not among the unreported', () => {
    const files = withTinyCell(tinyPackFiles(), 'events.csv', 'market-attack', 'status', 'withdrawn')
    expect(columnsOf(files).ids).toEqual(['river-front-claim', 'france-alert'])
    expect(columnsOf(files, '2000-01-01').unreported).toBe(2)
  })
})

describe('as known on a day', () => {
  it('an event that nobody had reported is counted, not shown', () => {
    expect(columnsOf(tinyPackFiles(), '2024-03-05')).toMatchObject({ count: 0, unreported: 3 })
    expect(columnsOf(tinyPackFiles(), '2024-03-06')).toMatchObject({ count: 3, unreported: 0 })
    const files = withTinyCell(tinyPackFiles(), 'claims.csv', 'claim-date', 'made', '2024-03-20')
    const late = withTinyCell(files, 'claims.csv', 'claim-actor', 'made', '')
    expect(columnsOf(late, '2024-03-06')).toMatchObject({
      ids: ['market-attack', 'france-alert'],
      unreported: 1,
    })
    expect(columnsOf(late, '2024-03-20')).toMatchObject({ count: 3, unreported: 0 })
  })

  it('all that is known now has no unreported, not even an event of which nothing is said', () => {
    const files = withTinyLines(tinyPackFiles(), 'events.csv', 'other,attack,Other,,published,')
    expect(columnsOf(files)).toMatchObject({ count: 4, unreported: 0 })
    expect(columnsOf(files, '2024-03-06')).toMatchObject({ count: 3, unreported: 1 })
  })

  it('toll, actors and type are those of the day; the point, which is no news, is there', () => {
    const columns = columnsOf(tinyPackFiles(), '2024-03-06')
    const row = rowOf(columns, 'market-attack')
    expect(columns.killed[row]).toBe(3)
    expect(columns.x[row]).not.toBeNaN()
    expect(optionsOf(columns, 'market-attack', 'actor')).toEqual([NOT_STATED])
    expect(optionsOf(columns, 'market-attack', 'type')).toEqual([])
    expect(wordsOfRow(columns.searched(), row!)).not.toContain('river')
  })
})

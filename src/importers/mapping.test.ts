import { expect, test } from 'vitest'
import { keyOfHeader, type MappedField, proposeMapping } from './mapping.ts'
import { readText } from './test-samples.ts'

function fieldsOf(table: string): Partial<Record<MappedField, string>> {
  const [header = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' | '))
  return proposeMapping(header, rows).mapping.fields
}

test.each<[string, string, Partial<Record<MappedField, string>>]>([
  [
    'German',
    `Datum | Ort | Land | Breite | Länge | Tote | Verletzte | Titel | Quelle
     19.12.2016 | Berlin | Deutschland | 52.5 | 13.3 | 12 | 67 | Ein erfundener Anschlag | https://example.org/a`,
    {
      date: 'datum',
      place: 'ort',
      country: 'land',
      latitude: 'breite',
      longitude: 'lange',
      killed: 'tote',
      injured: 'verletzte',
      title: 'titel',
      source: 'quelle',
    },
  ],
  [
    'Spanish',
    `Fecha | Ciudad | País | Muertos | Heridos | Título
     11/03/2004 | Madrid | España | 193 | 2000 | Un atentado inventado`,
    {
      date: 'fecha',
      place: 'ciudad',
      country: 'pais',
      killed: 'muertos',
      injured: 'heridos',
      title: 'titulo',
    },
  ],
  [
    'English with parts of a date and one column of coordinates',
    `ID | Year | Month | Day | Incident | Coordinates | Number killed
     A1 | 2015 | 11 | 13 | An invented attack | 48.85, 2.35 | 130
     A2 | 2015 | 1 | 7 | Another invented attack | POINT (2.37 48.86) | 12`,
    {
      id: 'id',
      year: 'year',
      month: 'month',
      day: 'day',
      title: 'incident',
      point: 'coordinates',
      killed: 'number_killed',
    },
  ],
  [
    'without any telling name',
    `a | b | c | d
     2015-11-13 | France | An invented attack on a hall | 130
     2016-07-14 | France | Another one beside the sea | 86`,
    { date: 'a', country: 'b', title: 'c' },
  ],
  [
    'with a name that its cells belie',
    `date | killed | latitude | longitude
     tomorrow | many | north | east`,
    {},
  ],
])('proposes the columns of a table %s', (_, table, fields) => {
  expect(fieldsOf(table)).toEqual(fields)
})

test('the order of day and month follows from the dates, or is the reader’s to say', () => {
  const of = (...dates: string[]) =>
    proposeMapping(
      ['date', 'x'],
      dates.map((date) => [date, '']),
    )
  expect(of('03/04/2015', '13/04/2015')).toMatchObject({ mapping: { dateOrder: 'dmy' }, isOrderOpen: false })
  expect(of('03/04/2015', '04/13/2015')).toMatchObject({ mapping: { dateOrder: 'mdy' }, isOrderOpen: false })
  expect(of('03/04/2015', '04/03/2015')).toMatchObject({ mapping: { dateOrder: 'dmy' }, isOrderOpen: true })
  expect(of('2015-04-03')).toMatchObject({ isOrderOpen: false })
})

test('a mapping is for all tables with the same columns', () => {
  expect(keyOfHeader(['Name', 'Start Date'])).toBe(keyOfHeader(['start_date', 'NAME']))
  expect(keyOfHeader(['Name', 'Date'])).not.toBe(keyOfHeader(['Name', 'Dates']))
})

const TABLE = 'when;what;where\n13/11/2015;An attack;48.85, 2.35\n'

test('an edited mapping is used, kept as JSON in between', async () => {
  const outcome = await readText(TABLE)
  if (outcome.kind !== 'unknown') throw new Error(outcome.kind)
  expect(outcome.header).toEqual(['when', 'what', 'where'])
  const { mapping } = outcome.proposal
  const edited = {
    ...mapping,
    precision: 'site' as const,
    fields: { date: 'when', title: 'what', point: 'where' },
  }
  const read = await readText('where;when;what\n48.85, 2.35;13/11/2015;An attack\n', {
    mapping: JSON.parse(JSON.stringify(edited)),
  })
  if (read.kind !== 'events') throw new Error(read.kind)
  expect([read.table.dateOf(0), read.table.value('precision', 0), read.report.known.layout.id]).toEqual([
    '2015-11-13',
    0,
    'mapped',
  ])
})

test('a mapping for other columns or without a date is a problem, not a guess', async () => {
  const outcome = await readText(TABLE)
  if (outcome.kind !== 'unknown') throw new Error(outcome.kind)
  const { mapping } = outcome.proposal
  expect(await readText('a;b\n1;2\n', { mapping })).toMatchObject({
    kind: 'problem',
    problem: { rule: 'other-columns' },
  })
  expect(await readText(TABLE, { mapping: { ...mapping, fields: {} } })).toMatchObject({
    kind: 'problem',
    problem: { rule: 'no-date-column' },
  })
})

test('a table without a header goes by the numbers of its columns', async () => {
  const rows = '1;2015-11-13;France;An invented attack\n2;2016-07-14;France;Another invented attack\n'
  const outcome = await readText(rows)
  if (outcome.kind !== 'unknown') throw new Error(outcome.kind)
  expect(outcome.rows).toHaveLength(2)
  const { mapping } = outcome.proposal
  expect(mapping.fields).toEqual({ date: 'column_2', country: 'column_3', title: 'column_4' })
  const read = await readText(rows, { mapping })
  if (read.kind !== 'events') throw new Error(read.kind)
  expect([read.table.count, read.table.countryOf(1), read.report.head.header]).toEqual([2, 'FR', null])
})

import { array, assert, asyncProperty, constantFrom, double, integer, oneof, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'
import { acledLayout } from './acled.ts'
import { gedLayout } from './ged.ts'
import { gtdLayout } from './gtd.ts'
import { keyOfHeader, MAPPED_FIELDS, type Mapping } from './mapping.ts'
import { readRowAgain } from './read-row.ts'
import { factsOfRow, sourcesOfRow } from './row-facts.ts'
import { readText, titleIn } from './test-samples.ts'
import { timelinejsLayout } from './timelinejs.ts'
import { timemapLayout } from './timemap.ts'

/** Cells that some column takes for a value, and cells that none does. */
const cell = oneof(
  { weight: 3, arbitrary: integer({ min: -100, max: 2030 }).map(String) },
  { weight: 2, arbitrary: integer({ min: 0, max: 12 }).map(String) },
  double().map(String),
  constantFrom(
    '2015-11-13',
    '2015-11-13 00:00:00.000',
    '31 January 2013',
    '03/04/2015',
    '0000-01-01',
    '9999-12-31',
    '[2015..2016]',
  ),
  constantFrom(
    '',
    ' ',
    '-9',
    '-99',
    'NA',
    'Unknown',
    'Mali',
    'Yugoslavia',
    '365',
    '1e9',
    '4294967295',
    '201511130001',
    'POINT (2 48)',
  ),
  constantFrom(
    '"',
    '""',
    ';',
    'a;b',
    'line\nend',
    'Ménaka',
    '\u0000',
    '=1',
    'https://example.org/a, b',
    'Civilians (Mali)',
  ),
  string({ maxLength: 12 }),
)

/** What makes a row an event, by column; the rest of a row is empty. */
const SOUND: Record<string, string> = {
  ...{
    id: '17',
    event_id_cnty: 'MLI17',
    eventid: '201511130001',
    type_of_violence: '1',
    side_a: 'A',
    side_b: 'B',
  },
  ...{
    date_start: '2015-11-13 00:00:00.000',
    date_end: '2015-11-14 00:00:00.000',
    date_prec: '2',
    where_prec: '1',
  },
  ...{
    latitude: '16.2',
    longitude: '-0.1',
    best: '3',
    low: '1',
    high: '5',
    country: 'Mali',
    country_id: '432',
  },
  ...{
    iyear: '2015',
    imonth: '11',
    iday: '13',
    nkill: '3',
    nwound: '-9',
    gname: 'A',
    attacktype1_txt: 'Unknown',
  },
  ...{
    event_date: '13 November 2015',
    time_precision: '2',
    geo_precision: '1',
    fatalities: '3',
    actor1: 'A',
    iso: '466',
  },
  ...{
    date: '2015-11-13',
    end: '2015-11-20',
    year: '2015',
    month: '11',
    day: '13',
    killed: '3',
    injured: '',
  },
}

/** A sound row in which some cells are others. */
function rowOf(columns: readonly string[]) {
  const others = array(tuple(integer({ min: 0, max: columns.length - 1 }), cell), { maxLength: 8 })
  return others.map((changes) => {
    const cells = columns.map((column) => SOUND[column] ?? '')
    for (const [column, text] of changes) cells[column] = text
    return cells
  })
}

const mapping: Mapping = {
  version: 1,
  key: keyOfHeader(MAPPED_FIELDS),
  fields: Object.fromEntries(MAPPED_FIELDS.map((field) => [field, field.replace('-', '_')])),
  dateOrder: 'dmy',
  precision: 'city',
}

test.each([
  ['GED', gedLayout.columns, undefined],
  ['GTD', gtdLayout.columns, undefined],
  ['ACLED', acledLayout.columns, undefined],
  ['TimeMap', timemapLayout.columns, undefined],
  ['TimelineJS', timelinejsLayout.columns, undefined],
  ['a mapped table', MAPPED_FIELDS, mapping],
])(
  'whatever the cells of %s, each row is an event or a refusal, and events hold together',
  async (_, columns, given) => {
    let events = 0
    await assert(
      asyncProperty(
        array(
          oneof(
            { weight: 4, arbitrary: rowOf(columns) },
            { weight: 1, arbitrary: array(cell, { minLength: columns.length, maxLength: columns.length }) },
          ),
          { minLength: 1, maxLength: 12 },
        ),
        async (rows) => {
          const lines = [columns, ...rows].map((cells) =>
            cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
          )
          const text = `${lines.join('\n')}\n`
          const outcome = await readText(text, given ? { mapping: given } : {})
          if (outcome.kind !== 'events') {
            // A NUL is no text.
            expect(text).toContain('\u0000')
            return
          }
          const { table, report } = outcome
          expect(report.rows).toBe(rows.length)
          expect(report.accepted + report.refusals.count).toBe(rows.length)
          const file = new Blob([text])
          for (let event = 0; event < table.count; event++) {
            events++
            const [start, end] = [table.value('start', event), table.value('end', event)]
            expect(start).toBeLessThanOrEqual(end)
            expect(start).toBeGreaterThanOrEqual(dayOf(1, 1, 1) - 3)
            if (start >= dayOf(1, 1, 1) && end <= dayOf(9999, 12, 31))
              expect(parseEdtf(table.dateOf(event))).toMatchObject({ start, end })
            const [x, y, precision] = [
              table.value('x', event),
              table.value('y', event),
              table.value('precision', event),
            ]
            expect(
              precision === 255 ? Number.isNaN(x) && Number.isNaN(y) : x >= 0 && x <= 1 && precision < 3,
            ).toBe(true)
            for (const count of ['killed', 'killedLow', 'killedHigh', 'injured'] as const)
              expect(table.value(count, event)).toBeGreaterThanOrEqual(-1)
            expect(titleIn(table, report.known.layout, event)).not.toBe('')
            const place = table.rowOf(event)
            const cells = await readRowAgain(file, report.head.reading, place)
            expect(cells).toEqual(rows[place.number - 2])
            sourcesOfRow(report.known, cells)
            const id =
              factsOfRow(report.known, cells).find(({ fact }) => fact === 'id')?.cells[0]?.value ?? ''
            if (/^[\x21-\x7e]*$/.test(id)) expect(table.idOf(event)).toBe(id)
          }
        },
      ),
      { numRuns: 300 },
    )
    expect(events).toBeGreaterThan(100)
  },
)

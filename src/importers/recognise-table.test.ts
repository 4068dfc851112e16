import { expect, test } from 'vitest'
import { ACLED_COLUMNS } from './acled.ts'
import { GED_COLUMNS } from './ged.ts'
import { GTD_COLUMNS } from './gtd.ts'
import { recogniseHeader, recogniseRow } from './recognise-table.ts'
import { normaliseHeader } from './table-layout.ts'
import { timelinejsLayout } from './timelinejs.ts'
import { timemapLayout } from './timemap.ts'

test('the columns are as many as the data sets have', () => {
  expect([GED_COLUMNS.length, GTD_COLUMNS.length, ACLED_COLUMNS.length]).toEqual([49, 135, 31])
  expect(new Set(GTD_COLUMNS).size).toBe(135)
})

test.each([
  ['ucdp-ged', GED_COLUMNS],
  ['gtd', GTD_COLUMNS],
  ['acled', ACLED_COLUMNS],
  ['timemap', timemapLayout.columns],
  ['timelinejs', timelinejsLayout.columns],
])('%s is recognised in any case, order and spacing', (id, columns) => {
  const forms = [
    columns,
    columns.map((column) => column.toUpperCase()),
    columns.map((column) => ` ${column.replaceAll('_', ' ')} `),
    [...columns].reverse(),
    columns.map((column, index) => (index === 0 ? `\uFEFF${column}` : column)),
  ]
  for (const header of forms) {
    const known = recogniseHeader(header)
    expect(known?.layout.id).toBe(id)
    expect(known?.unknown).toEqual([])
    expect(known?.missing).toEqual([])
  }
})

test('the signature is enough; the rest is listed as missing or unknown', () => {
  const known = recogniseHeader([
    'EVENTID',
    'iyear',
    'imonth',
    'iday',
    'gname',
    'attacktype1_txt',
    'My Notes',
  ])
  expect(known?.layout.id).toBe('gtd')
  expect(known?.unknown).toEqual(['My Notes'])
  expect(known?.missing).toContain('nkill')
  expect(known?.missing).not.toContain('gname')
})

test.each([
  // 19.1 had 42 or 43 of today's columns: the sources' parts and a few others came later.
  [
    'ucdp-ged',
    GED_COLUMNS.filter((column) => !/^source_(?:office|date|headline)$|^gwno|_dset_id$/.test(column)),
  ],
  ['ucdp-ged', GED_COLUMNS.map((column) => column.replace(/^(best|high|low)$/, '$1_est'))],
  ['gtd', GTD_COLUMNS.filter((column) => column !== 'individual')],
  ['gtd', GTD_COLUMNS.map((column) => (column.startsWith('int_') ? column.toUpperCase() : column))],
  // Before 2023-03-20.
  [
    'acled',
    ['data_id', 'iso3', 'event_id_no_cnty', ...ACLED_COLUMNS].filter(
      (column) => !/^(?:disorder_type|civilian_targeting|tags)$/.test(column),
    ),
  ],
])('%s is recognised in its earlier versions', (id, columns) => {
  const known = recogniseHeader(columns)
  expect(known?.layout.id).toBe(id)
  expect(known?.unknown).toEqual([])
})

test('a table with other columns is not known', () => {
  for (const header of [
    ['id', 'date', 'title'],
    ['Year', 'Month', 'Day'],
    GED_COLUMNS.slice(0, 5),
    [],
    ['', ''],
  ])
    expect(recogniseHeader(header)).toBeNull()
})

test('without a header, the shape of the first row has to be that of GED', () => {
  const row = GED_COLUMNS.map((column) => {
    if (/^(?:id|year)$/.test(column)) return '2015'
    if (/date_(?:start|end)/.test(column)) return '2015-01-01 00:00:00.000'
    return /^(?:type_of_violence|where_prec|date_prec|best)$/.test(column) ? '1' : ''
  })
  expect(recogniseRow(row)?.layout.id).toBe('ucdp-ged')
  expect(recogniseRow(row.slice(1))).toBeNull()
  expect(recogniseRow([...row].reverse())).toBeNull()
})

test('two columns of one name are two columns', () => {
  expect(normaliseHeader(['Source', 'source', '', 'Source_2', 'SOURCE'])).toEqual([
    'source',
    'source_2',
    'column_3',
    'source_2_2',
    'source_3',
  ])
})

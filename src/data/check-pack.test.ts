import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { indexPack } from './pack.ts'
import { TABLE_NAMES } from './pack-format.ts'
import { tableSchema } from './table-schemas.ts'
import { IN_SQUARES } from './test-faults.ts'
import { tinyPackFiles, withTinyCell, withTinyDescriptor, withTinyLines } from './test-pack.ts'

test('the tiny pack has no faults and keeps all its rows', () => {
  const { info, tables, problems } = checkPack(tinyPackFiles(), IN_SQUARES)
  expect(problems).toEqual([])
  expect(info?.title).toBe('A tiny pack')
  expect(TABLE_NAMES.map((name) => tables[name].length)).toEqual([3, 13, 7, 2, 2, 1, 3, 2, 2])
})

test('tables are read from the paths that the descriptor gives', () => {
  const files = withTinyDescriptor(tinyPackFiles(), (descriptor) => {
    descriptor.resources[0]!['path'] = 'tables/events.csv'
  })
  files.set('tables/events.csv', files.get('events.csv')!)
  files.delete('events.csv')
  expect(checkPack(files, IN_SQUARES).problems).toEqual([])
})

test('a pack without events cannot be opened, and says so only if nobody has', () => {
  const files = tinyPackFiles()
  files.delete('events.csv')
  expect(checkPack(files, null)).toMatchObject({
    info: null,
    problems: [{ file: 'events.csv', rule: 'missing-file' }],
  })
  expect(checkPack(files, null, new Set(['events.csv']))).toMatchObject({ info: null, problems: [] })
  expect(checkPack(new Map(), null, new Set(['datapackage.json']))).toMatchObject({
    info: null,
    problems: [],
  })
})

test('faults come in the order of files and rows', () => {
  let files = withTinyLines(tinyPackFiles(), 'relations.csv', 'a,claims,b,c')
  files = withTinyCell(files, 'events.csv', 'france-alert', 'aliases', 'market-attack')
  files = withTinyCell(files, 'claims.csv', 'market-killed', 'value', 'many')
  files = withTinyCell(files, 'claims.csv', 'market-date', 'passage', '')
  const places = checkPack(files, null).problems.map(({ file, row }) => `${file}:${row}`)
  expect(places.slice(0, 3)).toEqual(['events.csv:4', 'claims.csv:2', 'claims.csv:5'])
  expect(new Set(places.slice(3))).toEqual(new Set(['relations.csv:4']))
})

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '1',
    'market-attack',
    'paper',
    'fr-alert',
    'river-front',
    '2024-03',
    '__proto__',
    'true',
    '"',
  ),
  fc.string({ unit: 'binary' }),
)
const anyTable = (name: string) => {
  const header = tableSchema(name as 'events').fields.map((field) => field.name)
  const row = fc
    .array(cell, { minLength: header.length, maxLength: header.length })
    .map((cells) => cells.join(','))
  return fc.array(row, { maxLength: 5 }).map((rows) => [header.join(','), ...rows].join('\n'))
}
const anyFile = fc.tuple(
  fc.constantFrom('datapackage.json', ...TABLE_NAMES.map((name) => `${name}.csv`)),
  fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.json(), ...TABLE_NAMES.map(anyTable)),
)

test('never throws, and what it keeps leads somewhere, whatever the files hold', () => {
  fc.assert(
    fc.property(fc.array(anyFile, { minLength: 1, maxLength: 4 }), (replaced) => {
      const files = new Map([...tinyPackFiles(), ...replaced])
      const { info, tables, problems } = checkPack(files, IN_SQUARES)
      expect(problems.every(({ message }) => message !== '')).toBe(true)
      if (!info) return
      const pack = indexPack(info, tables)
      for (const { event, passage } of tables.claims) {
        expect(pack.events.has(event)).toBe(true)
        expect(passage === '' || pack.passages.has(passage)).toBe(true)
      }
      for (const { source } of tables.passages) expect(pack.sources.has(source)).toBe(true)
      for (const { scale } of tables.levels) expect(pack.scales.has(scale)).toBe(true)
      for (const { from, to, passage } of tables.relations)
        expect(pack.events.has(from) && pack.events.has(to) && pack.passages.has(passage)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

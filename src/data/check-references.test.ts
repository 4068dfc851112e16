import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { faultLine, faultLines, IN_SQUARES } from './test-faults.ts'
import { tinyPackFiles, withTinyCell, withTinyLines } from './test-pack.ts'

test.each([
  ['claims.csv', 'market-type,nothing,attack-type,unknown,,,,agency-killed,', 'event'],
  ['passages.csv', 'added,nothing,quoted words,,,,,', 'source'],
  ['levels.csv', 'added,nothing,1,Calm,,', 'scale'],
  ['relations.csv', 'nothing,claims,market-attack,paper-claim', 'from'],
  ['relations.csv', 'river-front-claim,claims,nothing,paper-claim', 'to'],
  ['relations.csv', 'france-alert,claims,market-attack,nothing', 'passage'],
])('leaves out a row of %s whose required reference leads nowhere: %s', (file, line, column) => {
  const added = line.replace('market-type,', 'added,')
  const faults = faultLines(withTinyLines(tinyPackFiles(), file, added))
  expect(faults).toEqual([expect.stringMatching(new RegExp(`^${file}:\\d+:${column} reference, left out$`))])
})

test.each([
  ['claims.csv', 'market-killed', 'passage'],
  ['actors.csv', 'river-front-north', 'parent'],
  ['scales.csv', 'fr-levels', 'passage'],
])('empties an optional reference of %s that leads nowhere and keeps the row', (file, key, column) => {
  const files = withTinyCell(tinyPackFiles(), file, key, column, 'nothing')
  const [fault, ...more] = faultLines(files)
  expect(fault).toMatch(new RegExp(`^${file}:\\d+:${column} reference$`))
  expect(more.filter((line) => !line.endsWith(' no-passage'))).toEqual([])
  const { claims, actors, scales } = checkPack(files, null).tables
  const row = [...claims, ...actors, ...scales].find(({ id }) => id === key)
  expect(row).toMatchObject({ [column]: '' })
})

test('says when a reference leads to a row that was left out', () => {
  const files = withTinyCell(tinyPackFiles(), 'passages.csv', 'agency-north', 'exact', '')
  const { problems } = checkPack(files, null)
  expect(problems.map(({ message }) => message)).toContain(
    '"agency-north" is in row 7 of passages.csv, which was left out for a fault of its own.',
  )
})

test.each(['claims', 'passages', 'sources', 'actors', 'scales', 'levels', 'relations', 'coverage'])(
  'reports that %s.csv is missing, and not every row that rests on it',
  (table) => {
    const files = tinyPackFiles()
    files.delete(`${table}.csv`)
    expect(faultLines(files)).toEqual([`${table}.csv missing-file, left out`])
    expect(checkPack(files, IN_SQUARES, new Set([table])).problems).toEqual([])
    expect(checkPack(files, IN_SQUARES, new Set([`${table}.csv`])).problems).toEqual([])
    expect(checkPack(files, IN_SQUARES).info).not.toBeNull()
  },
)

test('every reference that is left leads somewhere when a table is missing', () => {
  const files = tinyPackFiles()
  files.delete('sources.csv')
  files.delete('levels.csv')
  const { tables } = checkPack(files, null)
  expect(tables.passages).toEqual([])
  expect(tables.relations).toEqual([])
  expect(tables.claims.map(({ id }) => id)).not.toContain('alert-to')
  expect(new Set(tables.claims.map(({ passage }) => passage))).toEqual(new Set(['']))
})

test('reports an unreadable table once', () => {
  const files = tinyPackFiles().set('passages.csv', '<html></html>')
  expect(checkPack(files, null).problems.map(faultLine)).toEqual(['passages.csv not-csv'])
})

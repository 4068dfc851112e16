import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { faultLines } from './test-faults.ts'
import { tinyPackFiles, withTinyCell, withTinyLines } from './test-pack.ts'

/** The tiny pack with a change of France's level before the one it has, to alert on 5 March 2024 from watch. */
function withEarlier(date: string, to: string, ...more: readonly string[]) {
  const files = withTinyLines(
    tinyPackFiles(),
    'events.csv',
    'earlier,threat-level,An earlier change,,published,',
  )
  return withTinyLines(
    files,
    'claims.csv',
    `earlier-date,earlier,date,${date},,,2024-03-06,paper-alert,`,
    'earlier-country,earlier,country,FR,,,2024-03-06,paper-alert,',
    `earlier-to,earlier,level-to,${to},,,2024-03-06,paper-alert,`,
    ...more,
  )
}

test('changes that follow from each other have no fault', () => {
  expect(faultLines(withEarlier('2024-01-15', 'fr-watch'))).toEqual([])
})

test('a change that does not start from the level before it is a fault, unless its note says why', () => {
  const files = withEarlier('2024-01-15', 'fr-calm')
  expect(faultLines(files)).toEqual(['events.csv:4:id level-chain'])
  expect(checkPack(files, null).problems[0]?.message).toBe(
    'it starts from "fr-watch", but the change before it, "earlier" (2024-01-15), was to "fr-calm"; expected the same level, or a note that says why not.',
  )
  expect(faultLines(withTinyCell(files, 'events.csv', 'france-alert', 'note', 'One is missing.'))).toEqual([])
})

test('levels are compared once all tables have come', () => {
  const files = withEarlier('2024-01-15', 'fr-calm')
  expect(checkPack(files, null, new Set(), new Set(['passages', 'sources'])).problems).toEqual([])
})

test('a change of another scope is of another history', () => {
  const scope = 'earlier-scope,earlier,scope,Île-de-France,,,2024-03-06,paper-alert,'
  expect(faultLines(withEarlier('2024-01-15', 'fr-calm', scope))).toEqual([])
  const national = 'earlier-scope,earlier,scope,national,,,2024-03-06,paper-alert,'
  expect(faultLines(withEarlier('2024-01-15', 'fr-calm', national))).toEqual(['events.csv:4:id level-chain'])
})

test('two levels of one day are a fault, unless the one starts from the other', () => {
  expect(faultLines(withEarlier('2024-03-05', 'fr-calm'))).toEqual(['events.csv:5:id two-levels'])
  expect(faultLines(withEarlier('2024-03-05', 'fr-watch'))).toEqual([])
})

test('a level that is said to be in force after the next change is a fault', () => {
  const held = (day: string) => `earlier-held,earlier,in-force,${day},,,2024-03-06,paper-alert,`
  expect(faultLines(withEarlier('2024-01-15', 'fr-watch', held('2024-03-06')))).toEqual([
    'events.csv:5:id two-levels',
  ])
  expect(faultLines(withEarlier('2024-01-15', 'fr-watch', held('2024-03-05')))).toEqual([])
})

test('a level of a scale that was not in use on the day of the change is a fault', () => {
  expect(faultLines(withEarlier('2016-11', 'fr-watch'))).toEqual(['events.csv:5:id scale-period'])
  expect(faultLines(withEarlier('2016-12', 'fr-watch'))).toEqual([])
  const ended = withTinyCell(tinyPackFiles(), 'scales.csv', 'fr-levels', 'to', '2024-03-04')
  expect(faultLines(ended)).toEqual(['events.csv:4:id scale-period'])
})

test('a level of rank 0 is on no scale with a gap, and alone it is no scale', () => {
  const none = withTinyCell(tinyPackFiles(), 'levels.csv', 'fr-calm', 'rank', '0')
  expect(faultLines(none)).toContain('levels.csv:2:rank rank, left out')
  const files = withTinyLines(tinyPackFiles(), 'levels.csv', 'fr-none,fr-levels,0,None in force,,')
  expect(faultLines(files)).toEqual([])
})

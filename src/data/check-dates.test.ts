import { expect, test } from 'vitest'
import { faultLines } from './test-faults.ts'
import { tinyPackFiles, withTinyCell, withTinyLines } from './test-pack.ts'

test('nothing is said before its event', () => {
  const made = (claim: string, day: string) => withTinyCell(tinyPackFiles(), 'claims.csv', claim, 'made', day)
  expect(faultLines(made('market-killed', '2024-03-02'))).toEqual(['claims.csv:5:made made-before'])
  // A source west of it has the day before.
  expect(faultLines(made('market-killed', '2024-03-03'))).toEqual([])
  expect(faultLines(made('market-killed', '2024-03'))).toEqual([])
})

test('a level may be announced before it holds, and a warning is always before', () => {
  const early = withTinyCell(tinyPackFiles(), 'claims.csv', 'alert-to', 'made', '2024-02-01')
  expect(faultLines(early)).toEqual([])
  const tooEarly = withTinyCell(tinyPackFiles(), 'claims.csv', 'alert-to', 'made', '2023-12-01')
  expect(faultLines(tooEarly)).toEqual(['claims.csv:13:made made-before'])
  const warning = withTinyLines(tinyPackFiles(), 'events.csv', 'word,warning,A warning,,published,')
  const said = 'word-date,word,date,2024-03-04,,,2023-12-01,paper-alert,'
  expect(faultLines(withTinyLines(warning, 'claims.csv', said))).toEqual([])
})

test('no document is read before it is published', () => {
  const read = withTinyCell(tinyPackFiles(), 'sources.csv', 'paper', 'read', '2024-03-05')
  expect(faultLines(read)).toEqual(['sources.csv:2:read read-before'])
})

test('a page is one source, however its address is written', () => {
  const again = (url: string) =>
    withTinyLines(tinyPackFiles(), 'sources.csv', `again,The Agency,Again,${url},,en,,,official,`)
  for (const url of ['https://agency.example/attack', 'http://www.agency.example/attack/'])
    expect(faultLines(again(url))).toEqual(['sources.csv:4:url address-twice'])
  expect(faultLines(again('https://agency.example/attack?page=2'))).toEqual([])
})

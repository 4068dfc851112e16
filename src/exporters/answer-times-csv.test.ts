import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { answersByCountry } from '../data/answer-countries.ts'
import { answerTimes } from '../data/answer-times.ts'
import { buildColumns } from '../data/columns.ts'
import { buildLanes } from '../data/levels.ts'
import { tinyPackFiles, withTinyCell } from '../data/test-pack.ts'
import { dayFromIso } from '../lib/days.ts'
import { answersAsCsv } from './answer-times-csv.ts'
import { openPack, packFilesOf } from './test-selection.ts'

function rowsOf(files: ReadonlyMap<string, string>, known: string | null = null) {
  const pack = openPack(files)
  const day = known === null ? null : dayFromIso(known)
  const columns = buildColumns(pack, day)
  const { cases } = answerTimes({ pack, columns, lanes: buildLanes(pack, day), known: day }, () => true)
  const linkOf = (event: string) => `https://tocsin.example/event/${event}/`
  const csv = answersAsCsv({ pack, columns, known: day, linkOf }, answersByCountry(cases))
  expect(csv.startsWith('\uFEFF')).toBe(true)
  return Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data
}

test('a case is a row with both events, both levels, its days, its sources and whose data they are', () => {
  expect(rowsOf(tinyPackFiles())).toMatchObject([
    {
      attack: 'market-attack',
      attack_date: '2024-03-04',
      attack_countries: 'LU',
      country: 'FR',
      where: 'abroad',
      change: 'france-alert',
      change_date: '2024-03-05',
      days: '1',
      rank_before: '2',
      rank_after: '3',
      end_not_known: 'true',
      passages: 'paper-answer',
      link: 'https://tocsin.example/event/france-alert/',
      record_version: '1.0.0',
      licence: 'CC0-1.0',
      known_on: '',
    },
  ])
})

test('the addresses of its sources stand in it, each once, and none for one without', () => {
  expect(rowsOf(tinyPackFiles())[0]!['sources']).toBe('')
  const files = withTinyCell(tinyPackFiles(), 'sources.csv', 'paper', 'url', 'https://paper.example/a')
  expect(rowsOf(files)[0]!['sources']).toBe('https://paper.example/a')
  expect(rowsOf(packFilesOf('crocus'))[0]!['sources']).toMatch(/^https:[^;]+; https:/)
})

test('figures are those of the day of knowledge', () => {
  expect(rowsOf(packFilesOf('crocus'), '2024-04-01')[0]).toMatchObject({
    change: 'france-urgence-attentat-2024',
    known_on: '2024-04-01',
  })
  expect(rowsOf(packFilesOf('crocus'), '2024-03-01')).toEqual([])
})

test('a title that begins as a formula does is shown and not computed', () => {
  const files = withTinyCell(tinyPackFiles(), 'events.csv', 'market-attack', 'title', '=1+1, "a"')
  expect(rowsOf(files)[0]!['attack_title']).toBe(`'=1+1, "a"`)
})

import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { tinyPackFiles, withTinyCell } from '../data/test-pack.ts'
import { dayFromIso } from '../lib/days.ts'
import { csvCell, eventsAsCsv, spreadsheetCell } from './csv.ts'
import { openPack, packFilesOf, quietWork, selectFrom } from './test-selection.ts'

async function rowsOf(csv: Promise<Blob>): Promise<Record<string, string>[]> {
  return Papa.parse<Record<string, string>>(await (await csv).text(), {
    header: true,
    skipEmptyLines: true,
  }).data
}

test('an event is a row, with its figures as numbers and whose data they are', async () => {
  const rows = await rowsOf(eventsAsCsv(selectFrom(openPack(tinyPackFiles())), quietWork()))
  const row = rows.find(({ id }) => id === 'market-attack')
  expect(rows).toHaveLength(3)
  expect(row).toMatchObject({
    kind: 'attack',
    date: '2024-03-04',
    first_day: '2024-03-04',
    countries: 'LU',
    latitude: '49.611',
    longitude: '6.131',
    precision: 'city',
    killed: '5',
    injured: '',
    licence: 'CC0-1.0',
    attribution: 'A tiny pack, version 1.0.0, by A curator. Quoted words belong to their publishers.',
    link: 'https://tocsin.example/event/market-attack/',
  })
})

test('the file begins with the mark by which spreadsheets know UTF-8, and has no columns of files', async () => {
  const file = await eventsAsCsv(selectFrom(openPack(tinyPackFiles())), quietWork())
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect([...bytes.subarray(0, 5)]).toEqual([0xef, 0xbb, 0xbf, 0x69, 0x64])
  expect(await file.text()).not.toContain('data_set')
})

test('figures are those of the day of knowledge', async () => {
  const known = dayFromIso('2024-03-10')
  const rows = await rowsOf(eventsAsCsv(selectFrom(openPack(tinyPackFiles()), {}, known), quietWork()))
  expect(rows.find(({ id }) => id === 'market-attack')).toMatchObject({
    killed: '3',
    killed_qualifier: 'at least',
    actors: '',
    known_on: '2024-03-10',
  })
})

test('a toll has the lowest and the highest figure of its sources, where they differ', async () => {
  const rowWith = async (qualifier: string) => {
    const files = withTinyCell(tinyPackFiles(), 'claims.csv', 'market-killed', 'qualifier', qualifier)
    const rows = await rowsOf(eventsAsCsv(selectFrom(openPack(files)), quietWork()))
    return rows.find(({ id }) => id === 'market-attack')
  }
  expect(await rowWith('')).toMatchObject({ killed: '5', killed_low: '3', killed_high: '5', injured_low: '' })
  expect(await rowWith('at least')).toMatchObject({ killed: '5', killed_low: '5', killed_high: '5' })
})

test('only what the filters show is in it', async () => {
  const rows = await rowsOf(
    eventsAsCsv(selectFrom(openPack(tinyPackFiles()), { country: ['FR'] }), quietWork()),
  )
  expect(rows.map(({ id }) => id)).toEqual(['france-alert'])
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
  'a text that begins as a formula does, %j, is shown and not computed',
  async (text) => {
    const [[cell]] = Papa.parse<string[]>(spreadsheetCell(text), { delimiter: ',', newline: '\r\n' })
      .data as [string[]]
    expect(cell?.startsWith("'")).toBe(true)
    expect(cell).toBe(`'${text}`)
  },
)

test('a title that is a formula is escaped in the file', async () => {
  const files = withTinyCell(
    tinyPackFiles(),
    'events.csv',
    'market-attack',
    'title',
    '=HYPERLINK("http://x","y")',
  )
  const rows = await rowsOf(eventsAsCsv(selectFrom(openPack(files)), quietWork()))
  expect(rows.find(({ id }) => id === 'market-attack')?.['title']).toBe('\'=HYPERLINK("http://x","y")')
})

test('numbers stay numbers, the negative too, and other texts stay as they are', () => {
  expect([-33.86, 0, true, null, 'a', "'a"].map(spreadsheetCell)).toEqual([
    '-33.86',
    '0',
    'true',
    '',
    'a',
    "'a",
  ])
})

test('quotes, commas and line breaks come back', () => {
  for (const text of ['a,b', 'a"b', 'a\nb', ' a ', 'a'])
    expect(Papa.parse<string[]>(`x,${csvCell(text)}\n`, { newline: '\n' }).data[0]).toEqual(['x', text])
})

test('no cell of the shipped record is a formula', async () => {
  const rows = await rowsOf(eventsAsCsv(selectFrom(openPack(packFilesOf('world'))), quietWork()))
  expect(rows.length).toBeGreaterThan(700)
  const isNumber = (name: string) => ['latitude', 'longitude'].includes(name)
  const cells = rows.flatMap((row) => Object.entries(row))
  expect(cells.filter(([name, cell]) => !isNumber(name) && /^[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(cells.filter(([name, cell]) => isNumber(name) && !/^(-?\d+(\.\d+)?)?$/.test(cell))).toEqual([])
}, 30_000)

import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import type { Problem } from './problem.ts'
import { readTable } from './read-table.ts'
import { faultLine } from './test-faults.ts'
import { tinyPackFiles } from './test-pack.ts'

const HEADER = 'id,name,aliases,kind,parent'

function read(text: string) {
  const problems: Problem[] = []
  const table = readTable('actors', 'actors.csv', text, problems)
  return { ...table, faults: problems.map(faultLine), problems }
}

test('reads quoted cells, a byte order mark and any line ends, and counts rows as a spreadsheet does', () => {
  const { records, faults } = read(
    `\uFEFF${HEADER}\r\nrf,"River ""Front""\r\nof old",,group,\r\n\r\n,,,,\nb,B,,group,\n`,
  )
  expect(faults).toEqual([])
  expect(records).toEqual([
    { at: 2, cells: ['rf', 'River "Front"\nof old', '', 'group', ''] },
    { at: 5, cells: ['b', 'B', '', 'group', ''] },
  ])
})

test.each([
  ['a file without a character', '', 'actors.csv empty-file'],
  ['a file of empty cells', '\uFEFF \n,,\n""', 'actors.csv empty-file'],
  ['a web page', '\n<!DOCTYPE html><html></html>', 'actors.csv not-csv'],
  ['a workbook', 'PK\u0003\u0004\u0014', 'actors.csv not-csv'],
  ['a table with semicolons', 'id;name;aliases;kind;parent\nrf;River Front;;group;\n', 'actors.csv:1 header'],
  ['a table without a required column', 'id,aliases,kind,parent\nrf,,group,\n', 'actors.csv:1:name header'],
])('cannot use %s', (_, text, fault) => {
  const { isReadable, records, faults } = read(text)
  expect(isReadable).toBe(false)
  expect(records).toEqual([])
  expect(faults).toEqual([fault])
})

test.each([
  [
    'a column that is not known',
    `${HEADER},colour\nrf,River Front,,group,,red\n`,
    'actors.csv:1:colour header',
  ],
  [
    'an optional column that is missing',
    'id,name,kind,parent\nrf,River Front,group,\n',
    'actors.csv:1:aliases header',
  ],
  [
    'a column that stands there twice',
    `${HEADER},name\nrf,River Front,,group,,X\n`,
    'actors.csv:1:name header',
  ],
  [
    'columns in another order',
    'name,id,aliases,kind,parent\nRiver Front,rf,,group,\n',
    'actors.csv:1 header',
  ],
])('reports %s and still reads the rows', (_, text, fault) => {
  const { records, faults } = read(text)
  expect(faults).toEqual([fault])
  expect(records).toEqual([{ at: 2, cells: ['rf', 'River Front', '', 'group', ''] }])
})

test.each([
  ['too few cells', 'a,A,,group', 'cell-count'],
  ['too many cells', 'a,A,,group,,,', 'cell-count'],
  ['text after a closing quotation mark', 'a,"A"x,,group,', 'broken-quote'],
])('leaves out a row with %s and keeps the others', (_, line, rule) => {
  const { records, faults } = read(`${HEADER}\nrf,River Front,,group,\n${line}\nb,B,,group,\n`)
  expect(faults).toEqual([`actors.csv:3 ${rule}, left out`])
  expect(records.map(({ at }) => at)).toEqual([2, 4])
})

test('a quotation mark that nothing closes costs its own row only', () => {
  const { records, faults } = read(
    `${HEADER}\n\nrf,River Front,,group,\na,"A,,group,\nb,"B\nb",,group,\nc,C,,group,`,
  )
  expect(faults).toEqual(['actors.csv:4 broken-quote, left out'])
  expect(records.map(({ at, cells }) => [at, cells[1]])).toEqual([
    [3, 'River Front'],
    [5, 'B\nb'],
    [6, 'C'],
  ])
})

test('gives up after many broken quotations and says so', () => {
  const { records, faults } = read(`${HEADER}\nrf,River Front,,group,\n${'a,"A"x,,group,\n'.repeat(50_000)}`)
  expect(records).toHaveLength(1)
  expect(faults).toHaveLength(21)
  expect(faults.at(-1)).toBe('actors.csv:23 not-read, left out')
})

test('cannot use a table with a broken quotation in its header', () => {
  const { isReadable, faults } = read('"id"x,name\nrf,River Front\n')
  expect(isReadable).toBe(false)
  expect(faults).toEqual(['actors.csv:1 broken-quote'])
})

test('reports characters that were not UTF-8 once', () => {
  const { records, faults } = read(`${HEADER}\nrf,Fr\uFFFDnt,,group,\na,\uFFFD,,group,\n`)
  expect(faults).toEqual(['actors.csv:2 encoding'])
  expect(records).toHaveLength(2)
})

test('a pack whose events cannot be read cannot be opened', () => {
  const files = tinyPackFiles().set('events.csv', '<html>Sign in</html>')
  const { info, problems } = checkPack(files, null)
  expect(info).toBeNull()
  expect(problems.map(faultLine)).toEqual(['events.csv not-csv'])
})

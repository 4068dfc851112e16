import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { createCsvColumns } from './csv-columns.ts'
import { randomEvents } from './events.ts'
import { GED_COLUMNS, gedFile } from './ged-file.ts'
import { WORLD_OF_SEED_1 } from './test-world.ts'

const COUNT = 4000
const events = randomEvents({ seed: 1, count: COUNT, world: WORLD_OF_SEED_1, strings: 'own' })
const chunks = [...gedFile(1, events)]
const text = Buffer.concat(chunks).toString()
const [head, ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data

test('has the 49 columns in every row, and a row an event', () => {
  expect(head).toEqual([...GED_COLUMNS])
  expect(GED_COLUMNS).toHaveLength(49)
  expect(rows).toHaveLength(COUNT)
  expect(rows.every((row) => row.length === 49)).toBe(true)
})

test('is as wide as the real one, with commas, quotes and line breaks in cells and letters past ASCII', () => {
  const width = Buffer.byteLength(text) / COUNT
  expect(width).toBeGreaterThan(650)
  expect(width).toBeLessThan(720)
  const cells = rows.flat()
  for (const special of [',', '"', '\n', 'Ü']) expect(cells.some((cell) => cell.includes(special))).toBe(true)
})

test('comes in chunks of bytes that are cut anywhere, and the same each time', () => {
  expect(chunks.length).toBeGreaterThan(2)
  expect(chunks.slice(0, -1).every(({ length }) => length === 1 << 20)).toBe(true)
  expect(Buffer.concat([...gedFile(1, events)]).equals(Buffer.concat(chunks))).toBe(true)
})

test('read into columns it has the days and the tolls of the events', () => {
  const columns = createCsvColumns()
  for (const row of rows) columns.add(row)
  const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0)
  expect(columns.answer()).toMatchObject({
    rows: COUNT,
    days: sum(events.start) + sum(events.end),
    countries: new Set(events.facets.country.codes).size,
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { listItems } from './pack-format.ts'

const folder = join(import.meta.dirname, '../../public/packs/world')

/** Each id that a link may rest on, `events an-id`, written down when it was first published: `npm run freeze-ids`. */
const frozen = readFileSync(join(import.meta.dirname, 'world-ids.txt'), 'utf8')
  .split('\n')
  .filter(Boolean)
const tables = [...new Set(frozen.map((line) => line.split(' ')[0]!))]
const rows = tables.flatMap((table) =>
  Papa.parse<Record<string, string>>(readFileSync(join(folder, `${table}.csv`), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data.map((row) => ({ table, ...row })),
) as { readonly table: string; readonly id: string; readonly aliases?: string }[]

test('no id of the record has gone without an alias that leads on', () => {
  const known = new Set(
    rows.flatMap(({ table, id, aliases }) =>
      [id, ...listItems(aliases ?? '')].map((each) => `${table} ${each}`),
    ),
  )
  expect(frozen.filter((id) => !known.has(id))).toEqual([])
})

test('every id of the record is written down', () => {
  const known = new Set(frozen)
  const added = rows.map(({ table, id }) => `${table} ${id}`).filter((id) => !known.has(id))
  expect(added, 'run npm run freeze-ids').toEqual([])
})

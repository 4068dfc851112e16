import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { resolveEvent } from './claims.ts'
import { indexPack } from './pack.ts'
import { listItems } from './pack-format.ts'

const folder = join(import.meta.dirname, '../../public/packs/world')

/** Each id that a link may rest on, `events an-id`, written down when it was first published: `npm run tidy-packs`. */
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
  expect(added, 'run npm run tidy-packs').toEqual([])
})

test('what the page shows of an event does not change when passages and sources come', () => {
  for (const pack of ['world', 'crocus']) {
    const files = packFiles(pack)
    const awaited = checkPack(files, null, new Set(), new Set(['passages', 'sources']))
    const whole = checkPack(files, null)
    const shown = ({ info, tables }: typeof whole) => {
      const indexed = indexPack(info!, tables)
      return tables.events.flatMap(({ id }) =>
        resolveEvent(indexed, id, null).map(
          ({ property, values }) => `${id} ${property} ${values.map(({ value }) => value).join(' / ')}`,
        ),
      )
    }
    expect(shown(awaited)).toEqual(shown(whole))
  }
})

function packFiles(pack: string): Map<string, string> {
  const path = join(folder, '..', pack)
  const names = readdirSync(path).filter((name) => /\.(csv|json)$/.test(name))
  return new Map(names.map((name) => [name, readFileSync(join(path, name), 'utf8')]))
}

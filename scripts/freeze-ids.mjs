// Writes down the ids of the pack `world` that links rest on: npm run freeze-ids. Ids are added, never taken away, so that a
// test (src/data/world-pack.test.ts) finds each that has gone without an alias.
import './node-version.mjs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FILE = join(ROOT, 'src/data/world-ids.txt')
const TABLES = ['events', 'actors', 'scales', 'levels']

const frozen = (await readFile(FILE, 'utf8').catch(() => '')).split('\n').filter(Boolean)
const all = new Set(frozen)
for (const table of TABLES) {
  const text = await readFile(join(ROOT, `public/packs/world/${table}.csv`), 'utf8')
  for (const { id } of Papa.parse(text, { header: true, skipEmptyLines: true }).data)
    all.add(`${table} ${id}`)
}
await writeFile(FILE, `${[...all].sort().join('\n')}\n`)
console.log(`${all.size} ids, ${all.size - frozen.length} of them new.`)

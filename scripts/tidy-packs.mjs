// After the packs were edited: npm run tidy-packs.
// Puts the claims of one property in the order of their sources' ranks, by which a page decides before the sources have come, and
// writes down new ids of the pack `world`. Ids are added, never taken away, so that a test finds each that has gone.
import './node-version.mjs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { load, ROOT } from './load.mjs'

const PACKS = ['crocus', 'world']
const IDS = join(ROOT, 'src/data/world-ids.txt')
const { SOURCE_KINDS } = await load('src/data/pack-format.ts')
const FROZEN = ['events', 'actors', 'scales', 'levels']

for (const pack of PACKS) await orderClaims(pack)
await freezeIds()

async function readTable(pack, table) {
  const text = await readFile(pathOf(pack, table), 'utf8')
  return Papa.parse(text, { header: true, skipEmptyLines: true }).data
}

function pathOf(pack, table) {
  return join(ROOT, 'public/packs', pack, `${table}.csv`)
}

async function orderClaims(pack) {
  const claims = await readTable(pack, 'claims')
  const kindOf = new Map((await readTable(pack, 'sources')).map(({ id, kind }) => [id, kind]))
  const sourceOf = new Map((await readTable(pack, 'passages')).map(({ id, source }) => [id, source]))
  const rankOf = ({ passage }) =>
    passage === '' ? SOURCE_KINDS.length : SOURCE_KINDS.indexOf(kindOf.get(sourceOf.get(passage)))
  const places = new Map()
  for (const [at, { event, property }] of claims.entries()) {
    const key = `${event} ${property}`
    if (places.has(key)) places.get(key).push(at)
    else places.set(key, [at])
  }
  const ordered = [...claims]
  for (const group of places.values()) {
    const inOrder = group.map((at) => claims[at]).sort((a, b) => rankOf(a) - rankOf(b))
    for (const [index, at] of group.entries()) ordered[at] = inOrder[index]
  }
  await writeFile(pathOf(pack, 'claims'), `${Papa.unparse(ordered, { newline: '\n' })}\n`)
}

async function freezeIds() {
  const frozen = (await readFile(IDS, 'utf8').catch(() => '')).split('\n').filter(Boolean)
  const all = new Set(frozen)
  for (const table of FROZEN) for (const { id } of await readTable('world', table)) all.add(`${table} ${id}`)
  await writeFile(IDS, `${[...all].sort().join('\n')}\n`)
  console.log(`${all.size} ids, ${all.size - frozen.length} of them new.`)
}

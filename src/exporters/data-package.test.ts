import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { checkPack } from '../data/check-pack.ts'
import { formatProblem } from '../data/problem.ts'
import { dayFromIso } from '../lib/days.ts'
import { seededRandom } from '../lib/random.ts'
import { packOfSelection } from './data-package.ts'
import type { Selection } from './selection.ts'
import { openPack, packFilesOf, quietWork, selectFrom } from './test-selection.ts'
import { zipFiles } from './zip.ts'

/** Packs the selection, opens the zip and reads it as the app does. */
async function readBack(selection: Selection, original: ReadonlyMap<string, string>) {
  const descriptor = JSON.parse(original.get('datapackage.json')!)
  const files = await packOfSelection(selection, descriptor, quietWork())
  const pieces = await zipFiles(files, quietWork())
  const zipped = new Uint8Array(await new Blob(pieces).arrayBuffer())
  const opened = Object.entries(unzipSync(zipped)).map(([name, bytes]): [string, string] => [
    name,
    new TextDecoder().decode(bytes),
  ])
  return { ...checkPack(new Map(opened), null), files: new Map(opened) }
}

test.each(['tiny', 'crocus', 'world'] as const)(
  'the whole of %s comes back without a loss',
  async (name) => {
    const original = packFilesOf(name)
    const before = checkPack(original, null)
    const after = await readBack(selectFrom(openPack(original)), original)
    expect(after.problems.map(formatProblem)).toEqual([])
    expect(after.tables).toEqual(before.tables)
    expect(after.info).toEqual(before.info)
    // The shipped packs are written as git compares them: line by line, and to the letter.
    const tables = [...original.keys()].filter((file) => file.endsWith('.csv'))
    if (name !== 'tiny')
      expect(tables.filter((file) => after.files.get(file) !== original.get(file))).toEqual([])
    const [was, is] = [original, after.files].map((files) => JSON.parse(files.get('datapackage.json')!))
    for (const part of ['sources', 'contributors', 'licenses', 'created', 'tocsin'])
      expect(is[part], part).toEqual(was[part])
  },
  60_000,
)

test('withdrawn events go along with the whole record', async () => {
  const files = packFilesOf('tiny')
  const events = files.get('events.csv')!
  files.set('events.csv', `${events}gone,attack,A mistake,,withdrawn,It never happened.\n`)
  const after = await readBack(selectFrom(openPack(files)), files)
  expect(after.tables.events.map(({ id }) => id)).toContain('gone')
})

test('a selection has exactly what its events rest on', async () => {
  const original = packFilesOf('tiny')
  const { tables, info, problems } = await readBack(
    selectFrom(openPack(original), { kind: ['attack'] }),
    original,
  )
  expect(problems).toEqual([])
  expect(info).toMatchObject({ name: 'tiny-selection', isSelection: true })
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
  expect(ids(tables.events)).toEqual(['market-attack'])
  expect(tables.claims.every(({ event }) => event === 'market-attack')).toBe(true)
  expect(ids(tables.passages)).toEqual(['paper-killed', 'agency-killed', 'agency-north'])
  expect(ids(tables.sources)).toEqual(['paper', 'agency'])
  expect(ids(tables.actors)).toEqual(['river-front', 'river-front-north'])
  expect(tables.relations).toEqual([])
  expect(tables.scales).toEqual([])
  expect(tables.coverage.map(({ country }) => country)).toEqual(['LU'])
})

test.each(['crocus', 'world'] as const)(
  'any selection of %s is a pack without a fault',
  async (name) => {
    const original = packFilesOf(name)
    const pack = openPack(original)
    for (let seed = 1; seed <= 4; seed++) {
      const random = seededRandom(seed)
      const known = seed % 4 === 0 ? dayFromIso('2024-06-30') : null
      const all = selectFrom(pack, {}, known)
      const share = random()
      const rows = Array.from(all.rows).filter(() => random() < share)
      const selection = { ...all, rows, isWhole: false }
      const { problems, tables } = await readBack(selection, original)
      expect(problems.map(formatProblem), `seed ${seed}`).toEqual([])
      expect(tables.events).toHaveLength(rows.length)
      // Nothing that no event rests on.
      const used = new Set(
        [...tables.claims, ...tables.relations, ...tables.scales].map(({ passage }) => passage),
      )
      expect(tables.passages.filter(({ id }) => !used.has(id))).toEqual([])
      const read = new Set(tables.passages.map(({ source }) => source))
      expect(tables.sources.filter(({ id }) => !read.has(id))).toEqual([])
    }
  },
  60_000,
)

test('a change of level whose predecessor is missing is a fault of a whole record only', async () => {
  const original = packFilesOf('world')
  const selection = selectFrom(openPack(original), { kind: ['threat-level'] })
  const half = {
    ...selection,
    rows: Array.from(selection.rows).filter((row) => row % 3 === 0),
    isWhole: false,
  }
  const { files, problems } = await readBack(half, original)
  expect(problems).toEqual([])
  const descriptor = JSON.parse(files.get('datapackage.json')!)
  delete descriptor.tocsin.selection
  const asWhole = checkPack(new Map(files).set('datapackage.json', JSON.stringify(descriptor)), null)
  expect(asWhole.problems.map(({ rule }) => rule)).toContain('level-chain')
}, 60_000)

test('a work that is given up ends at once', async () => {
  const selection = selectFrom(openPack(packFilesOf('crocus')))
  const giveUp = new AbortController()
  giveUp.abort()
  const work = { signal: giveUp.signal, onProgress: () => undefined }
  await expect(packOfSelection(selection, null, work)).rejects.toThrow('aborted')
  await expect(zipFiles(new Map([['a', 'b']]), work)).rejects.toThrow('aborted')
})

test('progress grows to the whole', async () => {
  const shares: number[] = []
  const selection = selectFrom(openPack(packFilesOf('crocus')))
  const work = { signal: new AbortController().signal, onProgress: (share: number) => shares.push(share) }
  await packOfSelection({ ...selection, isWhole: false }, null, work)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
})

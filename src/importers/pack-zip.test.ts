import { strToU8, type Zippable, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { PACK_LIMITS, readPackZip } from './pack-zip.ts'
import { readEvents } from './read-events.ts'

function zipped(files: Zippable, options = {}): Blob {
  return new Blob([zipSync(files, options) as Uint8Array<ArrayBuffer>])
}

const PACK = { 'datapackage.json': strToU8('{}'), 'events.csv': strToU8('\uFEFFid\né\n') }

async function ruleOf(file: Blob, limits = PACK_LIMITS): Promise<string> {
  const read = await readPackZip(file, { limits })
  return read.kind === 'problem' ? read.problem.rule : read.kind
}

test('a pack of which the descriptor comes last, after much else, is one', async () => {
  const much = { 'first.csv': crypto.getRandomValues(new Uint8Array(60_000)) }
  const file = zipped({ ...much, 'more.csv': crypto.getRandomValues(new Uint8Array(60_000)), ...PACK })
  expect(await readEvents(file)).toEqual({ kind: 'pack' })
})

test('the folder that a pack was packed in is no part of its paths', async () => {
  const file = zipped({
    'mine/': new Uint8Array(0),
    'mine/datapackage.json': strToU8('{}'),
    'mine/data/events.csv': strToU8('id\n'),
    'mine/photo.jpg': new Uint8Array(5),
    'mine/old/datapackage.json': strToU8('[]'),
    'elsewhere.csv': strToU8('no'),
    '__MACOSX/mine/._events.csv': new Uint8Array([255]),
  })
  const read = await readPackZip(file)
  expect(read.kind === 'pack' && [...read.files.keys()].sort()).toEqual([
    'data/events.csv',
    'datapackage.json',
    'old/datapackage.json',
  ])
  expect(await readPackZip(zipped(PACK))).toEqual({
    kind: 'pack',
    files: new Map([
      ['datapackage.json', '{}'],
      ['events.csv', 'id\né\n'],
    ]),
  })
})

test.each([
  ['no-descriptor', zipped({ 'events.csv': strToU8('id\n') })],
  ['pack-path', zipped({ ...PACK, '../events.csv': strToU8('id\n') })],
  ['pack-path', zipped({ ...PACK, '/etc/x.csv': strToU8('id\n') })],
  ['pack-path', zipped({ ...PACK, 'a\\b.csv': strToU8('id\n') })],
  ['pack-encoding', zipped({ ...PACK, 'claims.csv': Uint8Array.of(0x69, 0xe9, 0x0a) })],
  ['broken-compression', new Blob(['no zip at all'])],
  ['broken-compression', zipped(PACK).slice(0, 100)],
  ['broken-compression', new Blob([])],
])('refuses with %s', async (rule, file) => {
  expect(await ruleOf(file)).toBe(rule)
})

test('a file that unpacks to more than a pack holds is given up early', async () => {
  const limits = { files: 10, bytes: 100_000 }
  const bomb = { ...PACK, 'claims.csv': new Uint8Array(50_000_000) }
  expect(await ruleOf(zipped(bomb), limits)).toBe('pack-size')
  // One that says it is small.
  const bytes = new Uint8Array(await zipped(bomb).arrayBuffer())
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 4 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x04034b50 && view.getUint32(at + 22, true) > 1e6)
      view.setUint32(at + 22, 5, true)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1e6)
      view.setUint32(at + 24, 5, true)
  }
  expect(await ruleOf(new Blob([bytes]), limits)).toBe('pack-size')
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.csv`, strToU8('a')]))
  expect(await ruleOf(zipped({ ...PACK, ...many }), limits)).toBe('pack-files')
})

test('stops when it is told to', async () => {
  const signal = AbortSignal.abort(new Error('enough'))
  await expect(readPackZip(zipped(PACK), { signal })).rejects.toThrow('enough')
})

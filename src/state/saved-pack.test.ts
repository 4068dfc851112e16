import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { zipFiles } from '../exporters/zip.ts'
import { readPackZip } from '../importers/pack-zip.ts'
import { readEvents } from '../importers/read-events.ts'

const FOLDER = join(import.meta.dirname, '../../public/packs/crocus')
const CROCUS = new Map(
  readdirSync(FOLDER)
    .filter((name) => /\.(?:csv|json)$/.test(name))
    .map((name) => [name, readFileSync(join(FOLDER, name), 'utf-8')]),
)

test('what the app saves as a pack is opened again, word for word', async () => {
  const pieces = await zipFiles(CROCUS, { signal: new AbortController().signal, onProgress: () => {} })
  const file = new Blob(pieces)
  expect(await readEvents(file)).toEqual({ kind: 'pack' })
  expect(await readPackZip(file)).toEqual({ kind: 'pack', files: CROCUS })
})

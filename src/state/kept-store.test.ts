import { expect, test } from 'vitest'
import { fileOfKept, type KeptFile, listKept, removeKept, removeLeftovers, writeKept } from './kept-store.ts'
import { memoryFolder } from './test-folder.ts'

const bytes = Uint8Array.from({ length: 9 * 2 ** 20 + 3 }, (_, at) => at * 7)
const file = new Blob([bytes])
const KEPT: KeptFile = {
  set: '3f2a9c1b5d',
  name: 'GED.csv',
  size: file.size,
  rows: 12,
  hash: '0123456789abcdef',
  mapping: null,
  date: '2026-11-25',
}
const quiet = () => undefined

test('a file is kept byte for byte, in pieces, with what it is', async () => {
  const { folder } = memoryFolder()
  const shares: number[] = []
  await writeKept(folder, file, KEPT, (share) => shares.push(share))
  expect(await listKept(folder)).toEqual([KEPT])
  const back = await (await fileOfKept(folder, KEPT.set)).arrayBuffer()
  expect(Buffer.compare(new Uint8Array(back), bytes)).toBe(0)
  expect(shares.length).toBeGreaterThan(2)
  expect(shares.at(-1)).toBe(1)
})

test('without room for all of it nothing is left of it, and other files stay', async () => {
  const { folder, files } = memoryFolder(5 * 2 ** 20)
  const small = { ...KEPT, set: '00000000aa', size: 3, date: '2026-11-24' }
  await writeKept(folder, new Blob(['a,b']), small, quiet)
  await expect(writeKept(folder, file, KEPT, quiet)).rejects.toMatchObject({ name: 'QuotaExceededError' })
  expect([...files.keys()]).toEqual([small.set, `${small.set}.json`])
  expect(await listKept(folder)).toEqual([small])
})

test('what a broken-off writing left is not listed, and is taken out', async () => {
  const { folder, files } = memoryFolder()
  await writeKept(folder, file, KEPT, quiet)
  files.set('00000000bb', bytes)
  files.set('00000000cc.json', new TextEncoder().encode('{"set":'))
  files.set('00000000dd', bytes)
  files.set(
    '00000000dd.json',
    new TextEncoder().encode(JSON.stringify({ ...KEPT, set: '00000000dd', size: 1 })),
  )
  expect(await listKept(folder)).toEqual([KEPT])
  await removeLeftovers(folder)
  expect([...files.keys()]).toEqual([KEPT.set, `${KEPT.set}.json`])
})

test('a forgotten file is gone, and forgetting it again does no harm', async () => {
  const { folder, files } = memoryFolder()
  await writeKept(folder, file, KEPT, quiet)
  await removeKept(folder, KEPT.set)
  await removeKept(folder, KEPT.set)
  expect(files.size).toBe(0)
  await expect(fileOfKept(folder, KEPT.set)).rejects.toMatchObject({ name: 'NotFoundError' })
})

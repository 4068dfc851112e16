import { createHash } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { createFileHash, hashOfFile } from './file-hash.ts'
import { readRows } from './read-rows.ts'

const MEBIBYTE = 2 ** 20

/** As it is defined, in Node.js's words. */
function hashInNode(bytes: Uint8Array): string {
  const list = createHash('sha256')
  for (let at = 0; at < bytes.length; at += MEBIBYTE)
    list.update(
      createHash('sha256')
        .update(bytes.subarray(at, at + MEBIBYTE))
        .digest(),
    )
  return list.digest('hex')
}

function bytesOf(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, index) => (index * 2_654_435_761) >>> 24)
}

const SIZES = [0, 1, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 12 * MEBIBYTE + 7]

test.each(SIZES)('of %d bytes it is the hash of the hashes of their mebibytes', async (length) => {
  const bytes = bytesOf(length)
  expect(await hashOfFile(new Blob([bytes]))).toBe(hashInNode(bytes))
})

test('of the bytes of abc it is what two SHA-256s give', async () => {
  // printf abc | sha256sum | cut -d' ' -f1 | xxd -r -p | sha256sum
  expect(await hashOfFile(new Blob(['abc']))).toBe(
    '4f8b42c22dd3729b519ba6f68d2da7cc5b2d606d05daed5ad5128cc03e6c6358',
  )
})

test.each([1, 333_333, 5 * MEBIBYTE])(
  'chunks of %d bytes change nothing, nor what is done to them later',
  async (size) => {
    const bytes = bytesOf(size === 1 ? 3000 : 12 * MEBIBYTE + 7)
    const hash = createFileHash()!
    for (let at = 0; at < bytes.length; at += size) {
      const chunk = bytes.slice(at, at + size)
      const pause = hash.add(chunk)
      chunk.fill(0)
      await pause
    }
    expect(await hash.end()).toBe(hashInNode(bytes))
  },
)

test('another byte gives another hash', async () => {
  const bytes = bytesOf(3 * MEBIBYTE)
  const before = await hashOfFile(new Blob([bytes]))
  bytes[2 * MEBIBYTE]! ^= 1
  expect(await hashOfFile(new Blob([bytes]))).not.toBe(before)
})

test('is taken while a table is read', async () => {
  const bytes = new TextEncoder().encode(`id,name\n${'1,Ménaka\n'.repeat(200_000)}`)
  const hash = createFileHash()!
  const outcome = await readRows(new Blob([bytes]).stream(), () => () => {}, { onBytes: hash.add })
  expect(outcome).toMatchObject({ kind: 'table', rows: 200_000 })
  expect(await hash.end()).toBe(hashInNode(bytes))
})

afterEach(() => vi.unstubAllGlobals())

test('is empty where the browser computes none', async () => {
  vi.stubGlobal('crypto', {})
  expect(createFileHash()).toBeNull()
  expect(await hashOfFile(new Blob(['abc']))).toBe('')
})

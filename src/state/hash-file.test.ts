import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashOfFile } from './hash-file.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

test('the hash of a file is that of the hashes of its mebibytes', async () => {
  const bytes = Uint8Array.from({ length: 2 ** 21 + 5 }, (_, at) => (at * 7919) >> 3)
  const pieces = [0, 1, 2].map((piece) => sha256(bytes.subarray(piece * 2 ** 20, (piece + 1) * 2 ** 20)))
  expect(await hashOfFile(new Blob([bytes]))).toBe(sha256(Buffer.concat(pieces)).toString('hex'))
})

test('one byte more or another byte at the end makes another hash', async () => {
  const hashes = await Promise.all(['', 'a', 'b', 'ab'].map((text) => hashOfFile(new Blob([text]))))
  expect(new Set(hashes).size).toBe(4)
})

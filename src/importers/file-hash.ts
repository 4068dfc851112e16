import { toHex } from '../lib/hex.ts'
import { chunksOf, giveBack } from './open-bytes.ts'

const PIECE = 2 ** 20
const DIGEST = 32
/** Pieces of which the browser may hold a copy; more would keep the file in memory where hashing is slower than reading. */
const MOST_AT_WORK = 8

/**
 * The hash by which an opened file is known: the SHA-256 of the SHA-256s, one after another, of each mebibyte of the file (a hash list),
 * in lower-case hexadecimal digits. It is of the file's bytes as they are, still compressed if it is; that of an empty file is the SHA-256 of
 * nothing. In pieces, as browsers hash only what is in memory, and do so beside what else is done.
 */
export interface FileHash {
  /** Takes the next bytes of the file, cut anywhere; they are copied. When it gives a promise, it is to be awaited before more come. */
  add(chunk: Uint8Array): Promise<unknown> | undefined
  /** Of all bytes so far; nothing may be added afterwards. Rejects with an Error when the browser fails to hash. */
  end(): Promise<string>
}

/** Null where the browser computes no hashes, as on pages that are not secure. */
export function createFileHash(): FileHash | null {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined
  if (!subtle) return null
  const piece = new Uint8Array(PIECE)
  let filled = 0
  const digests: Promise<ArrayBuffer>[] = []

  // The browser copies what it is given to hash before it returns.
  function digestPiece() {
    const digest = subtle!.digest('SHA-256', piece.subarray(0, filled))
    // It is awaited at the end; until then a failure is nobody's.
    digest.catch(() => {})
    digests.push(digest)
    filled = 0
  }

  return {
    add(chunk) {
      const before = digests.length
      for (let at = 0; at < chunk.length; ) {
        const part = chunk.subarray(at, at + PIECE - filled)
        piece.set(part, filled)
        filled += part.length
        at += part.length
        if (filled === PIECE) digestPiece()
      }
      if (digests.length === before || digests.length <= MOST_AT_WORK) return undefined
      return digests[digests.length - 1 - MOST_AT_WORK]
    },
    async end() {
      if (filled > 0) digestPiece()
      const list = new Uint8Array(digests.length * DIGEST)
      for (const [index, digest] of digests.entries()) list.set(new Uint8Array(await digest), index * DIGEST)
      return toHex(new Uint8Array(await subtle.digest('SHA-256', list)))
    },
  }
}

/**
 * The hash of a file that is not read otherwise; `createFileHash` with `onBytes` of what reads it costs less. Empty where the browser
 * computes none. Rejects when the file cannot be read.
 */
export async function hashOfFile(file: Blob): Promise<string> {
  const hash = createFileHash()
  if (!hash) return ''
  for await (const chunk of chunksOf(file.stream())) {
    await hash.add(chunk)
    giveBack(chunk)
  }
  return hash.end()
}

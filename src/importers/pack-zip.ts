import { formatWords } from '../words/format-words.ts'
import { importWords } from '../words/import-words.ts'
import { chunksOf, ReadFailure } from './open-bytes.ts'
import { problemOfFile, type ReadProblem } from './read-problem.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

export const PACK_LIMITS = { files: 1000, bytes: 256 * 2 ** 20 }

export type PackZip =
  /** The descriptor and the tables by their paths, from the descriptor's folder on, as the checker of packs takes them. */
  | { readonly kind: 'pack'; readonly files: ReadonlyMap<string, string> }
  | { readonly kind: 'problem'; readonly problem: ReadProblem }

const PIECE = 64 * 1024
const DESCRIPTOR = /(?:^|\/)datapackage\.json$/
const IS_TEXT = /\.(?:csv|json)$/i

/**
 * Reads a pack from a zip file: its `datapackage.json`, the one nearest the top, and the .csv and .json files in that folder. Whether they are
 * right is the pack checker's to say. Rejects only when `signal` aborts; what is wrong with the file is a value.
 */
export async function readPackZip(
  file: Blob,
  { signal, limits = PACK_LIMITS }: { signal?: AbortSignal; limits?: typeof PACK_LIMITS } = {},
): Promise<PackZip> {
  signal?.throwIfAborted()
  try {
    const entries = await readZipDirectory(file)
    if (!entries) throw failure('broken-compression', importWords.brokenCompression)
    const { folder, wanted } = filesOfPack(entries, limits)
    const contents = await unpack(file, wanted, limits.bytes, signal)
    const texts = [...wanted.keys()].map(
      (name) => [name.slice(folder.length), textOf(name, contents.get(name))] as const,
    )
    return { kind: 'pack', files: new Map(texts) }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof ReadFailure) return { kind: 'problem', problem: error.problem }
    return { kind: 'problem', problem: problemOfFile('unreadable', importWords.unreadable(String(error))) }
  }
}

function failure(rule: string, reason: string): ReadFailure {
  return new ReadFailure(problemOfFile(rule, reason))
}

/** The files to unpack by name, and the folder that they are in; before anything is unpacked. */
function filesOfPack(entries: readonly ZipEntry[], limits: typeof PACK_LIMITS) {
  if (entries.length > limits.files) throw failure('pack-files', formatWords.packTooMany(limits.files))
  const outside = entries.find(({ name }) => /^[/\\]|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)/i.test(name))
  if (outside) throw failure('pack-path', formatWords.packPath(outside.name))
  const own = entries.filter(({ name }) => !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name))
  const [descriptor] = own
    .map(({ name }) => name)
    .filter((name) => DESCRIPTOR.test(name))
    .sort((a, b) => a.split('/').length - b.split('/').length)
  if (descriptor === undefined) throw failure('no-descriptor', formatWords.notAPack)
  const folder = descriptor.replace(/[^/]*$/, '')
  const wanted = new Map<string, ZipEntry>()
  for (const entry of own) {
    if (!entry.name.startsWith(folder) || !IS_TEXT.test(entry.name)) continue
    if (wanted.has(entry.name)) throw failure('pack-twice', formatWords.packTwice(entry.name))
    wanted.set(entry.name, entry)
  }
  const announced = [...wanted.values()].reduce((sum, { size }) => sum + size, 0)
  if (announced > limits.bytes) throw tooLarge(limits.bytes)
  return { folder, wanted }
}

function tooLarge(bytes: number): ReadFailure {
  return failure('pack-size', formatWords.packTooLarge(Math.round(bytes / 2 ** 20)))
}

async function unpack(
  file: Blob,
  wanted: ReadonlyMap<string, ZipEntry>,
  mostBytes: number,
  signal: AbortSignal | undefined,
): Promise<Map<string, Uint8Array[]>> {
  const { Unzip, UnzipInflate } = await import('fflate')
  const contents = new Map<string, Uint8Array[]>()
  const complete = new Set<string>()
  let isDamaged = false
  let bytes = 0
  const unzip = new Unzip((entry) => {
    // A second file of that name is not in the directory.
    if (!wanted.has(entry.name) || contents.has(entry.name)) return
    const pieces: Uint8Array[] = []
    contents.set(entry.name, pieces)
    entry.ondata = (error, piece, isLast) => {
      if (error) isDamaged = true
      else if (piece.length > 0) pieces.push(piece)
      bytes += piece?.length ?? 0
      if (isLast) complete.add(entry.name)
      // What unpacks to more than it says is found out here, before it fills the memory.
      if (bytes > mostBytes) entry.terminate()
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  for await (const chunk of chunksOf(file)) {
    for (let at = 0; at < chunk.length && !isDamaged; at += PIECE) {
      signal?.throwIfAborted()
      try {
        unzip.push(chunk.subarray(at, at + PIECE))
      } catch {
        isDamaged = true
      }
      if (bytes > mostBytes) throw tooLarge(mostBytes)
    }
  }
  for (const [name, { size }] of wanted) {
    const length = contents.get(name)?.reduce((sum, piece) => sum + piece.length, 0)
    if (isDamaged || !complete.has(name) || length !== size)
      throw failure('broken-compression', importWords.brokenCompression)
  }
  return contents
}

function textOf(name: string, pieces: readonly Uint8Array[] = []): string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode()
  } catch {
    throw failure('pack-encoding', formatWords.packNotText(name))
  }
}

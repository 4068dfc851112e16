import { formatWords } from '../words/format-words.ts'
import { importWords } from '../words/import-words.ts'
import {
  type ByteSource,
  chunksOf,
  gunzip,
  peek,
  ReadFailure,
  tableNameIn,
  unzipTable,
} from './open-bytes.ts'
import { problemOfFile } from './read-problem.ts'
import type { Packing } from './row-reading.ts'
import { HEAD_BYTES, type Sniffed, sniff } from './sniff.ts'
import { readZipDirectory } from './zip-directory.ts'

type Chunks = AsyncGenerator<Uint8Array, void, undefined>

/** A file of which it is known what it is. */
export interface OpenedFile {
  readonly sniffed: Exclude<Sniffed, { format: 'gzip' | 'zip' }>
  /** Its first bytes, unpacked, and all of them. */
  readonly head: Uint8Array
  readonly chunks: Chunks
  readonly packing: Packing
  /** Other tables of the same kind in the zip file, which are left unread. */
  readonly others: readonly string[]
}

/** Says what a file is by its first bytes, and unpacks it. A zip file that is at hand is looked through by its directory. Throws a ReadFailure. */
export async function openFile(source: ByteSource, chunks: Chunks): Promise<OpenedFile> {
  const outer = await peek(chunks, HEAD_BYTES)
  const sniffed = sniff(outer.head, outer.isWhole)
  if (sniffed.format !== 'gzip' && sniffed.format !== 'zip' && sniffed.format !== 'pack')
    return { sniffed, head: outer.head, chunks: outer.all, packing: 'none', others: [] }
  let table: string | null = null
  let others: readonly string[] = []
  if (sniffed.format !== 'gzip' && source instanceof Blob) {
    const names = (await readZipDirectory(source))?.map(({ name }) => name) ?? []
    if (names.some((name) => /(?:^|\/)datapackage\.json$/.test(name)))
      return { sniffed: { format: 'pack' }, head: outer.head, chunks: outer.all, packing: 'zip', others }
    table = tableNameIn(names)
    others = othersLike(table, names)
  }
  if (sniffed.format === 'pack')
    return { sniffed, head: outer.head, chunks: outer.all, packing: 'zip', others }
  const packing = sniffed.format
  const unpacked = packing === 'gzip' ? gunzip(outer.all) : unzipTable(outer.all, table)
  const inner = await peek(unpacked, HEAD_BYTES)
  const found = sniff(inner.head, inner.isWhole)
  if (found.format === 'gzip' || found.format === 'zip' || found.format === 'pack')
    throw new ReadFailure(problemOfFile('binary', importWords.binary))
  if (found.format === 'parquet')
    throw new ReadFailure(problemOfFile('packed-parquet', formatWords.packedParquet))
  return { sniffed: found, head: inner.head, chunks: inner.all, packing, others }
}

function othersLike(table: string | null, names: readonly string[]): string[] {
  const ending = /\.[^.]*$/.exec(table ?? '')?.[0].toLowerCase()
  return names.filter(
    (name) => name !== table && name.toLowerCase().endsWith(ending ?? '\0') && tableNameIn([name]) !== null,
  )
}

/** The bytes of the table that a file holds, unpacked. */
export async function unpackedChunks(file: Blob, packing: Packing): Promise<Chunks> {
  const chunks = chunksOf(file)
  if (packing === 'none') return chunks
  if (packing === 'gzip') return gunzip(chunks)
  const names = (await readZipDirectory(file))?.map(({ name }) => name) ?? []
  return unzipTable(chunks, tableNameIn(names))
}

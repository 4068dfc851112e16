import { importWords } from '../words/import-words.ts'
import { problemOfFile, type ReadProblem } from './read-problem.ts'

/**
 * Bytes to read: a file, or any stream of them. A file is better where there is one: Parquet and the directory of a zip file stand at its end.
 */
export type ByteSource = Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>

/** Thrown inside the pipeline and caught at its end, where it becomes a plain value. */
export class ReadFailure extends Error {
  readonly problem: ReadProblem

  constructor(problem: ReadProblem) {
    super(problem.reason)
    this.problem = problem
  }
}

/**
 * The chunks of a source, the next one asked for while the last is worked on, so that the disk and the scanner do not wait for each
 * other. Not every browser can iterate a stream by itself.
 */
export async function* chunksOf(source: ByteSource): AsyncGenerator<Uint8Array, void, undefined> {
  const stream = source instanceof Blob ? source.stream() : source
  if ('getReader' in stream) {
    const { read, cancel } = readerOf(stream)
    try {
      let coming = read()
      for (;;) {
        const chunk = await coming
        if (!chunk) return
        coming = read()
        // It is awaited on the next turn; until then a failure is nobody's.
        coming.catch(() => {})
        yield chunk
      }
    } finally {
      // What is left unread is given up; a source that has failed has nothing left to say.
      await cancel().catch(() => {})
    }
  } else yield* stream
}

const CHUNK = 512 * 1024
const MOST_SPARE = 2
/** Memory of chunks that are with their readers, and of those given back. */
const lent = new WeakSet<ArrayBufferLike>()
const spare: ArrayBuffer[] = []

/**
 * Lets the memory of a chunk be used for another one; the chunk is lost. For who reads much: fresh memory takes as long to get as a
 * file to read into it. A chunk that is kept need not be given back.
 */
export function giveBack({ buffer }: Uint8Array) {
  if (lent.delete(buffer) && spare.length < MOST_SPARE) spare.push(buffer as ArrayBuffer)
}

interface ChunkReader {
  /** Null at the end. */
  read(): Promise<Uint8Array | null>
  cancel(): Promise<void>
}

/** Files' streams fill memory that is given to them, in most browsers. */
function readerOf(source: ReadableStream<Uint8Array>): ChunkReader {
  try {
    const reader = source.getReader({ mode: 'byob' })
    return {
      async read() {
        const { done, value } = await reader.read(new Uint8Array(spare.pop() ?? new ArrayBuffer(CHUNK)))
        if (done) return null
        lent.add(value.buffer)
        return value
      },
      cancel: () => reader.cancel(),
    }
  } catch {
    const reader = source.getReader()
    return { read: async () => (await reader.read()).value ?? null, cancel: () => reader.cancel() }
  }
}

/** The chunks with the first bytes of all, at least `count` unless there are fewer, in front as one. */
export async function peek(
  chunks: AsyncIterator<Uint8Array>,
  count: number,
): Promise<{ head: Uint8Array; isWhole: boolean; all: AsyncGenerator<Uint8Array, void, undefined> }> {
  let head: Uint8Array = new Uint8Array(0)
  let isWhole = false
  while (head.length < count && !isWhole) {
    const { done, value } = await chunks.next()
    if (done) isWhole = true
    else head = head.length === 0 ? value : joined(head, value)
  }
  async function* all() {
    try {
      if (head.length > 0) yield head
      for (;;) {
        const { done, value } = await chunks.next()
        if (done) return
        yield value
      }
    } finally {
      await chunks.return?.()
    }
  }
  return { head: head.subarray(0, count), isWhole: isWhole && head.length <= count, all: all() }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/** What a gzip file holds. */
export async function* gunzip(chunks: AsyncGenerator<Uint8Array, void, undefined>) {
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      // A gzip stream takes memory that is not shared, and files give no other.
      else controller.enqueue(value as Uint8Array<ArrayBuffer>)
    },
    async cancel() {
      await chunks.return()
    },
  })
  try {
    yield* chunksOf(stream.pipeThrough(new DecompressionStream('gzip')))
  } catch (error) {
    if (error instanceof ReadFailure) throw error
    throw new ReadFailure(problemOfFile('broken-compression', importWords.brokenCompression))
  }
}

const IS_TABLE = /\.(?:csv|tsv|tab)$/i
const IS_TEXT = /\.txt$/i
const IS_JSON = /\.(?:json|geojson|ndjson|jsonl|geojsonl|geojsons)$/i
const IS_PARQUET = /\.parquet$/i
const IS_ASIDE = /(?:^|\/)(?:__MACOSX\/|\._|(?:readme|license|metadata|schema)[^/]*$)/i

/** The first table among the files of a zip file, delimited text before other formats; null when there is none. */
export function tableNameIn(names: readonly string[]): string | null {
  const files = names.filter((name) => !IS_ASIDE.test(name))
  for (const isTable of [IS_TABLE, IS_TEXT, IS_JSON, IS_PARQUET]) {
    const found = files.find((name) => isTable.test(name))
    if (found !== undefined) return found
  }
  return null
}

/** The table of this name in a zip file, or the first one; what stands beside it, as folders and read-me files do, is passed over. */
export async function* unzipTable(
  chunks: AsyncGenerator<Uint8Array, void, undefined>,
  wanted: string | null = null,
) {
  const { Unzip, UnzipInflate } = await import('fflate')
  let isFound = false
  let isDone = false
  let fault = false
  let unpacked = 0
  const ready: Uint8Array[] = []
  const unzip = new Unzip((file) => {
    if (isFound || (wanted === null ? tableNameIn([file.name]) === null : file.name !== wanted)) return
    isFound = true
    file.ondata = (error, piece, isLast) => {
      if (error) fault = true
      else if (piece.length > 0) ready.push(piece)
      unpacked += piece?.length ?? 0
      // The inflater does not notice all damage; the length is known unless the zip file was written as a stream.
      if (isLast) isDone = file.originalSize === undefined || file.originalSize === unpacked
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for await (const chunk of chunks) {
    // Small pieces: one byte of a zip file may hold a thousand of the table.
    for (let at = 0; at < chunk.length && !isDone && !fault; at += ZIP_PIECE) {
      try {
        unzip.push(chunk.subarray(at, at + ZIP_PIECE))
      } catch {
        fault = true
      }
      yield* ready.splice(0)
    }
    if (isDone || fault) break
  }
  if (!isFound) throw new ReadFailure(problemOfFile('zip-without-table', importWords.zipWithoutTable))
  if (!isDone) throw new ReadFailure(problemOfFile('broken-compression', importWords.brokenCompression))
}

const ZIP_PIECE = 64 * 1024

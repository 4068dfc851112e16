import {
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  type ParquetScan,
  parquetMetadataAsync,
  parquetScan,
} from 'hyparquet'
import { formatWords } from '../words/format-words.ts'
import { importWords } from '../words/import-words.ts'
import { ReadFailure } from './open-bytes.ts'
import { problemOfFile } from './read-problem.ts'

/** A Parquet file of which pieces are read when they are asked for. */
export interface ParquetFile {
  readonly metadata: FileMetaData
  readonly scan: ParquetScan
}

/** Opens a Parquet file by its footer. Throws a ReadFailure for one that is damaged, or compressed as none here can read. */
export async function openParquet(file: Blob): Promise<ParquetFile> {
  const buffer = bufferOf(file)
  try {
    const metadata = await parquetMetadataAsync(buffer)
    const compressors = await compressorsFor(metadata)
    const scan = await parquetScan({ file: buffer, metadata, compressors, parsers: PARSERS })
    return { metadata, scan }
  } catch (error) {
    if (error instanceof ReadFailure) throw error
    throw new ReadFailure(problemOfFile('broken-parquet', formatWords.brokenParquet(messageOf(error))))
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function bufferOf(file: Blob): AsyncBuffer {
  return {
    byteLength: file.size,
    slice: (start, end) =>
      file
        .slice(start, end)
        .arrayBuffer()
        .catch((error: unknown) => {
          throw new ReadFailure(problemOfFile('unreadable', importWords.unreadable(messageOf(error))))
        }),
  }
}

/** hyparquet itself knows Snappy. The others are fetched when a file needs them. */
async function compressorsFor({ row_groups: groups }: FileMetaData): Promise<Compressors> {
  const codecs = new Set(groups.flatMap(({ columns }) => columns.map(({ meta_data: data }) => data?.codec)))
  const compressors: Compressors = {}
  for (const codec of codecs) {
    if (codec === 'GZIP') {
      const { gunzipSync } = await import('fflate')
      compressors.GZIP = (input, length) => gunzipSync(input, { out: new Uint8Array(length) })
    } else if (codec === 'ZSTD') {
      const { decompress } = await import('fzstd')
      compressors.ZSTD = (input, length) => decompress(input, new Uint8Array(length))
    } else if (codec !== undefined && codec !== 'UNCOMPRESSED' && codec !== 'SNAPPY')
      throw new ReadFailure(problemOfFile('parquet-codec', formatWords.parquetCodec(codec)))
  }
  return compressors
}

/** Days and times as ISO 8601 writes them: a `Date` would not say which of the two it is. */
const PARSERS = {
  dateFromDays: (days: number) => isoOf(Number(days) * 86_400_000).replace(/T00:00:00.000Z$/, ''),
  timestampFromMilliseconds: (time: bigint) => isoOf(Number(time)),
  timestampFromMicroseconds: (time: bigint) => isoOf(Number(time) / 1000),
  timestampFromNanoseconds: (time: bigint) => isoOf(Number(time) / 1_000_000),
  jsonFromBytes: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
}

const LAST_TIME = 8.64e15

/** A time beyond the calendar of browsers stays the number that it is, which importers refuse. */
function isoOf(milliseconds: number): string {
  return Math.abs(milliseconds) <= LAST_TIME ? new Date(milliseconds).toISOString() : String(milliseconds)
}

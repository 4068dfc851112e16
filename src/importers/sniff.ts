import { formatWords } from '../words/format-words.ts'
import { importWords } from '../words/import-words.ts'
import { problemOfFile, type ReadProblem } from './read-problem.ts'
import { sniffEncoding } from './sniff-encoding.ts'
import { type SniffedTable, sniffTable } from './sniff-table.ts'
import type { Encoding } from './text-decoder.ts'

/** As much of a file's beginning as `sniff` looks at. */
export const HEAD_BYTES = 64 * 1024

/** What a file is, by its first bytes; its name says nothing. */
export type Sniffed =
  | { readonly format: 'table'; readonly table: SniffedTable }
  /** GeoJSON and newline-delimited JSON among it. */
  | { readonly format: 'json'; readonly encoding: Encoding }
  /** `pack` is a Tocsin pack as a zip file. */
  | { readonly format: 'parquet' | 'pack' }
  | { readonly format: 'gzip' }
  | { readonly format: 'zip' }
  | { readonly format: 'problem'; readonly problem: ReadProblem }

const GZIP = [0x1f, 0x8b]
const ZIP_ENTRY = [0x50, 0x4b, 0x03, 0x04]
const ZIP_EMPTY = [0x50, 0x4b, 0x05, 0x06]
const PARQUET = [0x50, 0x41, 0x52, 0x31]
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
/** Workbooks as Excel wrote them until 2003. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

/** Looks at the first bytes of a file; `isWhole` says that there are no more. */
export function sniff(head: Uint8Array, isWhole: boolean): Sniffed {
  if (head.length === 0) return refuse('empty', importWords.empty)
  if (begins(head, GZIP)) return { format: 'gzip' }
  if (begins(head, ZIP_EMPTY)) return refuse('zip-without-table', importWords.zipWithoutTable)
  if (begins(head, ZIP_ENTRY)) return sniffZip(head)
  if (begins(head, PARQUET)) return { format: 'parquet' }
  if (begins(head, PDF)) return refuse('pdf', formatWords.pdf)
  if (begins(head, OLE)) return refuse('workbook', importWords.workbook)
  const encoding = sniffEncoding(head, isWhole)
  if (encoding === 'utf-16') return refuse('utf-16', importWords.utf16)
  if (encoding === 'binary') return refuse('binary', importWords.binary)
  const text = new TextDecoder(encoding === 'windows-1252' ? encoding : 'utf-8').decode(head)
  // A record separator begins each object of a JSON text sequence (RFC 7464).
  const start = text.replace('\u001e', '').trimStart().slice(0, 4096)
  if (start === '') return refuse('empty', importWords.empty)
  if (/^<(?:!doctype html|html|head|body|!--)/i.test(start)) return refuse('web-page', importWords.webPage)
  if (/^<(?:\?xml|!doctype|kml|gpx|rss|feed)/i.test(start)) return refuse('xml', formatWords.xml)
  // A cell may begin with a bracket, but not with a bracket and what JSON has after it.
  if (/^(?:\{\s*(?:"|\})|\[\s*(?:[{[\]"]|-?\d))/.test(start)) return { format: 'json', encoding }
  const table = sniffTable(head, encoding, isWhole)
  return table ? { format: 'table', table } : refuse('no-table', importWords.noTable)
}

function refuse(rule: string, reason: string): Sniffed {
  return { format: 'problem', problem: problemOfFile(rule, reason) }
}

function begins(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => head[index] === byte)
}

/** By the names of the entries that begin in the head: a Tocsin pack, a workbook, or something with a table in it. */
function sniffZip(head: Uint8Array): Sniffed {
  const names = entryNames(head)
  if (names.some((name) => /(?:^|\/)datapackage\.json$/.test(name))) return { format: 'pack' }
  if (names.some((name) => /^(?:\[Content_Types\]\.xml|xl\/|mimetype$)/.test(name)))
    return refuse('workbook', importWords.workbook)
  return { format: 'zip' }
}

/** The local headers stand before what they head; where one is cut off or of unknown length, the next is found by its mark. */
function entryNames(head: Uint8Array): string[] {
  const names: string[] = []
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const decoder = new TextDecoder()
  for (let at = 0; at + 30 <= head.length; ) {
    if (view.getUint32(at, true) !== 0x04034b50) {
      at = head.indexOf(0x50, at + 1)
      if (at < 0) break
      continue
    }
    const nameLength = view.getUint16(at + 26, true)
    if (at + 30 + nameLength > head.length) break
    names.push(decoder.decode(head.subarray(at + 30, at + 30 + nameLength)))
    at += 30 + nameLength + view.getUint16(at + 28, true) + view.getUint32(at + 18, true)
  }
  return names
}

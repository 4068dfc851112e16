/** A file in a zip file, as the directory at its end lists it. */
export interface ZipEntry {
  readonly name: string
  /** Bytes, unpacked. */
  readonly size: number
}

const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const MOST_DIRECTORY = 16 * 1024 * 1024

/** What a zip file holds, folders left out; null when its directory is not there or cannot be read, as when the file is cut off. */
export async function readZipDirectory(file: Blob): Promise<ZipEntry[] | null> {
  const tailAt = Math.max(0, file.size - END_LENGTH - LONGEST_COMMENT)
  const tail = await viewOf(file, tailAt, file.size)
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_MARK) continue
    const size = tail.getUint32(at + 12, true)
    const offset = tail.getUint32(at + 16, true)
    if (size > MOST_DIRECTORY || offset + size > file.size) return null
    return entriesOf(await viewOf(file, offset, offset + size), tail.getUint16(at + 10, true))
  }
  return null
}

async function viewOf(file: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await file.slice(start, end).arrayBuffer())
}

function entriesOf(view: DataView, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  const decoder = new TextDecoder()
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_MARK) return null
    const nameLength = view.getUint16(at + 28, true)
    if (at + 46 + nameLength > view.byteLength) return null
    const name = decoder.decode(new Uint8Array(view.buffer, at + 46, nameLength))
    if (!name.endsWith('/')) entries.push({ name, size: view.getUint32(at + 24, true) })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

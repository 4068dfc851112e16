import type { Mapping } from '../importers/mapping.ts'

// Where files are kept: in the origin's private file system, each under its id, and beside it a small JSON that says what it is. The JSON
// is written last, so that a file without one is what is left of a writing that was broken off.

/** A file that the reader keeps on this device. */
export interface KeptFile {
  /** Its id: ten hexadecimal digits. */
  readonly set: string
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly rows: number
  readonly hash: string
  /** What its columns hold, where the reader said so. */
  readonly mapping: Mapping | null
  /** When it was kept, `YYYY-MM-DD`. */
  readonly date: string
}

/** Held while a file is written, by the page that writes it. */
export const WRITING_LOCK = 'tocsin-kept-files'

const FOLDER = 'files'
const PIECE = 4 * 2 ** 20

/** The part of the file system's own handle, given in workers only, that is needed here. */
interface SyncHandle {
  write(bytes: Uint8Array<ArrayBuffer>, at: { readonly at: number }): number
  truncate(size: number): void
  flush(): void
  close(): void
}

/** The folder of kept files. Rejects where the browser has none: in a private window, or where storage is blocked. */
export async function keptFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle(FOLDER, { create: true })
}

/** Writes a file piece by piece; in a worker only. `onProgress` gets the share written. After a failure nothing of it is left. */
export async function writeKept(
  folder: FileSystemDirectoryHandle,
  file: Blob,
  kept: KeptFile,
  onProgress: (share: number) => void,
): Promise<void> {
  try {
    await writeFile(folder, kept.set, file, onProgress)
    await writeFile(folder, `${kept.set}.json`, new Blob([JSON.stringify(kept)]), () => undefined)
  } catch (error) {
    await removeKept(folder, kept.set)
    throw error
  }
}

async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  file: Blob,
  onProgress: (share: number) => void,
): Promise<void> {
  const entry = await folder.getFileHandle(name, { create: true })
  const handle: SyncHandle = await (
    entry as FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncHandle> }
  ).createSyncAccessHandle()
  try {
    handle.truncate(0)
    for (let at = 0; at < file.size; at += PIECE) {
      const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer())
      // Less is written than asked for where there is no more room.
      if (handle.write(bytes, { at }) < bytes.length) throw new DOMException('', 'QuotaExceededError')
      onProgress(Math.min(1, (at + PIECE) / file.size))
    }
    handle.flush()
  } finally {
    handle.close()
  }
}

/** The kept files, the newest first. What is damaged is not among them. */
export async function listKept(folder: FileSystemDirectoryHandle): Promise<KeptFile[]> {
  const found: KeptFile[] = []
  for (const name of await namesIn(folder)) {
    const kept = name.endsWith('.json') ? await readKept(folder, name.slice(0, -'.json'.length)) : null
    if (kept) found.push(kept)
  }
  return found.sort((a, b) => b.date.localeCompare(a.date) || a.name.localeCompare(b.name))
}

async function readKept(folder: FileSystemDirectoryHandle, set: string): Promise<KeptFile | null> {
  try {
    const said = await (await folder.getFileHandle(`${set}.json`)).getFile()
    const kept: KeptFile = JSON.parse(await said.text())
    const file = await fileOfKept(folder, set)
    return kept.set === set && kept.size === file.size ? kept : null
  } catch {
    return null
  }
}

/** The bytes of a kept file. Rejects when it is not there. */
export async function fileOfKept(folder: FileSystemDirectoryHandle, set: string): Promise<File> {
  return (await folder.getFileHandle(set)).getFile()
}

/** Takes a file out; all is well where it was not there. */
export async function removeKept(folder: FileSystemDirectoryHandle, set: string): Promise<void> {
  await removeEntry(folder, `${set}.json`)
  await removeEntry(folder, set)
}

/** Takes out what is left of writings that were broken off. */
export async function removeLeftovers(folder: FileSystemDirectoryHandle): Promise<void> {
  const whole = new Set((await listKept(folder)).map(({ set }) => set))
  for (const name of await namesIn(folder)) {
    if (!whole.has(name.replace(/\.json$/, ''))) await removeEntry(folder, name)
  }
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = []
  for await (const name of folder.keys()) names.push(name)
  return names
}

async function removeEntry(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name)
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error
  }
}

import { nextTurn, type Work } from './turns.ts'

const CHUNK = 128 * 1024

/** Files by name as one zip file, packed piece by piece, so that it can be watched and given up. */
export async function zipFiles(
  files: ReadonlyMap<string, string>,
  { signal, onProgress }: Work,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const { Zip, ZipDeflate, strToU8 } = await import('fflate')
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let fault: Error | null = null
  const zip = new Zip((error, piece) => {
    if (error) fault = error
    else pieces.push(new Uint8Array(piece))
  })
  const total = [...files.values()].reduce((sum, text) => sum + text.length, 0) || 1
  let done = 0
  for (const [name, text] of files) {
    const bytes = strToU8(text)
    const file = new ZipDeflate(name, { level: 6 })
    zip.add(file)
    for (let at = 0; at === 0 || at < bytes.length; at += CHUNK) {
      signal.throwIfAborted()
      file.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
      onProgress(Math.min(1, (done + at) / total))
      await nextTurn()
    }
    done += text.length
  }
  zip.end()
  if (fault) throw fault
  signal.throwIfAborted()
  onProgress(1)
  return pieces
}

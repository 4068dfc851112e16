import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Texts by path inside the pack, decoded as a browser does. */
export async function readFiles(root) {
  const files = new Map()
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(csv|json)$/i.test(entry.name)) continue
    const path = join(entry.parentPath ?? entry.path, entry.name)
    files.set(relative(root, path).split(sep).join('/'), new TextDecoder().decode(await readFile(path)))
  }
  return files
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

/** A table of the importers' samples. */
export function sampleFile(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, '../src/importers/samples', name))
}

/** The id of a file of less than a mebibyte, and how a link says that it needs it. */
export function needed(
  bytes: Buffer,
  rows: number,
  name: string,
): { readonly set: string; readonly link: string } {
  const size = Buffer.alloc(8)
  size.writeDoubleBE(bytes.length)
  const set = sha256(Buffer.concat([bytes, size]))
    .toString('hex')
    .slice(0, 10)
  const hash = sha256(sha256(bytes)).toString('hex').slice(0, 16)
  return { set, link: `file=${set}.${rows}.${hash}.${encodeURIComponent(name)}` }
}

/** What asks for the file that the opened link needs. */
export function fileNotice(page: Page) {
  return page.getByRole('alert').filter({ hasText: 'This view needs a file' })
}

/** Opens a file from the notice that asks for it. */
export async function giveNeeded(page: Page, bytes: Buffer, name: string): Promise<void> {
  await fileNotice(page)
    .getByLabel('Open data file', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: bytes })
}

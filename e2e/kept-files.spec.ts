import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, inCrocus, test, tocsin } from './page.ts'

const SAMPLES = join(import.meta.dirname, '../src/importers/samples')
const NAME = 'GED, part 1.csv'
/** Nine of its fourteen rows are events. */
const ged = await readFile(join(SAMPLES, 'ged-25.csv'))
const other = Buffer.from(ged.toString('utf8').split('\n').slice(0, 5).join('\n'))

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

/** What links say of a file of less than a mebibyte. */
function named(bytes: Buffer, rows: number): { readonly set: string; readonly link: string } {
  const size = Buffer.alloc(8)
  size.writeDoubleBE(bytes.length)
  const set = sha256(Buffer.concat([bytes, size]))
    .toString('hex')
    .slice(0, 10)
  const hash = sha256(sha256(bytes)).toString('hex').slice(0, 16)
  return { set, link: `file=${set}.${rows}.${hash}.${encodeURIComponent(NAME)}` }
}

const { set, link } = named(ged, 14)

function notice(page: Page) {
  return page.getByRole('alert').filter({ hasText: 'This view needs a file' })
}

async function openFrom(page: Page, bytes: Buffer, name = NAME) {
  await notice(page)
    .getByLabel('Open data file', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: bytes })
}

test('a link that needs a file asks for it, and is complete when it is opened', async ({ page }) => {
  await page.goto(inCrocus(`/?set=${set}&${link}`))
  await expect(notice(page)).toContainText(`${NAME}, 14 rows`)
  await openFrom(page, ged)
  await expect(tocsin(page).status).toContainText('9 of 45 events')
  await expect(notice(page)).toHaveCount(0)
  // The link says so still, and from here on is shared with it.
  expect(page.url()).toContain(link.replaceAll('%20', '+'))
})

test('another file of that name is not taken for it without asking', async ({ page }) => {
  await page.goto(inCrocus(`/?set=${set}&${link}`))
  await openFrom(page, other)
  await expect(notice(page)).toContainText(`${NAME} is not the ${NAME}`)
  await expect(notice(page)).toContainText('it has 4 rows, the other 14')
  await expect(tocsin(page).status).toContainText('0 of 40 events')
  await notice(page).getByRole('button', { name: 'Use it anyway' }).click()
  await expect(notice(page)).toHaveCount(0)
  await expect(tocsin(page).status).toContainText('4 of 40 events')
  await expect(page).toHaveURL(new RegExp(`set=${named(other, 4).set}`))
  await expect(page).not.toHaveURL(new RegExp(set))
})

test('without the file the rest is shown, and the link no longer asks for it', async ({ page }) => {
  await page.goto(inCrocus(`/?set=${set}&${link}`))
  await notice(page).getByRole('button', { name: 'Go on without it' }).click()
  await expect(tocsin(page).status).toContainText('36 of 36 events')
  await expect(page).not.toHaveURL(/file=|set=/)
})

import type { Page } from '@playwright/test'
import { fileNotice, giveNeeded, needed, sampleFile } from './data-files.ts'
import { expect, inCrocus, test, tocsin } from './page.ts'

const NAME = 'GED, part 1.csv'
/** Nine of its fourteen rows are events. */
const ged = sampleFile('ged-25.csv')
const other = Buffer.from(ged.toString('utf8').split('\n').slice(0, 5).join('\n'))
const { set, link } = needed(ged, 14, NAME)

test('a link that needs a file asks for it, and is complete when it is opened', async ({ page }) => {
  await page.goto(inCrocus(`/?set=${set}&${link}`))
  await expect(fileNotice(page)).toContainText(`${NAME}, 14 rows`)
  await giveNeeded(page, ged, NAME)
  await expect(tocsin(page).status).toContainText('9 of 45 events')
  await expect(fileNotice(page)).toHaveCount(0)
  // The link says so still, and from here on is shared with it.
  expect(page.url()).toContain(link.replaceAll('%20', '+'))
})

test('another file of that name is not taken for it without asking', async ({ page }) => {
  await page.goto(inCrocus(`/?set=${set}&${link}`))
  await giveNeeded(page, other, NAME)
  await expect(fileNotice(page)).toContainText(`${NAME} is not the ${NAME}`)
  await expect(fileNotice(page)).toContainText('it has 4 rows, the other 14')
  await expect(tocsin(page).status).toContainText('0 of 40 events')
  await fileNotice(page).getByRole('button', { name: 'Use it anyway' }).click()
  await expect(fileNotice(page)).toHaveCount(0)
  await expect(tocsin(page).status).toContainText('4 of 40 events')
  await expect(page).toHaveURL(new RegExp(`set=${needed(other, 4, NAME).set}`))
  await expect(page).not.toHaveURL(new RegExp(set))
})

test('without the file the rest is shown, and the link no longer asks for it', async ({ page }) => {
  await page.goto(inCrocus(`/?set=${set}&${link}`))
  await fileNotice(page).getByRole('button', { name: 'Go on without it' }).click()
  await expect(tocsin(page).status).toContainText('36 of 36 events')
  await expect(page).not.toHaveURL(/file=|set=/)
})

/** Opens a file by the field of the page, and has it kept. */
async function keep(page: Page, bytes: Buffer, name: string) {
  await page
    .getByRole('banner')
    .getByLabel('Open data file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: bytes })
  const row = page.getByRole('listitem', { name })
  await row.getByRole('checkbox', { name: 'Keep on this device' }).check()
  await expect(row.getByRole('progressbar')).toHaveCount(0)
  // Reloading goes by the address.
  await expect(page).toHaveURL(new RegExp(encodeURIComponent(name).replaceAll('%20', '[+]')))
}

const panel = (page: Page) => page.getByRole('region', { name: 'Kept on this device' })

test('a kept file is there when the page is loaded again, and a link that needs it does not ask', async ({
  page,
}) => {
  await page.goto(inCrocus('/?view=levels'))
  await keep(page, ged, NAME)
  await page.reload()
  await expect(tocsin(page).status).toContainText('45 of 45 events')
  await expect(fileNotice(page)).toHaveCount(0)
  await page.goto(inCrocus(`/?view=levels&set=${set}&${link}`))
  await expect(tocsin(page).status).toContainText('9 of 45 events')
  // An address that needs no file opens none, and says what is kept.
  await page.goto(inCrocus('/?view=levels'))
  await expect(panel(page)).toContainText(`${NAME} 6 kB, 14 rows`)
  await expect(tocsin(page).status).toContainText('36 of 36 events')
  await panel(page)
    .getByRole('button', { name: `Open ${NAME}` })
    .click()
  await expect(tocsin(page).status).toContainText('45 of 45 events')
})

test('a forgotten file is asked for again', async ({ page }) => {
  await page.goto(inCrocus('/?view=levels'))
  await keep(page, ged, NAME)
  await keep(page, other, 'other.csv')
  await page.goto(inCrocus('/?view=levels'))
  await panel(page)
    .getByRole('button', { name: `Forget ${NAME}` })
    .click()
  await expect(panel(page)).toContainText(`${NAME} is no longer kept`)
  await page.goto(inCrocus(`/?view=levels&${link}`))
  await expect(fileNotice(page)).toContainText(NAME)
  await expect(panel(page)).toContainText('other.csv')
  await panel(page).getByRole('button', { name: 'Forget all' }).click()
  await expect(panel(page)).toContainText('No file is kept')
  await page.goto(inCrocus('/?view=levels'))
  await expect(tocsin(page).status).toContainText('36 of 36 events')
  await expect(panel(page)).toHaveCount(0)
})

test('a file that is no longer kept while it is open says that its rows cannot be read again', async ({
  page,
}) => {
  await page.goto(inCrocus('/?view=levels'))
  await keep(page, ged, NAME)
  await page.reload()
  const row = page.getByRole('listitem', { name: NAME })
  await row.getByRole('checkbox', { name: 'Keep on this device' }).uncheck()
  await expect(row).toContainText('its rows cannot be read again')
  await expect(tocsin(page).status).toContainText('45 of 45 events')
})

test('without room a file is not kept, and it is said how much is needed', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.storage.estimate = async () => ({ quota: 5_000_000, usage: 4_999_000 })
  })
  await page.goto(inCrocus('/?view=levels'))
  await page
    .getByRole('banner')
    .getByLabel('Open data file')
    .setInputFiles({ name: NAME, mimeType: 'text/csv', buffer: ged })
  const row = page.getByRole('listitem', { name: NAME })
  const box = row.getByRole('checkbox', { name: 'Keep on this device' })
  await box.click()
  await expect(row.getByRole('alert')).toContainText('it needs 6 kB, and the browser has 1 kB left')
  await expect(box).not.toBeChecked()
  await page.goto(inCrocus('/?view=levels'))
  await expect(tocsin(page).status).toContainText('36 of 36 events')
  await expect(panel(page)).toHaveCount(0)
})

test('where the browser keeps no files that is said, and the file stays open', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.storage.getDirectory = async () => {
      throw new DOMException('private', 'SecurityError')
    }
  })
  await page.goto(inCrocus('/?view=levels'))
  await page
    .getByRole('banner')
    .getByLabel('Open data file')
    .setInputFiles({ name: NAME, mimeType: 'text/csv', buffer: ged })
  await expect(tocsin(page).status).toContainText('45 of 45 events')
  await expect(page.getByText('This browser keeps no files for this site')).toBeVisible()
})

test('a step back leaves the open file in the link, and a step back to before it was closed asks for nothing', async ({
  page,
}) => {
  await page.goto(inCrocus('/?view=levels'))
  await tocsin(page)
    .events.getByRole('link', { name: /Court sentences/ })
    .click()
  await expect(page).toHaveURL(/event\//)
  await page
    .getByRole('banner')
    .getByLabel('Open data file')
    .setInputFiles({ name: NAME, mimeType: 'text/csv', buffer: ged })
  await expect(page).toHaveURL(new RegExp(`event/.*file=${set}`))
  await page.goBack()
  await expect(page).toHaveURL(new RegExp(`/[?].*file=${set}`))
  await page.goForward()
  await page.getByRole('button', { name: 'Close file' }).click()
  await expect(page).not.toHaveURL(/file=/)
  await page.goBack()
  await expect(page).not.toHaveURL(/file=/)
  await expect(fileNotice(page)).toHaveCount(0)
})

test('a link to a row asks for its file, shows the row when it is opened, and cites it', async ({ page }) => {
  await page.goto(inCrocus(`/event/${set}-2/?${link}`))
  await giveNeeded(page, ged, NAME)
  const { article } = tocsin(page)
  await expect(article).toContainText('Invented town')
  await expect(page).toHaveURL(new RegExp(`event/${set}-2/.*file=${set}`))
  await article.getByRole('button', { name: 'Cite' }).click()
  await expect(page.getByRole('textbox', { name: 'Plain text' })).toHaveValue(
    /File GED, part 1\.csv, row 2 \(row=2\), the data set’s own id 500001\. .*file=/,
  )
})

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

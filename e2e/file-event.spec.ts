import type { Page } from '@playwright/test'
import { needed, sampleFile } from './data-files.ts'
import { expect, inCrocus, test, tocsin } from './page.ts'

const ged = sampleFile('ged-25.csv')
const gtd = sampleFile('gtd-135-1252.csv')
const GED_EVENT = 'Government of Inventia – Invented Front, Invented town'

async function openFile(page: Page, name: string, buffer: Buffer) {
  await page
    .getByRole('banner')
    .getByLabel('Open data file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer })
}

const passage = (page: Page) => page.getByRole('article').getByRole('blockquote')

test('from the list to an event of a file, the cells behind a fact and back, by keyboard', async ({
  page,
}) => {
  await page.goto(inCrocus('/'))
  await openFile(page, 'ged.csv', ged)
  const { events, article } = tocsin(page)
  const link = events.getByRole('link', { name: GED_EVENT })
  await expect(link).toContainText('Data set A: ged.csv')
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(article.getByRole('heading', { name: GED_EVENT })).toBeFocused()
  await expect(article).toContainText('Row 2 of ged.csv')
  for (const [fact, marked] of [
    ['Killed, lowest', 'low: 5'],
    ['Killed, highest', 'high: 17'],
    ['Killed', 'best: 13'],
  ] as const) {
    const button = article.getByRole('button', { name: `Passage for ${fact}`, exact: true })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    await expect(passage(page)).toContainText(marked)
    await expect(passage(page).locator('mark').last()).toHaveText(marked.split(': ')[1]!)
    await expect(passage(page)).toHaveCount(1)
  }
  await expect(page.getByRole('article')).toContainText('ged.csv#row=2')
  await expect(page).toHaveURL(/passage=killed(&|$)/)
  await page.keyboard.press('Escape')
  await expect(link).toBeFocused()
})

test('the whole row is there as text, with what is behind a fact, its sources and the terms', async ({
  page,
}) => {
  await page.goto(inCrocus('/'))
  await openFile(page, 'ged.csv', ged)
  await tocsin(page).events.getByRole('link', { name: GED_EVENT }).click()
  const table = page.getByRole('table', { name: 'Every column of this row' })
  await expect(table.getByRole('row', { name: /^low Killed 5$/ })).toBeVisible()
  await expect(table.getByRole('row', { name: /^relid INV-500001$/ })).toBeVisible()
  await expect(page.getByRole('article')).toContainText('empty column')
  await expect(page.getByRole('region', { name: 'Sources that the row names' })).toContainText(
    'Invented Daily, Army says 13 died, 2015-08-09',
  )
  await expect(
    page.getByRole('region', { name: 'About the data' }).getByRole('link', { name: /UCDP/ }),
  ).toHaveAttribute('href', 'https://ucdp.uu.se/downloads/')
})

test('-99 stands in the row as it is and is no number', async ({ page }) => {
  await page.goto(inCrocus('/'))
  await openFile(page, 'gtd.csv', gtd)
  await tocsin(page).events.getByRole('link', { name: 'Facility/Infrastructure Attack, Erfindungen' }).click()
  const { fact } = tocsin(page)
  await expect(fact('Killed')).toContainText('not known')
  await expect(fact('Killed')).toContainText('nkill -99 stands for “unknown”')
  await expect(fact('Date')).toContainText('the day is not known')
  await tocsin(page).passage('Killed').click()
  await expect(passage(page).locator('mark')).toHaveText('-99')
})

test('a link to an event whose file is not open says so, and opens it when the file comes', async ({
  page,
}) => {
  const { set } = needed(ged, 11, 'ged.csv')
  await page.goto(inCrocus(`/event/${set}-2/?passage=killed-lowest`))
  const { article } = tocsin(page)
  await expect(article.getByRole('heading', { level: 2 })).toHaveText(
    'This event is row 2 of a file that is not open',
  )
  await openFile(page, 'ged.csv', ged)
  await expect(article.getByRole('heading', { level: 2 })).toHaveText(GED_EVENT)
  await expect(passage(page).locator('mark')).toHaveText('5')
})

test('a file that is gone from the disk is said, and comes back when it is opened again', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { slice } = Blob.prototype
    Blob.prototype.slice = function (...range) {
      if (document.documentElement.dataset['gone'] && this instanceof File)
        return {
          arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
        } as unknown as Blob
      return slice.apply(this, range)
    }
  })
  await page.goto(inCrocus('/'))
  await openFile(page, 'ged.csv', ged)
  const { events, article, fact } = tocsin(page)
  await expect(events.getByRole('link', { name: GED_EVENT })).toBeVisible()
  await page.evaluate(() => {
    document.documentElement.dataset['gone'] = 'yes'
  })
  await events.getByRole('link', { name: GED_EVENT }).click()
  await expect(article.getByRole('alert')).toContainText(
    'ged.csv, row 2: the browser can no longer read the file',
  )
  await page.evaluate(() => {
    delete document.documentElement.dataset['gone']
  })
  await openFile(page, 'ged.csv', ged)
  await expect(fact('Killed')).toContainText('13')
  await expect(article.getByRole('alert')).toHaveCount(0)
})

test('table, timeline and a country’s history have the events of a file, and say which', async ({ page }) => {
  await page.goto(inCrocus('/?view=table&sort=oldest'))
  await openFile(page, 'ged.csv', ged)
  const table = page.getByRole('table', { name: 'Table' })
  await expect(table.getByRole('columnheader', { name: 'Data set' })).toBeVisible()
  await expect(table.getByRole('row', { name: new RegExp(GED_EVENT) })).toContainText('Data set A: ged.csv')
  await table.getByRole('link', { name: GED_EVENT }).click()
  await page.getByRole('article').getByRole('link', { name: 'Mali: whole history' }).click()
  const ofFiles = page.getByRole('region', { name: 'Events of opened files' })
  await expect(ofFiles).toContainText('The newest. They count in none of the figures above')
  await expect(ofFiles.getByRole('link', { name: GED_EVENT })).toBeVisible()
})

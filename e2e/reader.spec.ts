import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './axe.ts'
import { expect, inCrocus, test, tocsin } from './page.ts'

const SOURCE = '/source/seed-article/'
const seeds = join(import.meta.dirname, '../../shared/seeds')

test('shows the passages of a source in order, with the gaps marked', async ({ page }) => {
  await page.goto(inCrocus(SOURCE))
  const { article } = tocsin(page)
  const excerpts = article.locator('blockquote').first()
  await expect(excerpts).toContainText('[…]')
  const text = (await excerpts.textContent())!
  expect(text.indexOf('at least 60')).toBeLessThan(text.indexOf('Various countries'))
  await expect(article.getByRole('region', { name: 'What rests on it' })).toContainText('Killed: at least 60')
  await expectAccessible(page)
  await article
    .getByRole('link', { name: /Attack on Crocus/ })
    .first()
    .click()
  await expect(page).toHaveURL(/event\/crocus-city-hall-2024\/\?passage=/)
})

test('lists the quotations that a document lacks, and sends nothing anywhere', async ({ page }) => {
  await page.goto(inCrocus(SOURCE))
  await expect(tocsin(page).article).toBeVisible()
  await page.waitForLoadState('networkidle')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.getByLabel('Document text file').setInputFiles({
    name: 'article.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(
      'Preface. The attack at Crocus City Hall, which resulted in the tragic loss of at least 60 lives and left 145 injured, has sent shockwaves across the international community.',
    ),
  })
  const report = page.getByRole('status').filter({ hasText: 'quotations found' })
  await expect(report).toContainText(/^2 of \d+ quotations found/)
  await expect(report).toContainText('Not found in this document:')
  await expect(report.getByText('announced by Prime Minister Gabriel Attal')).toBeVisible()
  await report.getByText('2 quotations stand at another place than recorded').click()
  await expect(report.getByText('at least 60 lives')).toBeVisible()
  await expect(page.getByText('This is not the same file that the offsets count in')).toBeVisible()
  await expect(page.getByRole('article').locator('blockquote mark').first()).toHaveText('at least 60 lives')
  expect(requests).toEqual([])
})

test('keeps a document only when asked, and forgets it', async ({ page }) => {
  await page.goto(inCrocus(SOURCE))
  const file = { name: 'article.txt', mimeType: 'text/plain', buffer: Buffer.from('Only these words.') }
  await page.getByLabel('Document text file').setInputFiles(file)
  await expect(page.getByText('Only these words.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Document text file')).toBeVisible()
  await page.getByLabel('Document text file').setInputFiles(file)
  await page.getByRole('checkbox', { name: 'Keep this document on this machine' }).check()
  await page.reload()
  await expect(page.getByText('Only these words.')).toBeVisible()
  await page.getByRole('button', { name: 'Close the document' }).click()
  await page.reload()
  await expect(page.getByLabel('Document text file')).toBeVisible()
})

test('refuses a file that is no text', async ({ page }) => {
  await page.goto(inCrocus(SOURCE))
  await page.getByLabel('Document text file').setInputFiles({
    name: 'picture.png',
    mimeType: 'image/png',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]),
  })
  await expect(page.getByRole('alert')).toContainText('picture.png could not be read as text')
})

test('finds every quotation in the article itself', async ({ page }) => {
  test.skip(!existsSync(seeds), 'the article is not shipped')
  const [name = ''] = readdirSync(seeds).filter((file) => file.endsWith('.txt'))
  await page.goto(inCrocus(SOURCE))
  await page.getByLabel('Document text file').setInputFiles({
    name,
    mimeType: 'text/plain',
    buffer: readFileSync(join(seeds, name)),
  })
  await expect(page.getByText(/\d+ quotations found, each in its place\./)).toBeVisible()
  await expect(page.getByText('This is the very document that the offsets count in.')).toBeVisible()
})

test('a source that the record lacks leads back to the list', async ({ page }) => {
  await page.goto(inCrocus('/source/no-such-source/'))
  await expect(page.getByRole('alert')).toContainText('There is no such source in this record')
  await page.getByRole('button', { name: 'Look through the events' }).click()
  await expect(tocsin(page).events).toBeVisible()
})

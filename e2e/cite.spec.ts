import { readFile } from 'node:fs/promises'
import { ATTACK, ATTACK_TITLE, expect, inCrocus, test, tocsin } from './page.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('an event is cited with its record, the day of knowledge and a link that names the pack', async ({
  page,
}) => {
  await page.goto(inCrocus(`${ATTACK}?known=2024-03-30`))
  const { article } = tocsin(page)
  await article.getByRole('button', { name: 'Cite', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Cite this event' })
  const text = dialog.getByRole('textbox', { name: 'Plain text' })
  await expect(text).toHaveValue(new RegExp(`The Tocsin contributors\\. “${ATTACK_TITLE}”`))
  await expect(text).toHaveValue(
    /version [\d.]+.*As known on 30 March 2024.*event\/crocus-city-hall-2024\/\?known=2024-03-30&pack=crocus \(accessed/,
  )
  await dialog.getByRole('button', { name: 'Copy plain text' }).click()
  await expect(dialog.getByText('Plain text copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text.inputValue())
  await dialog.getByRole('button', { name: 'Copy BibTeX' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@misc\{tocsin-crocus-/)
  await dialog.getByRole('button', { name: 'Copy RIS' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^TY {2}- ELEC\r?\n/)
  await dialog.getByRole('button', { name: 'Copy CSL-JSON' }).click()
  const [item] = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))
  expect(item.title).toBe(ATTACK_TITLE)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(article.getByRole('button', { name: 'Cite', exact: true })).toBeFocused()
})

test('a link of the default pack names it, too', async ({ page }) => {
  await page.goto(ATTACK)
  await tocsin(page).article.getByRole('button', { name: 'Cite', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Plain text' })).toHaveValue(/pack=world/)
})

test('a passage is cited as its source, quoted in the record', async ({ page }) => {
  await page.goto(inCrocus(ATTACK))
  const { article, passage } = tocsin(page)
  await passage('Killed').click()
  const publisher = await article.locator('figcaption bdi').textContent()
  await article.getByRole('button', { name: 'Citation of this passage' }).click()
  const text = page
    .getByRole('dialog', { name: 'Cite this passage' })
    .getByRole('textbox', { name: 'Plain text' })
  await expect(text).toHaveValue(
    new RegExp(`${publisher?.replace(/[()]/g, '\\$&')}.*Passage: “.+”.*Quoted in “${ATTACK_TITLE}”`),
  )
  await expect(text).toHaveValue(/passage=/)
})

test('a source and a view are cited, and a citation is saved as a file', async ({ page }) => {
  await page.goto(inCrocus('/?kind=warning'))
  await page.getByRole('button', { name: 'Cite view' }).click()
  const view = page.getByRole('dialog', { name: 'Cite this view' })
  await expect(view.getByRole('textbox', { name: 'Plain text' })).toHaveValue(/5 of 36 events.*kind=warning/)
  await view.getByRole('button', { name: 'Close' }).click()
  await page.goto(inCrocus('/source/seed-article/'))
  await tocsin(page).article.getByRole('button', { name: 'Cite', exact: true }).click()
  const source = page.getByRole('dialog', { name: 'Cite this source' })
  await expect(source.getByRole('textbox', { name: 'Plain text' })).toHaveValue(
    /BNN Breaking, 24 March 2024\. https:.*accessed/,
  )
  const coming = page.waitForEvent('download')
  await source.getByRole('button', { name: 'Save BibTeX' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toBe('seed-article.bib')
  expect(await readFile(await download.path(), 'utf8')).toMatch(/^@misc\{seed-article,/)
})

test('where the clipboard is refused the text is selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error('no')) })
  })
  await page.goto(inCrocus(ATTACK))
  await tocsin(page).article.getByRole('button', { name: 'Cite', exact: true }).click()
  await page.getByRole('button', { name: 'Copy BibTeX' }).click()
  await expect(page.getByText('copy it by hand')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'BibTeX' })).toBeFocused()
})

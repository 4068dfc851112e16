import type { Page } from '@playwright/test'
import { APP } from './addresses.ts'
import { ATTACK, ATTACK_TITLE, changePack, expect, inCrocus, test } from './page.ts'

const open = (page: Page) => page.getByRole('button', { name: 'Report a problem' }).click()
const field = (page: Page) => page.getByRole('textbox', { name: 'Your report' })

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('a report says what it is about, is filled in and copied, and is sent nowhere', async ({ page }) => {
    await page.goto(inCrocus(`${ATTACK}?known=2024-03-23`))
    const requests: string[] = []
    await page.getByRole('button', { name: 'Passage for Killed', exact: true }).click()
    await open(page)
    // The fonts of what is shown come from this site.
    page.on('request', (request) => {
      if (request.method() !== 'GET' || !request.url().startsWith(APP)) requests.push(request.url())
    })
    await expect(field(page)).toBeFocused()
    for (const line of [
      `Event: ${ATTACK_TITLE}`,
      'Id: crocus-city-hall-2024',
      'Passage: ',
      '/event/crocus-city-hall-2024/?known=2024-03-23&',
      'Record: crocus, version ',
      'As known on: 2024-03-23',
    ])
      await expect(field(page)).toHaveValue(new RegExp(line.replaceAll('?', '\\?')))
    await page.keyboard.type('The toll was higher.')
    await page.getByRole('button', { name: 'Copy the text' }).click()
    await expect(page.getByText('Text copied')).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('What is wrong:\nThe toll was higher.')
    await expect(page.getByRole('link', { name: /^(Open a report|Write to)/ })).toHaveCount(0)
    expect(requests).toEqual([])
  })
})

test('where copying is refused the text is selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    })
  })
  await page.goto(inCrocus(ATTACK))
  await open(page)
  await page.getByRole('button', { name: 'Copy the text' }).click()
  await expect(page.getByText('The text is selected')).toBeVisible()
  const isAll = await field(page).evaluate(
    (area) =>
      area instanceof HTMLTextAreaElement && area.selectionEnd - area.selectionStart === area.value.length,
  )
  expect(isAll).toBe(true)
})

test('a pack that names a page for reports gets them there, filled in', async ({ page }) => {
  await changePack(page, 'datapackage.json', (text) =>
    text.replace(
      '"format": 1',
      '"format": 1, "report": "https://git.example/o/r/issues/new?title={title}&body={text}"',
    ),
  )
  await page.goto(inCrocus(ATTACK))
  await open(page)
  await page.keyboard.type('100 % & more')
  const link = page.getByRole('link', { name: 'Open a report at git.example' })
  await expect(link).toHaveAttribute('target', '_blank')
  const href = new URL((await link.getAttribute('href'))!)
  expect(href.searchParams.get('title')).toContain('crocus-city-hall-2024')
  expect(href.searchParams.get('body')).toContain('What is wrong:\n100 % & more')
})

test('a pack with an e-mail address gets a mail', async ({ page }) => {
  await changePack(page, 'datapackage.json', (text) =>
    text.replace('"title": "The Tocsin contributors"', '"title": "A curator", "email": "a@example.org"'),
  )
  await page.goto(inCrocus(ATTACK))
  await open(page)
  await expect(page.getByRole('link', { name: 'Write to a@example.org' })).toHaveAttribute(
    'href',
    /^mailto:a@example\.org\?subject=Problem.*&body=Event/,
  )
})

test('a fact without a source says what that means', async ({ page }) => {
  await changePack(page, 'claims.csv', (text) =>
    text.replace(/^(.*,crocus-city-hall-2024,time,[^,]*,[^,]*),,([^,]*),[^,]*,/gm, '$1,unsourced,$2,,'),
  )
  await page.goto(inCrocus(ATTACK))
  const article = page.getByRole('article')
  await expect(article.getByText('No source yet', { exact: true }).first()).toBeVisible()
  await expect(article).toContainText('no passage is behind it')
})

test('a source can be reported too', async ({ page }) => {
  await page.goto(inCrocus('/source/seed-article/'))
  await open(page)
  await expect(field(page)).toHaveValue(/^Source: .*\nId: seed-article\n/)
})

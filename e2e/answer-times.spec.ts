import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { CHANGE_TITLE, expect, inCrocus, test, tocsin } from './page.ts'

const view = (page: Page) => page.getByRole('region', { name: 'Answer times', exact: true })
const countries = (page: Page) => view(page).getByRole('rowheader').allTextContents()
const rowOf = (page: Page, country: string) =>
  view(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: country, exact: true }) })
const chart = (page: Page, name: string) => view(page).getByRole('group', { name, exact: true })
const sort = (page: Page, name: string) => view(page).getByRole('button', { name, exact: true })

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

test('opens from the view switch, and says for each country what its cases come to', async ({ page }) => {
  await page.goto('/?pack=world')
  await page.getByRole('button', { name: 'Answer times', exact: true }).click()
  await expect(page).toHaveURL(/view=answers/)
  const { map, timeline, events, levels } = tocsin(page)
  await expect(map).toHaveCount(0)
  await expect(timeline).toHaveCount(0)
  await expect(events).toBeVisible()
  await expect(levels).toBeVisible()
  await expect(view(page)).toContainText(/countries raised their national threat level \d+ times in answer/)
  // Three cases at the least have a median; of fewer each number is said.
  await expect(rowOf(page, 'United Kingdom')).toContainText(/Median 1 day\s*0 to 1 day/)
  await expect(rowOf(page, 'New Zealand')).toContainText(/0 days.*33 days/)
  await expect(rowOf(page, 'New Zealand')).not.toContainText('Median')
  await expect(
    chart(page, 'New Zealand: How long it lasted').getByRole('link', {
      name: /^New Zealand: on the day of .* \(attack at home\), raised to High, .*; lasted 33 days$/,
    }),
  ).toBeVisible()
})

test('sorts by cases, name and median', async ({ page }) => {
  await page.goto('/?pack=world&view=answers')
  await expect(view(page).getByRole('columnheader', { name: /^Cases/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  const byCases = await countries(page)
  expect(byCases.slice(0, 2)).toEqual(['France', 'United Kingdom'])
  await sort(page, 'Country').click()
  const byName = await countries(page)
  expect(byName[0]).toBe('Australia')
  await sort(page, 'Country').click()
  expect(await countries(page)).toEqual([...byName].reverse())
  await sort(page, 'From attack to rise').click()
  expect((await countries(page))[0]).toBe('Belgium')
  await sort(page, 'How long it lasted').click()
  expect((await countries(page))[0]).toBe('United Kingdom')
})

test('a mark opens its change beside the view, is marked, and Back closes it', async ({ page }) => {
  await page.goto(inCrocus('/?view=answers'))
  const { article } = tocsin(page)
  const mark = chart(page, 'France: From attack to rise').getByRole('link')
  await expect(mark).toHaveAccessibleName(
    /^France: 2 days after Attack on Crocus City Hall, Moscow \(attack abroad\), raised to Urgence attentat, 3 of 3; lasted at least \d+ days, end not known$/,
  )
  await expect(mark).not.toHaveAttribute('aria-current')
  await mark.hover()
  await expect(view(page).getByText(/^France: 2 days after/)).toBeVisible()
  await mark.click()
  await expect(article).toHaveAccessibleName(CHANGE_TITLE)
  await expect(page).toHaveURL(/event\/france-urgence-attentat-2024\/.*view=answers/)
  await expect(mark).toHaveAttribute('aria-current', 'true')
  // The attack that it answers marks it too.
  await article.getByRole('link', { name: 'Attack on Crocus City Hall, Moscow' }).first().click()
  await expect(article).toHaveAccessibleName('Attack on Crocus City Hall, Moscow')
  await expect(mark).toHaveAttribute('aria-current', 'true')
  await page.goBack()
  await page.goBack()
  await expect(article).toHaveCount(0)
  await expect(mark).not.toHaveAttribute('aria-current')
})

test('arrow keys go from mark to mark and from country to country, and Enter opens one', async ({ page }) => {
  await page.goto('/?pack=world&view=answers')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  const first = chart(page, 'France: From attack to rise').getByRole('link').first()
  await rowOf(page, 'France').getByRole('link', { name: 'France', exact: true }).focus()
  await page.keyboard.press('Tab')
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(chart(page, 'France: From attack to rise').getByRole('link').nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(chart(page, 'France: How long it lasted').getByRole('link').last()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toMatch(/^United Kingdom: /)
  await page.keyboard.press('ArrowUp')
  expect(await focused()).toMatch(/^France: /)
  await page.keyboard.press('Home')
  await expect(first).toBeFocused()
  // One stop for the tab key in all marks.
  await page.keyboard.press('Tab')
  await expect(
    rowOf(page, 'United Kingdom').getByRole('link', { name: 'United Kingdom' }).first(),
  ).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(first).toBeFocused()
  await page.keyboard.press('Enter')
  const { article } = tocsin(page)
  await expect(article).toContainText('Threat level')
  await page.keyboard.press('Escape')
  await expect(article).toHaveCount(0)
  await expect(first).toBeFocused()
})

test('follows the filters by the attack, the day of knowledge, and says when there is nothing', async ({
  page,
}) => {
  await page.goto('/?pack=world&view=answers&country=AT')
  await expect(view(page)).toContainText('The filters choose the attacks')
  await expect(view(page).getByRole('rowheader')).toHaveText(['United Kingdom'])
  await page.goto('/?pack=world&view=answers&kind=warning')
  await expect(view(page)).toContainText('The filter Kind leaves attacks out')
  await page.goto('/?pack=world&view=answers&q=zzzz')
  await expect(view(page)).toContainText('No attack matches these filters')
  await page.goto('/?pack=world&view=answers&country=NG')
  await expect(view(page)).toContainText('the record has no national level raised in answer to')
  await page.goto(inCrocus('/?view=answers&known=2024-03-23'))
  await expect(view(page)).toContainText('the record has no national level raised in answer to')
  await page.goto(inCrocus('/?view=answers&known=2024-03-26'))
  await expect(view(page).getByRole('rowheader')).toHaveText(['France'])
})

test('says how it counts, and lists what it leaves out', async ({ page }) => {
  await page.goto('/?pack=world&view=answers')
  await view(page).getByText('How this is counted').click()
  await expect(view(page)).toContainText('Both days must be known to the day')
  await view(page)
    .getByText(/^\d+ answers left out, and why$/)
    .click()
  await expect(
    view(page).getByRole('heading', { name: '2 rises left out: the day is not known' }),
  ).toBeVisible()
  await view(page)
    .getByRole('link', { name: /Portugal/ })
    .click()
  await expect(tocsin(page).article).toContainText('Portugal')
})

test('is a table too, and saves its cases and its picture', async ({ page }) => {
  await page.goto(inCrocus('/?view=answers'))
  const toggle = view(page).getByRole('button', { name: 'As a table' })
  await toggle.click()
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  const row = rowOf(page, 'France')
  await expect(row.getByRole('link', { name: 'Attack on Crocus City Hall, Moscow' })).toBeVisible()
  await expect(row).toContainText('abroad')
  await expect(row).toContainText(/at least \d+ days/)
  await expectAccessible(page)
  const save = async (name: string) => {
    const download = page.waitForEvent('download')
    await view(page).getByRole('button', { name }).click()
    return download
  }
  const csv = await save('Save cases as CSV')
  expect(csv.suggestedFilename()).toMatch(/^tocsin-crocus.*answer-times\.csv$/)
  const text = await textOf(csv)
  expect(text).toContain('crocus-city-hall-2024')
  expect(text).toContain(',abroad,france-urgence-attentat-2024,')
  const svg = await textOf(await save('Save picture as SVG'))
  expect(svg).toMatch(/^<svg /)
  expect(svg).toContain('at least 711 days')
  const png = await readFile(await (await save('Save picture as PNG')).path())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  await expect(view(page).getByRole('status')).toContainText('saved')
})

for (const { width, text } of [
  { width: 360, text: 'usual' },
  { width: 320, text: 'usual' },
  { width: 640, text: 'double' },
]) {
  test(`at ${width} pixels with text of ${text} size nothing scrolls sideways and every mark is a target`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/?pack=world&view=answers')
    if (text === 'double')
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '187.5%'))
    await expect(rowOf(page, 'France')).toContainText('Median 1 day')
    const { content, screen, inside } = await page.evaluate(() => {
      const section = document.querySelector('.answer-times')!
      return {
        content: document.documentElement.scrollWidth,
        screen: document.documentElement.clientWidth,
        inside: section.scrollWidth - section.clientWidth,
      }
    })
    expect(content).toBeLessThanOrEqual(screen)
    expect(inside).toBeLessThanOrEqual(0)
    const nearest = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('[data-dot]')].map((dot) => dot.getBoundingClientRect())
      return Math.min(
        ...boxes.flatMap((a, index) =>
          boxes.slice(index + 1).map((b) => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))),
        ),
      )
    })
    expect(nearest).toBeGreaterThan(23.5)
  })
}

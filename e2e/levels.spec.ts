import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test, tocsin } from './page.ts'

/** The row of a country on the board. */
const rowOf = (page: Page, country: string) =>
  tocsin(page)
    .levels.getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: country, exact: true }) })

/** The countries on the board, from the top. */
const countries = (page: Page) => tocsin(page).levels.getByRole('rowheader').allTextContents()

async function openBoard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Levels board', exact: true }).click()
  await expect(tocsin(page).levels.getByRole('table')).toBeVisible()
}

test('shows every level on a day as a table, in place of map, timeline and the list in the side', async ({
  page,
}) => {
  await page.goto('/?pack=world')
  await openBoard(page)
  await expect(page).toHaveURL(/view=levels/)
  const { levels, map, timeline, events } = tocsin(page)
  await expect(levels).toHaveCount(1)
  await expect(map).toHaveCount(0)
  await expect(timeline).toHaveCount(0)
  await expect(events).toBeVisible()
  await levels.getByLabel('Levels on', { exact: true }).fill('2024-03-24')
  await expect(levels.getByRole('heading', { name: 'Threat levels on 24 March 2024' })).toBeVisible()
  const france = rowOf(page, 'France')
  await expect(france).toContainText('Urgence attentat, 3 of 3')
  await expect(france).toContainText('24 Mar 2024')
  await expect(france).toContainText('changed this day')
  await expect(france).toContainText('The attack on Crocus City Hall in Moscow')
  await expect(france.locator('[lang="fr"]').first()).toHaveText('Urgence attentat')
  await page.getByRole('button', { name: 'Map and timeline' }).click()
  await expect(timeline).toBeVisible()
  await expect(levels).toHaveCount(1)
  await expect(page).not.toHaveURL(/view=/)
})

test('says not known where no source speaks, and what was known last', async ({ page }) => {
  await page.goto('/?pack=crocus&view=levels&at=2027-01-01')
  await expect(rowOf(page, 'France')).toContainText(
    'Not knownlast known: Urgence attentat – Attack emergency – until 4 Mar 2026',
  )
  await page.goto('/?pack=world&view=levels&at=1985-01-01')
  await expect(rowOf(page, 'Sweden')).toContainText('none known before')
  await expect(rowOf(page, 'Sweden')).toContainText('first change known:')
})

test('goes from change to change', async ({ page }) => {
  await page.goto('/?pack=world&view=levels&at=2024-03-23')
  const { levels } = tocsin(page)
  await expect(rowOf(page, 'France')).toContainText('Sécurité renforcée - risque attentat, 2 of 3')
  await levels.getByRole('button', { name: /^Next change: 24 March 2024, France/ }).click()
  await expect(levels.getByRole('heading', { name: 'Threat levels on 24 March 2024' })).toBeVisible()
  await expect(page).toHaveURL(/at=2024-03-24/)
  await levels.getByRole('button', { name: /^Previous change/ }).click()
  await expect(levels.getByRole('heading', { name: 'Threat levels on 24 March 2024' })).toHaveCount(0)
  await page.goto('/?pack=world&view=levels&at=1980-01-01')
  const previous = levels.getByRole('button', { name: 'Previous change' })
  await expect(previous).toHaveAttribute('aria-disabled', 'true')
})

test('sorts by country, level, since when and last change', async ({ page }) => {
  await page.goto('/?pack=world&view=levels&at=2024-03-24')
  const { levels } = tocsin(page)
  const sort = (name: string) => levels.getByRole('button', { name, exact: true })
  const head = (name: string) => levels.getByRole('columnheader', { name, exact: true })
  await expect(head('Country')).toHaveAttribute('aria-sort', 'ascending')
  const byName = await countries(page)
  expect(byName.indexOf('France')).toBeLessThan(byName.indexOf('Sweden'))
  await sort('Country').click()
  await expect(head('Country')).toHaveAttribute('aria-sort', 'descending')
  expect(await countries(page)).toEqual([...byName].reverse())
  await sort('Level').click()
  await expect(head('Level')).toHaveAttribute('aria-sort', 'descending')
  await expect(head('Country')).not.toHaveAttribute('aria-sort')
  // At the top of its own scale on that day; what is not known stands last.
  expect((await countries(page))[0]).toBe('France')
  await expect(levels.getByRole('row').last()).toContainText('Not known')
  await sort('Since').click()
  expect((await countries(page))[0]).toBe('France')
  await sort('Since').click()
  expect((await countries(page))[0]).not.toBe('France')
  await sort('Last change and its reason').click()
  expect((await countries(page))[0]).toBe('France')
})

test('finds a country, and says when there is none of that name', async ({ page }) => {
  await page.goto('/?pack=world&view=levels')
  const { levels } = tocsin(page)
  await levels.getByRole('searchbox', { name: 'Find a country' }).fill('swe')
  await expect(levels.getByRole('rowheader')).toHaveText(['Sweden'])
  await levels.getByRole('searchbox', { name: 'Find a country' }).fill('atlantis')
  await expect(levels).toContainText('No country of that name')
})

test('sorts, moves the day and opens a country by keyboard, and comes back', async ({ page }) => {
  await page.goto('/?pack=world&view=levels&at=2024-03-24')
  const { levels, article } = tocsin(page)
  await levels.getByRole('button', { name: 'Level', exact: true }).focus()
  await page.keyboard.press('Enter')
  expect((await countries(page))[0]).toBe('France')
  await page.keyboard.press('Shift+Tab')
  await expect(levels.getByRole('button', { name: 'Country', exact: true })).toBeFocused()
  const link = levels.getByRole('link', { name: 'France', exact: true })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(article).toHaveAccessibleName('France')
  await expect(page.getByRole('heading', { name: 'France', level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(article).toHaveCount(0)
  await expect(link).toBeFocused()
})

test('is drawn for a pack of one country, and as known on a day', async ({ page }) => {
  await page.goto('/?pack=crocus&view=levels')
  const { levels } = tocsin(page)
  await expect(levels.getByRole('rowheader')).toHaveText(['France'])
  await expect(levels.getByRole('searchbox')).toHaveCount(0)
  await page.goto('/?pack=crocus&view=levels&known=2020-01-01')
  await expect(levels).toContainText('No threat-level change had been reported')
})

test('the list in the side is short and leads to the board and to each country', async ({ page }) => {
  await page.goto('/?pack=world&at=2024-03-24')
  const { levels, article } = tocsin(page)
  await expect(levels.getByRole('listitem')).toHaveCount(8)
  await expect(levels.getByRole('listitem').first()).toContainText('France Urgence attentat, 3 of 3')
  await levels.getByRole('link', { name: 'France', exact: true }).click()
  await expect(article).toHaveAccessibleName('France')
  await levels.getByRole('button', { name: /^All \d+ countries$/ }).click()
  await expect(levels.getByRole('table')).toBeVisible()
  await expect(levels).toHaveCount(1)
})

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 800 }, hasTouch: true })

  test('each row is a card, and nothing scrolls sideways', async ({ page }) => {
    await page.goto('/?pack=world&at=2024-03-24')
    await openBoard(page)
    await expect(rowOf(page, 'France')).toContainText('Urgence attentat, 3 of 3')
    const { content, screen } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      screen: document.documentElement.clientWidth,
    }))
    expect(content).toBeLessThanOrEqual(screen)
    await expectAccessible(page)
    await tocsin(page).levels.getByRole('link', { name: 'France', exact: true }).tap()
    await expect(page.getByRole('heading', { name: 'France', level: 2 })).toBeInViewport()
  })
})

test('cuts no column of the board where its part of the page is narrow', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.goto('/?pack=world&view=levels')
  const { levels } = tocsin(page)
  await expect(levels.getByRole('table')).toBeVisible()
  expect(await levels.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
})

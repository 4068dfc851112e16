import type { Page } from '@playwright/test'
import { expect, test, tocsin } from './page.ts'

const WORLD = '/?pack=world'

/** The lanes of the timeline, by the controls and names that readers find them by. */
function lanesOf(page: Page) {
  const { timeline } = tocsin(page)
  const names = timeline.getByRole('list', { name: 'Countries with threat levels' }).getByRole('link')
  return {
    names,
    all: () => names.allTextContents(),
    name: (country: string) => names.filter({ hasText: new RegExp(`^${country}$`) }),
    lane: (country: string) => timeline.getByRole('img', { name: new RegExp(`^${country}: `) }),
    sort: timeline.getByLabel('Order of the countries'),
    find: timeline.getByRole('searchbox', { name: 'Find a country' }),
    unfold: timeline.getByRole('button', { name: /^Show all \d+$/ }),
    fold: timeline.getByRole('button', { name: 'Show fewer' }),
  }
}

test('sorts the lanes by last change, by name and by level', async ({ page }) => {
  await page.goto(WORLD)
  const { all, names, sort } = lanesOf(page)
  await expect(names.first()).toBeVisible()
  const byChange = await all()
  await sort.selectOption({ label: 'By name' })
  await expect.poll(all).toEqual(byChange.toSorted((a, b) => a.localeCompare(b, 'en')))
  await sort.selectOption({ label: 'Highest on its scale first' })
  // On 24 March 2024 France had just gone to its highest level.
  await expect.poll(async () => (await all()).indexOf('France')).toBeLessThan(3)
  await sort.selectOption({ label: 'Last change first' })
  await expect.poll(all).toEqual(byChange)
})

test('lanes in order of level do not change places while the cursor moves, only when it rests', async ({
  page,
}) => {
  await page.goto(WORLD)
  const { all, names, sort } = lanesOf(page)
  const { timeline } = tocsin(page)
  await expect(names.first()).toBeVisible()
  await sort.selectOption({ label: 'Highest on its scale first' })
  const before = await all()
  const cursor = timeline.getByRole('slider', { name: 'Levels on' })
  await cursor.focus()
  // On a slow machine the cursor would rest between two presses.
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  for (let press = 0; press < 8; press++) {
    const day = await cursor.getAttribute('aria-valuetext')
    await page.keyboard.press('PageDown')
    await page.clock.runFor(20)
    await expect(cursor).not.toHaveAttribute('aria-valuetext', day!)
    expect(await all()).toEqual(before)
  }
  await page.clock.runFor(1000)
  await expect.poll(all).not.toEqual(before)
  await page.clock.resume()
})

test('finds a lane by name, and says so where there is none', async ({ page }) => {
  await page.goto(WORLD)
  const { all, find } = lanesOf(page)
  const { timeline } = tocsin(page)
  await find.fill('kingdom')
  await expect.poll(all).toEqual(['United Kingdom'])
  await find.fill('atlantis')
  await expect.poll(all).toEqual([])
  await expect(timeline.getByText('No lane of that name.')).toBeVisible()
})

test('the lane of a mark that had the focus is not shown among what a search finds', async ({ page }) => {
  await page.goto(WORLD)
  const { all, find, names } = lanesOf(page)
  const { timeline } = tocsin(page)
  await expect.poll(async () => (await all()).length).toBeGreaterThan(8)
  await timeline.locator('.mark.threat-level').first().focus()
  await page.keyboard.press('End')
  await expect(timeline.locator('.mark:focus')).toHaveCount(1)
  await find.fill('atlantis')
  await expect(names).toHaveCount(0)
})

test('folds the lanes to the first eight and remembers it while the page is open', async ({ page }) => {
  await page.goto(WORLD)
  const { names, fold, unfold } = lanesOf(page)
  await fold.click()
  await expect(names).toHaveCount(8)
  await expect(unfold).toHaveAttribute('aria-expanded', 'false')
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await page.getByRole('button', { name: 'Map and timeline' }).click()
  await expect(names).toHaveCount(8)
  await unfold.click()
  await expect.poll(() => names.count()).toBeGreaterThan(8)
})

test('a narrow screen begins with folded lanes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(WORLD)
  const { names, unfold } = lanesOf(page)
  await expect(names).toHaveCount(8)
  await unfold.click()
  await expect.poll(() => names.count()).toBeGreaterThan(8)
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(widths[0]).toBeLessThanOrEqual(widths[1]!)
})

test('the lanes of the countries of the filter stand alone, and first when the others are shown', async ({
  page,
}) => {
  await page.goto('/?pack=world&country=BE,SE')
  const { all, unfold } = lanesOf(page)
  await expect.poll(async () => (await all()).toSorted()).toEqual(['Belgium', 'Sweden'])
  await unfold.click()
  await expect.poll(async () => (await all()).length).toBeGreaterThan(8)
  expect((await all()).slice(0, 2).toSorted()).toEqual(['Belgium', 'Sweden'])
})

test('the name of a lane opens its country', async ({ page }) => {
  await page.goto(WORLD)
  const { name } = lanesOf(page)
  await expect(name('France')).toHaveAttribute('href', /\/country\/FR\/\?pack=world$/)
  await name('France').click()
  await expect(page).toHaveURL(/\/country\/FR\//)
  await page.goBack()
  await expect(page).not.toHaveURL(/country/)
})

test('a bulletin stands in the lane of its country and opens its event', async ({ page }) => {
  await page.goto(WORLD)
  const { find, lane, name } = lanesOf(page)
  const { timeline, article } = tocsin(page)
  await find.fill('united states')
  await expect(lane('United States')).toBeVisible()
  const bulletin = timeline.getByRole('button', { name: /terrorism advisory bulletin, June 2022/ })
  await expect(bulletin).toHaveCount(1)
  const [mark, row] = [(await bulletin.boundingBox())!, (await name('United States').boundingBox())!]
  const middle = mark.y + mark.height / 2
  expect(middle > row.y && middle < row.y + row.height).toBe(true)
  await bulletin.click()
  await expect(article).toHaveAccessibleName(/terrorism advisory bulletin, June 2022/)
})

test('a change for a region is a mark in the lane that says so, and the lane tells its history', async ({
  page,
}) => {
  await page.goto(WORLD)
  const { find, lane } = lanesOf(page)
  const { timeline } = tocsin(page)
  await find.fill('united kingdom')
  await expect(timeline.getByRole('button', { name: /28 March 2023 \(Northern Ireland\)$/ })).toHaveCount(1)
  const history = await lane('United Kingdom').getAttribute('aria-label')
  expect(history).toContain('another scale from')
  expect(history).toMatch(/record (fully|partly|not) covered/)
})

test('an open event shows the lanes of what answered it below the folded ones', async ({ page }) => {
  await page.goto('/event/crocus-city-hall-2024/?pack=world&country=RU')
  const { name } = lanesOf(page)
  const { timeline } = tocsin(page)
  await expect(name('France')).toHaveCount(1)
  await expect(
    timeline.getByRole('button', { name: /^France raises .* urgence attentat, 24 March 2024/ }),
  ).toHaveCount(1)
})

test('a crowded track has bins that open their lists by mouse and by keyboard', async ({ page }) => {
  await page.goto(WORLD)
  const { timeline, events } = tocsin(page)
  const bins = timeline.getByRole('group', { name: 'Attacks: how many in time' }).getByRole('button')
  await expect(bins.first()).toBeVisible()
  const size = (await bins.first().boundingBox())!
  expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(23.9)
  await bins.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(bins.nth(1)).toBeFocused()
  const count = Number((await bins.nth(1).getAttribute('aria-label'))!.match(/: (\d+) attacks?,/)![1])
  await page.keyboard.press('Enter')
  await expect(events.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(events.getByRole('listitem')).toHaveCount(count)
  await events.getByRole('button', { name: 'Show all events' }).click()
  await bins.nth(2).click()
  await expect(events.getByRole('button', { name: 'Show all events' })).toBeVisible()
})

test('the arrow keys go through events of the lanes too, and show a folded lane for its event', async ({
  page,
}) => {
  await page.goto('/?pack=world&kind=threat-level')
  const { timeline } = tocsin(page)
  const { fold, names, sort } = lanesOf(page)
  await sort.selectOption({ label: 'By name' })
  await fold.click()
  await expect(names).toHaveCount(8)
  await timeline.locator('[data-event]').last().focus()
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-event') ?? '')
  const seen = new Set<string>()
  let most = 0
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('ArrowLeft')
    await expect.poll(async () => seen.has(await focused())).toBe(false)
    seen.add(await focused())
    most = Math.max(most, await names.count())
  }
  expect(seen.has('')).toBe(false)
  // Of a dozen changes one at least is of a country that is not among the first eight; its lane is the ninth.
  expect(most).toBe(9)
})

test('the axis and the head of the lanes stay while the lanes scroll', async ({ page }) => {
  await page.goto(WORLD)
  const { sort, name, names } = lanesOf(page)
  const { timeline } = tocsin(page)
  await expect(names.first()).toBeVisible()
  await names.last().scrollIntoViewIfNeeded()
  await expect(timeline.getByRole('slider', { name: 'Levels on' })).toBeInViewport()
  await expect(sort).toBeInViewport()
  await expect(name('United Kingdom')).toHaveAttribute('title', 'United Kingdom: open its history')
})

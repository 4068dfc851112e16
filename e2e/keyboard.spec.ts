import type { Page } from '@playwright/test'
import { ATTACK_TITLE, expect, inCrocus, test, tocsin } from './page.ts'

/** Presses Tab until the focus is where the test wants it, as a keyboard user does. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await isThere()) return
  }
  throw new Error('The tab key does not lead there.')
}

const focusedName = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  )

test('opens an event from the map by keyboard alone, and comes back to its circle', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const { attack, article } = tocsin(page)
  await expect(attack).toBeVisible()
  await tabTo(page, () => attack.evaluate((element) => element === document.activeElement))
  await page.keyboard.press('Enter')
  await expect(article).toHaveAccessibleName(ATTACK_TITLE)
  await expect(page.getByRole('heading', { name: ATTACK_TITLE })).toBeFocused()
  await tabTo(page, async () => (await focusedName(page)).startsWith('Passage for Killed'))
  await page.keyboard.press('Enter')
  await expect(article.locator('mark').first()).toBeVisible()
  await page.getByRole('button', { name: 'Back to the events' }).focus()
  await page.keyboard.press('Enter')
  await expect(attack).toBeFocused()
})

test('moves the map by keyboard', async ({ page }) => {
  await page.goto(inCrocus('/'))
  await expect(tocsin(page).attack).toBeVisible()
  await page.getByRole('group', { name: 'Map', exact: true }).focus()
  await page.keyboard.press('+')
  await expect(page).toHaveURL(/map=/)
  const zoomed = page.url()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.url()).not.toBe(zoomed)
})

test('goes from event to event on the timeline and opens one by keyboard', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const { timeline, article } = tocsin(page)
  await expect(timeline.getByRole('button', { name: /^Attack on Crocus/ })).toBeVisible()
  const isMark = () =>
    page.evaluate(
      () =>
        document.activeElement?.hasAttribute('data-event') && document.activeElement instanceof SVGElement,
    )
  await tabTo(page, async () => Boolean(await isMark()))
  await page.keyboard.press('End')
  await expect.poll(() => focusedName(page)).toMatch(/^Court sentences 15 of 19/)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => focusedName(page)).not.toMatch(/^Court sentences/)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => focusedName(page)).toMatch(/^Court sentences 15 of 19/)
  await page.keyboard.press('PageUp')
  const tenBefore = await focusedName(page)
  await page.keyboard.press('PageDown')
  await expect.poll(() => focusedName(page)).not.toBe(tenBefore)
  await page.keyboard.press('Enter')
  await expect(article).toBeVisible()
})

test('opens an event from the list by keyboard, and comes back to its row', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const { events, article } = tocsin(page)
  const row = events.getByRole('link', { name: /Attack on Crocus City Hall/ })
  await expect(row).toBeVisible()
  await row.focus()
  await page.keyboard.press('Enter')
  await expect(article).toHaveAccessibleName(ATTACK_TITLE)
  await page.getByRole('button', { name: 'Back to the events' }).focus()
  await page.keyboard.press('Enter')
  await expect(row).toBeFocused()
})

test('the brush is two sliders that keep to each other', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const { timeline, status } = tocsin(page)
  const from = timeline.getByRole('slider', { name: 'From' })
  const to = timeline.getByRole('slider', { name: 'To' })
  await to.focus()
  await page.keyboard.press('Home')
  await expect(to).toHaveAttribute('aria-valuenow', (await from.getAttribute('aria-valuenow'))!)
  await page.keyboard.press('End')
  await expect(status).toContainText('36 of 36 events')
  await from.focus()
  const before = Number(await from.getAttribute('aria-valuenow'))
  await page.keyboard.press('ArrowRight')
  await expect(from).toHaveAttribute('aria-valuenow', String(before + 1))
  await page.keyboard.press('PageUp')
  expect(Number(await from.getAttribute('aria-valuenow'))).toBeGreaterThan(before + 2)
  await expect(from).toHaveAttribute('aria-valuetext', /^\d{1,2} \w+ 20\d\d$/)
  await page.keyboard.press('End')
  await expect(from).toHaveAttribute('aria-valuenow', (await to.getAttribute('aria-valuenow'))!)
})

test('skips to the events', async ({ page }) => {
  await page.goto(inCrocus('/'))
  await expect(tocsin(page).attack).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the events' })).toBeFocused()
  const steps = await page.evaluate(() => history.length)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('#side') !== null)).toBe(true)
  // No step of history: going back would take with it what was filtered since.
  expect(await page.evaluate(() => history.length)).toBe(steps)
})

test('filters by keyboard', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const { option, status } = tocsin(page)
  await option('Country', 'France').focus()
  await page.keyboard.press('Space')
  await expect(status).toContainText('2 of 36 events')
})

test('keeps its place when a button takes itself away', async ({ page }) => {
  await page.goto(inCrocus('/event/crocus-city-hall-2024/?from=yesterday'))
  const { article, timeline } = tocsin(page)
  const place = () =>
    page.evaluate(() => document.activeElement?.closest('article, section, main, div')?.className)
  const more = article.getByRole('button', { name: /^Show \d+ more/ })
  await more.focus()
  await page.keyboard.press('Enter')
  await expect(more).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true)
  await page.getByRole('button', { name: 'Dismiss' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(place).toBeTruthy()
  await timeline.getByLabel('From').first().fill('2024-03-24')
  await timeline.getByRole('button', { name: 'Clear dates' }).focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.timeline') !== null))
    .toBe(true)
})

test('comes back to the row of an event far down the list', async ({ page }) => {
  await page.goto('/event/paris-2015/')
  await expect(tocsin(page).article.getByRole('heading', { level: 2 })).toBeVisible()
  await tocsin(page).article.getByRole('button').first().focus()
  await page.keyboard.press('Escape')
  await expect(tocsin(page).events.locator('[data-event="paris-2015"]')).toBeFocused()
})

test('closes an event by Escape', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const { events, article } = tocsin(page)
  await events.getByRole('link', { name: /Attack on Crocus City Hall/ }).focus()
  await page.keyboard.press('Enter')
  await expect(article).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(article).toHaveCount(0)
})

import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { ATTACK, ATTACK_TITLE, expect, inCrocus, test, tocsin } from './page.ts'

/** Fails where the page would have to be scrolled sideways. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, screen } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }))
  expect(content).toBeLessThanOrEqual(screen)
}

for (const [name, width, height] of [
  ['a phone', 390, 844],
  ['400 % zoom', 320, 640],
] as const) {
  test.describe(`at ${width} pixels, as on ${name}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true })

    test('browses, filters and reads without scrolling sideways', async ({ page }) => {
      await page.goto(inCrocus('/'))
      const { map, timeline, filters, status, option, article, events, attack } = tocsin(page)
      await expect(attack).toBeVisible()
      await expect(timeline).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
      await expect(filters).toBeHidden()
      await page.getByRole('button', { name: 'Filters', exact: true }).click()
      await expect(filters).toBeVisible()
      await expectNoSidewaysScroll(page)
      await option('Country', 'Russia').check()
      await page.getByRole('button', { name: 'Show 12 events' }).click()
      await expect(filters).toBeHidden()
      await expect(status).toContainText('12 of 36 events')
      await events.getByRole('link', { name: /Attack on Crocus City Hall/ }).tap()
      await expect(article).toHaveAccessibleName(ATTACK_TITLE)
      await expect(article.getByRole('heading', { name: ATTACK_TITLE })).toBeInViewport()
      await article.getByRole('button', { name: /other figures: 40/ }).tap()
      await article.getByRole('button', { name: 'Passage for Killed', exact: true }).tap()
      await expect(article.locator('mark').first()).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
      await expect(map).toBeVisible()
    })
  })
}

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' })

  test('has a dark page of the same contrast', async ({ page }) => {
    await page.goto(inCrocus(ATTACK))
    const { passage, article, attack } = tocsin(page)
    await passage('Killed').click()
    await expect(article.locator('mark').first()).toBeVisible()
    await expect(attack).toBeVisible()
    expect(await page.evaluate(() => getComputedStyle(document.body.parentElement!).backgroundColor)).toBe(
      'rgb(23, 22, 20)',
    )
  })
})

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('plays in steps from change to change', async ({ page }) => {
    await page.goto(inCrocus('/?at=2024-03-10'))
    const { timeline } = tocsin(page)
    const cursor = timeline.getByRole('slider', { name: 'Levels on' })
    await expect(cursor).toBeVisible()
    // On a slow machine the first steps would be over before they are looked at.
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 60_000)
    await timeline.getByRole('button', { name: 'Play' }).click()
    await page.clock.runFor(1400)
    await expect(cursor).toHaveAttribute('aria-valuetext', '10 March 2024')
    await page.clock.runFor(200)
    await expect(cursor).toHaveAttribute('aria-valuetext', '24 March 2024')
    await timeline.getByRole('button', { name: 'Pause' }).click()
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    await page.clock.resume()
  })
})

test('a phone that gets a link to an event shows the event first', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(inCrocus(ATTACK))
  await expect(page.getByRole('heading', { name: ATTACK_TITLE })).toBeInViewport()
  await expect(tocsin(page).passage('Killed')).toBeInViewport()
})

test('a laptop screen scrolls its columns, never the page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto(inCrocus('/'))
  await expect(tocsin(page).attack).toBeVisible()
  const { content, screen } = await page.evaluate(() => ({
    content: document.documentElement.scrollHeight,
    screen: document.documentElement.clientHeight,
  }))
  expect(content).toBeLessThanOrEqual(screen)
})

test('an embedded page shows the views without the header and the filters', async ({ page }) => {
  await page.goto(inCrocus('/?embed=1'))
  const { map, filters, events } = tocsin(page)
  await expect(map).toBeVisible()
  await expect(events).toBeVisible()
  await expect(filters).toHaveCount(0)
  await expect(page.getByRole('banner')).toHaveCount(0)
})

import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { ATTACK, ATTACK_TITLE, changePack, expect, inCrocus, test, tocsin } from './page.ts'

const welcome = (page: Page) => page.getByRole('region', { name: 'What this is', exact: true })
const dismiss = (page: Page) => welcome(page).getByRole('button', { name: 'Dismiss' })

test('says what the page is and offers an event, a country and questions, beside map and timeline', async ({
  page,
}) => {
  await page.goto('/')
  const { map, timeline, events, article } = tocsin(page)
  await expect(welcome(page)).toContainText('attacks and national threat levels')
  await expect(map).toBeInViewport({ ratio: 1 })
  await expect(timeline).toBeInViewport()
  await expect(events.getByRole('link').first()).toBeInViewport()
  const answers = page.getByRole('link', { name: 'Who raised their level after Crocus City Hall?' })
  await expect(answers).toHaveAttribute('href', ATTACK)
  await expectAccessible(page)
  await answers.click()
  await expect(article).toHaveAccessibleName(ATTACK_TITLE)
  await expect(welcome(page)).toHaveCount(0)
  await page.goBack()
  await expect(welcome(page)).toBeVisible()
})

test('opens the latest attack and a chosen country', async ({ page }) => {
  await page.goto(inCrocus('/'))
  await expect(welcome(page)).toContainText('22 March 2024')
  await welcome(page).getByRole('combobox').selectOption('France: Urgence attentat, 3 of 3')
  await welcome(page).getByRole('button', { name: 'Open' }).click()
  await expect(page).toHaveURL(/\/country\/FR\/\?pack=crocus$/)
  await page.goBack()
  await welcome(page).getByRole('link', { name: ATTACK_TITLE }).click()
  await expect(tocsin(page).article).toHaveAccessibleName(ATTACK_TITLE)
})

test('a question sets the choices it asks for, and keeps the pack', async ({ page }) => {
  await page.goto(inCrocus('/'))
  await page.getByRole('link', { name: 'Who had warned before?' }).click()
  await expect(tocsin(page).option('Kind', 'Warning')).toBeChecked()
  await expect(page).toHaveURL(/\/\?kind=warning&pack=crocus$/)
  await expect(welcome(page)).toHaveCount(0)
})

test('once dismissed it stays away, and can be asked for', async ({ page }) => {
  await page.goto(inCrocus('/'))
  await dismiss(page).click()
  await expect(welcome(page)).toHaveCount(0)
  await page.reload()
  await expect(tocsin(page).status).toBeVisible()
  await expect(welcome(page)).toHaveCount(0)
  await page.getByRole('contentinfo').getByRole('button', { name: 'What this is' }).click()
  await expect(welcome(page).getByRole('heading')).toBeFocused()
  // Whoever asked for it keeps it, whatever else is asked.
  await tocsin(page).option('Kind', 'Warning').check()
  await expect(welcome(page)).toBeVisible()
  await dismiss(page).focus()
  await page.keyboard.press('Enter')
  await expect(welcome(page)).toHaveCount(0)
})

test('can be dismissed where the browser blocks its store', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })
  await page.goto(inCrocus('/'))
  await dismiss(page).click()
  await expect(welcome(page)).toHaveCount(0)
})

test('makes room for a search, and is there again without it', async ({ page }) => {
  await page.goto(inCrocus('/'))
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('concert')
  await expect(welcome(page)).toHaveCount(0)
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('')
  await expect(welcome(page)).toBeVisible()
})

test('a link to anything else opens without it', async ({ page }) => {
  await page.goto(inCrocus(ATTACK))
  await expect(tocsin(page).article).toBeVisible()
  await expect(welcome(page)).toHaveCount(0)
})

test('a question that leads nowhere is left out and reported', async ({ page }) => {
  await changePack(page, 'datapackage.json', (text) =>
    text.replace('event/france-urgence-attentat-2024/', 'event/no-such-event/'),
  )
  await page.goto(inCrocus('/'))
  await expect(page.getByRole('alert')).toContainText('1 fault in this pack')
  await expect(welcome(page).getByRole('link', { name: 'Who had warned before?' })).toBeVisible()
  await expect(welcome(page).getByRole('link', { name: /highest level/ })).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('stands above the map, short, and opens', async ({ page }) => {
    await page.goto('/')
    const { map } = tocsin(page)
    await expect(welcome(page)).toBeInViewport({ ratio: 1 })
    await expect(map).toBeInViewport({ ratio: 0.4 })
    await welcome(page).getByText('Three ways in').tap()
    await expect(page.getByRole('link', { name: /^When was France/ })).toBeInViewport()
    const { content, screen } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      screen: document.documentElement.clientWidth,
    }))
    expect(content).toBeLessThanOrEqual(screen)
    await expectAccessible(page)
    await dismiss(page).tap()
    await expect(welcome(page)).toHaveCount(0)
  })
})

import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { changePack, expect, inCrocus, test, tocsin } from './page.ts'

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search', exact: true })
const group = (page: Page, name: string) => tocsin(page).filters.getByRole('group', { name, exact: true })
const find = (page: Page, name: string) => page.getByRole('searchbox', { name: `Find in ${name}` })
const branches = (page: Page, name: string) =>
  group(page, 'Actor').getByRole('button', { name: new RegExp(`^Branches of ${name}: \\d+$`) })
/** The number that a checkbox's name says. */
const countOf = async (box: ReturnType<ReturnType<typeof tocsin>['option']>) =>
  Number(/, (\d+) events?/.exec((await box.getAttribute('aria-label')) ?? '')?.[1])

test('marks what a search finds in title and place, whatever its accents', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const { events, status } = tocsin(page)
  await search(page).fill('crocus krasnogorsk')
  const row = events.getByRole('link', { name: /Attack on Crocus City Hall/ })
  await expect(row.locator('mark')).toHaveText(['Crocus', 'Krasnogorsk'])
  await expect(status).toContainText('1 of 36 events')
  await search(page).fill('securite renforcee')
  await expect(events.locator('mark').first()).toHaveText(/^sécurité$/i)
})

test('says where a search found its words when the row does not show it', async ({ page }) => {
  await page.goto(inCrocus('/?q=daesh'))
  const { events } = tocsin(page)
  const row = events.getByRole('link', { name: /Attack on Crocus City Hall/ })
  await expect(row).toContainText('Actor: Islamic State, also Daesh')
  await expect(row.locator('mark')).toHaveText('Daesh')
  // A level is found by its English name too.
  await search(page).fill('attack emergency')
  await expect(events.getByRole('link', { name: /^.*France raises/ })).toContainText(
    'New level: urgence attentat, also Attack emergency',
  )
  await events.getByRole('link', { name: /France raises/ }).click()
  await expect(page.getByRole('heading', { name: /^France raises/ })).toBeVisible()
})

test('of a search without results says what other filters hide, and what to give up', async ({ page }) => {
  await page.goto(inCrocus('/?country=FR&q=mourning'))
  const { events, status, option } = tocsin(page)
  await expect(events).toContainText('No event matches “mourning”.')
  await expect(events).toContainText('2 events match but are hidden by other filters.')
  await expectAccessible(page)
  await events.getByRole('button', { name: 'Clear the other filters' }).click()
  await expect(status).toContainText('2 of 36 events')
  await expect(option('Country', 'France')).not.toBeChecked()
  await option('Country', 'Russia').check()
  await expect(events).toContainText('1 other event matches but is hidden by other filters.')
  await search(page).fill('zebra')
  await expect(events).toContainText('All its words have to be in the title')
  await events.getByRole('button', { name: 'Clear the search' }).click()
  await expect(search(page)).toHaveValue('')
  await expect(status).toContainText('12 of 36 events')
})

test('keeps what was typed while the record came', async ({ page }) => {
  let letGo = () => {}
  const isHeld = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/packs/crocus/events.csv', async (route) => {
    await isHeld
    await route.continue()
  })
  await page.goto(inCrocus('/'))
  await search(page).focus()
  await page.keyboard.type('mourn')
  letGo()
  await expect(tocsin(page).status).toBeVisible()
  await expect(search(page)).toBeFocused()
  await page.keyboard.type('ing')
  await expect(search(page)).toHaveValue('mourning')
  await expect(tocsin(page).status).toContainText('2 of 36 events')
})

test('actors are a tree: a group counts its branches, and includes them when chosen', async ({ page }) => {
  await page.goto('/')
  const { option } = tocsin(page)
  const parent = option('Actor', 'Islamic State, ')
  const branch = option('Actor', 'Islamic State – Khorasan')
  await expect(parent).toBeVisible()
  await expect(branch).toHaveCount(0)
  await branches(page, 'Islamic State').click()
  await expect(branch).toBeVisible()
  expect(await countOf(parent)).toBeGreaterThan(await countOf(branch))
  await branch.check()
  await expect(parent).toBeChecked({ indeterminate: true })
  await parent.check()
  await expect(page).toHaveURL(/\?actor=islamic-state$/)
  await expect(branch).toBeChecked()
  await expect(branch).toBeDisabled()
  await expect(branch).toHaveAccessibleName(/, included in Islamic State$/)
  await expectAccessible(page)
  await parent.uncheck()
  await expect(branch).not.toBeChecked()
  await expect(page).toHaveURL(/\/$/)
})

test('a link to a branch shows it under what it is a branch of', async ({ page }) => {
  await page.goto('/?actor=al-mourabitoun')
  const { option } = tocsin(page)
  await expect(option('Actor', 'al-Mourabitoun')).toBeChecked()
  await expect(option('Actor', 'al-Qaeda, ')).toBeChecked({ indeterminate: true })
  await branches(page, 'al-Qaeda').click()
  await expect(option('Actor', 'al-Mourabitoun')).toHaveCount(0)
})

test('whoever is not named stands apart, and a state is called one', async ({ page }) => {
  await changePack(page, 'actors.csv', (text) => text.replace(/^(islamic-state,.*),group,$/m, '$1,state,'))
  await page.goto(inCrocus('/'))
  const actors = group(page, 'Actor')
  await expect(actors.getByText('Not named', { exact: true })).toBeVisible()
  await expect(actors.getByRole('checkbox', { name: /^Islamic State, \d+ events, state$/ })).toBeVisible()
})

test('finds an actor by another name and a country by the name that readers use', async ({ page }) => {
  await page.goto('/')
  const { option } = tocsin(page)
  await find(page, 'Actor').fill('isis-k')
  await expect(group(page, 'Actor').getByRole('checkbox')).toHaveCount(2)
  await expect(option('Actor', 'Islamic State – Khorasan, \\d+ events?, ISIS-K')).toBeVisible()
  await expect(group(page, 'Actor').locator('mark')).toHaveText('ISIS-K')
  await find(page, 'Country').fill('turkey')
  await option('Country', 'Türkiye').check()
  await expect(page).toHaveURL(/country=TR/)
  await find(page, 'Country').fill('atlantis')
  await expect(group(page, 'Country')).toContainText('Nothing of that name.')
})

test('finds and chooses an actor by keyboard alone', async ({ page }) => {
  await page.goto('/')
  const { option } = tocsin(page)
  await find(page, 'Actor').focus()
  await page.keyboard.type('khorasan')
  await page.keyboard.press('ArrowDown')
  await expect(option('Actor', 'Islamic State, ')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(option('Actor', 'Islamic State – Khorasan')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/\?actor=islamic-state-khorasan$/)
  await page.keyboard.press('ArrowLeft')
  await expect(option('Actor', 'Islamic State, ')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(find(page, 'Actor')).toBeFocused()
  await find(page, 'Actor').fill('')
  // The branch is chosen, so that its group stands open; left closes it, right opens it again.
  await option('Actor', 'Islamic State, ').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(option('Actor', 'Islamic State – Khorasan')).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(option('Actor', 'Islamic State – Khorasan')).toBeChecked()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('opens branches and finds by name without scrolling sideways', async ({ page }) => {
    await page.goto('/?q=daesh')
    const { option, filters } = tocsin(page)
    await page.getByRole('button', { name: 'Filters', exact: true }).tap()
    await branches(page, 'al-Qaeda').tap()
    await expect(option('Actor', 'al-Shabaab')).toBeVisible()
    await find(page, 'Country').fill('fra')
    await expect(option('Country', 'France')).toBeVisible()
    const { content, screen } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      screen: document.documentElement.clientWidth,
    }))
    expect(content).toBeLessThanOrEqual(screen)
    await expectAccessible(page)
    await filters.getByRole('button', { name: /^Show \d+ events/ }).tap()
    await expect(filters).toBeHidden()
  })
})

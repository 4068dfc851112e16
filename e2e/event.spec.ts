import { PLAIN } from './addresses.ts'
import { expectAccessible } from './axe.ts'
import {
  ATTACK,
  ATTACK_TITLE,
  CHANGE,
  CHANGE_TITLE,
  changePack,
  expect,
  inCrocus,
  test,
  tocsin,
} from './page.ts'

test('reads the passage behind a fact, one source after the other', async ({ page }) => {
  await page.goto(inCrocus(CHANGE))
  const { article, passage } = tocsin(page)
  await passage('Announced by').click()
  await expect(page).toHaveURL(/passage=/)
  const clipping = article.locator('figure')
  for (let step = 0; step < 6; step++) {
    if ((await clipping.getByText('BNN Breaking').count()) > 0) break
    await page.getByRole('button', { name: 'Next passage' }).click()
  }
  await expect(clipping.getByRole('blockquote').locator('mark')).toHaveText(
    'announced by Prime Minister Gabriel Attal',
  )
  await expect(clipping.getByRole('blockquote')).toContainText(
    'France has escalated its terrorism threat level',
  )
  await expectAccessible(page)
  await passage('Announced by').click()
  await expect(clipping).toHaveCount(0)
})

test('says of a source without an address that it is not known', async ({ page }) => {
  await changePack(page, 'sources.csv', (text) => text.replace(/https:\/\/bnnbreaking[^,]*/, ''))
  await page.goto(inCrocus('/source/seed-article/'))
  await expect(tocsin(page).article).toContainText('The address of this source is not known.')
})

test('opens a source on the web at the quoted words, without telling it where from', async ({ page }) => {
  await page.goto(inCrocus(CHANGE))
  const { article, passage } = tocsin(page)
  await passage('New level').click()
  const open = article.locator('figure').getByRole('link', { name: 'Open at the source' })
  await expect(open).toHaveAttribute('href', /^https?:\/\/.*#:~:text=/)
  await expect(open).toHaveAttribute('rel', 'noopener noreferrer')
})

test('sets figures that differ beside each other, each with its passage', async ({ page }) => {
  await page.goto(inCrocus(ATTACK))
  const { fact } = tocsin(page)
  const killed = fact('Killed')
  await expect(killed).toContainText('149')
  await expect(killed).toContainText('Sources differ')
  await killed.getByRole('button', { name: /other figures: 40 to 150/ }).click()
  await killed.getByRole('button', { name: 'Passage for Killed, at least 60', exact: true }).click()
  await expect(killed.locator('mark')).toHaveText('at least 60 lives')
  await expect(fact('Assailants')).toContainText('In military attire')
})

test('says in words how well a date is known', async ({ page }) => {
  await page.goto(inCrocus('/event/earlier-warnings-of-islamic-state/'))
  await expect(tocsin(page).article).toContainText('on or before 24 March 2024')
})

test('follows a relation both ways, each with its passage', async ({ page }) => {
  await page.goto(inCrocus(ATTACK))
  const { article, fact } = tocsin(page)
  await expect(article.getByRole('region', { name: 'Related events' })).toContainText('Claimed by')
  // The levels that answer an attack stand under its toll, apart from what was only said.
  await expect(article.getByRole('region', { name: 'Answers' })).not.toContainText(CHANGE_TITLE)
  const levels = fact('Levels set in answer')
  await levels.getByRole('button', { name: `Passage for Levels set in answer: ${CHANGE_TITLE}` }).click()
  await expect(levels.locator('mark').first()).toBeVisible()
  await levels.getByRole('link', { name: CHANGE_TITLE }).click()
  await expect(article).toHaveAccessibleName(CHANGE_TITLE)
  const back = fact('In answer to')
  await expect(back).toContainText('2 days before')
  await back.getByRole('button', { name: `Passage for In answer to: ${ATTACK_TITLE}` }).click()
  await expect(back.locator('mark').first()).toBeVisible()
  await back.getByRole('link', { name: ATTACK_TITLE }).click()
  await expect(article).toHaveAccessibleName(ATTACK_TITLE)
})

test('opening and closing are steps of history; filtering is not', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const { article, events, option, status } = tocsin(page)
  await option('Country', 'France').check()
  await expect(page).toHaveURL(/country=FR/)
  await events.getByRole('link', { name: /France raises/ }).click()
  await expect(article).toBeVisible()
  await page.goBack()
  await expect(article).toHaveCount(0)
  await expect(status).toContainText('2 of 36 events')
  await page.goForward()
  await expect(article).toHaveAccessibleName(CHANGE_TITLE)
  await page.goBack()
  await page.goBack()
  expect(page.url()).toBe('about:blank')
})

test('copies a link that opens the same event in a new page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(inCrocus('/?country=RU'))
  const { events, passage } = tocsin(page)
  await events.getByRole('link', { name: /Attack on Crocus City Hall/ }).click()
  await passage('Killed').click()
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Link copied')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/\/event\/crocus-city-hall-2024\/\?passage=[a-z0-9-]+&pack=crocus$/)
  const other = await context.newPage()
  await other.goto(link)
  await expect(tocsin(other).article).toHaveAccessibleName(ATTACK_TITLE)
  await expect(other.getByRole('article').locator('mark')).toBeVisible()
})

test('shares the whole view', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(inCrocus('/'))
  const { option, map, status } = tocsin(page)
  await option('Country', 'France').check()
  await map.getByRole('button', { name: 'Zoom in' }).click()
  await expect(page).toHaveURL(/map=/)
  await page.getByRole('button', { name: 'Share view' }).click()
  await expect(page.getByText('Link copied')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const other = await context.newPage()
  await other.goto(link)
  await expect(tocsin(other).status).toContainText('2 of 36 events')
  await expect(other).toHaveURL(link)
  await expect(status).toContainText('2 of 36 events')
})

test('a link to an event outside its own filters still shows it', async ({ page }) => {
  await page.goto(inCrocus(`${ATTACK}?country=FR&from=2026-01-01`))
  const { article, status } = tocsin(page)
  await expect(article).toHaveAccessibleName(ATTACK_TITLE)
  await expect(article).toContainText('This event is outside the current filters.')
  await expect(status).toContainText('0 of 36 events')
  await article.getByRole('button', { name: 'Clear the filters' }).click()
  await expect(article).not.toContainText('outside the current filters')
})

test('a deep link works on a plain file server without rewrite rules', async ({ page }) => {
  const response = await page.goto(`${PLAIN}${CHANGE}`)
  expect(response?.status()).toBe(404)
  await expect(tocsin(page).article).toHaveAccessibleName(CHANGE_TITLE)
})

test('a filter set right before an event is opened is there again on the way back', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const { option, events, article, status } = tocsin(page)
  await option('Kind', 'Response').check()
  await events
    .getByRole('link', { name: /^Response/ })
    .first()
    .click()
  await expect(article).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/\?kind=response&pack=crocus$/)
  await expect(status).toContainText('27 of 36 events')
})

test('a link to a passage brings it into view', async ({ page }) => {
  await page.goto(inCrocus('/event/crocus-city-hall-2024/?passage=seed-footage'))
  const mark = tocsin(page).article.locator('mark').first()
  await expect(mark).toBeInViewport()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.reload()
  await expect(mark).toBeInViewport()
})

test('searching from an open event leads to the list of what was found', async ({ page }) => {
  await page.goto(inCrocus('/event/crocus-city-hall-2024/'))
  const { article, events } = tocsin(page)
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('Belgium')
  await page.keyboard.press('Enter')
  await expect(article).toHaveCount(0)
  await expect(events.getByRole('listitem')).toHaveCount(1)
})

test('the timeline is where it was when an event that moved it closes', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const { timeline, events } = tocsin(page)
  const span = () => timeline.getByText(/Showing/).textContent()
  const before = await span()
  await events.getByRole('link', { name: /Court sentences/ }).click()
  await expect.poll(span).not.toBe(before)
  await page.getByRole('button', { name: 'Back to the events' }).click()
  await expect.poll(span).toBe(before)
})

import { expectAccessible } from './axe.ts'
import { CHANGE_TITLE, expect, test, tocsin } from './page.ts'

test('tells when France was at its highest level and why, down to the passage', async ({ page }) => {
  await page.goto('/?pack=world')
  await page.getByRole('button', { name: 'Levels board', exact: true }).click()
  await tocsin(page).levels.getByRole('link', { name: 'France', exact: true }).click()
  const { article } = tocsin(page)
  await expect(article).toHaveAccessibleName('France')
  await expect(page).toHaveURL(/\/country\/FR\/\?/)
  await expect(page).toHaveTitle('France · Tocsin')
  const highest = article.getByRole('region', { name: 'At its highest' })
  await expect(highest).toContainText(/Urgence attentat, 3 of 3\s*\d+ times, (at least )?[\d,]+ days in all/)
  await expect(highest.getByRole('listitem').filter({ hasText: '12–13 December 2018' })).toContainText(
    'Shooting in Strasbourg',
  )
  const time = highest.getByRole('listitem').filter({ hasText: '24 March 2024' })
  await expect(time).toContainText('The attack on Crocus City Hall in Moscow')
  await time.getByRole('link', { name: /^24 March 2024/ }).click()
  await expect(article).toHaveAccessibleName(CHANGE_TITLE)
  await page
    .getByRole('button', { name: 'Passage for Reason, The attack on Crocus City Hall in Moscow' })
    .click()
  await expect(article.locator('blockquote mark').first()).toBeVisible()
  await page.goBack()
  await expect(article).toHaveAccessibleName('France')
  await page.goBack()
  await expect(article).toHaveCount(0)
})

test('a reason opens the change with the passage that gives it', async ({ page }) => {
  await page.goto('/country/FR/?pack=world')
  const { article } = tocsin(page)
  const highest = article.getByRole('region', { name: 'At its highest' })
  await highest.getByRole('link', { name: 'Attack at a school in Arras' }).click()
  await expect(page).toHaveURL(/passage=/)
  const reason = article.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Reason' }) })
  await expect(reason.locator('blockquote mark')).toBeVisible()
  await expect(article.locator('blockquote')).toHaveCount(1)
})

test('tells what Sweden’s level did since 2010', async ({ page }) => {
  await page.goto('/?pack=world')
  const { filters, option, events, article } = tocsin(page)
  const group = filters.getByRole('group', { name: 'Country', exact: true })
  await group.getByRole('button', { name: /^\d+ more/ }).click()
  await option('Country', 'Sweden').check()
  await events.getByRole('link', { name: 'Sweden: whole history' }).click()
  await expect(article).toHaveAccessibleName('Sweden')
  const steps = article.getByRole('region', { name: 'Threat levels', exact: true }).getByRole('listitem')
  const texts = (await steps.allTextContents()).map((text) => text.replace(/\s+/g, ' '))
  const place = (part: RegExp) => texts.findIndex((text) => part.test(text))
  const places = [
    place(/^Förhöjt hot, 3 of 5.*23 May 2025/),
    place(/^Högt hot, 4 of 5.*17 August 2023.22 May 2025/),
    place(/^Förhöjt hot, 3 of 5.*2 March 2016.16 August 2023/),
    place(/^Högt hot, 4 of 5.*18 November 2015.1 March 2016/),
    place(/^Förhöjt hot, 3 of 5.*1 October 2010/),
  ]
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  await expect(steps.first()).toContainText('no source says whether it still held')
  const change = steps.filter({ hasText: '17 August 2023' }).getByRole('link').first()
  await change.click()
  await expect(article).not.toHaveAccessibleName('Sweden')
  await page.goBack()
  await expect(article).toHaveAccessibleName('Sweden')
  await expect(change).toBeFocused()
  await expect(change).toBeInViewport()
})

test('keeps the steps of each scale, of regions and of the nation apart', async ({ page }) => {
  await page.goto('/country/FR/?pack=world')
  const { article } = tocsin(page)
  const steps = article.getByRole('region', { name: 'Threat levels', exact: true })
  await expect(
    steps.getByRole('heading', { name: /^From 1 December 2016: Vigipirate plan, three levels/ }),
  ).toBeVisible()
  await expect(steps).toContainText(/Not known from \d+ \w+ \d{4} to /)
  await expect(steps).not.toContainText('Île-de-France')
  const partial = article.getByRole('region', { name: 'For a region or a sector' })
  await expect(partial).toContainText('Île-de-France')
  await expect(partial).toContainText('Midi-Pyrénées')
})

test('has the attacks, what they changed elsewhere, and its answers, long lists cut', async ({ page }) => {
  await page.goto('/country/FR/?pack=world')
  const { article } = tocsin(page)
  const attacks = article.getByRole('region', { name: 'Attacks there', exact: true })
  await expect(attacks.getByRole('listitem')).toHaveCount(10)
  await attacks.getByRole('button', { name: /^Show all \d+/ }).click()
  expect(await attacks.getByRole('listitem').count()).toBeGreaterThan(11)
  await expect(attacks).toContainText('killed')
  await expect(article.getByRole('region', { name: 'Its answers to attacks elsewhere' })).toContainText(
    CHANGE_TITLE,
  )
  await expect(article.getByRole('region', { name: 'How complete this is' })).toContainText('checked')
})

test('shows only this country and says so', async ({ page }) => {
  await page.goto('/country/FR/?pack=world')
  const { article, option, status } = tocsin(page)
  const all = await status.textContent()
  const only = article.getByRole('checkbox', { name: 'Show only France' })
  await only.check()
  await expect(page).toHaveURL(/\/country\/FR\/\?country=FR/)
  await expect(option('Country', 'France')).toBeChecked()
  await expect(status).not.toHaveText(all!)
  await option('Country', 'Russia').check()
  await expect(only).not.toBeChecked()
  await only.check()
  await only.uncheck()
  await expect(status).toHaveText(all!)
})

test('an event leads to its country, and Escape back to the list', async ({ page }) => {
  await page.goto('/event/crocus-city-hall-2024/?pack=world')
  const { article, events } = tocsin(page)
  await article.getByRole('link', { name: 'Russia: whole history' }).click()
  await expect(article).toHaveAccessibleName('Russia')
  await expect(
    article.getByRole('region', { name: 'Levels set elsewhere in answer to attacks there' }),
  ).toContainText('France raises its threat level')
  await page.keyboard.press('Escape')
  await expect(article).toHaveCount(0)
  await expect(events).toBeVisible()
})

test('a country with attacks only has no steps, and one that is not in the record says so', async ({
  page,
}) => {
  await page.goto('/country/RU/?pack=crocus')
  const { article, events } = tocsin(page)
  await expect(article).toHaveAccessibleName('Russia')
  await expect(article).toContainText('The record has no national threat level of this country.')
  await expect(
    article.getByRole('region', { name: 'Attacks there', exact: true }).getByRole('listitem'),
  ).toHaveCount(1)
  await page.goto('/country/NZ/?pack=crocus')
  await expect(page.getByRole('alert')).toContainText('Nothing in this record about New Zealand')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Look through the events' }).click()
  await expect(events).toBeVisible()
  await page.goto('/country/ZZ/?pack=crocus')
  await expect(page.getByText('there is no page country/ZZ/')).toBeVisible()
})

test('a country without a scale says what a curator found', async ({ page }) => {
  await page.goto('/?pack=world&view=levels')
  const { levels, article } = tocsin(page)
  await levels.getByRole('link', { name: 'Germany', exact: true }).click()
  await expect(article).toHaveAccessibleName('Germany')
  await expect(article).toContainText('The record has no national threat level of this country.')
  await expect(article).toContainText('Germany publishes no warning levels')
  await expect(article.getByRole('region', { name: 'At its highest' })).toHaveCount(0)
})

test('as known on a day has nothing that was said later', async ({ page }) => {
  await page.goto('/country/FR/?pack=crocus&known=2024-03-24')
  const { article } = tocsin(page)
  await expect(article).toHaveAccessibleName('France')
  await page.goto('/country/FR/?pack=crocus&known=2020-01-01')
  await expect(page.getByRole('alert')).toContainText('Nothing about it had been reported')
})

test.describe('on a phone in the dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true })

  test('a link to a country shows the country first, without scrolling sideways', async ({ page }) => {
    await page.goto('/country/SE/?pack=world')
    await expect(page.getByRole('heading', { name: 'Sweden', level: 2 })).toBeInViewport()
    const { content, screen } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      screen: document.documentElement.clientWidth,
    }))
    expect(content).toBeLessThanOrEqual(screen)
  })
})

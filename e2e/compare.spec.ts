import type { Page } from '@playwright/test'
import { expect, inCrocus, test, tocsin } from './page.ts'

const FRANCE_AND_UK = '/?pack=world&view=compare&compare=country:FR,GB'

/** The view and what stands in it, by role and name. */
function compareView(page: Page) {
  const view = page.getByRole('region', { name: 'Compare', exact: true })
  const figures = view.getByRole('table', { name: 'In figures' })
  return {
    view,
    figures,
    side: (which: string) => view.getByRole('combobox', { name: which, exact: true }),
    heading: view.getByRole('heading', { level: 2 }),
    chart: (name: string) => view.getByRole('group', { name, exact: true }),
    figure: (name: string) =>
      figures.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }),
  }
}

test('two countries are chosen for the reader, and others by hand; the address follows without steps of history', async ({
  page,
}) => {
  await page.goto('/?pack=world')
  const steps = await page.evaluate(() => history.length)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const { side, heading, figures } = compareView(page)
  await expect(figures).toBeVisible()
  await expect(page).toHaveURL(/view=compare&compare=country:[A-Z]{2},[A-Z]{2}$/)
  await side('First country').selectOption('FR')
  await side('Second country').selectOption('GB')
  await expect(heading).toHaveText('France and United Kingdom')
  await expect(page).toHaveURL(/compare=country:FR,GB/)
  await page.getByRole('button', { name: 'Swap sides' }).click()
  await expect(heading).toHaveText('United Kingdom and France')
  await expect(page).toHaveURL(/compare=country:GB,FR/)
  expect(await page.evaluate(() => history.length)).toBe(steps)
})

test('both sides are in figures, each of which opens the list of what it counts', async ({ page }) => {
  await page.goto(FRANCE_AND_UK)
  const { figures, figure } = compareView(page)
  await expect(figures.getByRole('columnheader')).toHaveText(['France', 'United Kingdom'])
  await expect(figure('Attacks').getByRole('cell')).toHaveText(['16', '15'])
  await expect(figure('Killed in these attacks').getByRole('cell')).toHaveText(['268', '122'])
  await expect(figure('Answers to these attacks').getByRole('cell')).toHaveText(['30', '14'])
  await expect(figure('Injured in these attacks')).toContainText('toll of 2 attacks not known')
  await expect(figure('Days known at its highest level')).toContainText('Urgence attentat, 3 of 3')
  await figures.getByRole('button', { name: 'United Kingdom: 15 attacks, show the list' }).click()
  const { events } = tocsin(page)
  await expect(events.getByRole('heading', { level: 2 })).toContainText('15 attacks')
  await expect(events.getByRole('heading', { level: 2 })).toBeFocused()
})

test('bars stand on one scale, say what they are, and open by mouse; an event closes with Back', async ({
  page,
}) => {
  await page.goto(FRANCE_AND_UK)
  const { view, chart } = compareView(page)
  const bar = chart('Attacks, France').getByRole('button', { name: 'France, 2015: 4 attacks, 148 killed' })
  await bar.hover()
  await expect(view.getByText('2015: 4 attacks, 148 killed')).toHaveCount(2)
  await expect(view.getByText('2015: no attack')).toHaveCount(2)
  await bar.click()
  const { events, article } = tocsin(page)
  await expect(events.getByRole('heading', { level: 2 })).toContainText('4 attacks')
  await events.getByRole('link', { name: /Charlie Hebdo/ }).click()
  await expect(article).toBeVisible()
  await page.goBack()
  await expect(article).toHaveCount(0)
  await expect(view.getByRole('heading', { name: 'France and United Kingdom' })).toBeVisible()
})

test('the bars of a chart are one stop of the tab key; arrow keys go on, Enter opens', async ({ page }) => {
  await page.goto(FRANCE_AND_UK)
  const { chart } = compareView(page)
  const bars = chart('Killed, United Kingdom').getByRole('button')
  await bars.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(bars.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(bars.last()).toBeFocused()
  await expect(chart('Killed, United Kingdom').locator('[tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('Home')
  await page.keyboard.press('Tab')
  const step = chart('Threat levels, France').getByRole('button').first()
  await expect(step).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(tocsin(page).article).toBeVisible()
  await page.goBack()
  await bars.first().focus()
  await page.keyboard.press('Enter')
  await expect(tocsin(page).events.getByRole('heading', { level: 2 })).toContainText('1 attack')
})

test('tolls can be read by their square roots, and all bars as a table', async ({ page }) => {
  await page.goto('/?pack=world&view=compare&compare=actor:islamic-state,al-qaeda')
  const { view, chart } = compareView(page)
  const low = chart('Killed, al-Qaeda')
    .getByRole('button', { name: /^al-Qaeda, 2002:/ })
    .locator('.fill')
  const before = (await low.boundingBox())!.height
  await view.getByRole('checkbox', { name: 'Square-root scale' }).check()
  expect((await low.boundingBox())!.height).toBeGreaterThan(before * 3)
  await expect(view.getByText('Heights by the square root')).toBeVisible()
  await view.getByText('The charts in figures').click()
  const row = view
    .getByRole('table', { name: 'The charts in figures' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: '2001', exact: true }) })
  await expect(row.getByRole('cell')).toHaveText(['0', '', '3', '2,977'])
  await row.getByRole('button', { name: 'al-Qaeda, 2001: 3 attacks, show the list' }).click()
  await expect(tocsin(page).events.getByRole('heading', { level: 2 })).toContainText('3 attacks')
  await view.getByRole('button', { name: '1 event is on both sides' }).click()
  await expect(tocsin(page).events.getByRole('listitem')).toHaveCount(1)
})

test('periods are set by dates or at once, and figures for a year stand where their lengths differ', async ({
  page,
}) => {
  await page.goto('/?pack=world&view=compare&from=2020-01-01&compare=period:2001/2010,2011/2020')
  const { view, heading, figure } = compareView(page)
  await expect(heading).toHaveText('2001–2010 and 2011–2020')
  await expect(view.getByText('A filter of dates does not apply here.')).toBeVisible()
  await expect(figure('Attacks').getByRole('cell').first()).toHaveText('60')
  await expect(figure('Attacks a year')).toHaveCount(0)
  const second = view.getByRole('group', { name: 'Second period' })
  await second.getByLabel('to', { exact: true }).fill('2025-12-31')
  await expect(page).toHaveURL(/compare=period:2001-01-01\/2010-12-31,2011-01-01\/2025-12-31/)
  await expect(view.getByText('The periods differ in length, 10 years and 15 years')).toBeVisible()
  await expect(figure('Attacks a year').getByRole('cell').first()).toHaveText('6')
  await view.getByRole('button', { name: 'As long before 2011–2025' }).click()
  await expect(heading).toHaveText('1996–2010 and 2011–2025')
  await view.getByRole('radio', { name: 'Countries' }).check()
  await view.getByRole('radio', { name: 'Periods' }).check()
  await expect(heading).toHaveText('1996–2010 and 2011–2025')
})

test('other filters hold, the filter of what is compared does not, and both are said', async ({ page }) => {
  await page.goto(`${FRANCE_AND_UK}&country=DE&killed=50..`)
  const { view, figure } = compareView(page)
  await expect(view.getByText('Within the filters Killed: 50–…. A country filter')).toBeVisible()
  await expect(figure('Attacks').getByRole('cell')).toHaveText(['2', '1'])
})

test('what a link cannot be read by is left out with a notice; the rest is compared', async ({ page }) => {
  await page.goto(inCrocus('/?view=compare&compare=country:XX,TV'))
  const { view, heading, figure } = compareView(page)
  await expect(page.getByText('compare=XX (no two countries, actors or periods')).toBeVisible()
  await expect(page.getByText('compare=TV: this record has no such entry')).toBeVisible()
  await expect(heading).toHaveText('France and Russia')
  await expect(figure('Attacks').getByRole('cell')).toHaveText(['0', '1'])
  await expect(view.getByText('No attack', { exact: true })).toHaveCount(2)
})

test('the same on both sides, and nothing on either, are said', async ({ page }) => {
  await page.goto(inCrocus('/?view=compare&compare=country:RU,RU&q=nosuchword'))
  const { view } = compareView(page)
  await expect(view.getByText('Both sides are the same.')).toBeVisible()
  await expect(view.getByText('No event on either side passes the filters.')).toBeVisible()
  await expect(view.getByText('No attack on either side passes the filters.')).toBeVisible()
})

test('the day of knowledge counts', async ({ page }) => {
  await page.goto(inCrocus('/?view=compare&compare=country:FR,RU'))
  const { figure } = compareView(page)
  const killed = figure('Killed in these attacks').getByRole('cell').last()
  await expect(killed).toHaveText('149')
  await page.getByLabel('As known on').fill('2024-03-22')
  await expect(killed).not.toHaveText('149')
})

test('Cite view says what stands side by side', async ({ page }) => {
  await page.goto(FRANCE_AND_UK)
  await expect(compareView(page).figures).toBeVisible()
  await page.getByRole('button', { name: 'Cite view' }).click()
  const text = page.getByRole('textbox', { name: 'Plain text' })
  await expect(text).toHaveValue(/Side by side: France and United Kingdom\. .*compare=country:FR,GB/)
})

test.describe('on a narrow dark screen', () => {
  test.use({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
  test('sides stand below each other and nothing is cut', async ({ page }) => {
    await page.goto(FRANCE_AND_UK)
    const { side, figures, chart } = compareView(page)
    await expect(figures).toBeVisible()
    const [first, second] = await Promise.all(
      ['First country', 'Second country'].map((name) => side(name).boundingBox()),
    )
    expect(second!.y).toBeGreaterThan(first!.y + first!.height)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(360)
    await chart('Attacks, France').getByRole('button').first().focus()
    await page.keyboard.press('Enter')
    await expect(tocsin(page).events.getByRole('heading', { level: 2 })).toBeInViewport()
  })
})

test('an embedded comparison has all but the frame', async ({ page }) => {
  await page.goto(`${FRANCE_AND_UK}&embed=1`)
  await expect(compareView(page).figures).toBeVisible()
  await expect(page.getByRole('region', { name: 'Filters' })).toHaveCount(0)
})

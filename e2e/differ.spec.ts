import { expectAccessible } from './axe.ts'
import { ATTACK, ATTACK_TITLE, changePack, expect, inCrocus, test, tocsin } from './page.ts'

const CELL_TITLE = /^FSB says it stopped/

test('the map and the timeline say from what to what a toll goes, and draw it', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const { map, timeline, attack } = tocsin(page)
  await expect(attack).toHaveAccessibleName(`${ATTACK_TITLE}, 40 to 150 killed`)
  await expect(attack).toHaveClass(/range-high/)
  await expect(attack).toHaveClass(/range-low/)
  await attack.focus()
  await page.keyboard.press('Enter')
  await expect(tocsin(page).article).toHaveAccessibleName(ATTACK_TITLE)
  const mark = timeline.getByRole('button', { name: `${ATTACK_TITLE}, 22 March 2024, 40 to 150 killed` })
  await expect(mark).toBeVisible()
  for (const ring of ['high', 'low'])
    expect(Number(await mark.locator(`circle.${ring}`).getAttribute('r'))).toBeGreaterThan(0)
  await timeline.getByText('Key', { exact: true }).click()
  await expect(timeline.getByText('outer ring the highest toll')).toBeVisible()
  await timeline.getByText('Key', { exact: true }).click()
  await map.getByText('Legend').click()
  await expect(map.getByText('outer ring the highest toll')).toBeVisible()
})

test('a toll on which sources agree has no rings, nor one on an early day of knowledge', async ({ page }) => {
  await page.goto(inCrocus('/?known=2024-03-22'))
  const { attack, events } = tocsin(page)
  await expect(attack).toHaveAccessibleName(`${ATTACK_TITLE}, 40 killed`)
  await expect(attack).not.toHaveClass(/range-/)
  await expect(events).not.toContainText('sources say')
})

test('large attacks above the density say their range too', async ({ page }) => {
  await page.goto('/')
  const mark = tocsin(page)
    .timeline.getByRole('button', { name: /, \d+ to [\d,]+ killed$/ })
    .first()
  await expect(mark).toBeVisible()
  await expect(tocsin(page).timeline.getByRole('group', { name: 'Attacks: how many in time' })).toBeVisible()
})

test('the list goes by how far tolls are apart, chosen by keyboard, and the link keeps it', async ({
  page,
}) => {
  await page.goto(inCrocus('/'))
  const { events } = tocsin(page)
  const row = events.getByRole('link', { name: new RegExp(ATTACK_TITLE) })
  await expect(row).toContainText('149 killed, sources say 40 to 150')
  await expect(row).toContainText('Sources differ: place, killed, injured, actor')
  const order = events.getByLabel('Order')
  await order.focus()
  for (let press = 0; press < 6; press++) await page.keyboard.press('ArrowDown')
  await expect(order).toHaveValue('toll-differs')
  await expect(page).toHaveURL(/sort=toll-differs/)
  const items = events.getByRole('listitem')
  await expect(items.first()).toContainText('40 to 150 killed, 110 apart; 100 to 609 injured, 509 apart')
  await expect(items.nth(1)).toHaveText('No difference of toll from here on, newest first')
  await page.reload()
  await expect(items.first()).toContainText('110 apart')
  await order.selectOption('Newest first')
  await expect(page).not.toHaveURL(/sort=/)
  await expect(events).not.toContainText('apart')
})

test('dates that differ have an order of their own, in words', async ({ page }) => {
  await page.goto(inCrocus('/?sort=date-differs'))
  const items = tocsin(page).events.getByRole('listitem')
  await expect(items.first()).toContainText(CELL_TITLE.source.slice(1))
  await expect(items.first()).toContainText('6 to 7 March 2024, 1 day apart')
  await expect(items.nth(1)).toHaveText('No difference of date from here on, newest first')
})

test('points that differ have an order of their own, and count as sources that differ', async ({ page }) => {
  await changePack(page, 'claims.csv', (text) => {
    const [head = '', ...rows] = text.split('\n')
    const columns = head.trim().split(',')
    const claim: Record<string, string> = {
      id: 'far-point',
      event: 'fsb-director-alleges-2024',
      property: 'point',
      qualifier: 'city',
    }
    const line = (value: string, id: string) =>
      columns.map((column) => ({ ...claim, value, id })[column] ?? '').join(',')
    return [head, line('55.75 37.62', 'near-point'), line('55.75 38.62', 'far-point'), ...rows].join('\n')
  })
  await page.goto(inCrocus('/?sort=place-differs&differ=1'))
  const items = tocsin(page).events.getByRole('listitem')
  await expect(items.first()).toContainText('points 63 km apart')
  await expect(items.first()).toContainText('point on the map')
})

test('the table is sorted by its headers and says where sources differ', async ({ page }) => {
  await page.goto(inCrocus('/?view=table'))
  const table = page.getByRole('table')
  const killed = table.getByRole('columnheader', { name: 'Killed' })
  await expect(table.getByRole('columnheader', { name: 'Date' })).toHaveAttribute('aria-sort', 'descending')
  await expect(killed).not.toHaveAttribute('aria-sort')
  await killed.getByRole('button').click()
  await expect(killed).toHaveAttribute('aria-sort', 'descending')
  await expect(page).toHaveURL(/sort=most-killed/)
  const first = table.getByRole('row').nth(1)
  await expect(first).toContainText(ATTACK_TITLE)
  await expect(first).toContainText('40 to 150')
  await expect(first).toContainText('place, killed, injured, actor')
  await expect(table).toContainText('Killed not known from here on, newest first')
  await killed.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(killed).toHaveAttribute('aria-sort', 'ascending')
  await expect(page).toHaveURL(/sort=fewest-killed/)
  await table.getByRole('columnheader', { name: 'Injured' }).getByRole('button').click()
  await expect(page).toHaveURL(/sort=most-injured/)
  // One choice for the list and the table.
  await expect(tocsin(page).events.getByLabel('Order')).toHaveValue('most-injured')
  await page.getByRole('region', { name: 'Table' }).getByLabel('Order').selectOption('Toll differs most')
  await expect(first).toContainText('40 to 150 killed, 110 apart')
  await expect(table.getByRole('columnheader', { name: 'Sources differ' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
})

test('later claims are counted, listed greyed, and open their passage', async ({ page }) => {
  await page.goto(inCrocus(`${ATTACK}?known=2024-03-24`))
  const { article, fact } = tocsin(page)
  const killed = fact('Killed')
  const button = killed.getByRole('button', { name: /^\d+ later claims \(Killed\)$/ })
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  await button.focus()
  await page.keyboard.press('Enter')
  const later = killed.getByRole('list', { name: 'Killed: claims not known by 24 March 2024' })
  const claims = later.getByRole('listitem')
  await expect(claims.first()).toContainText(/^Later claim: \d+Reported 25 March 2024/)
  await expect(killed).toContainText('Not known by 24 March 2024, and no fact on this page')
  expect(await claims.count()).toBe(Number.parseInt((await button.textContent())!, 10))
  const claim = claims.filter({ hasText: 'Reported 31 March 2024' })
  await claim.getByRole('button', { name: 'Passage for Killed, later claim 144' }).click()
  await expect(page).toHaveURL(/passage=ani-695/)
  await expect(claim.locator('mark')).toBeVisible()
  await expectAccessible(page)
  await button.click()
  await expect(later).toHaveCount(0)
  await expect(page).not.toHaveURL(/passage=/)
  // The fact is the one of the day.
  await expect(killed.locator('.value').first()).toContainText('137')
  await expect(article.locator('mark')).toHaveCount(0)
})

test('a link to the passage of a later claim opens it as one', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(inCrocus(`${ATTACK}?known=2024-03-24&passage=ani-695`))
  await expect(tocsin(page).fact('Killed').locator('.later-claims mark')).toBeVisible()
})

test('the page says how much was known by the day, and shows all', async ({ page }) => {
  await page.goto(inCrocus(`${ATTACK}?known=2024-03-24`))
  const { article } = tocsin(page)
  const line = article.getByText(/^As known on 24 March 2024: \d+ of \d+ claims; \d+ came later/)
  await expect(line).toBeVisible()
  const [known, all, later, undated = 0] = (await line.textContent())!
    .replace(/^.*2024: /, '')
    .match(/\d+/g)!
    .map(Number)
  expect(known! + later! + undated).toBe(all)
  await article.getByRole('button', { name: 'Show all claims' }).click()
  await expect(line).toHaveCount(0)
  await expect(page).not.toHaveURL(/known=/)
  await expect(article).toContainText('Sources differ: place, killed, injured, actor')
})

test('of an event not reported by the day nothing was known', async ({ page }) => {
  await page.goto(inCrocus(`${ATTACK}?known=2024-03-01`))
  await expect(tocsin(page).article).toContainText(
    /As known on 1 March 2024: 0 of \d+ claims; \d+ came later/,
  )
})

test('an order whose code does not come is not said to be shown', async ({ page }) => {
  await page.route('**/difference-*.js', (route) => route.abort())
  await page.goto(inCrocus('/'))
  const order = tocsin(page).events.getByLabel('Order')
  await order.selectOption('Toll differs most')
  await expect(order).toHaveValue('newest')
  await expect(tocsin(page).events.getByRole('listitem')).toHaveCount(36)
})

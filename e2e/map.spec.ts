import type { Page } from '@playwright/test'
import { sampleFile } from './data-files.ts'
import { changePack, expect, inCrocus, test, tocsin } from './page.ts'

/** Adds attacks at these points, `latitude longitude` or empty for none, to the shipped pack; the passages are lent by the others. */
async function addAttacks(page: Page, country: string, points: readonly string[]): Promise<void> {
  const ids = points.map((_, index) => `added-${index + 1}`)
  await changePack(page, 'events.csv', (text) =>
    [
      text.trimEnd(),
      ...ids.map((id, index) => `${id},attack,Added attack ${index + 1},,published,`),
      '',
    ].join('\n'),
  )
  const claims = ids.flatMap((id, index) =>
    [
      ['date', '2024-03-23', ''],
      ['country', country, ''],
      ['point', points[index]!, 'city'],
      ['killed', String(10 * (index + 1)), ''],
    ]
      .filter(([, value]) => value !== '')
      .map(([property, value, qualifier]) =>
        [`${id}-${property}`, id, property, value, qualifier, '', '2024-03-24', 'seed-date', ''].join(','),
      ),
  )
  await changePack(page, 'claims.csv', (text) => [text.trimEnd(), ...claims, ''].join('\n'))
}

test('a gathered circle opens the list of its events, and filters never leave it stale', async ({ page }) => {
  await addAttacks(page, 'FR', ['48.85 2.35', '48.86 2.34', '48.84 2.36'])
  await page.goto(inCrocus('/'))
  const { map, events, filters, option, status } = tocsin(page)
  await expect(status).toContainText('39 of 39 events')
  await expect(page.getByRole('alert')).toHaveCount(0)
  const circle = map.getByRole('button', { name: /^3 attacks/ })
  await expect(circle).toHaveAccessibleName(/60 killed$/)
  await circle.click()
  await expect(events.getByRole('listitem')).toHaveCount(3)
  await expect(events).toContainText('Added attack 1')
  await filters.getByLabel('At least').fill('20')
  await expect(map.getByRole('button', { name: /^2 attacks/ })).toHaveAccessibleName(/50 killed$/)
  await expect(events.getByRole('listitem')).toHaveCount(3)
  await option('Country', 'Russia').check()
  await expect(map.getByRole('button', { name: /attacks?, / })).toHaveCount(0)
  await expect(map.getByRole('button', { name: /^Attack on Crocus/ })).toBeVisible()
})

test('a gathered circle shows its list in the place of a country, and the legend tells every sign', async ({
  page,
}) => {
  await addAttacks(page, 'FR', ['48.85 2.35', '48.86 2.34', ''])
  await page.goto(inCrocus('/country/FR/'))
  const { map, events, article } = tocsin(page)
  await expect(article).toBeVisible()
  await map.getByText('Legend').click()
  for (const sign of [/place on the country’s own scale/, /not known on this day/, /without a known point$/])
    await expect(map.getByRole('listitem').filter({ hasText: sign })).toBeVisible()
  await expect(map.getByText('answered by a change of level')).toHaveCount(0)
  await map.getByText('Legend').click()
  await map.getByRole('button', { name: /^2 attacks/ }).click()
  await expect(events.getByRole('listitem')).toHaveCount(2)
  await expect(page).toHaveURL(/\/\?pack=crocus$/)
})

test('gathered circles part when the map comes nearer', async ({ page }) => {
  await addAttacks(page, 'FR', ['48.85 2.35', '43.3 5.37'])
  await page.goto(inCrocus('/?map=2/47/4'))
  const { map } = tocsin(page)
  await expect(map.getByRole('button', { name: /^2 attacks/ })).toBeVisible()
  await page.goto(inCrocus('/?map=6/46/4'))
  await expect(map.getByRole('button', { name: /^Added attack 1/ })).toBeVisible()
  await expect(map.getByRole('button', { name: /^Added attack 2/ })).toBeVisible()
})

test('a country under the pointer says its level, as long as it is there', async ({ page }) => {
  await page.goto(inCrocus('/?map=5/46.5/2.5'))
  const { map } = tocsin(page)
  const tooltip = map.getByRole('tooltip')
  // France's label stands when its outline does.
  await expect(map.getByText(/^France/)).toBeVisible()
  await expect(tooltip).toBeHidden()
  await map.getByText(/^France/).hover({ force: true })
  await expect(tooltip).toHaveText(/^France: .+ \(click to filter\)$/)
  await map.getByRole('button', { name: 'Zoom in' }).hover()
  await expect(tooltip).toBeHidden()
})

test('points on both sides of 180 degrees stand at their own edges of the one world', async ({ page }) => {
  await addAttacks(page, 'FJ', ['-16.8 179.9', '-16.8 -179.9'])
  await page.goto(inCrocus('/?map=1.5/0/0'))
  const { map } = tocsin(page)
  const east = (await map.getByRole('button', { name: /^Added attack 1/ }).boundingBox())!
  const west = (await map.getByRole('button', { name: /^Added attack 2/ }).boundingBox())!
  expect(east.x - west.x).toBeGreaterThan(600)
  await expect(map.getByText('Map: Natural Earth')).toBeVisible()
})

test('goes from circle to circle by arrow keys', async ({ page }) => {
  await addAttacks(page, 'FR', ['48.85 2.35', '43.3 5.37'])
  await page.goto(inCrocus('/?map=5/46/4'))
  const { map } = tocsin(page)
  const [paris, marseille] = [1, 2].map((n) =>
    map.getByRole('button', { name: new RegExp(`^Added attack ${n}`) }),
  ) as [ReturnType<Page['getByRole']>, ReturnType<Page['getByRole']>]
  await paris.focus()
  await page.keyboard.press('ArrowDown')
  await expect(marseille).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(paris).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(tocsin(page).article).toHaveAccessibleName('Added attack 1')
})

test('an attack known only to its country marks the country, sets no pin and opens as a list', async ({
  page,
}) => {
  await addAttacks(page, 'FR', [''])
  await page.goto(inCrocus('/'))
  const { map, events } = tocsin(page)
  await expect(map).toContainText('1 attack without a known point: the country is marked.')
  await map.getByRole('button', { name: 'Show the list' }).click()
  await expect(events.getByRole('listitem')).toHaveCount(1)
  await expect(events).toContainText('Added attack 1')
})

test('circles are drawn where their buttons are, in the colour of their data set, and say which it is', async ({
  page,
}) => {
  await page.goto(inCrocus('/?map=1.5/30/30'))
  const { map } = tocsin(page)
  await page
    .getByRole('banner')
    .getByLabel('Open data file')
    .setInputFiles({ name: 'ged-25.csv', mimeType: '', buffer: sampleFile('ged-25.csv') })
  const ofFile = map.getByRole('button', { name: /; \d+ of ged-25\.csv$/ }).first()
  const ofRecord = map.getByRole('button', { name: /; \d+ of the record/ }).first()
  await expect(ofFile).toBeVisible()
  await expect(ofRecord).toBeVisible()
  /** Red, green, blue and alpha of the canvas at the edge of the button's circle. */
  const painted = (button: typeof ofFile) =>
    button.evaluate((element) => {
      const canvas = element.parentElement!.querySelector('canvas')!
      const [box, all] = [element.getBoundingClientRect(), canvas.getBoundingClientRect()]
      const ratio = canvas.width / all.width
      const radius = Number.parseFloat(element.style.getPropertyValue('--size')) / 2
      const x = (box.left + box.width / 2 - radius + 0.75 - all.left) * ratio
      const y = (box.top + box.height / 2 - all.top) * ratio
      return [...canvas.getContext('2d')!.getImageData(Math.round(x), Math.round(y), 1, 1).data]
    })
  const [file, record] = [await painted(ofFile), await painted(ofRecord)]
  expect(record[3]).toBeGreaterThan(100)
  expect(record[0]).toBeGreaterThan(record[1]!)
  expect(file[3]).toBeGreaterThan(100)
  expect(file[1]).toBeGreaterThan(file[0]!)
  if (!(await map.getByText('event of the record').isVisible())) await map.getByText('Legend').click()
  await expect(map.getByRole('listitem').filter({ hasText: 'ged-25.csv' })).toBeVisible()
})

import type { Page } from '@playwright/test'
import { APP, FOREIGN, FOREIGN_CORS } from './addresses.ts'
import { expectAccessible } from './axe.ts'
import { ATTACK, ATTACK_TITLE, changePack, expect, inCrocus, test, tocsin } from './page.ts'

const alertOf = (page: Page) => page.getByRole('alert')

test('a missing file of the pack is named, and the rest is shown', async ({ page }) => {
  await page.route('**/packs/crocus/relations.csv', (route) =>
    route.fulfill({ status: 404, body: 'Not found' }),
  )
  await page.goto(inCrocus('/'))
  await expect(alertOf(page)).toContainText('relations.csv')
  await expect(alertOf(page)).toContainText('404')
  await expect(alertOf(page).getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect(tocsin(page).status).toContainText('36 of 36 events')
})

test('a passage of a link is not called unknown where the passages could not be read', async ({ page }) => {
  await page.route('**/passages.csv', (route) => route.fulfill({ status: 404 }))
  await page.goto(inCrocus('/event/crocus-city-hall-2024/?passage=seed-60-lives'))
  const alerts = page.getByRole('alert')
  await expect(alerts).toContainText('passages.csv: there is no such file')
  await expect(page.getByText('this record has no such entry')).toHaveCount(0)
  // Nor is a fact said to have no source.
  await expect(tocsin(page).article.getByText('The passages of this record could not be read')).toBeVisible()
  await expect(tocsin(page).article.getByText('No source yet')).toHaveCount(0)
  await page.unroute('**/passages.csv')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('blockquote mark')).toBeVisible()
})

test('a pack that is not there says so and offers the way back', async ({ page }) => {
  await page.goto('/?pack=no-such-pack')
  await expect(alertOf(page)).toContainText('The record could not be opened.')
  await expect(alertOf(page)).toContainText('datapackage.json')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Open the record that comes with Tocsin' }).click()
  await expect(tocsin(page).status).toBeVisible()
})

test('a network that fails can be tried again', async ({ page }) => {
  await page.route('**/packs/crocus/*', (route) => route.abort())
  await page.goto(inCrocus(ATTACK))
  await expect(alertOf(page)).toContainText('could not be reached')
  await page.unroute('**/packs/crocus/*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(tocsin(page).article).toHaveAccessibleName(ATTACK_TITLE)
})

test('a web page where a table was expected is recognised', async ({ page }) => {
  await page.route('**/packs/crocus/coverage.csv', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Sign in</title><p>Please sign in</p>',
    }),
  )
  await page.goto(inCrocus('/'))
  await expect(alertOf(page)).toContainText('coverage.csv')
  await expect(alertOf(page)).toContainText('web page')
  await expect(tocsin(page).status).toContainText('36 of 36 events')
})

test('malformed rows are listed with file, row and column, and the good rows show', async ({ page }) => {
  await changePack(page, 'events.csv', (text) => text.replace(',warning,', ',rumour,'))
  await changePack(page, 'claims.csv', (text) => text.replace(/,killed,149,/, ',killed,many,'))
  await page.goto(inCrocus('/'))
  await expect(alertOf(page)).toContainText('The rest is shown.')
  await page.getByText('Show the list').click()
  await expect(alertOf(page)).toContainText(/events\.csv, row \d+, column kind: .*rumour/)
  await expect(alertOf(page)).toContainText(/claims\.csv, row \d+, column value: .*many/)
  await expect(tocsin(page).status).toContainText('35 of 35 events')
  await expectAccessible(page)
  await alertOf(page).getByRole('button', { name: 'Dismiss' }).click()
  await expect(alertOf(page)).toHaveCount(0)
})

test('an event that the record lacks leads back to the list', async ({ page }) => {
  await page.goto(inCrocus('/event/no-such-event/'))
  await expect(alertOf(page)).toContainText('There is no such event in this record')
  await expect(alertOf(page)).toContainText('no-such-event')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Look through the events' }).click()
  await expect(tocsin(page).events.getByRole('listitem')).toHaveCount(36)
})

test('what a link says that cannot be read is dropped with a notice', async ({ page }) => {
  await page.goto(inCrocus('/?country=FR&from=yesterday&killed=lots&actor=no-such-actor'))
  await expect(alertOf(page)).toContainText('from=yesterday')
  await expect(alertOf(page)).toContainText('killed=lots')
  await expect(alertOf(page)).toContainText('actor=no-such-actor')
  await expect(tocsin(page).option('Country', 'France')).toBeChecked()
  await alertOf(page).getByRole('button', { name: 'Dismiss' }).click()
  await expect(alertOf(page)).toHaveCount(0)
})

test('a page that does not exist is the whole record, with a notice', async ({ page }) => {
  await page.goto(inCrocus('/no/such/page'))
  await expect(alertOf(page)).toContainText('there is no page')
  await expect(tocsin(page).status).toContainText('36 of 36 events')
})

test('a pack of another origin that allows reading opens, and its links keep it', async ({ page }) => {
  await page.goto(`/?pack=${FOREIGN_CORS}/packs/crocus/`)
  const { status, events } = tocsin(page)
  await expect(status).toContainText('36 of 36 events')
  await events.getByRole('link', { name: /Attack on Crocus City Hall/ }).click()
  expect(page.url()).toContain('pack=http')
})

test('tables are read where the descriptor says that they are', async ({ page }) => {
  await changePack(page, 'datapackage.json', (text) =>
    text.replace('"events.csv"', '"tables/events-2024.csv"'),
  )
  await page.route('**/packs/crocus/tables/events-2024.csv', async (route) => {
    const url = route.request().url().replace('tables/events-2024.csv', 'events.csv')
    await route.fulfill({ response: await route.fetch({ url }) })
  })
  await page.goto(inCrocus('/'))
  await expect(tocsin(page).status).toContainText('36 of 36 events')
  await expect(alertOf(page)).toHaveCount(0)
})

test('a pack of another origin without CORS is explained', async ({ page }) => {
  await page.goto(`/?pack=${FOREIGN}/packs/crocus/`)
  await expect(alertOf(page)).toContainText('may not allow other sites to read its files (CORS)')
  await expect(page.getByRole('button', { name: 'Open the record that comes with Tocsin' })).toBeVisible()
})

test('markup in titles and script in addresses are text', async ({ page }) => {
  const attackTitle = /Attack on Crocus City Hall, Moscow/g
  await changePack(page, 'events.csv', (text) =>
    text.replace(attackTitle, '<img src=x onerror=window.hacked=1><b>Bold</b>'),
  )
  await changePack(page, 'sources.csv', (text) =>
    text.replace(/https:\/\/www\.tf1info\.fr[^,]*/, 'javascript:window.hacked=1'),
  )
  await page.goto(inCrocus('/'))
  const { events, article, attack, map } = tocsin(page)
  await expect(events).toContainText('<img src=x onerror=window.hacked=1><b>Bold</b>')
  await expect(map.getByRole('button', { name: /^<img src=x/ })).toBeVisible()
  await expect(attack).toHaveCount(0)
  await map.getByRole('button', { name: /^<img src=x/ }).click()
  await expect(article.getByRole('heading', { level: 2 })).toContainText('<b>Bold</b>')
  await page.goto(inCrocus('/source/tf1-info/'))
  await expect(page.locator('a[href^="javascript"]')).toHaveCount(0)
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})

test('an error in one view leaves the others', async ({ page }) => {
  await page.route('**/assets/map-view-*.js', (route) => route.abort())
  await page.goto(inCrocus('/'))
  await expect(alertOf(page)).toContainText('“Map” could not be shown. The rest of the page works on.')
  await expect(alertOf(page).getByRole('button', { name: 'Reload the page' })).toBeVisible()
  const { status, events, timeline, option } = tocsin(page)
  await option('Country', 'France').check()
  await expect(status).toContainText('2 of 36 events')
  await expect(timeline.getByRole('button', { name: /^France raises/ })).toBeVisible()
  await expect(events.getByRole('listitem')).toHaveCount(2)
  await page.unroute('**/assets/map-view-*.js')
  await alertOf(page).getByRole('button', { name: 'Reload the page' }).click()
  await expect(tocsin(page).map).toBeVisible()
  await expect(alertOf(page)).toHaveCount(0)
})

test('a view whose style did not come has it when it is opened again', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const { status } = tocsin(page)
  await expect(status).toContainText('36 of 36 events')
  const button = page.getByRole('button', { name: 'Day by day' })
  const alert = alertOf(page).filter({ hasText: '“Day by day” could not be shown.' })
  await page.route('**/assets/known-strip-*.css', (route) => route.abort())
  await button.click()
  await expect(alert).toBeVisible()
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toBeVisible()
  await button.click()
  await expect(alert).toHaveCount(0)
  await page.unroute('**/assets/known-strip-*.css')
  await button.click()
  await expect(page.getByRole('region', { name: 'Day of knowledge' })).toHaveCSS('display', 'grid')
})

test('a base map that cannot be had leaves the circles', async ({ page }) => {
  await page.route('**/assets/countries-*.json', (route) => route.abort())
  await page.goto(inCrocus('/'))
  await expect(alertOf(page)).toContainText('The outlines of the countries could not be fetched.')
  await expect(tocsin(page).attack).toBeVisible()
})

test('a refused clipboard shows the link to copy by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    })
  })
  await page.goto(inCrocus(ATTACK))
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(alertOf(page)).toContainText('The browser did not allow copying.')
  await expect(alertOf(page).getByRole('textbox')).toHaveValue(
    /\/event\/crocus-city-hall-2024\/\?pack=crocus$/,
  )
})

test('blocked storage is said and loses nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  })
  await page.goto(inCrocus('/source/seed-article/'))
  await page.getByLabel('Document text file').setInputFiles({
    name: 'article.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Another text. At least 60 lives.'),
  })
  await page.getByRole('checkbox', { name: 'Keep this document on this machine' }).click()
  await expect(alertOf(page)).toContainText('storage is blocked')
  await expect(page.getByRole('article')).toContainText('Another text.')
})

test('an alias leads to the event, and a withdrawn event says why', async ({ page }) => {
  await changePack(page, 'events.csv', (text) =>
    text
      .replace(
        '"Attack on Crocus City Hall, Moscow",,published',
        '"Attack on Crocus City Hall, Moscow",old-name,published',
      )
      .replace(
        /NATO condemns the attack,,published,.*/,
        'NATO condemns the attack,,withdrawn,Merged with another statement.',
      ),
  )
  await page.goto(inCrocus('/event/old-name/?passage=seed-60-lives'))
  await expect(tocsin(page).article).toHaveAccessibleName(ATTACK_TITLE)
  await expect(page).toHaveURL(/\/event\/crocus-city-hall-2024\/\?passage=seed-60-lives&pack=crocus$/)
  await page.goto(inCrocus('/event/nato-condemns-crocus-2024/'))
  await expect(tocsin(page).article).toContainText('This event was withdrawn from the record:')
  await expect(tocsin(page).article).toContainText('Merged with another statement.')
})

test('the record shows before the outlines of the countries are there', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/countries-*.json', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(inCrocus(ATTACK))
  await expect(tocsin(page).article).toHaveAccessibleName(ATTACK_TITLE)
  await expect(tocsin(page).status).toContainText('36 of 36 events')
  release()
  await expect(tocsin(page).attack).toBeVisible()
})

test('a point outside its country is reported once the outlines are there', async ({ page }) => {
  await changePack(page, 'claims.csv', (text) => text.replace(/,point,55\.8\d*/g, ',point,45.8'))
  // The shipped packs are tried by the project's own tests, others in the page.
  await page.goto(`/?pack=${APP}/packs/crocus/`)
  await expect(alertOf(page)).toContainText('in this pack. The rest is shown.')
  await page.getByText('Show the list').click()
  await expect(alertOf(page)).toContainText(/claims\.csv, row \d+, column value: .*RU/)
})

import { expect, type Page, test } from '@playwright/test'
import { APP, FOREIGN, FOREIGN_CORS, PLAIN } from './addresses.ts'

for (const [server, origin] of [
  ['a server with a fallback', APP],
  ['a plain file server', PLAIN],
] as const) {
  test(`starts at a deep link under ${server}, within the content security policy`, async ({ page }) => {
    const breaches = await listBreaches(page)
    await page.goto(`${origin}/event/no-such-event/?country=FR`)
    await expect(page.locator('#root > *').first()).toBeVisible()
    expect(await breaches()).toEqual([])
  })
}

test('asks no other host for anything', async ({ page }) => {
  const others: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(APP)) others.push(request.url())
  })
  await page.goto('/')
  await expect(page.locator('#root > *').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(others).toEqual([])
})

test('another origin is readable only when it says so', async ({ page }) => {
  await page.goto('/')
  const read = (origin: string) =>
    page.evaluate(
      (url) =>
        fetch(url).then(
          (response) => response.status,
          () => 'refused',
        ),
      `${origin}/packs/crocus/datapackage.json`,
    )
  expect(await read(FOREIGN_CORS)).toBe(200)
  expect(await read(FOREIGN)).toBe('refused')
})

/** Notes what the page's own policy refuses, from its first script on. */
async function listBreaches(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seenBreaches: seen })
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(`${event.violatedDirective}: ${event.blockedURI}`)
    })
  })
  return () => page.evaluate(() => (window as unknown as { seenBreaches: string[] }).seenBreaches)
}

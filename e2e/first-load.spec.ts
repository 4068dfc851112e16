import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { APP } from './addresses.ts'
import { ATTACK, ATTACK_TITLE, expect, inCrocus, test, tocsin } from './page.ts'

const MOST_SCRIPT_BYTES = 210_000
const MOST_DATA_BYTES = 250_000
const dist = join(import.meta.dirname, '../dist')

test('the first load needs at most 210 kB of JavaScript, from this host only', async ({ page }) => {
  const scripts = new Set<string>()
  const others: string[] = []
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    if (origin !== APP) others.push(request.url())
    if (pathname.endsWith('.js')) scripts.add(pathname)
  })
  await page.goto('/')
  await expect(tocsin(page).status).toBeVisible()
  await page.waitForLoadState('networkidle')
  const sizes = [...scripts].map((path) => gzipSync(readFileSync(join(dist, path))).length)
  // The checker's worker is among them.
  expect([...scripts].some((path) => path.includes('worker'))).toBe(true)
  expect(sizes.reduce((a, b) => a + b)).toBeLessThanOrEqual(MOST_SCRIPT_BYTES)
  expect(others).toEqual([])
})

test('the record is there, to be browsed, with at most 250 kB of data, before its passages and sources have come', async ({
  page,
}) => {
  const files = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.includes('/packs/')) files.add(pathname)
  })
  let letGo = () => {}
  const isHeld = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(/packs\/world\/(passages|sources)\.csv/, async (route) => {
    await isHeld
    await route.continue()
  })
  await page.goto(ATTACK)
  const { article, fact, levels, passage } = tocsin(page)
  await expect(article).toHaveAccessibleName(ATTACK_TITLE)
  await expect(fact('Killed')).toContainText('149')
  await expect(levels).toContainText('France')
  const needed = [...files].filter((file) => !/passages|sources/.test(file))
  expect(needed.length).toBe(8)
  const sizes = needed.map((path) => gzipSync(readFileSync(join(dist, path))).length)
  expect(sizes.reduce((a, b) => a + b)).toBeLessThanOrEqual(MOST_DATA_BYTES)
  await passage('Killed').click()
  await expect(article.getByText('The passage is on its way…')).toBeVisible()
  letGo()
  await expect(article.getByRole('blockquote')).toBeVisible()
  await expect(article.getByText('on its way')).toHaveCount(0)
})

for (const path of ['/', ATTACK, inCrocus('/'), inCrocus(ATTACK)])
  test(`nothing moves while ${path} loads, and nothing is refused by the page's own policy`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const seen = { shift: 0, shifted: [] as string[], breaches: [] as string[] }
      Object.assign(window, { seen })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number
          sources: { node?: Node }[]
        })[]) {
          seen.shift += entry.value
          for (const { node } of entry.sources) {
            const element = node instanceof Element ? node : node?.parentElement
            seen.shifted.push(element?.outerHTML.slice(0, 120) ?? 'a node that is gone')
          }
        }
      }).observe({ type: 'layout-shift', buffered: true })
      document.addEventListener('securitypolicyviolation', (event) => {
        seen.breaches.push(`${event.violatedDirective}: ${event.blockedURI}`)
      })
    })
    await page.goto(path)
    await expect(tocsin(page).status).toBeVisible()
    await page.waitForLoadState('networkidle')
    const seen = await page.evaluate(
      () => (window as unknown as { seen: { shift: number; shifted: string[]; breaches: string[] } }).seen,
    )
    expect(seen).toEqual({ shift: 0, shifted: [], breaches: [] })
  })

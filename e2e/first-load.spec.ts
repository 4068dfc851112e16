import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { APP } from './addresses.ts'
import { ATTACK, expect, test, tocsin } from './page.ts'

const MOST_SCRIPT_BYTES = 210_000
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
  await expect(tocsin(page).attack).toBeVisible()
  await page.waitForLoadState('networkidle')
  const sizes = [...scripts].map((path) => gzipSync(readFileSync(join(dist, path))).length)
  // The checker's worker is among them.
  expect([...scripts].some((path) => path.includes('worker'))).toBe(true)
  expect(sizes.reduce((a, b) => a + b)).toBeLessThanOrEqual(MOST_SCRIPT_BYTES)
  expect(others).toEqual([])
})

for (const path of ['/', ATTACK])
  test(`nothing moves while ${path} loads, and nothing is refused by the page's own policy`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const seen = { shift: 0, shifted: [] as string[], breaches: [] as string[] }
      Object.assign(window, { seen })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number
          sources: { node?: Element }[]
        })[]) {
          seen.shift += entry.value
          seen.shifted.push(...entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? ''))
        }
      }).observe({ type: 'layout-shift', buffered: true })
      document.addEventListener('securitypolicyviolation', (event) => {
        seen.breaches.push(`${event.violatedDirective}: ${event.blockedURI}`)
      })
    })
    await page.goto(path)
    await expect(tocsin(page).attack).toBeVisible()
    await page.waitForLoadState('networkidle')
    const seen = await page.evaluate(
      () => (window as unknown as { seen: { shift: number; shifted: string[]; breaches: string[] } }).seen,
    )
    expect(seen).toEqual({ shift: 0, shifted: [], breaches: [] })
  })

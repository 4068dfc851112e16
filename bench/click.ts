import type { Page } from '@playwright/test'

/** The options of a group that are there without opening it. */
const OPTIONS = 5

/**
 * What a reader waits for after a click on a checkbox of the filters, in the app itself: to the end of the last frame that
 * changed anything. Every option is chosen and taken out again.
 */
export async function measureClicks(page: Page, address: string, runs: number): Promise<number[]> {
  await page.goto(address)
  await page
    .getByRole('status')
    .filter({ hasText: /events/ })
    .waitFor({ timeout: 60_000 })
  await page.getByRole('region', { name: 'Map', exact: true }).locator('.circle').first().waitFor()
  // Passages and sources come after the rest, and everything is then drawn again.
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1000)
  const times: number[] = []
  for (let run = -2; run < runs; run++) {
    const time = await page.evaluate(clickToDrawn, ((run + 2) >> 1) % OPTIONS)
    if (run >= 0) times.push(time)
    await page.waitForTimeout(50)
  }
  return times
}

/** Runs in the page. */
async function clickToDrawn(option: number): Promise<number> {
  const boxes = document.querySelectorAll<HTMLInputElement>('#filters input[type=checkbox][data-option]')
  const groups = [...boxes].filter((box) => /^[A-Z]{2}$/.test(box.dataset['option'] ?? ''))
  const box = groups[option]
  if (!box)
    throw new Error(`There are ${groups.length} countries to be chosen; expected more than ${option}.`)
  let changes = 0
  const observer = new MutationObserver((records) => {
    changes += records.length
  })
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  const drawn = () =>
    new Promise<number>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(null)
      }),
    )
  const begun = performance.now()
  box.click()
  let last = begun
  // Two frames in which nothing changes are the end.
  for (let still = 0; still < 2; ) {
    const before = changes
    const at = await drawn()
    if (changes > before || last === begun) last = at
    still = changes > before ? 0 : still + 1
  }
  observer.disconnect()
  return last - begun
}

import type { Page } from '@playwright/test'
import { expect, inCrocus, test, tocsin } from './page.ts'

/** The span that the timeline says it shows. */
const spanOf = (page: Page) =>
  tocsin(page)
    .timeline.getByText(/Showing/)
    .textContent()

/** How many days lie between the first and the last that it shows. */
async function daysOf(page: Page): Promise<number> {
  const [from, to] = (await spanOf(page))!.match(/\d+ \w+ \d{4}/g)!.map((day) => Date.parse(`${day} UTC`))
  return (to! - from!) / 86_400_000
}

/** A place in the tracks of the timeline, from its left. */
async function placeOf(page: Page, x: number, y = 20) {
  const box = (await tocsin(page).timeline.getByRole('group', { name: 'Events in time' }).boundingBox())!
  return { x: box.x + box.width * x, y: box.y + y }
}

/** Fingers that go from some places to others. */
async function touch(page: Page, ...fingers: readonly (readonly [from: Place, to: Place])[]) {
  const session = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : fingers.map(([from, to], id) => ({
              x: from.x + (to.x - from.x) * share,
              y: from.y + (to.y - from.y) * share,
              id,
            })),
    })
  await send('touchStart', 0)
  for (let step = 1; step <= 10; step++) await send('touchMove', step / 10)
  await send('touchEnd', 1)
}

interface Place {
  readonly x: number
  readonly y: number
}

test('a drag that begins on a mark pans and opens nothing; a click opens it', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const { timeline, article } = tocsin(page)
  const mark = timeline.getByRole('button', { name: /^Attack on Crocus City Hall/ })
  const before = await spanOf(page)
  const box = (await mark.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x - 150, box.y + 5, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => spanOf(page)).not.toBe(before)
  await expect(article).toHaveCount(0)
  await mark.click()
  await expect(article).toBeVisible()
})

test('two quick clicks on a mark open it and leave the cursor and the window alone', async ({ page }) => {
  await page.goto(inCrocus('/?at=2024-03-20'))
  const { timeline, article } = tocsin(page)
  const before = await spanOf(page)
  await timeline.getByRole('button', { name: /^Attack on Crocus City Hall/ }).dblclick()
  await expect(article).toBeVisible()
  await expect(page).toHaveURL(/\/event\/.*at=2024-03-20/)
  expect(await spanOf(page)).toBe(before)
  await expect(timeline.getByRole('slider', { name: 'Levels on' })).toHaveText('20 Mar 2024')
})

test('a drag let go outside the page is over', async ({ page }) => {
  await page.goto(inCrocus('/'))
  await expect(tocsin(page).attack).toBeVisible()
  const { x, y } = await placeOf(page, 0.5)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 40, y, { steps: 4 })
  await page.mouse.up()
  const after = await spanOf(page)
  await page.mouse.move(x + 200, y, { steps: 4 })
  expect(await spanOf(page)).toBe(after)
})

test('the wheel zooms where the pointer is, and many small turns add up', async ({ page }) => {
  await page.goto(inCrocus('/'))
  await expect(tocsin(page).attack).toBeVisible()
  const { x, y } = await placeOf(page, 0.6)
  await page.mouse.move(x, y)
  const before = await spanOf(page)
  for (let turn = 0; turn < 10; turn++) await page.mouse.wheel(0, -200)
  const days = () => daysOf(page)
  await expect.poll(days).toBe(7)
  expect(await spanOf(page)).not.toBe(before)
  // Each turn alone is less than a day.
  for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, 8)
  await expect.poll(days).toBeGreaterThan(7)
})

test.describe('with fingers', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('pinches to zoom, drags to pan, and leaves swipes up to the page', async ({ page }) => {
    await page.goto(inCrocus('/'))
    const { timeline } = tocsin(page)
    await expect(tocsin(page).attack).toBeVisible()
    await timeline.evaluate((element) =>
      window.scrollTo(0, element.getBoundingClientRect().top + scrollY - 60),
    )
    const before = await daysOf(page)
    const [a, b, c, d] = await Promise.all([0.55, 0.65, 0.4, 0.8].map((x) => placeOf(page, x)))
    await touch(page, [a!, c!], [b!, d!])
    await expect.poll(() => daysOf(page)).toBeLessThan(before / 2)
    const pinched = await spanOf(page)
    await touch(page, [d!, c!])
    await expect.poll(() => spanOf(page)).not.toBe(pinched)
    const panned = await spanOf(page)
    const up = await placeOf(page, 0.6, 60)
    await touch(page, [up, { x: up.x, y: up.y - 200 }])
    await page.waitForTimeout(300)
    expect(await spanOf(page)).toBe(panned)
  })
})

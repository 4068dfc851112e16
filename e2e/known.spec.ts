import type { Locator, Page } from '@playwright/test'
import { ATTACK, expect, inCrocus, test, tocsin } from './page.ts'

function strip(page: Page) {
  const region = page.getByRole('region', { name: 'Day of knowledge' })
  return { region, slider: region.getByRole('slider', { name: 'As known on' }) }
}

async function openStrip(page: Page) {
  await page.getByRole('button', { name: 'Day by day' }).click()
  await expect(strip(page).slider).toBeVisible()
}

/** The middle of a step of the slider, whose thumb is 16 pixels wide. */
async function placeOf(slider: Locator, step: number) {
  const { x, y, width, height } = (await slider.boundingBox())!
  const last = Number(await slider.getAttribute('max'))
  return { x: x + 8 + ((width - 16) * step) / last, y: y + height / 2 }
}

test('the whole page follows the day of knowledge from report to report, by keyboard', async ({ page }) => {
  await page.goto(inCrocus(ATTACK))
  const { fact, article, status } = tocsin(page)
  await openStrip(page)
  const { slider, region } = strip(page)
  await slider.focus()
  await page.keyboard.press('Home')
  await expect(slider).toHaveAttribute('aria-valuetext', '21 March 2024, before the first report')
  await expect(article).toContainText('Nobody had reported this event')
  await expect(page).toHaveURL(/known=2024-03-21/)
  for (const killed of ['at least 40', '133', '137', '139', '143']) {
    await page.keyboard.press('ArrowRight')
    await expect(region).toContainText('new on this day')
    await expect(
      fact('Killed')
        .getByText(/^(at least )?\d+$/)
        .first(),
    ).toHaveText(killed)
  }
  await expect(slider).toHaveAttribute('aria-valuetext', /^27 March 2024, \d+ of \d+ claims known by then$/)
  await expect(status).toContainText('as known on 27 March 2024')
  await expect(status).toContainText('not yet reported')
  await page.keyboard.press('End')
  await expect(fact('Killed')).toContainText('149')
  await expect(slider).toHaveAttribute('aria-valuetext', /^Today: all that is known, all \d+ claims$/)
  await expect(page).not.toHaveURL(/known=/)
})

test('dragged by the mouse, and stepped by its buttons', async ({ page }) => {
  await page.goto(inCrocus(ATTACK))
  await openStrip(page)
  const { slider, region } = strip(page)
  const { fact, status } = tocsin(page)
  const [from, to] = [
    await placeOf(slider, Number(await slider.getAttribute('max'))),
    await placeOf(slider, 1),
  ]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  await expect(fact('Killed')).toContainText('at least 40')
  await region.getByRole('button', { name: 'Later report' }).click()
  await expect(region).toContainText('23 March 2024')
  await expect(fact('Killed')).toContainText('133')
  await region.getByRole('button', { name: 'Earlier report' }).click()
  await region.getByRole('button', { name: 'Earlier report' }).click()
  await expect(region).toContainText('before the first report')
  const before = region.getByRole('button', { name: 'Earlier report' })
  await expect(before).toHaveAttribute('aria-disabled', 'true')
  await before.click({ force: true })
  await expect(region).toContainText('before the first report')
  await region.getByRole('button', { name: 'Show all that is known now' }).click()
  await expect(status).not.toContainText('as known on')
  await expect(slider).toHaveAttribute('aria-valuetext', /^Today/)
})

test('has the days of the open event or of the whole record, and a link brings it back', async ({ page }) => {
  await page.goto(inCrocus(`${ATTACK}?known=2024-03-24`))
  const { region, slider } = strip(page)
  const ofEvent = Number(await slider.getAttribute('max'))
  await region.getByRole('button', { name: 'Whole record' }).click()
  await expect(region).toContainText('24 March 2024')
  expect(Number(await slider.getAttribute('max'))).toBeGreaterThan(ofEvent)
  await page
    .getByRole('button', { name: 'Back to the events' })
    .or(page.getByRole('link', { name: 'Back to the events' }))
    .click()
  await expect(region.getByRole('button', { name: 'Whole record' })).toHaveCount(0)
  await slider.focus()
  await page.keyboard.press('Home')
  await expect(tocsin(page).status).toContainText('0 of 0 events')
  await expect(page.getByText('Nothing had been reported by the day chosen')).toBeVisible()
  await page.getByRole('button', { name: 'Day by day' }).click()
  await expect(region).toHaveCount(0)
  await page.getByRole('button', { name: 'Show all that is known now' }).click()
  await expect(tocsin(page).status).not.toContainText('0 of 0')
})

test('a strip that a link opened stays when its end or all that is known is asked for', async ({ page }) => {
  await page.goto(inCrocus('/?known=2024-03-24'))
  const { slider, region } = strip(page)
  await slider.focus()
  await page.keyboard.press('End')
  await expect(page).not.toHaveURL(/known=/)
  await expect(slider).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', /^12 March 2026, /)
  await region.getByRole('button', { name: 'Show all that is known now' }).focus()
  await page.keyboard.press('Enter')
  await expect(slider).toHaveAttribute('aria-valuetext', /^Today/)
  await expect(slider).toBeFocused()
})

test('a withdrawn event has no days of its own', async ({ page }) => {
  await page.goto('/event/poland-no-degree-warsaw-2016-07/?known=2016-08-01')
  await expect(page.getByRole('article')).toContainText('was withdrawn from the record')
  const { slider, region } = strip(page)
  await expect(slider).toHaveAttribute('aria-valuetext', /^1 August 2016, [\d,]+ of [\d,]+ claims/)
  await expect(region.getByRole('button', { name: 'This event' })).toHaveCount(0)
})

test('a day without a report stands at the report before it, and says its own date', async ({ page }) => {
  await page.goto(inCrocus(`${ATTACK}?known=2024-04-05`))
  const { slider, region } = strip(page)
  await expect(slider).toHaveAttribute('aria-valuetext', /^5 April 2024, /)
  await expect(region).not.toContainText('on this day')
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', /^9 April 2024, /)
})

test('the toll of the World Trade Center rises and falls as the day of knowledge goes on', async ({
  page,
}) => {
  await page.goto('/event/new-york-world-trade-center-2001/')
  const { fact, article } = tocsin(page)
  await openStrip(page)
  const { slider } = strip(page)
  await slider.focus()
  await page.keyboard.press('Home')
  await expect(article).toContainText('Nobody had reported this event')
  const shown: string[] = []
  const last = Number(await slider.getAttribute('max'))
  for (let step = 1; step < last; step++) {
    await page.keyboard.press('ArrowRight')
    await expect(slider).toHaveValue(String(step))
    // The page follows a frame after the thumb.
    const [day] = (await slider.getAttribute('aria-valuetext'))!.split(',')
    await expect(article).toContainText(`As known on ${day}: `)
    const toll = (await fact('Killed')
      .getByText(/^[\d,]+$/)
      .first()
      .textContent())!
    if (shown.at(-1) !== toll) shown.push(toll)
  }
  expect(shown).toEqual(['6,333', '6,729', '3,899', '2,753'])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('the labels of the strip keep apart, and it covers nothing that has the focus', async ({ page }) => {
    await page.goto(`/event/paris-2015/?known=2015-11-14`)
    const { region, slider } = strip(page)
    await expect(slider).toBeVisible()
    const boxes = await region.locator('.labels span:visible').evaluateAll((labels) =>
      labels.map((label) => {
        const { left, right } = label.getBoundingClientRect()
        return { left, right }
      }),
    )
    expect(boxes.length).toBeGreaterThan(2)
    for (const [index, { left }] of boxes.entries())
      if (index > 0) expect(left).toBeGreaterThan(boxes[index - 1]!.right)
    for (const name of ['Earlier report', 'Later report'])
      await expect(region.getByRole('button', { name })).toBeVisible()
    const { article } = tocsin(page)
    await article.getByRole('button', { name: 'Copy link' }).focus()
    for (let turn = 0; turn < 15; turn++) {
      await page.keyboard.press('Shift+Tab')
      const isCovered = await page.evaluate(() => {
        const bottom = document.querySelector('.known-strip')!.getBoundingClientRect().bottom
        const focused = document.activeElement!
        return !focused.closest('.known-strip') && focused.getBoundingClientRect().top < bottom
      })
      expect(isCovered).toBe(false)
    }
  })
})

import type { Locator, Page } from '@playwright/test'
import {
  ATTACK,
  ATTACK_TITLE,
  CHANGE,
  CHANGE_TITLE,
  changePack,
  expect,
  inCrocus,
  test,
  tocsin,
} from './page.ts'

const PARIS = '/event/paris-2015/'

function answersOf(page: Page): Locator {
  return tocsin(page).article.getByRole('region', { name: 'Answers', exact: true })
}

/** The part of the answers' section that tells what only came after the attack. */
function elseOf(page: Page): Locator {
  return answersOf(page).getByRole('region', { name: 'What else changed' })
}

function switchOf(page: Page): Locator {
  return elseOf(page).getByRole('checkbox', { name: 'Show changes of national levels within' })
}

/** The lines of coincidences on the map and the timeline, but for those of their keys. */
function drawnCoincidences(page: Page): Locator {
  return page.locator('g.ties .coincidence, svg.arcs .arc.coincidence')
}

test('lists what answered an attack in time order, each with type, country and days', async ({ page }) => {
  await page.goto(inCrocus(ATTACK))
  const answers = answersOf(page)
  await expect(answers).toContainText('1 of the 26 answers is a change of level')
  await answers.getByRole('button', { name: 'Show 17 more' }).click()
  const entries = answers.getByRole('listitem')
  await expect(entries).toHaveCount(25)
  // Read from left to right and down: what, whose, the title, when.
  await expect(entries.filter({ hasText: 'Russia observes a national day of mourning' })).toHaveText(
    /^Mourning · RussiaRussia observes a national day of mourning.*24 March 2024, 2 days after$/,
  )
  await expect(entries.first()).toContainText('same day')
  await expect(entries.filter({ hasText: 'Switzerland' })).toContainText(
    'between 22 and 31 March 2024, at most 9 days after',
  )
  await expect(entries.last()).toHaveText(/^Verdict · Russia.*12 March 2026, 1 year 11 months after$/)
  // The level stands under the toll, once.
  await expect(answers).not.toContainText(CHANGE_TITLE)
  await answers.getByRole('button', { name: 'see under the toll' }).click()
  await expect(page.getByRole('heading', { name: 'Levels set in answer' })).toBeFocused()
  await tocsin(page).fact('Levels set in answer').getByRole('button', { name: 'All 26 answers' }).click()
  await expect(page.getByRole('heading', { name: 'Answers', exact: true })).toBeFocused()
})

test('opens the passage that ties an answer, and the answer itself, which leads back', async ({ page }) => {
  await page.goto(inCrocus(ATTACK))
  const { article, fact } = tocsin(page)
  await answersOf(page)
    .getByRole('button', { name: /^Mourning, / })
    .click()
  const mourning = answersOf(page).getByRole('listitem').filter({ hasText: 'Republika Srpska' })
  await mourning.getByRole('button', { name: /^Passage for Mourning: / }).click()
  await expect(mourning.locator('mark')).toBeVisible()
  await expect(page).toHaveURL(/passage=/)
  await mourning.getByRole('link', { name: /Republika Srpska/ }).click()
  await expect(fact('In answer to')).toContainText(`${ATTACK_TITLE}22 March 2024, 2 days before`)
  await page.goBack()
  await expect(article).toHaveAccessibleName(ATTACK_TITLE)
})

test('a link to the passage of an answer far down the list shows it', async ({ page }) => {
  await page.goto(inCrocus(ATTACK))
  const answers = answersOf(page)
  await answers.getByRole('button', { name: 'Show 17 more' }).click()
  await answers
    .getByRole('listitem')
    .last()
    .getByRole('button', { name: /^Passage for Verdict: / })
    .click()
  await expect(answers.locator('mark')).toBeVisible()
  await expect(page).toHaveURL(/passage=/)
  const passage = new URL(page.url()).searchParams.get('passage')
  await page.goto(inCrocus(`${ATTACK}?passage=${passage}`))
  await expect(tocsin(page).article.locator('mark').first()).toBeVisible()
})

test('narrows the answers to a type by keyboard', async ({ page }) => {
  await page.goto(inCrocus(ATTACK))
  const answers = answersOf(page)
  await expect(
    answers.getByRole('table', { name: 'Answers by type and by days after the attack' }),
  ).toBeVisible()
  const verdicts = answers.getByRole('button', { name: 'Verdict, 1 answer' })
  await verdicts.focus()
  await page.keyboard.press('Space')
  await expect(verdicts).toHaveAttribute('aria-pressed', 'true')
  await expect(answers.getByRole('listitem')).toHaveCount(1)
  await expect(answers.getByRole('status')).toContainText('1 of 26 answers: verdict')
  await page.keyboard.press('Tab')
  await expect(answers.getByRole('button', { name: 'Show all types' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Answers', exact: true })).toBeFocused()
  await expect(verdicts).toHaveAttribute('aria-pressed', 'false')
  // The level is not in the list, so no button narrows it to levels.
  await expect(answers.getByRole('row', { name: /Threat level/ })).toBeVisible()
  await expect(answers.getByRole('button', { name: /^Threat level/ })).toHaveCount(0)
})

test('only what had been reported counts as an answer on the day of knowledge', async ({ page }) => {
  await page.goto(inCrocus(`${ATTACK}?known=2024-03-23`))
  const answers = answersOf(page)
  await expect(answers).toContainText('European Union condemns the attack')
  await expect(answers).not.toContainText('Italy')
  await expect(tocsin(page).fact('Levels set in answer')).toHaveCount(0)
  await expect(page.locator('g.ties .tie.level')).toHaveCount(0)
  await expect(page.locator('g.ties .tie.other').first()).toBeAttached()
})

test('says of an attack without an answer that the record has none', async ({ page }) => {
  await changePack(page, 'relations.csv', (text) => text.split('\n').slice(0, 1).join('\n'))
  await page.goto(inCrocus(ATTACK))
  await expect(answersOf(page)).toContainText(
    'The record has no answer to this attack that a source ties to it.',
  )
  await expect(page.locator('g.ties path')).toHaveCount(0)
  await page.goto(inCrocus(`${ATTACK}?known=2024-03-25`))
  await expect(answersOf(page)).toContainText('By the day chosen under “As known on” no source')
  // What is no attack needs no answer.
  await page.goto(inCrocus(CHANGE))
  await expect(tocsin(page).article).toHaveAccessibleName(CHANGE_TITLE)
  await expect(answersOf(page)).toHaveCount(0)
})

test('shows what else changed only when asked, named as coincidence, and keeps it in the link', async ({
  page,
}) => {
  await page.goto(PARIS)
  const { article, map } = tocsin(page)
  await expect(switchOf(page)).not.toBeChecked()
  await expect(drawnCoincidences(page)).toHaveCount(0)
  await switchOf(page).check()
  await expect(page).toHaveURL(/\/event\/paris-2015\/\?within=30$/)
  const list = elseOf(page).getByRole('list', { name: 'Coincidences in time' })
  await expect(elseOf(page)).toContainText(
    'Coincidence in time: no source in this record ties these to the attack',
  )
  await expect(list).toContainText('Threat level · SwedenSweden raises its threat level to high')
  await expect(list).toContainText('18 November 2015, 5 days after')
  // Belgium's change is an answer, and nowhere a coincidence.
  await expect(tocsin(page).fact('Levels set in answer')).toContainText('Belgium')
  await expect(list).not.toContainText('Belgium')
  // Lines of their own, told apart by their dashes, and explained.
  const line = page.locator('g.ties .tie.coincidence').first()
  await expect(line).toBeAttached()
  expect(await line.evaluate((path) => getComputedStyle(path).strokeDasharray)).not.toBe('none')
  const answer = page.locator('g.ties .tie.level').first()
  expect(await answer.evaluate((path) => getComputedStyle(path).strokeDasharray)).toBe('none')
  await expect(page.locator('svg.arcs .arc.coincidence').first()).toBeAttached()
  await expect(map).toContainText('coincidence in time: no source ties it to the attack')
  await elseOf(page).getByLabel('Days after the attack').selectOption('7 days')
  await expect(page).toHaveURL(/within=7$/)
  await expect(list).not.toContainText('Australia')
  // A new tab has it too.
  await expect(list.getByRole('link', { name: /Sweden raises/ })).toHaveAttribute('href', /within=7$/)
  await list.getByRole('link', { name: /Sweden raises/ }).click()
  await expect(article).toHaveAccessibleName(/Sweden raises/)
  await expect(page).toHaveURL(/within=7$/)
  await expect(drawnCoincidences(page)).toHaveCount(0)
  await page.goBack()
  await expect(switchOf(page)).toBeChecked()
  await expect(elseOf(page).getByLabel('Days after the attack')).toHaveValue('7')
  await switchOf(page).uncheck()
  await expect(page).toHaveURL(/\/event\/paris-2015\/$/)
  await expect(drawnCoincidences(page)).toHaveCount(0)
})

test('what else changed is switched by keyboard and stays for the next attack', async ({ page }) => {
  await page.goto('/event/brussels-2016/')
  await switchOf(page).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await expect(elseOf(page).getByLabel('Days after the attack')).toBeFocused()
  await page.keyboard.press('End')
  await expect(page).toHaveURL(/within=90$/)
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('Bataclan')
  await page.keyboard.press('Enter')
  await tocsin(page)
    .events.getByRole('link', { name: /Attacks on the Bataclan/ })
    .press('Enter')
  await expect(page).toHaveURL(/\/event\/paris-2015\/.*within=90$/)
  await expect(switchOf(page)).toBeChecked()
  await expect(elseOf(page)).toContainText('Italy raises its security alert')
})

test('a change that answers another attack is told apart, and no line leads to it', async ({ page }) => {
  await page.goto('/event/arlington-pentagon-2001/?within=30')
  const others = elseOf(page).getByRole('list', { name: /^Changed in these days/ })
  await expect(others.getByRole('listitem').filter({ hasText: 'Australia' })).toContainText(
    /in answer to: .*World Trade Center/,
  )
  await expect(elseOf(page).getByRole('list', { name: 'Coincidences in time' })).toHaveCount(0)
  await expect(page.locator('g.ties path, svg.arcs path')).toHaveCount(0)
})

test('says that it cannot be said where the day of the attack is not known', async ({ page }) => {
  await changePack(page, 'claims.csv', (text) =>
    text.replaceAll(/^([^,]*,crocus-city-hall-2024,date,)[^,]*/gm, '$1[2024-03-22..2024-03-24]'),
  )
  await page.goto(inCrocus(`${ATTACK}?within=14`))
  await expect(elseOf(page)).toContainText(
    'The day of this attack is not known (between 22 and 24 March 2024)',
  )
})

test('a link that asks for other days is told so', async ({ page }) => {
  await page.goto(inCrocus(`${ATTACK}?within=31`))
  await expect(page.getByText('within=31 (not 7, 14, 30 or 90 days)')).toBeVisible()
  await expect(switchOf(page)).not.toBeChecked()
})

test('no line leads to nowhere where the filters leave one of its ends out', async ({ page }) => {
  // The attack, of which no mark would be drawn, is there for the line, pale.
  await page.goto(inCrocus(`${CHANGE}?kind=threat-level`))
  const { timeline } = tocsin(page)
  await expect(timeline.getByRole('button', { name: new RegExp(`^${ATTACK_TITLE}`) })).toHaveClass(/dim/)
  await expect(page.locator('g.ties .tie.level')).toHaveCount(1)
  await page.goto(inCrocus(`${ATTACK}?kind=attack`))
  await expect(timeline.getByRole('button', { name: /^European Union condemns/ })).toHaveClass(/dim/)
  await expect(page.locator('g.ties .tie.other').first()).toBeAttached()
})

test('the answers and what else changed fit a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 })
  await page.goto(`${PARIS}?within=90`)
  await expect(elseOf(page).getByRole('list', { name: 'Coincidences in time' })).toBeVisible()
  await page.goto(inCrocus(`${ATTACK}?within=90`))
  await expect(answersOf(page).getByRole('table')).toBeVisible()
  const { width } = (await answersOf(page).getByRole('table').boundingBox())!
  expect(width).toBeLessThan(340)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  for (const button of await answersOf(page).getByRole('table').getByRole('button').all())
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(24)
})

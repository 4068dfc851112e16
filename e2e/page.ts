import { test as base, expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'

/** The page's landmarks and controls by the roles and names that links, scripts and readers rest on. */
export function tocsin(page: Page) {
  const region = (name: string) => page.getByRole('region', { name, exact: true })
  const filters = region('Filters')
  return {
    map: region('Map'),
    timeline: region('Timeline'),
    filters,
    events: region('Events'),
    levels: region('Levels'),
    article: page.getByRole('article'),
    status: page.getByRole('status').filter({ hasText: /^\d+ of \d+ events/ }),
    option: (group: string, name: string) =>
      filters
        .getByRole('group', { name: group, exact: true })
        .getByRole('checkbox', { name: new RegExp(`^${name}`) }),
    attack: region('Map').getByRole('button', { name: /^Attack on Crocus City Hall/ }),
    fact: (name: string) =>
      page
        .getByRole('article')
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name, exact: true }) }),
    passage: (of: string) => page.getByRole('button', { name: `Passage for ${of}`, exact: true }),
  }
}

/** A path in the small pack of the seed article, whose counts a journey can rest on. */
export function inCrocus(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}pack=crocus`
}

export const ATTACK = '/event/crocus-city-hall-2024/'
export const ATTACK_TITLE = 'Attack on Crocus City Hall, Moscow'
export const CHANGE = '/event/france-urgence-attentat-2024/'
export const CHANGE_TITLE = 'France raises its threat level to the highest, urgence attentat'

/** Answers a file of the small pack with another text. */
export async function changePack(page: Page, file: string, edit: (text: string) => string): Promise<void> {
  await page.route(`**/packs/crocus/${file}`, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: edit(await response.text()) })
  })
}

/** A test that also fails on any uncaught error in the page, and on any fault of accessibility in the state it ends in. */
export const test = base.extend<{ noFaults: undefined }>({
  noFaults: [
    async ({ page }, use, { expectedStatus, status }) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.stack ?? error.message))
      await use(undefined)
      // A file that is still on its way when a test ends is no fault of the page.
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      expect(errors).toEqual([])
      if (status === expectedStatus && page.url().startsWith('http')) await expectAccessible(page)
    },
    { auto: true },
  ],
})

export { expect }

import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

/** Fails on any violation that axe-core finds in what the page shows now, best practices included. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const results = await axe.run(document, { resultTypes: ['violations'] })
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
  })
  expect(violations).toEqual([])
}

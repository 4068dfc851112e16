import { defineConfig } from '@playwright/test'
import { APP } from './addresses.ts'
import { type FoundBrowser, findBrowser } from './find-browser.ts'

const { executablePath, args, env } = await browserOfThisRun()

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './serve.ts',
  fullyParallel: true,
  workers: 2,
  // A packaged browser sometimes dies at its start.
  retries: process.env['CI'] ? 2 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: APP,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    launchOptions: { executablePath, args, env: { ...process.env, ...env } as Record<string, string> },
  },
})

/** Every worker reads this file again; it is handed what the first reading found. */
async function browserOfThisRun(): Promise<FoundBrowser> {
  const known = process.env['TOCSIN_E2E_BROWSER']
  if (known) return JSON.parse(known) as FoundBrowser
  try {
    const found = await findBrowser()
    process.env['TOCSIN_E2E_BROWSER'] = JSON.stringify(found)
    return found
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exit(1)
  }
}

import { readFileSync } from 'node:fs'
import type { Browser, CDPSession, Page } from '@playwright/test'

const PAGE_BYTES = 4096
const POLL_MS = 25

interface Heap {
  /** What objects and strings take. */
  readonly used: number
  /** What typed arrays take, besides. */
  readonly arrays: number
}

/** What is left in the page once everything that can be is collected. */
export async function weighHeap(page: Page): Promise<Heap> {
  const session = await page.context().newCDPSession(page)
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage')
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number
    backingStorageSize?: number
  }
  await session.detach()
  return { used: usage.usedSize, arrays: usage.backingStorageSize ?? Number.NaN }
}

/**
 * The most memory that the page's processes take while something is done, over what they took before, in bytes: resident memory, as
 * the system counts it. Null where it cannot be had: only Linux says it in a file.
 */
export async function weighPeak(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<number | null> {
  const session = await browser.newBrowserCDPSession()
  await weighHeap(page)
  const before = await residentBytes(session)
  let peak = before ?? 0
  let isDone = false
  const watch = (async () => {
    while (before !== null && !isDone) {
      peak = Math.max(peak, (await residentBytes(session)) ?? 0)
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
  })()
  try {
    await work()
  } finally {
    isDone = true
    await watch
    await session.detach()
  }
  return before === null ? null : peak - before
}

async function residentBytes(session: CDPSession): Promise<number | null> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  try {
    return processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES)
      .reduce((a, b) => a + b, 0)
  } catch {
    return null
  }
}

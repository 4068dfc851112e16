import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { fileNotice, giveNeeded, needed, sampleFile } from './data-files.ts'
import { expect, inCrocus, test } from './page.ts'

const gtd = sampleFile('gtd-135-1252.csv')
const { set, link } = needed(gtd, 11, 'gtd.csv')
const FORBIDS = /5 of these events are from Global Terrorism Database .* forbid passing the rows on/

async function openGtd(page: Page, query = '') {
  await page.goto(inCrocus(`/?${query}${link}`))
  await giveNeeded(page, gtd, 'gtd.csv')
  await expect(fileNotice(page)).toHaveCount(0)
  await expect(page.getByRole('contentinfo')).toContainText('START’s end user agreement')
}

async function openExport(page: Page) {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  return page.getByRole('dialog', { name: 'Export' })
}

async function save(page: Page): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file' }).click()
  return readFile(await (await coming).path(), 'utf8')
}

test('before events of GTD are saved it is said that they may not be passed on, and the file says whose they are', async ({
  page,
}) => {
  await openGtd(page)
  const dialog = await openExport(page)
  await expect(dialog).toContainText('41 of 41 events')
  await expect(dialog).toContainText(FORBIDS)
  const { data } = Papa.parse<Record<string, string>>(await save(page), {
    header: true,
    skipEmptyLines: true,
  })
  const ofFile = data.filter(({ file }) => file === 'gtd.csv')
  expect(ofFile).toHaveLength(5)
  for (const row of ofFile) {
    expect(row['attribution']).toContain('START (National Consortium')
    expect(row['row']).toMatch(/^row=\d+$/)
    // Whoever has the file can open the event from its row.
    expect(row['link']).toContain(`/event/${row['id']}/`)
    expect(row['link']).toContain(`file=${set}.`)
  }
  expect(data.find(({ id }) => id === 'crocus-city-hall-2024')).toMatchObject({
    licence: 'CC-BY-4.0',
    file: '',
  })
})

test('a pack leaves events of files out and says so, and of these alone there is none', async ({ page }) => {
  await openGtd(page)
  const dialog = await openExport(page)
  await dialog.getByRole('radio', { name: 'Data Package' }).check()
  await expect(dialog).toContainText('5 events of files are left out')
  await expect(dialog).not.toContainText(FORBIDS)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('checkbox', { name: /^gtd\.csv/ }).check()
  await openExport(page)
  await dialog.getByRole('radio', { name: 'Data Package' }).check()
  await expect(dialog.getByRole('status')).toContainText('No event of the record is among these')
  await expect(dialog.getByRole('button', { name: 'Save the file' })).toBeDisabled()
})

test('a picture says whose events it shows, and a citation of the view too', async ({ page }) => {
  await openGtd(page, `set=${set}&`)
  const dialog = await openExport(page)
  await dialog.getByRole('radio', { name: 'Timeline, SVG' }).check()
  await expect(dialog).not.toContainText(FORBIDS)
  expect(await save(page)).toMatch(/<desc>[^<]*START \(National Consortium/)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Cite view' }).click()
  await expect(page.getByRole('textbox', { name: 'Plain text' })).toHaveValue(
    /Global Terrorism Database \(GTD\): 5 events from gtd\.csv\. START/,
  )
})

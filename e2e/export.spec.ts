import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { ATTACK, ATTACK_TITLE, expect, inCrocus, test, tocsin } from './page.ts'

async function openExport(page: Page) {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog).toBeVisible()
  return dialog
}

async function save(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: format }).check()
  const coming = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save the file' }).click()
  const download = await coming
  await expect(dialog.getByRole('status')).toContainText(`${download.suggestedFilename()} saved`)
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

function rowsOf(bytes: Buffer): Record<string, string>[] {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

test('what the filters show is saved as a table, and no more', async ({ page }) => {
  await page.goto(inCrocus('/?kind=warning'))
  const dialog = await openExport(page)
  await expect(dialog).toContainText('5 of 36 events')
  await expect(dialog.getByRole('link', { name: 'Creative Commons Attribution 4.0' })).toBeVisible()
  await expect(dialog).toContainText(/tocsin-crocus-[\d.]+-selection-events\.csv, about \d+ kB/)
  const { bytes } = await save(page, 'CSV')
  const rows = rowsOf(bytes)
  expect(rows).toHaveLength(5)
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['warning']))
  expect(rows[0]?.['licence']).toBe('CC-BY-4.0')
  expect(rows[0]?.['link']).toContain('pack=crocus')
})

test('figures are those of the day of knowledge, in the table view too', async ({ page }) => {
  await page.goto(inCrocus('/?known=2024-03-23&view=table'))
  const dialog = await openExport(page)
  await expect(dialog).toContainText('as known on 23 March 2024')
  await expect(dialog.getByRole('radio', { name: 'Map, SVG' })).toBeDisabled()
  const { name, bytes } = await save(page, 'GeoJSON')
  expect(name).toMatch(/^tocsin-crocus-[\d.]+-known-2024-03-23-events\.geojson$/)
  const { features, known } = JSON.parse(bytes.toString('utf8'))
  expect(known).toBe('2024-03-23')
  const attack = features.find(({ id }: { id: string }) => id === 'crocus-city-hall-2024')
  expect(attack.properties.killed).toBeLessThan(149)
  expect(attack.geometry.coordinates[0]).toBeCloseTo(37.39, 1)
  expect(attack.geometry.coordinates[1]).toBeCloseTo(55.82, 1)
})

test('the whole record is saved as a pack with every row', async ({ page }) => {
  await page.goto(inCrocus('/'))
  await openExport(page)
  const { name, bytes } = await save(page, 'Data Package')
  expect(name).toMatch(/^tocsin-crocus-[\d.]+\.zip$/)
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toHaveLength(10)
  for (const table of ['events', 'claims', 'passages', 'sources']) {
    const original = await page.request.get(`/packs/crocus/${table}.csv`)
    expect(rowsOf(Buffer.from(files[`${table}.csv`]!))).toEqual(rowsOf(await original.body()))
  }
  const descriptor = JSON.parse(Buffer.from(files['datapackage.json']!).toString('utf8'))
  expect(descriptor.sources).toHaveLength(2)
})

test('pictures say as known when, whose they are and where from, and need nothing from outside', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.addInitScript(() => {
    const breaches: string[] = []
    Object.assign(window, { breaches })
    document.addEventListener('securitypolicyviolation', (event) => breaches.push(event.blockedURI))
  })
  await page.goto(inCrocus('/?known=2024-06-30'))
  await expect(tocsin(page).attack).toBeVisible()
  const count = /^\d+ of \d+ events/.exec((await tocsin(page).status.textContent()) ?? '')?.[0]
  await openExport(page)
  for (const view of ['Timeline', 'Map']) {
    const svg = (await save(page, `${view}, SVG`)).bytes.toString('utf8')
    for (const text of [
      count!,
      'As known on 30 June 2024',
      'The Tocsin contributors',
      'CC-BY-4.0',
      'known=2024-06-30',
    ])
      expect(svg).toContain(text)
    expect(svg).not.toMatch(/class=|style=|href=|<image|<foreignObject|var\(/)
    // As on paper, though the page is dark.
    expect(svg).toContain('fill="rgb(251, 250, 246)"')
    const { bytes } = await save(page, `${view}, PNG`)
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(1000)
    expect(bytes.length).toBeGreaterThan(40_000)
  }
  expect(await page.evaluate(() => (window as unknown as { breaches: string[] }).breaches)).toEqual([])
})

test('a format that needs the sources waits for them and says so', async ({ page }) => {
  let letGo = () => {}
  const isHeld = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(/packs\/crocus\/(passages|sources)\.csv/, async (route) => {
    await isHeld
    await route.continue()
  })
  await page.goto(inCrocus('/'))
  const dialog = await openExport(page)
  expect(rowsOf((await save(page, 'CSV')).bytes)).toHaveLength(36)
  await dialog.getByRole('radio', { name: /^JSON/ }).check()
  await expect(dialog.getByRole('status')).toContainText('on their way')
  await expect(dialog.getByRole('button', { name: 'Save the file' })).toBeDisabled()
  letGo()
  await expect(dialog.getByRole('button', { name: 'Save the file' })).toBeEnabled()
  const { bytes } = await save(page, 'JSON events with their facts')
  const { events, sources, passages } = JSON.parse(bytes.toString('utf8'))
  expect(events).toHaveLength(36)
  expect(sources.length).toBeGreaterThan(50)
  expect(passages.length).toBeGreaterThan(100)
})

test('without its sources the record is still a table, and says what it lacks', async ({ page }) => {
  await page.route('**/packs/crocus/passages.csv', (route) => route.abort())
  await page.goto(inCrocus('/'))
  const dialog = await openExport(page)
  await dialog.getByRole('radio', { name: 'Data Package' }).check()
  await expect(dialog.getByRole('status')).toContainText('could not be read')
  await expect(dialog.getByRole('button', { name: 'Save the file' })).toBeDisabled()
  expect(rowsOf((await save(page, 'CSV')).bytes)).toHaveLength(36)
})

test('an export can be given up, and a failure is an alert', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const dialog = await openExport(page)
  let isHeld = true
  await page.route('**/packs/crocus/datapackage.json', (route) => (isHeld ? undefined : route.continue()))
  await dialog.getByRole('radio', { name: 'Data Package' }).check()
  await dialog.getByRole('button', { name: 'Save the file' }).click()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByRole('status')).toContainText('Cancelled')
  await expect(dialog.getByRole('button', { name: 'Save the file' })).toBeFocused()
  isHeld = false
  await page.evaluate(() => {
    URL.createObjectURL = () => {
      throw new Error('the disk is full.')
    }
  })
  await dialog.getByRole('button', { name: 'Save the file' }).click()
  await expect(dialog.getByRole('alert')).toContainText('the disk is full.')
})

test('by keyboard: focus goes into the dialog and back, and Escape leaves the article open', async ({
  page,
}) => {
  await page.goto(inCrocus(ATTACK))
  const { article } = tocsin(page)
  await expect(article).toHaveAccessibleName(ATTACK_TITLE)
  const button = page.getByRole('button', { name: 'Export', exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByRole('radio', { name: 'CSV' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: 'GeoJSON' })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(button).toBeFocused()
  await expect(article).toBeVisible()
})

import { createWriteStream, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { zipSync } from 'fflate'
import { fileNotice, sampleFile } from './data-files.ts'
import { expect, inCrocus, test, tocsin } from './page.ts'

const CROCUS = join(import.meta.dirname, '../public/packs/crocus')

const field = (page: Page) => page.getByRole('banner').getByLabel('Open data file')
const panel = (page: Page) => page.getByRole('region', { name: 'Data files', exact: true })
const row = (page: Page, name: string) => panel(page).getByRole('listitem', { name, exact: true })
const asFile = (name: string, bytes: Buffer | string) => ({
  name,
  mimeType: '',
  buffer: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
})
const sample = (name: string) => asFile(name, sampleFile(name))

/** Hands the page a drag or a paste as the browser does, with files or a text. */
async function hand(page: Page, type: string, files: readonly { name: string; text: string }[], text = '') {
  await page.evaluate(
    ({ type, files, text }) => {
      const data = new DataTransfer()
      for (const file of files) data.items.add(new File([file.text], file.name))
      if (text) data.setData('text/plain', text)
      const target = document.activeElement ?? document.body
      const options = { bubbles: true, cancelable: true }
      target.dispatchEvent(
        type === 'paste'
          ? new ClipboardEvent(type, { ...options, clipboardData: data })
          : new DragEvent(type, { ...options, dataTransfer: data }),
      )
    },
    { type, files, text },
  )
}

const TABLE = 'date,place,country,killed\n2020-01-01,Inventia,France,3\n2020-02-01,Inventia,France,0\n'

for (const [name, events, said] of [
  ['ged-25.csv', 9, 'UCDP Georeferenced Event Dataset (GED), 9 events'],
  ['gtd-135-1252.csv', 5, 'Global Terrorism Database (GTD), 5 events'],
  ['acled-31-bom.csv', 6, 'Armed Conflict Location & Event Data (ACLED), 6 events'],
  ['timemap.csv', 2, 'TimeMap export, 2 events'],
  ['timelinejs.csv', 4, 'TimelineJS spreadsheet, 4 events'],
  ['ged-api.json', 2, 'UCDP Georeferenced Event Dataset (GED), 2 events'],
  ['gtd.geojson', 3, 'Global Terrorism Database (GTD), 3 events'],
] as const)
  test(`${name} is opened beside the record`, async ({ page }) => {
    await page.goto(inCrocus('/'))
    await field(page).setInputFiles(sample(name))
    await expect(row(page, name)).toContainText(said)
    await expect(tocsin(page).status).toContainText(`${36 + events} of ${36 + events} events`)
    await expect(panel(page).getByRole('alert')).toHaveCount(0)
  })

test('a file is a data set to filter by, to hide and to close', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const { status, option, filters } = tocsin(page)
  await field(page).setInputFiles([sample('ged-25.csv'), sample('gtd-135-1252.csv')])
  await expect(status).toContainText('50 of 50 events')
  // Whose data they are and on what terms stays in sight, at the foot of the page.
  await expect(panel(page).getByRole('link', { name: 'ucdp.uu.se' })).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('not to be posted or displayed publicly')
  await option('Data set', 'ged-25.csv').check()
  await expect(status).toContainText('9 of 50 events')
  await filters.getByRole('button', { name: 'Reset filters' }).click()
  await expect(status).toContainText('50 of 50 events')
  await option('Data set', 'ged-25.csv').check()
  const shown = row(page, 'ged-25.csv').getByRole('checkbox', { name: /^Show on map and timeline/ })
  await shown.uncheck()
  await expect(status).toContainText('0 of 41 events')
  await shown.check()
  await expect(status).toContainText('9 of 50 events')
  await row(page, 'ged-25.csv')
    .getByRole('button', { name: /^Close file/ })
    .click()
  // What was asked of the file goes with it.
  await expect(status).toContainText('41 of 41 events')
  await expect(panel(page)).toBeFocused()
  await row(page, 'gtd-135-1252.csv')
    .getByRole('button', { name: /^Close file/ })
    .click()
  await expect(status).toContainText('36 of 36 events')
  await expect(panel(page)).toHaveCount(0)
  await expect(field(page)).toBeFocused()
})

test('a file shows its days and places when asked to', async ({ page }) => {
  await page.goto(inCrocus('/?view=table'))
  await field(page).setInputFiles(sample('ged-25.csv'))
  await row(page, 'ged-25.csv')
    .getByRole('button', { name: /^Zoom to file/ })
    .click()
  await expect(tocsin(page).map).toBeVisible()
  await expect(page).toHaveURL(/map=/)
  await expect(page).not.toHaveURL(/view=table/)
})

test('files are dropped anywhere, and text of the page is none', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const target = page.getByText('Drop to open beside the record')
  await hand(page, 'dragenter', [], 'some words of the page')
  await hand(page, 'drop', [], 'some words of the page')
  await hand(page, 'dragenter', [{ name: 'a.csv', text: '' }])
  await expect(async () => {
    await hand(page, 'dragover', [{ name: 'a.csv', text: '' }])
    await expect(target).toBeVisible({ timeout: 300 })
  }).toPass()
  await expect(panel(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(target).toHaveCount(0)
  await hand(page, 'dragover', [{ name: 'a.csv', text: '' }])
  const text = sampleFile('timemap.csv').toString()
  await hand(page, 'drop', [{ name: 'timemap.csv', text }])
  await expect(target).toHaveCount(0)
  await expect(row(page, 'timemap.csv')).toContainText('2 events')
})

test('a table is pasted, but not while a field is typed in, and other text is left alone', async ({
  page,
}) => {
  await page.goto(inCrocus('/'))
  await expect(tocsin(page).status).toBeVisible()
  const text = sampleFile('timemap.csv').toString()
  await page.getByLabel('Search', { exact: true }).focus()
  await hand(page, 'paste', [], text)
  await page.getByLabel('Search', { exact: true }).blur()
  await hand(page, 'paste', [], 'Dear all, here is the file.')
  await hand(page, 'paste', [], text)
  await expect(row(page, 'Pasted table.csv')).toContainText('2 events')
  await expect(panel(page).getByRole('listitem')).toHaveCount(1)
})

test('a file that is open already is pointed at and not read twice', async ({ page }) => {
  await page.goto(inCrocus('/'))
  await field(page).setInputFiles(sample('timemap.csv'))
  await expect(row(page, 'timemap.csv')).toContainText('2 events')
  await field(page).setInputFiles(asFile('copy.csv', sampleFile('timemap.csv')))
  await expect(panel(page).getByRole('alert')).toContainText(
    'copy.csv holds the same as timemap.csv, which is open already as file A.',
  )
  await expect(tocsin(page).status).toContainText('38 of 38 events')
  await panel(page).getByRole('alert').getByRole('button', { name: 'Dismiss' }).click()
  await expect(panel(page).getByRole('alert')).toHaveCount(0)
})

test('of a table that is not known the page asks what its columns hold', async ({ page }) => {
  await page.goto(inCrocus('/'))
  await field(page).setInputFiles(asFile('own.csv', TABLE.replaceAll('date', 'x1').replaceAll('place', 'x2')))
  await expect(row(page, 'own.csv')).toContainText('The columns are not known: say what they hold.')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await row(page, 'own.csv').getByRole('button', { name: 'Say what the columns hold' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

const ged = sampleFile('ged-25.csv').toString()
const BAD: readonly (readonly [what: string, bytes: Buffer | string, says: RegExp])[] = [
  ['empty', '', /is empty/],
  ['binary', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251)), /no text|not|damaged/],
  ['nuls', ged.replaceAll(',', '\0'), /no text/],
  ['no-table', 'a letter\nin two lines\nand a third\n', /not split by/],
  ['broken-quote', `${ged}1,"never closed\n${'x,y\n'.repeat(20)}`, /never closes/],
  ['columns', `${'a,'.repeat(200_000)}a\n${'1,'.repeat(200_000)}1\n`, /more than 10,?000 columns/],
  ['page', '<!doctype html><html><body>Sign in</body></html>', /web page/],
]
for (const [what, bytes, says] of BAD)
  test(`a bad file is refused with what is wrong and what to do: ${what}`, async ({ page }) => {
    await page.goto(inCrocus('/'))
    const name = `${what}.csv`
    await field(page).setInputFiles(asFile(name, bytes))
    const alert = row(page, name).getByRole('alert')
    await expect(alert).toContainText(name)
    await expect(alert).toContainText(says)
    await row(page, name)
      .getByRole('button', { name: /^Close file/ })
      .click()
    await expect(tocsin(page).status).toContainText('36 of 36 events')
  })

test('a file that failed is chosen again in its place', async ({ page }) => {
  await page.goto(inCrocus('/'))
  await field(page).setInputFiles(asFile('empty.csv', ''))
  const choosing = page.waitForEvent('filechooser')
  await row(page, 'empty.csv')
    .getByRole('button', { name: /^Try again/ })
    .click()
  await (await choosing).setFiles(sample('timemap.csv'))
  await expect(row(page, 'timemap.csv')).toContainText('2 events')
  await expect(row(page, 'empty.csv')).toHaveCount(0)
})

test('mixed line ends are read as they are', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const [header, ...rows] = sampleFile('ged-25.csv').toString().split('\n')
  await field(page).setInputFiles(asFile('mixed.csv', [`${header}\r`, ...rows].join('\n')))
  await expect(row(page, 'mixed.csv')).toContainText('9 events')
})

test('a file of 10 GB, and one that cannot be read, are refused and the others are opened', async ({
  page,
}) => {
  await page.goto(inCrocus('/'))
  await expect(tocsin(page).status).toBeVisible()
  await page.evaluate((text) => {
    const huge = new File(['a,b\n1,2\n'], 'huge.csv')
    Object.defineProperty(huge, 'size', { get: () => 10e9 })
    const folder = new File([''], 'folder')
    Object.defineProperty(folder, 'slice', {
      value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('A file was not found.')) }),
    })
    const event = new DragEvent('drop', { bubbles: true, cancelable: true })
    Object.defineProperty(event, 'dataTransfer', {
      value: { types: ['Files'], files: [huge, folder, new File([text], 'timemap.csv')] },
    })
    document.body.dispatchEvent(event)
  }, sampleFile('timemap.csv').toString())
  await expect(row(page, 'huge.csv').getByRole('alert')).toContainText('The file has 10 GB; at most 4 GB')
  await expect(row(page, 'folder').getByRole('alert')).toContainText(
    'If it is a folder, open the files in it',
  )
  await expect(row(page, 'timemap.csv')).toContainText('2 events')
})

test('thirty files at once are read one after another', async ({ page }) => {
  await page.goto(inCrocus('/'))
  const timemap = sampleFile('timemap.csv').toString()
  const many = Array.from({ length: 30 }, (_, at) => asFile(`${at}.csv`, `${timemap}${'\n'.repeat(at + 1)}`))
  await field(page).setInputFiles(many)
  await expect(tocsin(page).status).toContainText(`${36 + 60} of ${36 + 60} events`)
  await panel(page).getByRole('button', { name: 'Show less' }).click()
  await expect(panel(page).getByRole('button', { name: /^Close file/ })).toHaveCount(0)
})

test('as known on a day, files are left out, and it is said why', async ({ page }) => {
  await page.goto(inCrocus('/?known=2024-03-24'))
  await field(page).setInputFiles(sample('ged-25.csv'))
  await expect(panel(page)).toContainText('events of files are left out')
  await panel(page).getByRole('button', { name: 'Show all that is known now' }).click()
  await expect(tocsin(page).status).toContainText('45 of 45 events')
})

test('a pack in a zip file takes the place of the record until the reader goes back', async ({ page }) => {
  await page.goto('/')
  const files = Object.fromEntries(
    (await readdir(CROCUS))
      .filter((name) => /\.(csv|json)$/.test(name))
      .map((name) => [`crocus/${name}`, readFileSync(join(CROCUS, name))]),
  )
  await field(page).setInputFiles(asFile('crocus.zip', Buffer.from(zipSync(files))))
  await expect(panel(page)).toContainText('from crocus.zip is open in place of the record')
  await expect(panel(page)).toContainText('A reload leaves it')
  await expect(tocsin(page).status).toContainText('36 of 36 events')
  await page.context().grantPermissions(['clipboard-write'])
  await page.getByRole('button', { name: 'Share view' }).click()
  await expect(page.getByText('It leads to the record, not to the pack')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Back to the record' }).click()
  await expect(tocsin(page).status).not.toContainText('36 of 36')
  await expect(tocsin(page).status).toBeVisible()
})

/** Keeps back what a worker says at the end, so that the page is seen while it reads. */
async function readWithoutEnd(page: Page) {
  await page.addInitScript(() => {
    const Native = Worker
    window.Worker = class extends Native {
      override set onmessage(hear: ((event: MessageEvent) => void) | null) {
        super.onmessage = (event: MessageEvent) => {
          if (event.data.kind !== 'events' && event.data.kind !== 'hash') hear?.call(this, event)
        }
      }
    }
  })
}

test('the first events are on the page before the end, and a file that is cancelled leaves nothing', async ({
  page,
}) => {
  await readWithoutEnd(page)
  await page.goto(inCrocus('/'))
  await field(page).setInputFiles(sample('ged-25.csv'))
  const { status } = tocsin(page)
  await expect(status).toContainText('45 of 45 events')
  const bar = row(page, 'ged-25.csv').getByRole('progressbar')
  await expect(bar).toHaveAccessibleName('Reading ged-25.csv')
  await row(page, 'ged-25.csv')
    .getByRole('button', { name: /^Cancel/ })
    .click()
  await expect(bar).toHaveCount(0)
  await expect(row(page, 'ged-25.csv')).toContainText('Cancelled: nothing of it is on the page.')
  await expect(row(page, 'ged-25.csv')).toBeFocused()
  await expect(status).toContainText('36 of 36 events')
})

test('350,000 rows are opened, brushed, filtered, searched, and one is opened', async ({ page }, info) => {
  test.setTimeout(120_000)
  const path = info.outputPath('large.csv')
  await writeGed(path, 350_000)
  await page.goto(inCrocus('/'))
  const status = page.getByRole('status').filter({ hasText: /^[\d,]+ of [\d,]+ events/ })
  const { option, timeline, events, article } = tocsin(page)
  await field(page).setInputFiles(path)
  await expect(row(page, 'large.csv')).toContainText('350,000 events', { timeout: 60_000 })
  await expect(status).toContainText('350,036 of 350,036 events')
  await timeline.getByLabel('From', { exact: true }).and(page.locator('input')).fill('2000-01-01')
  await expect(status).toContainText('possibly')
  await option('Country', 'Mali').check()
  await expect(status).not.toContainText('350,036 of')
  await page.getByLabel('Search', { exact: true }).fill('Place 12345')
  await expect(status).toContainText(/^\d of 350,036 events/)
  await events
    .getByRole('link', { name: /Place 12345/ })
    .first()
    .click()
  await expect(article).toContainText('Place 12345')
  await page.reload()
  // The page works without the file, and says which one its address needs.
  await expect(fileNotice(page)).toContainText('large.csv')
  await expect(status).toContainText('of 36 events')
})

/** A table of UCDP's columns, most of them empty. */
async function writeGed(path: string, rows: number) {
  const [header = ''] = sampleFile('ged-25.csv').toString().split('\n')
  const columns = header
    .replace(/^\uFEFF/, '')
    .trim()
    .split(',')
  const out = createWriteStream(path)
  out.write(`${header}\n`)
  const countries = ['Mali', 'Iraq', 'Somalia', 'Afghanistan', 'Nigeria']
  for (let at = 0; at < rows; at += 1000) {
    let text = ''
    for (let each = at; each < at + 1000; each++) {
      const [day, year] = [String(1 + (each % 28)).padStart(2, '0'), 1990 + (each % 30)]
      const date = `${year}-0${1 + (each % 9)}-${day} 00:00:00.000`
      const cells: Record<string, string | number> = {
        ...{
          id: each,
          year,
          type_of_violence: 1,
          where_prec: 1,
          date_prec: 1,
          best: each % 9,
          low: 0,
          high: 9,
        },
        ...{
          side_a: `Government ${each % 7}`,
          side_b: `Group ${each % 2000}`,
          country: countries[each % 5]!,
        },
        ...{ where_coordinates: `Place ${each}`, latitude: (each % 90) / 2, longitude: (each % 300) / 3 },
        ...{ date_start: date, date_end: date, conflict_name: 'Invented: Government', dyad_name: 'Invented' },
        ...{ source_article: '"Invented Press,2020-01-01,A headline that was invented for this test"' },
      }
      text += `${columns.map((column) => String(cells[column] ?? '').replace(/^"(.*)"$/, '"""$1"""')).join(',')}\n`
    }
    if (!out.write(text)) await new Promise<void>((resolve) => out.once('drain', () => resolve()))
  }
  await new Promise<void>((resolve) => out.end(resolve))
}

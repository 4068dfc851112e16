import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { findBrowser } from '../e2e/find-browser.ts'
import { servePlainly } from '../e2e/plain-server.ts'
import { readCountryShapes } from '../src/data/country-shapes.ts'
import { measureClicks } from './click.ts'
import { randomEvents } from './events.ts'
import { gedFile } from './ged-file.ts'
import type { Group, Options } from './options.ts'
import { packFiles } from './pack.ts'
import type { Bench } from './page.ts'
import { type Measured, type Row, rowOf } from './rows.ts'
import { weighHeap, weighPeak } from './weigh.ts'
import { buildWorld, type Country } from './world.ts'

const ROOT = join(import.meta.dirname, '..')
const MOST_MAPPED = 1_000_000
/** From here on each event as an object of a peer's is more than a page holds, or more than minutes of work. */
const MOST_MARKERS = 350_000
const MOST_CIRCLE_MARKERS = 100_000
const MOST_TEXT = 350_000
const MOST_CLICKED = 10_000
const CSV_RUNS = 6
const MEGABYTE = 1_000_000

/** With these headers a page may read the clock to 5 µs. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

export interface Report {
  readonly head: string
  readonly rows: readonly Row[]
}

interface Tools {
  readonly browser: Browser
  readonly options: Options
  readonly world: readonly Country[]
  readonly folder: string
  readonly log: (line: string) => void
}

/** Measures all that is asked for; `log` is told what is being done. */
export async function runBench(options: Options, log: (line: string) => void): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-bench-'))
  const { executablePath, args, env } = await findBrowser()
  const browser = await chromium.launch({
    executablePath,
    args: [...args, '--js-flags=--expose-gc'],
    env: { ...process.env, ...env } as Record<string, string>,
  })
  try {
    const baseMap = createRequire(join(ROOT, 'package.json'))('world-atlas/countries-50m.json')
    const world = buildWorld(options.seed, readCountryShapes(baseMap))
    return await measureAll({ browser, options, world, folder, log })
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureAll(tools: Tools): Promise<Report> {
  const { options, folder } = tools
  const built = join(folder, 'page')
  await build({ configFile: join(ROOT, 'bench/vite.config.ts'), logLevel: 'error', build: { outDir: built } })
  const server = await serve(built, ISOLATED)
  const rows: Row[] = []
  try {
    const head = await withPage(tools, server.address, (page) => headOf(tools, page))
    for (const group of ['brush', 'map', 'markers', 'pan', 'search', 'memory', 'csv', 'click'] as const) {
      if (!options.only.includes(group)) continue
      for (const count of countsFor(group, options.counts)) {
        tools.log(`${group}, ${count.toLocaleString('en')} events`)
        const measured = await MEASURES[group](tools, server.address, count)
        rows.push(...measured.map((each) => rowOf(each, count)))
      }
    }
    return { head, rows }
  } finally {
    server.close()
  }
}

/** What takes long is measured at one count only, and clicks in a pack as large as a curated one may be. */
function countsFor(group: Group, counts: readonly number[]): readonly number[] {
  const largest = (most: number) => [
    Math.max(...counts.filter((count) => count <= most), Math.min(most, ...counts)),
  ]
  if (group === 'brush') return counts
  if (group === 'markers') return largest(MOST_MARKERS)
  if (group === 'search' || group === 'csv') return largest(MOST_TEXT)
  if (group === 'click') return largest(MOST_CLICKED)
  return counts.filter((count) => count <= MOST_MAPPED)
}

type Measure = (tools: Tools, address: string, count: number) => Promise<Measured[]>

const MEASURES: { readonly [G in Exclude<Group, 'known'>]: Measure } = {
  brush: (tools, address, count) =>
    withEvents(tools, address, count, 'few', (page) =>
      page.evaluate((asked) => globalThis.bench.brush(asked), {
        ...runsOf(tools),
        order: tools.options.order,
      }),
    ),
  map: (tools, address, count) =>
    withEvents(tools, address, count, 'few', (page) =>
      page.evaluate((runs) => globalThis.bench.map(runs), runsOf(tools)),
    ),
  markers: (tools, address, count) =>
    withEvents(tools, address, count, 'few', (page) =>
      page.evaluate((runs) => globalThis.bench.markers(runs), runsOf(tools)),
    ),
  pan: (tools, address, count) =>
    withEvents(tools, address, count, 'few', (page) =>
      page.evaluate((asked) => globalThis.bench.pan(asked), {
        ...runsOf(tools),
        withPeer: count <= MOST_CIRCLE_MARKERS,
      }),
    ),
  search: (tools, address, count) =>
    withEvents(tools, address, count, 'own', (page) =>
      page.evaluate((runs) => globalThis.bench.search(runs), runsOf(tools)),
    ),
  memory: weighEvents,
  csv: measureCsv,
  click: measureApp,
}

function runsOf({ options: { runs, budget } }: Tools) {
  return { runs, budget }
}

async function weighEvents(tools: Tools, address: string, count: number): Promise<Measured[]> {
  return withPage(tools, address, async (page) => {
    const empty = await weighHeap(page)
    await start(tools, page, count, 'few')
    await page.evaluate(() => globalThis.bench.hold('ours'))
    const ours = await weighHeap(page)
    await page.evaluate(() => globalThis.bench.hold('theirs'))
    const both = await weighHeap(page)
    // Typed arrays hold our columns and all that was kept of the questions; the rest of ours is strings.
    const own = (ours.arrays - empty.arrays) / count
    const peer = (both.arrays - ours.arrays + both.used - ours.used) / count
    return [{ what: 'memory', peer: 'crossfilter2, over our columns', ours: [own], theirs: [peer] }]
  })
}

/** Each reading on a page of its own. */
async function measureCsv(tools: Tools, address: string, count: number): Promise<Measured[]> {
  const file = join(tools.folder, 'ged.csv')
  const { seed } = tools.options
  writeFileSync(file, '')
  const events = randomEvents({ seed, count, world: tools.world, strings: 'own' })
  for (const chunk of gedFile(seed, events)) writeFileSync(file, chunk, { flag: 'a' })
  const times = { ours: [] as number[], theirs: [] as number[] }
  const peaks = { ours: [] as number[], theirs: [] as number[] }
  const answers = new Set<string>()
  for (let run = 0; run < Math.min(CSV_RUNS, tools.options.runs); run++)
    for (const side of run % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const))
      await withPage(tools, address, async (page) => {
        if (!(await page.evaluate((side) => globalThis.bench.hasCsv(side), side))) return
        await page.getByLabel('CSV file').setInputFiles(file)
        const peak = await weighPeak(tools.browser, page, async () => {
          const { answer, milliseconds } = await page.evaluate((side) => globalThis.bench.csv(side), side)
          answers.add(JSON.stringify(answer))
          times[side].push(milliseconds)
        })
        if (peak !== null) peaks[side].push(peak / MEGABYTE)
      })
  if (answers.size > 1)
    throw new Error(`The readers of the CSV file disagree: ${[...answers].join(' and ')}.`)
  return [
    { what: 'csv', peer: 'PapaParse', ...times },
    { what: 'csv-memory', peer: 'PapaParse', ...peaks },
  ]
}

async function measureApp(tools: Tools, _address: string, count: number): Promise<Measured[]> {
  const { options, folder, world } = tools
  const app = options.app ?? join(folder, 'app')
  if (!options.app) await build({ root: ROOT, logLevel: 'error', build: { outDir: app } })
  const events = randomEvents({ seed: options.seed, count, world, strings: 'own', jitter: 0 })
  const descriptor = JSON.parse(readFileSync(join(ROOT, 'public/packs/crocus/datapackage.json'), 'utf8'))
  const pack = join(folder, 'pack')
  mkdirSync(pack)
  for (const [path, text] of packFiles(events, descriptor)) writeFileSync(join(pack, path), text)
  const servers = [await serve(app, ISOLATED), await serve(pack, {}, true)] as const
  const page = await tools.browser.newPage({ viewport: { width: 1440, height: 900 } })
  try {
    const address = `${servers[0].address}?pack=${encodeURIComponent(servers[1].address)}`
    const ours = await measureClicks(page, address, Math.min(options.runs, 20))
    return [{ what: 'click', peer: null, ours, theirs: [] }]
  } finally {
    await page.close()
    for (const server of servers) server.close()
  }
}

async function withEvents<T>(
  tools: Tools,
  address: string,
  count: number,
  strings: 'own' | 'few',
  work: (page: Page) => Promise<T>,
): Promise<T> {
  return withPage(tools, address, async (page) => {
    await start(tools, page, count, strings)
    return work(page)
  })
}

async function start({ options: { seed }, world }: Tools, page: Page, count: number, strings: 'own' | 'few') {
  await page.evaluate((asked) => globalThis.bench.start(asked), { seed, count, world, strings })
}

/** A fresh page, so that nobody inherits another's memory; any fault of it ends the bench. */
async function withPage<T>(
  { browser }: Tools,
  address: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  try {
    await page.goto(address)
    await page.waitForFunction(() => 'bench' in globalThis)
    return await work(page)
  } finally {
    await page.close()
  }
}

async function headOf({ browser, options }: Tools, page: Page): Promise<string> {
  const { cores, memory, isIsolated, idleFrame } = await page.evaluate(() => globalThis.bench.describe())
  if (!isIsolated) throw new Error('The page is not isolated, so its clock is coarse.')
  const [cpu] = cpus()
  return [
    `Chromium ${browser.version()}, ${cores} cores${cpu ? ` (${cpu.model.trim()})` : ''}`,
    `device memory ${memory ?? 'not known'} GB, an idle frame ${idleFrame.toFixed(1)} ms`,
    `seed ${options.seed}, at most ${options.runs} runs of a question, load of the machine ${loadavg()[0]!.toFixed(1)}`,
  ].join('; ')
}

async function serve(folder: string, headers: Readonly<Record<string, string>>, cors = false) {
  const server = await servePlainly({ folder, port: 0, headers, cors })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

declare global {
  var bench: Bench
}

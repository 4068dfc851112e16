// Times the questions that the views ask: npm run bench. Beside each the naive way, which filters an array of objects for every
// view, in the same run on the same random events. Medians in milliseconds; the seed is fixed.
import './node-version.mjs'
import { performance } from 'node:perf_hooks'
import { benchKnownDays } from './bench-known.mjs'
import { load } from './load.mjs'

const SEED = 20240322
const COUNTS = [10_000, 100_000, 1_000_000]
const RUNS = 15
/** No question is asked again after so many milliseconds, but each at least three times. */
const PATIENCE = 600
const BINS = 400
const CELL_PIXELS = 48
const WORLD = { zoom: 3, west: 0, north: 0, east: 1, south: 1 }
const DAYS_A_YEAR = 365

const [columnsForTests, reference, filters, match, options, time, cells] = await Promise.all(
  ['test-columns', 'test-reference', 'filters', 'match', 'options', 'time', 'cells'].map((name) =>
    load(`src/filter/${name}.ts`),
  ),
)
const { FACETS } = await load('src/data/columns.ts')
const { WIDE } = columnsForTests
const EDGES = Float64Array.from({ length: BINS + 1 }, (_, edge) => WIDE.first + (edge * WIDE.days) / BINS)
const ASKED = {
  ...filters.NO_FILTERS,
  country: ['country-1', 'country-2', 'country-3', 'country-5', 'country-8', 'country-13'],
  from: WIDE.first + 20 * DAYS_A_YEAR,
  to: WIDE.first + 40 * DAYS_A_YEAR,
  killedMin: 1,
  q: 'bomb',
}

console.log(`Node.js ${process.versions.node}, seed ${SEED}, median of up to ${RUNS} runs`)
for (const count of COUNTS) {
  const columns = columnsForTests.randomColumns(SEED, count, WIDE)
  const events = reference.plainEvents(columns)
  const rows = questionsOf(columns, events).map(([name, ours, naive]) => {
    const [a, b] = [medianOf(ours), medianOf(naive)]
    return [name, a.toFixed(2), b.toFixed(2), `${(b / a).toFixed(1)}x`]
  })
  printTable([[`${count.toLocaleString('en')} events`, 'columns', 'objects', 'ratio'], ...rows])
}

printTable(await benchKnownDays())

/** Each question: its name, how we answer it, and the naive way. Every run asks something new, as a drag does. */
function questionsOf(columns, events) {
  const base = match.matchRows(columns, ASKED)
  let day = 0
  const brushed = () => ({ ...ASKED, from: ASKED.from + (++day % 1000) })
  let zoom = 0
  const zoomed = () => ({ ...WORLD, zoom: WORLD.zoom + (++zoom % 100) / 100 })
  const step = () => match.matchRows(columns, brushed(), base)
  return [
    [
      'match from scratch',
      () => match.matchRows(columns, brushed()),
      () => events.filter(naiveTest(brushed())),
    ],
    ['match, a step of the brush', step, () => events.filter(naiveTest(brushed()))],
    [
      'options of all facets',
      () => FACETS.map((facet) => options.countOptions(base, facet)),
      () => FACETS.map((facet) => naiveOptions(events, ASKED, facet)),
    ],
    [`${BINS} bins of time`, () => time.countByTime(base, EDGES, [0]), () => naiveBins(events, ASKED)],
    [
      'cells, a step of the brush',
      () => cells.gatherCells(step(), WORLD, CELL_PIXELS),
      () => naiveCells(events, brushed(), WORLD),
    ],
    [
      'cells, a step of the zoom',
      () => cells.gatherCells(base, zoomed(), CELL_PIXELS),
      () => naiveCells(events, ASKED, zoomed()),
    ],
  ]
}

function naiveTest(asked, without) {
  const words = asked.q.split(' ')
  return (event) => {
    for (const facet of FACETS) {
      if (facet === without || asked[facet].length === 0) continue
      if (!event.options[facet].some((id) => asked[facet].includes(id))) return false
    }
    if (without !== 'dates' && !reference.touches(event, asked.from, asked.to)) return false
    if (event.killed === null || event.killed < asked.killedMin) return false
    return words.every((word) => event.text.includes(word))
  }
}

function naiveOptions(events, asked, facet) {
  const counts = new Map()
  for (const event of events.filter(naiveTest(asked, facet)))
    for (const id of event.options[facet]) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

function naiveBins(events, asked) {
  const attacks = events.filter((event) => event.options.kind.includes('attack'))
  const binsOf = (some) => {
    const bins = new Array(BINS).fill(0)
    for (const { start, end } of some) bins[Math.floor((((start ?? end) - WIDE.first) * BINS) / WIDE.days)]++
    return bins
  }
  return [binsOf(attacks.filter(naiveTest(asked, 'dates'))), binsOf(attacks)]
}

// Gathers only; it does not merge near cells, as ours does.
function naiveCells(events, asked, { zoom }) {
  const scale = (256 * 2 ** zoom) / CELL_PIXELS
  const found = new Map()
  for (const event of events.filter(naiveTest(asked)).filter(({ place }) => place !== null)) {
    const key = `${Math.floor(event.place.x * scale)}/${Math.floor(event.place.y * scale)}`
    const cell = found.get(key)
    if (cell) cell.push(event)
    else found.set(key, [event])
  }
  return [...found.values()].map((cell) => ({
    count: cell.length,
    x: cell.reduce((sum, { place }) => sum + place.x, 0) / cell.length,
    y: cell.reduce((sum, { place }) => sum + place.y, 0) / cell.length,
    killed: cell.reduce((sum, { killed }) => sum + (killed ?? 0), 0),
  }))
}

// The first run is slow, before the code is compiled; a median of three or more leaves it out.
function medianOf(ask) {
  const times = []
  const begun = performance.now()
  while (times.length < 3 || (times.length < RUNS && performance.now() - begun < PATIENCE)) {
    const start = performance.now()
    ask()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[times.length >> 1]
}

function printTable(rows) {
  console.log()
  for (const [name, ...figures] of rows)
    console.log(name.padEnd(28) + figures.map((figure) => figure.padStart(11)).join(''))
}

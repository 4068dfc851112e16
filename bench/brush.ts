import type { Columns } from '../src/data/columns.ts'
import { type Filters, NO_FILTERS } from '../src/filter/filters.ts'
import { countOf } from '../src/filter/options.ts'
import { countAll, GROUPS, gatherMap, match, readFigures } from './ours.ts'
import { askInPairs, type Runs, timeOf } from './pairs.ts'
import { createCrossfilter, type RecordOrder } from './peers/crossfilter.ts'
import { jumpingWindow, MONTHS, slidingWindow, TWO_FILTERS, type Window, WORLD } from './questions.ts'
import type { Measured } from './rows.ts'

const PEER = 'crossfilter2'

/** A brush over time with every group's counts and the histogram: sliding, jumping, and jumping with two filters on. */
export async function measureBrush(
  columns: Columns,
  seed: number,
  runs: Runs & { readonly order: RecordOrder },
): Promise<Measured[]> {
  const peer = createCrossfilter(columns, MONTHS, runs.order)
  expectSameCounts(columns, peer)
  let matches = match(columns, NO_FILTERS)

  async function measure(what: Measured['what'], next: () => Window, base: Filters): Promise<Measured> {
    for (const facet of ['country', 'type'] as const) peer.setFacet(facet, base[facet][0] ?? null)
    matches = match(columns, base, matches)
    const windows: Window[] = []
    const windowOf = (run: number) => (windows[run] ??= next())
    const step = (run: number) => {
      const [from, to] = windowOf(run)
      matches = match(columns, { ...base, from, to }, matches)
      return countAll(matches, MONTHS)
    }
    const peerStep = (run: number) => {
      peer.setWindow(windowOf(run))
      return peer.countAll()
    }
    const costs = await askInPairs(
      (run) => timeOf(() => step(run)),
      (run) => timeOf(() => peerStep(run)),
      runs,
    )
    return { what, peer: runs.order === 'time' ? PEER : `${PEER}, records as in a file`, ...costs }
  }

  const measured = [
    await measure('slide', slidingWindow(seed), NO_FILTERS),
    await measure('jump', jumpingWindow(seed + 1), NO_FILTERS),
    await measure('jump-filtered', jumpingWindow(seed + 2), { ...NO_FILTERS, ...TWO_FILTERS }),
  ]
  // Nobody else's step draws as much: here ours stands alone.
  const next = slidingWindow(seed + 3)
  const frame = () => {
    const [from, to] = next()
    matches = match(columns, { ...NO_FILTERS, from, to }, matches)
    return [countAll(matches, MONTHS), readFigures(matches), gatherMap(matches, WORLD)]
  }
  const { ours } = await askInPairs(() => timeOf(frame), null, runs)
  return [...measured, { what: 'frame', peer: null, ours, theirs: [] }]
}

/** Both have to answer the same before they are timed: under a filter, how often each option of the other groups is left. */
function expectSameCounts(columns: Columns, peer: ReturnType<typeof createCrossfilter>) {
  const [country] = TWO_FILTERS.country
  peer.setFacet('country', country)
  const [facets] = countAll(match(columns, { ...NO_FILTERS, country: [country] }), MONTHS)
  for (const [at, name] of GROUPS.entries()) {
    const theirs = peer.countsOf(name)
    const counted = facets[at]!
    const differing = counted.options.find(
      (option) => (theirs.get(option.id) ?? 0) !== countOf(counted, option),
    )
    if (differing)
      throw new Error(
        `Of ${name} ${differing.id} we count ${countOf(counted, differing)} events and ${PEER} ${theirs.get(differing.id)}.`,
      )
  }
  peer.setFacet('country', null)
}

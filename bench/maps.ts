import type L from 'leaflet'
import type { Columns } from '../src/data/columns.ts'
import { NO_FILTERS } from '../src/filter/filters.ts'
import { createMap, removeMap } from './leaflet-map.ts'
import { asNew, createMapOfOurs, gatherMap, match } from './ours.ts'
import { askInPairs, type Runs, timeOf } from './pairs.ts'
import { clusterMarkers } from './peers/markercluster.ts'
import { clusterWorld, featuresOf } from './peers/supercluster.ts'
import { WORLD, wideFilters } from './questions.ts'
import type { Measured } from './rows.ts'

const isPoint = <T>(point: T | null): point is T => point !== null

/** The first map of a set of events from their columns, and the map after a change of filter. */
export async function measureMaps(columns: Columns, seed: number, runs: Runs): Promise<Measured[]> {
  const firstMap = () => {
    const fresh = asNew(columns)
    return timeOf(() => gatherMap(match(fresh, NO_FILTERS), WORLD))
  }
  const first = await askInPairs(
    firstMap,
    () => timeOf(() => clusterWorld(featuresOf(columns).filter(isPoint), WORLD.zoom)),
    { ...runs, warmUps: 1, collects: true },
  )
  return [{ what: 'first-map', peer: 'supercluster', ...first }, await measureFiltered(columns, seed, runs)]
}

/**
 * The first map against Leaflet.markercluster, elements on the page included on both sides. The peer takes so long that a few
 * runs have to do.
 */
export async function measureMarkers(columns: Columns, runs: Runs): Promise<Measured[]> {
  const onMap = (draw: (map: L.Map) => unknown) => {
    const map = createMap()
    const cost = timeOf(() => draw(map))
    removeMap(map)
    return cost
  }
  const ours = () => {
    const fresh = asNew(columns)
    return onMap((map) => createMapOfOurs(map).update(match(fresh, NO_FILTERS)))
  }
  ours()
  const costs = await askInPairs(ours, () => onMap((map) => clusterMarkers(map, columns)), {
    ...{ runs: Math.min(runs.runs, 3), budget: runs.budget },
    ...{ least: 1, warmUps: 0, collects: true },
  })
  return [{ what: 'first-map-markers', peer: 'leaflet.markercluster', ...costs }]
}

/**
 * The peer, whose index cannot be filtered, is built anew from the points that are left. In its favour: they are GeoJSON
 * already, and which are left it is told.
 */
async function measureFiltered(columns: Columns, seed: number, runs: Runs): Promise<Measured> {
  const features = featuresOf(columns)
  const next = wideFilters(seed + 4)
  const asked: ReturnType<typeof next>[] = []
  const filtersOf = (run: number) => (asked[run] ??= next())
  let matches = match(columns, NO_FILTERS)
  gatherMap(matches, WORLD)
  const costs = await askInPairs(
    (run) =>
      timeOf(() => {
        matches = match(columns, filtersOf(run), matches)
        return gatherMap(matches, WORLD)
      }),
    (run) => {
      const left = match(columns, filtersOf(run)).failed
      return timeOf(() =>
        clusterWorld(
          features.filter((point, row) => left[row] === 0 && isPoint(point)) as NonNullable<
            (typeof features)[number]
          >[],
          WORLD.zoom,
        ),
      )
    },
    { ...runs, warmUps: 1, collects: true },
  )
  return { what: 'filtered-map', peer: 'supercluster', ...costs }
}

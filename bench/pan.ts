import type L from 'leaflet'
import type { Columns } from '../src/data/columns.ts'
import { NO_FILTERS } from '../src/filter/filters.ts'
import { seededRandom } from '../src/lib/random.ts'
import { createMap, removeMap } from './leaflet-map.ts'
import { createMapOfOurs, match } from './ours.ts'
import { askInPairs, aTask, type Runs } from './pairs.ts'
import { addCircleMarkers } from './peers/circle-markers.ts'
import type { Measured } from './rows.ts'

type Step = (map: L.Map) => void

/**
 * What a step of panning or zooming costs the main thread, style, layout and painting included. Without a peer, ours alone: beyond
 * some number of markers a step of the peer's takes many seconds.
 */
export async function measurePan(
  columns: Columns,
  seed: number,
  withPeer: boolean,
  runs: Runs,
): Promise<Measured[]> {
  const next = drawSteps(seed + 5)
  const steps: Step[] = []
  const stepOf = (run: number) => (steps[run] ??= next())
  const map = createMap()
  const ours = createMapOfOurs(map)
  const matches = match(columns, NO_FILTERS)
  ours.update(matches)
  const peerMap = withPeer ? createMap() : null
  if (peerMap) addCircleMarkers(peerMap, columns)
  const costs = await askInPairs(
    (run) =>
      costOnScreen(map, peerMap, () => {
        stepOf(run)(map)
        ours.update(matches)
      }),
    peerMap && ((run) => costOnScreen(peerMap, map, () => stepOf(run)(peerMap))),
    runs,
  )
  removeMap(map)
  if (peerMap) removeMap(peerMap)
  return [{ what: 'pan', peer: peerMap && 'Leaflet circle markers', ...costs }]
}

/** Pans and zooms in turn; after eight steps back to the start, so that the map stays among the events. */
function drawSteps(seed: number): () => Step {
  const random = seededRandom(seed)
  let count = 0
  return () => {
    const at = count++ % 8
    const shift: [number, number] = [Math.round((random() - 0.5) * 300), Math.round((random() - 0.5) * 160)]
    if (at === 7) return (map) => map.setView([25, 35], 2, { animate: false })
    if (at % 2 === 0) return (map) => map.panBy(shift, { animate: false })
    return (map) => map.setZoom(map.getZoom() + 0.5, { animate: false })
  }
}

/** The cost of a step with only its map displayed. */
async function costOnScreen(map: L.Map, other: L.Map | null, step: () => void): Promise<number> {
  map.getContainer().style.visibility = ''
  if (other) other.getContainer().style.visibility = 'hidden'
  await aFrame()
  await aFrame()
  return costOfStep(step)
}

/**
 * The step itself, and the frame after it: what is called back in it, style, layout and painting. The wait between the two is
 * left out.
 */
async function costOfStep(step: () => void): Promise<number> {
  await aTask()
  let frameBegun = 0
  // Asked for before the step, so it is called before what the step asks for.
  requestAnimationFrame(() => {
    frameBegun = performance.now()
  })
  const begun = performance.now()
  step()
  const worked = performance.now() - begun
  await aFrame()
  return worked + (performance.now() - frameBegun)
}

/** Until the next frame is drawn. */
function aFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => void aTask().then(resolve)))
}

import { NO_FILTERS } from '../src/filter/filters.ts'
import { measureBrush } from './brush.ts'
import { CSV_READERS } from './csv.ts'
import type { RandomEvents } from './events.ts'
import { randomEvents } from './events.ts'
import { measureMaps, measureMarkers } from './maps.ts'
import { bytesOf, countAll, gatherMap, match, readFigures } from './ours.ts'
import { lastAnswer, type Runs } from './pairs.ts'
import { measurePan } from './pan.ts'
import { createCrossfilter, type RecordOrder } from './peers/crossfilter.ts'
import { jumpingWindow, MONTHS, WORLD } from './questions.ts'
import type { Measured } from './rows.ts'
import { measureSearch } from './searches.ts'
import type { Country } from './world.ts'

export interface Start {
  readonly seed: number
  readonly count: number
  readonly world: readonly Country[]
  readonly strings: 'own' | 'few'
}

let events: RandomEvents | null = null
let seed = 0
/** What has to stay in memory while it is weighed. */
const held: unknown[] = []

/** What the driver, in Node.js, asks of the page. */
const bench = {
  start(asked: Start) {
    seed = asked.seed
    events = randomEvents(asked)
    return { bytes: bytesOf(events) }
  },
  brush: (runs: Runs & { readonly order: RecordOrder }): Promise<Measured[]> =>
    measureBrush(events!, seed, runs),
  map: (runs: Runs): Promise<Measured[]> => measureMaps(events!, seed, runs),
  markers: (runs: Runs): Promise<Measured[]> => measureMarkers(events!, runs),
  pan: (runs: Runs & { readonly withPeer: boolean }): Promise<Measured[]> =>
    measurePan(events!, seed, runs.withPeer, runs),
  search: (runs: Runs): Promise<Measured[]> => measureSearch(events!, seed, runs),
  /** Asks everything of ours, or of the peer, and keeps what that leaves. */
  hold(side: 'ours' | 'theirs') {
    const [from, to] = jumpingWindow(seed)()
    if (side === 'ours') {
      const matches = match(events!, { ...NO_FILTERS, from, to }, match(events!, NO_FILTERS))
      held.push(matches, countAll(matches, MONTHS), readFigures(matches), gatherMap(matches, WORLD))
    } else {
      const peer = createCrossfilter(events!, MONTHS, 'time')
      peer.setWindow([from, to])
      held.push(peer, peer.countAll())
    }
  },
  hasCsv: (side: 'ours' | 'theirs') => CSV_READERS[side] !== null,
  /** Reads the file that was put into the page's field. */
  async csv(side: 'ours' | 'theirs') {
    const file = document.querySelector('input')!.files![0]!
    const begun = performance.now()
    const answer = await CSV_READERS[side]!(file)
    return { answer, milliseconds: performance.now() - begun }
  },
  /** The page and what it runs on. */
  async describe() {
    const frames: number[] = []
    const nextFrame = () => new Promise<number>(requestAnimationFrame)
    for (let last = await nextFrame(); frames.length < 60; ) {
      const frame = await nextFrame()
      frames.push(frame - last)
      last = frame
    }
    return {
      cores: navigator.hardwareConcurrency,
      memory: (navigator as { deviceMemory?: number }).deviceMemory ?? null,
      isIsolated: crossOriginIsolated,
      idleFrame: frames.sort((a, b) => a - b)[frames.length >> 1]!,
    }
  },
  held: () => [held, lastAnswer()],
}

export type Bench = typeof bench

Object.assign(globalThis, { bench })

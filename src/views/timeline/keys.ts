import type { RowNumber } from '../../data/columns.ts'
import type { Matches } from '../../filter/match.ts'
import { pageOfRows, rankOfRow } from '../../filter/rows.ts'
import { neighbourRow } from '../../filter/rows-in-time.ts'
import type { TabBins } from './draw-tracks.ts'
import type { TimelineModel } from './model.ts'
import type { Bin, Track } from './tracks.ts'

const EVENTS_A_PAGE = 10

/** The mark that the tab key stops at: the first of the wanted that is drawn, else the first mark. */
export function tabStopOf(
  { tracks, lanes }: TimelineModel,
  wanted: readonly (string | null)[],
): string | null {
  const ids = [...tracks, ...lanes].flatMap(({ marks }) => marks.map(({ id }) => id))
  return wanted.find((id) => id !== null && ids.includes(id)) ?? ids[0] ?? null
}

/** The bin of each track that the tab key stops at: the wanted one where it is drawn, else the first. */
export function tabBinsOf({ tracks }: TimelineModel, wanted: string | null): TabBins {
  const stopOf = ({ bins }: Track) => bins.find(({ key }) => key === wanted)?.key ?? bins[0]?.key ?? ''
  return Object.fromEntries(tracks.map((track) => [track.name, stopOf(track)]))
}

/** The bin of a key with its track. */
export function findBin({ tracks }: TimelineModel, key: string): Bin | null {
  return tracks.flatMap(({ bins }) => bins).find((bin) => bin.key === key) ?? null
}

/** Where a key press leads from one bin of a track; null where the key means nothing or leads past the end. */
export function binByKey(press: string, { tracks }: TimelineModel, key: string): string | null {
  const bins = tracks.find((track) => track.bins.some((bin) => bin.key === key))?.bins ?? []
  const here = bins.findIndex((bin) => bin.key === key)
  const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: bins.length - 1 }[press]
  return to === undefined ? null : (bins[to]?.key ?? null)
}

/** The event that a key press leads to from one. */
export function rowByKey(key: string, matches: Matches, here: RowNumber): RowNumber | null {
  const at = (rank: number) => pageOfRows(matches, 'oldest', rank, 1)[0] ?? null
  const last = matches.count - 1
  switch (key) {
    case 'ArrowRight':
      return neighbourRow(matches, here, 1)
    case 'ArrowLeft':
      return neighbourRow(matches, here, -1)
    case 'Home':
      return at(0)
    case 'End':
      return at(last)
    case 'PageUp':
    case 'PageDown': {
      const step = key === 'PageUp' ? -EVENTS_A_PAGE : EVENTS_A_PAGE
      return at(Math.min(last, Math.max(0, Math.max(0, rankOfRow(matches, 'oldest', here)) + step)))
    }
    default:
      return null
  }
}

import type { Selection } from 'd3'
import { words } from '../../words/words.ts'
import type { Layer } from './layer.ts'
import type { TimelineModel } from './model.ts'
import type { Bar, Bin, Track } from './tracks.ts'

/** The bin of each track that the tab key stops at, by the track's name. */
export type TabBins = Readonly<Partial<Record<Track['name'], string>>>

type Tracks = Selection<SVGGElement, Track, SVGGElement, unknown>

/** Draws the tracks, their bars and the parts of them that can be pressed. */
export function drawTracks(layer: Layer, { scale, tracks }: TimelineModel, tabBins: TabBins) {
  const track: Tracks = layer
    .selectAll<SVGGElement, Track>('g.track')
    .data(tracks, (d) => d.name)
    .join((enter) => {
      const group = enter.append('g')
      group.append('line')
      group.append('text').attr('class', 'row-label').attr('dy', '0.32em').attr('aria-hidden', 'true')
      group.append('g').attr('class', 'bars')
      group.append('g').attr('class', 'bins').attr('role', 'group')
      return group
    })
    .attr('class', (d) => `track ${d.name}`)
  track
    .select('line')
    .attr('x1', scale.left)
    .attr('x2', scale.left + scale.width)
    .attr('y1', (d) => d.top + d.height)
    .attr('y2', (d) => d.top + d.height)
  track
    .select('text')
    .text((d) => d.label)
    .attr('y', (d) => d.top + d.height / 2)
  drawBars(track, 'ghost', ({ total }) => total)
  drawBars(track, 'density', ({ count }) => count)
  drawBins(track, tabBins)
}

function drawBars(tracks: Tracks, name: string, share: (bar: Bar) => number) {
  tracks
    .select<SVGGElement>('g.bars')
    .selectAll<SVGRectElement, Bar & { base: number; room: number }>(`rect.${name}`)
    .data(({ bars, top, height, barsHeight }) =>
      bars.map((bar) => ({ ...bar, base: top + height, room: barsHeight })),
    )
    .join('rect')
    .attr('class', name)
    .attr('x', (d) => d.x)
    .attr('width', (d) => d.width)
    .attr('y', (d) => d.base - d.room * share(d))
    .attr('height', (d) => d.room * share(d))
}

function drawBins(tracks: Tracks, tabBins: TabBins) {
  tracks
    .select<SVGGElement>('g.bins')
    .attr('aria-label', (d) => (d.bins.length > 0 ? words.lanes.bins(d.label) : null))
    .attr('role', (d) => (d.bins.length > 0 ? 'group' : null))
    .selectAll<SVGRectElement, Bin & { track: Track }>('rect')
    .data(
      (track) => track.bins.map((bin) => ({ ...bin, track })),
      (d) => d.key,
    )
    .join((enter) => {
      const bin = enter.append('rect').attr('class', 'bin').attr('role', 'button')
      bin.append('title')
      return bin
    })
    .attr('data-bin', (d) => d.key)
    .attr('aria-label', (d) => d.label)
    .attr('tabindex', (d) => (d.key === tabBins[d.track.name] ? 0 : -1))
    .attr('x', (d) => d.x)
    .attr('width', (d) => d.width)
    .attr('y', (d) => d.track.top + d.track.height - Math.max(24, d.track.barsHeight))
    .attr('height', (d) => Math.max(24, d.track.barsHeight))
    .select('title')
    .text((d) => d.label)
}

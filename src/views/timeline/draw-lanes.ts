import type { Selection } from 'd3'
import { LANE_BASE, LANE_HEIGHT, type LaneDrawing } from './lanes.ts'
import { isNews, type Layer } from './layer.ts'
import type { TimelineModel } from './model.ts'

type Lanes = Selection<SVGGElement, LaneDrawing, SVGGElement, unknown>

/** Half the height of the strip of coverage. */
const STRIP = 1
const GAP_HEIGHT = 8

/** Draws the lanes below their names: steps, gaps, the strip of coverage and the breaks of scale. */
export function drawLanes(layer: Layer, { scale, lanes }: TimelineModel) {
  const lane: Lanes = layer
    .selectAll<SVGGElement, LaneDrawing>('g.lane')
    .data(lanes, (d) => d.country)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'lane').attr('role', 'img')
      group.append('line')
      for (const name of ['steps', 'gaps', 'strip', 'breaks']) group.append('g').attr('class', name)
      return group
    })
    .attr('transform', (d) => `translate(0,${d.top})`)
    .attr('aria-label', (d) => d.history)
  lane
    .select('line')
    .attr('x1', scale.left)
    .attr('x2', scale.left + scale.width)
    .attr('y1', LANE_HEIGHT - 2)
    .attr('y2', LANE_HEIGHT - 2)
  rects(lane, 'steps', (d) => d.spans)
    .attr('class', (d) => `level shade-${d.shade}`)
    .attr('y', (d) => LANE_BASE - d.height)
    .attr('height', (d) => d.height)
  rects(lane, 'gaps', (d) => d.gaps)
    .attr('class', 'gap')
    .attr('y', LANE_BASE - GAP_HEIGHT)
    .attr('height', GAP_HEIGHT)
  rects(lane, 'strip', (d) => d.coverage)
    .attr('class', (d) => `coverage ${d.state}`)
    .attr('y', LANE_HEIGHT - 2 - STRIP)
    .attr('height', 2 * STRIP)
  drawBreaks(lane)
}

/** Whether two models' lanes differ in nothing but their marks, as from step to step of a brush. */
export function hasSameLanes(a: TimelineModel | null, b: TimelineModel): boolean {
  return (
    a?.scale === b.scale &&
    a.lanes.length === b.lanes.length &&
    a.lanes.every(({ facts, top }, index) => facts === b.lanes[index]!.facts && top === b.lanes[index]!.top)
  )
}

/** Dashes, dots and hatching, which tell the states of coverage apart without a colour. */
export function addPatterns(root: Selection<SVGSVGElement, unknown, null, undefined>) {
  const add = (id: string, width: number, height: number) =>
    root
      .append('pattern')
      .attr('id', id)
      .attr('patternUnits', 'userSpaceOnUse')
      .attr('width', width)
      .attr('height', height)
  add('partly-covered', 6, LANE_HEIGHT).append('rect').attr('width', 3).attr('height', LANE_HEIGHT)
  add('not-covered', 12, LANE_HEIGHT).append('rect').attr('width', 2).attr('height', LANE_HEIGHT)
  add('level-gap', 5, 5).append('path').attr('d', 'M-1,1L1,-1M0,5L5,0M4,6L6,4')
}

interface Stretch {
  readonly key: string
  readonly x: number
  readonly width: number
  readonly title: string
}

/** Rectangles with titles in a layer of each lane; those that have changed come back, for what else is drawn of them. */
function rects<D extends Stretch>(lanes: Lanes, name: string, of: (lane: LaneDrawing) => readonly D[]) {
  const rect = lanes
    .select<SVGGElement>(`g.${name}`)
    .selectAll<SVGRectElement, D>('rect')
    .data(of, (d) => d.key)
    .join((enter) => {
      const entered = enter.append('rect')
      entered.append('title')
      return entered
    })
    .filter(function (d) {
      return isNews(this, Object.values(d).join())
    })
    .attr('x', (d) => d.x)
    .attr('width', (d) => d.width)
  rect.select('title').text((d) => d.title)
  return rect
}

/** Two strokes through the lane, as where an axis is broken; around them enough to hover. */
function drawBreaks(lanes: Lanes) {
  const mark = lanes
    .select<SVGGElement>('g.breaks')
    .selectAll<SVGGElement, LaneDrawing['breaks'][number]>('g')
    .data(
      (d) => d.breaks,
      (d) => d.key,
    )
    .join((enter) => {
      const group = enter.append('g')
      group.append('rect').attr('x', -5).attr('width', 10).attr('y', 0).attr('height', LANE_HEIGHT)
      group.append('path').attr('d', breakPath())
      group.append('title')
      return group
    })
    .attr('transform', (d) => `translate(${d.x},0)`)
  mark.select('title').text((d) => d.title)
}

/** Shared with the key. */
export function breakPath(): string {
  return 'M-1.75,1V19M1.75,1V19'
}

import { create, type Selection, select } from 'd3'
import { isOfAttacks } from '../../data/pack-format.ts'
import { remember } from '../../lib/remember.ts'
import { KIND_PATHS } from '../shared/kind-mark.tsx'
import type { Tie } from './answers.ts'
import { addPatterns, drawLanes, hasSameLanes } from './draw-lanes.ts'
import { drawTracks, type TabBins } from './draw-tracks.ts'
import type { LaneMark } from './lanes.ts'
import { isNews, type Layer } from './layer.ts'
import type { Mark } from './layout.ts'
import { AXIS_HEIGHT, BRUSH_HEIGHT, type TimelineModel } from './model.ts'
import { xOfDay } from './scale.ts'
import { type Handle, labelledTicks, TICK_OFFSET, type Tick, ticksOf } from './ticks.ts'
import type { Track } from './tracks.ts'

/** What differs from frame to frame besides the layout. */
export interface Overlay {
  readonly chosen: string | null
  /** The event that the tab key stops at. */
  readonly tabStop: string | null
  readonly ties: readonly Tie[]
  /** Pixels of the brush. */
  readonly brush: { readonly from: number; readonly to: number; readonly isSet: boolean }
  readonly cursorX: number | null
  readonly handle: Handle
  /** Size of the root's font, in pixels. */
  readonly rem: number
  readonly tabBins: TabBins
}

/** Draws the axis into one SVG element, which stays in view, and the rest into another, which may scroll. */
export function createTimeline(head: SVGSVGElement, body: SVGSVGElement) {
  const top = select(head)
  const root = select(body)
  const layer = (name: string): Layer => root.append('g').attr('class', name)
  addFade(root, 'fade-start', [0, 1])
  addFade(root, 'fade-end', [1, 0])
  addPatterns(root)
  const axis: Layer = top.append('g').attr('class', 'axis')
  const brush: Layer = top.append('g')
  const grid = layer('axis')
  const lanes = layer('lanes')
  const tracks = layer('tracks')
  const veil = layer('veil')
  const ties = layer('ties')
  const marks = layer('marks')
  const cursor = root.append('line').attr('class', 'cursor-line')
  let before: TimelineModel | null = null
  return {
    /** Keeps the elements of what is still there, so that focus stays. */
    update(model: TimelineModel, overlay: Overlay) {
      root.attr('height', model.height)
      drawAxis(axis, grid, model, overlay)
      drawBrush(brush, overlay)
      if (!hasSameLanes(before, model)) drawLanes(lanes, model)
      before = model
      drawTracks(tracks, model, overlay.tabBins)
      drawVeil(veil, model, overlay)
      drawTies(ties, model, overlay)
      drawMarks(marks, model, overlay)
      cursor
        .attr('x1', overlay.cursorX ?? 0)
        .attr('x2', overlay.cursorX ?? 0)
        .attr('y1', 0)
        .attr('y2', model.height)
        .attr('visibility', overlay.cursorX === null ? 'hidden' : null)
    },
    remove() {
      top.selectChildren().remove()
      root.selectChildren().remove()
    },
  }
}

/** A gradient between nothing and the colour of its stops. */
function addFade(
  root: Selection<SVGSVGElement, unknown, null, undefined>,
  id: string,
  opacities: readonly number[],
) {
  root
    .append('linearGradient')
    .attr('id', id)
    .selectAll('stop')
    .data(opacities)
    .join('stop')
    .attr('offset', (_, index) => index)
    .attr('stop-opacity', (opacity) => opacity)
}

function drawAxis(layer: Layer, grid: Layer, { scale, height }: TimelineModel, { handle, rem }: Overlay) {
  const ticks = ticksOf(scale)
  const xOf = ({ day }: Tick) => xOfDay(scale, day)
  layer
    .selectAll<SVGTextElement, Tick>('text')
    .data(labelledTicks(ticks, scale, handle, rem), (d) => `${d.day}`)
    .join('text')
    .attr('x', (d) => xOf(d) + TICK_OFFSET)
    .attr('y', AXIS_HEIGHT / 2)
    .attr('dy', '0.32em')
    .text((d) => d.label)
  grid
    .selectAll<SVGLineElement, Tick>('line')
    .data(ticks, (d) => `${d.day}`)
    .join('line')
    .attr('x1', xOf)
    .attr('x2', xOf)
    .attr('y2', height)
}

function drawBrush(layer: Layer, { brush }: Overlay) {
  layer
    .selectAll('rect.brush')
    .data([brush])
    .join('rect')
    .attr('class', 'brush')
    .attr('x', (d) => d.from)
    .attr('width', (d) => Math.max(0, d.to - d.from))
    .attr('y', AXIS_HEIGHT + BRUSH_HEIGHT / 2 - 1.5)
    .attr('height', 3)
}

function drawVeil(layer: Layer, { scale, height }: TimelineModel, { brush }: Overlay) {
  const right = scale.left + scale.width
  const sides = brush.isSet
    ? [
        { x: scale.left, width: brush.from - scale.left },
        { x: brush.to, width: right - brush.to },
      ]
    : []
  layer
    .selectAll('rect.veiled')
    .data(sides)
    .join('rect')
    .attr('class', 'veiled')
    .attr('x', (d) => d.x)
    .attr('width', (d) => Math.max(0, d.width))
    .attr('height', height)
}

/** A change of level among others close by. */
const TICK_PATH = 'M-0.75,-6H0.75V6H-0.75Z'

interface DrawnMark {
  readonly row: number
  readonly id: string
  readonly x: number
  readonly y: number
  readonly kind: keyof typeof KIND_PATHS
  readonly form: LaneMark['form'] | 'single'
  readonly size: number
  readonly isDim: boolean
  readonly isTight: boolean
  readonly isLasting: boolean
  readonly label: string
  readonly set?: string
  readonly range: Mark['range']
  /** Radii of the rings of a toll of which sources differ; 0: none. */
  readonly high: number
  readonly low: number
}

const TIGHT_WARNING = 0.6
const FORM_SIZES = { step: 1, warning: 0.75, scoped: 0.75 } as const

function isAttack({ kind }: DrawnMark): boolean {
  return isOfAttacks(kind)
}

/** All marks in time order, whatever their lane: elements that never change places keep the focus when lanes do. */
function marksOf({ tracks, lanes }: TimelineModel): DrawnMark[] {
  const inTracks = tracks.flatMap(({ marks }) =>
    marks.map((mark) => ({
      ...mark,
      form: 'single' as const,
      size: mark.radius / 4.5,
      isTight: false,
      isLasting: false,
    })),
  )
  const inLanes = lanes.flatMap(({ marks }) =>
    marks.map((mark) => ({ ...mark, size: FORM_SIZES[mark.form], high: 0, low: 0 })),
  )
  return [...inTracks, ...inLanes].sort((a, b) => a.row - b.row)
}

function classesOf({ kind, form, isDim, isTight, id, set = '' }: DrawnMark, chosen: string | null): string {
  const classes = ['mark', kind, form, set]
  if (isDim) classes.push('dim')
  if (isTight) classes.push('tight')
  if (id === chosen) classes.push('chosen')
  return classes.join(' ')
}

/** Copying a mark is several times faster than making one of its parts. */
const template = remember((form): SVGGElement => {
  const group = create('svg:g').attr('role', 'button')
  group.append('rect').attr('class', 'range').attr('rx', 3)
  group
    .append('rect')
    .attr('class', 'target')
    .attr('x', -6)
    .attr('y', -6)
    .attr('width', 12)
    .attr('height', 12)
  group.append('circle').attr('class', 'halo')
  group.append('path')
  if (form === 'attack') for (const ring of ['high', 'low']) group.append('circle').attr('class', ring)
  group.append('title')
  return group.node() as SVGGElement
})

function templateOf(mark: DrawnMark): SVGGElement {
  return template(isAttack(mark) ? 'attack' : 'other')
}

function drawMarks(layer: Layer, model: TimelineModel, { chosen, tabStop }: Overlay) {
  // A warning keeps its shape.
  const isTick = ({ isTight, form, id }: DrawnMark) =>
    isTight && form !== 'warning' && id !== chosen && id !== tabStop
  const all = layer
    .selectAll<SVGGElement, DrawnMark>('g.mark')
    .data(marksOf(model), (d) => d.id)
    .join((enter) => enter.append((d) => templateOf(d).cloneNode(true) as SVGGElement))
  const mark = all
    .filter(function (d) {
      const { row: _, range, ...more } = d
      const wanted = Object.values({
        ...more,
        ...range,
        isTick: isTick(d),
        isStop: d.id === tabStop,
        chosen: d.id === chosen,
      })
      return isNews(this, wanted.join())
    })
    .attr('class', (d) => classesOf(d, chosen))
    .attr('data-event', (d) => d.id)
    .attr('aria-label', (d) => d.label)
    .attr('tabindex', (d) => (d.id === tabStop ? 0 : -1))
    .attr('transform', (d) => `translate(${d.x},${d.y})`)
  // Most marks are one day, and have never had a bar.
  mark
    .filter(function (d) {
      return d.range !== null || this.firstElementChild!.hasAttribute('width')
    })
    .select('rect.range')
    .attr('class', (d) =>
      d.isLasting ? 'range lasting' : d.range?.open ? `range open-${d.range.open}` : 'range',
    )
    .attr('x', (d) => (d.range ? d.range.from - d.x : 0))
    .attr('width', (d) => (d.range ? Math.max(2, d.range.to - d.range.from) : 0))
    .attr('y', (d) => (d.form === 'single' ? -3 : -1.5))
    .attr('height', (d) => (d.form === 'single' ? 6 : 3))
  mark.select('circle.halo').attr('r', (d) => 4.5 * d.size + 4)
  mark
    .select('path')
    .attr('d', (d) => (isTick(d) ? TICK_PATH : KIND_PATHS[d.kind]))
    .attr('transform', (d) => `scale(${d.isTight && d.form === 'warning' ? TIGHT_WARNING : d.size})`)
  const attack = mark.filter(function (d) {
    return isAttack(d) && (d.high > 0 || d.low > 0 || this.querySelector('.high')!.hasAttribute('r'))
  })
  attack.select('circle.high').attr('r', (d) => d.high)
  attack.select('circle.low').attr('r', (d) => d.low)
  mark.select<SVGTitleElement>('title').each(function (d) {
    if (this.textContent !== d.label) this.textContent = d.label
  })
  drawCrowds(layer, model)
}

function drawCrowds(layer: Layer, { tracks }: TimelineModel) {
  const crowd = layer
    .selectAll<SVGGElement, Track['crowds'][number]>('g.crowd')
    .data(
      tracks.flatMap(({ crowds }) => crowds),
      (d) => d.ids[0]!,
    )
    .join((enter) => {
      const group = enter.append('g').attr('class', 'crowd').attr('role', 'button').attr('tabindex', -1)
      group.append('rect').attr('x', -12).attr('y', -6).attr('width', 24).attr('height', 12).attr('rx', 6)
      group.append('text').attr('dy', '0.32em').attr('text-anchor', 'middle')
      return group
    })
    .attr('data-crowd', (d) => d.ids.join(' '))
    .attr('aria-label', (d) => d.label)
    .attr('transform', (d) => `translate(${d.x},${d.y})`)
  crowd.select('text').text((d) => `+${d.ids.length}`)
}

function drawTies(layer: Layer, model: TimelineModel, { ties }: Overlay) {
  const crowds = model.tracks.flatMap((track) => track.crowds)
  const placeOf = new Map<string, { readonly x: number; readonly y: number }>([
    ...crowds.flatMap((crowd) => crowd.ids.map((id) => [id, crowd] as const)),
    ...marksOf(model).map((mark) => [mark.id, mark] as const),
  ])
  const drawn = ties.flatMap(({ from, to, form }) => {
    const [a, b] = [placeOf.get(from), placeOf.get(to)]
    return a && b ? [{ key: `${from} ${to}`, a, b, form }] : []
  })
  layer
    .selectAll<SVGPathElement, (typeof drawn)[number]>('path')
    .data(drawn, (d) => d.key)
    .join('path')
    .attr('class', ({ form }) => `tie ${form}`)
    .attr('d', ({ a, b, form }) => {
      // Short of the mark, where the head of an answer's arrow is not hidden.
      const side = b.y < a.y ? -1 : 1
      const y = b.y - 7 * side
      const head = form === 'coincidence' ? '' : `m-3,${-5 * side}l3,${5 * side}l3,${-5 * side}`
      return `M${a.x},${a.y}C${a.x},${(a.y + y) / 2} ${b.x},${(a.y + y) / 2} ${b.x},${y}${head}`
    })
}

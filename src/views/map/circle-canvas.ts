import type { Map as LeafletMap } from 'leaflet'
import { worldSize } from '../../lib/mercator.ts'
import { remember } from '../../lib/remember.ts'
import type { CircleShape } from './circle-shapes.ts'
import { setPosition, toPoint } from './leaflet.ts'
import { MARGIN } from './map-frame.ts'

const EDGE = 1.5
/** Of events of several data sets, so that their colours are seen. */
const SLICED_EDGE = 4

/**
 * Circles on one canvas that reaches beyond the screen, so that a pan shows them before it ends. It has the colours of the style
 * sheet, in which it is drawn anew when they change.
 */
export function createCircleCanvas(map: LeafletMap, pane: HTMLElement) {
  const canvas = document.createElement('canvas')
  canvas.className = 'circle-canvas'
  canvas.setAttribute('aria-hidden', 'true')
  pane.append(canvas)
  const context = canvas.getContext('2d')
  let paints = readPaints(canvas)
  let shapes: readonly CircleShape[] = []

  function draw() {
    const size = map.getSize()
    const [marginX, marginY] = [Math.round(size.x * MARGIN), Math.round(size.y * MARGIN)]
    const [width, height] = [size.x + 2 * marginX, size.y + 2 * marginY]
    setSize(canvas, width, height)
    const corner = map.containerPointToLayerPoint([-marginX, -marginY])
    setPosition(canvas, corner)
    if (!context) return
    const ratio = canvas.width / width
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, width, height)
    context.font = paints.font
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.lineJoin = 'round'
    const origin = map.getPixelOrigin().add(corner)
    const world = worldSize(map.getZoom())
    for (const shape of shapes) {
      const { x, y } = shape.cell
      drawCircle(context, shape, toPoint(x * world - origin.x, y * world - origin.y), paints)
    }
  }

  function repaint() {
    paints = readPaints(canvas)
    draw()
  }
  const changes = ['(prefers-color-scheme: dark)', 'print'].map((query) => matchMedia(query))
  for (const change of changes) change.addEventListener('change', repaint)
  document.fonts.addEventListener('loadingdone', repaint)
  return {
    /** Small ones are drawn over large ones. */
    show(next: readonly CircleShape[]) {
      shapes = next.toSorted((a, b) => b.radius - a.radius)
      draw()
    },
    remove() {
      for (const change of changes) change.removeEventListener('change', repaint)
      document.fonts.removeEventListener('loadingdone', repaint)
      canvas.remove()
    },
  }
}

function setSize(canvas: HTMLCanvasElement, width: number, height: number) {
  const ratio = devicePixelRatio
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
  // A canvas that is given its size is emptied and made anew, even if it had that size.
  if (canvas.width === across && canvas.height === down) return
  canvas.width = across
  canvas.height = down
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
}

interface Paints {
  /** A colour of the style sheet, by its name. */
  readonly colour: (name: string) => string
  readonly font: string
}

function drawCircle(
  context: CanvasRenderingContext2D,
  { radius, isRing, out, inside, text, slices }: CircleShape,
  { x, y }: { readonly x: number; readonly y: number },
  { colour }: Paints,
) {
  const arc = (r: number, from = 0, to = 1) => {
    context.beginPath()
    context.arc(x, y, r, (from - 0.25) * 2 * Math.PI, (to - 0.25) * 2 * Math.PI)
  }
  const circle = (r: number) => arc(r)
  const isOfSeveral = slices.length > 1
  if (!isRing) {
    circle(radius)
    context.fillStyle = colour(isOfSeveral ? 'raised' : slices[0]!.colour)
    context.globalAlpha = isOfSeveral ? 0.8 : 0.5
    context.fill()
    context.globalAlpha = 1
  }
  context.lineWidth = isOfSeveral ? Math.min(SLICED_EDGE, radius * 0.6) : EDGE
  let from = 0
  for (const slice of slices) {
    arc(radius - context.lineWidth / 2, from, from + slice.share)
    context.strokeStyle = colour(slice.colour)
    context.stroke()
    from += slice.share
  }
  context.lineWidth = 1
  if (out > 0) {
    circle(radius + out - 0.5)
    context.stroke()
  }
  context.fillStyle = colour('ink')
  if (inside > 0) {
    context.strokeStyle = colour('ink')
    context.globalAlpha = 0.75
    circle(radius - inside - 0.5)
    context.stroke()
    context.globalAlpha = 1
  }
  if (text === '') return
  // The number holds over the darkest shade of a country too.
  context.strokeStyle = colour('paper')
  context.lineWidth = 3
  context.globalAlpha = 0.6
  context.strokeText(text, x, y + 0.5)
  context.globalAlpha = 1
  context.fillText(text, x, y + 0.5)
}

/** The colours as they are now: a custom property itself says only how to choose between light and dark. */
function readPaints(canvas: HTMLCanvasElement): Paints {
  const style = getComputedStyle(canvas)
  const colour = remember((name) => {
    canvas.style.color = `var(--${name})`
    return style.color
  })
  return { colour, font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}` }
}

import type { Map as LeafletMap } from 'leaflet'
import { worldSize } from '../../lib/mercator.ts'
import type { CircleShape } from './circle-shapes.ts'
import { setPosition, toPoint } from './leaflet.ts'
import { MARGIN } from './map-frame.ts'

const EDGE = 1.5

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

type Paints = Readonly<Record<'edge' | 'fill' | 'ink' | 'halo' | 'font', string>>

function drawCircle(
  context: CanvasRenderingContext2D,
  { radius, isRing, out, inside, text }: CircleShape,
  { x, y }: { readonly x: number; readonly y: number },
  paints: Paints,
) {
  const circle = (r: number) => {
    context.beginPath()
    context.arc(x, y, r, 0, 2 * Math.PI)
  }
  if (!isRing) {
    circle(radius)
    context.fillStyle = paints.fill
    context.fill()
  }
  context.strokeStyle = paints.edge
  context.lineWidth = EDGE
  circle(radius - EDGE / 2)
  context.stroke()
  context.lineWidth = 1
  if (out > 0) {
    circle(radius + out - 0.5)
    context.stroke()
  }
  context.fillStyle = paints.ink
  if (inside > 0) {
    context.strokeStyle = paints.ink
    context.globalAlpha = 0.75
    circle(radius - inside - 0.5)
    context.stroke()
    context.globalAlpha = 1
  }
  if (text === '') return
  // The number holds over the darkest shade of a country too.
  context.strokeStyle = paints.halo
  context.lineWidth = 3
  context.globalAlpha = 0.6
  context.strokeText(text, x, y + 0.5)
  context.globalAlpha = 1
  context.fillText(text, x, y + 0.5)
}

/** The colours as they are now: a custom property itself says only how to choose between light and dark. */
function readPaints(canvas: HTMLCanvasElement): Paints {
  const style = getComputedStyle(canvas)
  const colour = (name: string) => {
    canvas.style.color = `var(--${name})`
    return style.color
  }
  const [edge, fill, ink, halo] = ['attack', 'attack-fill', 'ink', 'paper'].map(colour) as [
    string,
    string,
    string,
    string,
  ]
  return { edge, fill, ink, halo, font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}` }
}

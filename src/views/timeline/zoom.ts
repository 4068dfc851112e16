import { select, type ZoomTransform, zoom, zoomIdentity } from 'd3'
import { type DayWindow, daySpan, fitWindow } from './scale.ts'

const LEAST_DAYS = 7

interface Callbacks {
  readonly onWindow: (window: DayWindow) => void
  /** A click that was no drag, at this pixel of the SVG. */
  readonly onClick: (x: number) => void
  readonly onReset: () => void
}

/**
 * Scroll or pinch zooms, drag pans, double-click resets. The window itself is the page's; D3's transform is set from it before
 * every gesture.
 */
export function createZoom(svg: SVGSVGElement, { onWindow, onClick, onReset }: Callbacks) {
  let full: DayWindow = [0, 1]
  let left = 0
  let width = 1
  const behaviour = zoom<SVGSVGElement, unknown>()
    .filter((event: MouseEvent) => !event.button && event.type !== 'dblclick')
    .clickDistance(4)
    .on('zoom', ({ transform, sourceEvent }: { transform: ZoomTransform; sourceEvent: Event | null }) => {
      if (sourceEvent) onWindow(fitWindow(windowOf(transform), full, LEAST_DAYS))
    })
  const root = select(svg).call(behaviour).on('dblclick.zoom', null)
  root.on('dblclick', onReset)
  root.on('click', (event: MouseEvent) => {
    const { left: edge } = svg.getBoundingClientRect()
    if (!event.defaultPrevented) onClick(event.clientX - edge)
  })

  function windowOf({ k, x }: ZoomTransform): DayWindow {
    const dayAt = (pixel: number) => full[0] + (((pixel - x) / k - left) / width) * (full[1] - full[0])
    return [dayAt(left), dayAt(left + width)]
  }

  return {
    update(window: DayWindow, whole: DayWindow, plotLeft: number, plotWidth: number) {
      full = whole
      left = plotLeft
      width = plotWidth
      const longest = daySpan({ from: whole[0], to: whole[1] })
      const k = (whole[1] - whole[0]) / Math.max(1, window[1] - window[0])
      const x = -((window[0] - whole[0]) / Math.max(1, whole[1] - whole[0])) * width * k + left * (1 - k)
      behaviour
        .scaleExtent([1, Math.max(1, longest / LEAST_DAYS)])
        .extent([
          [left, 0],
          [left + width, 1],
        ])
        .translateExtent([
          [left, Number.NEGATIVE_INFINITY],
          [left + width, Number.POSITIVE_INFINITY],
        ])
      // The transform as a property, not by behaviour.transform, which would end a gesture that is going on.
      ;(svg as SVGSVGElement & { __zoom: ZoomTransform }).__zoom = zoomIdentity.translate(x, 0).scale(k)
    },
    remove: () => root.on('.zoom', null).on('dblclick', null).on('click', null),
  }
}

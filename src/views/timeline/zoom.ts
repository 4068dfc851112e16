import { select, type ZoomTransform, zoom, zoomIdentity } from 'd3'
import { type DayWindow, daySpan, fitWindow } from './scale.ts'

const LEAST_DAYS = 7

interface Callbacks {
  readonly onWindow: (window: DayWindow) => void
  /** A click that was no drag, at this pixel from the left. */
  readonly onClick: (x: number) => void
  readonly onReset: () => void
  /** Whether the wheel scrolls here, because more lanes lie below than fit, instead of zooming. */
  readonly isScrolling: (event: WheelEvent) => boolean
}

/** Controls that lie over the timeline and are no part of it. */
const CONTROLS = '[role="slider"], .lanes-head, .lane-labels'
const isOnControl = ({ target }: Event) => target instanceof Element && target.closest(CONTROLS) !== null

/**
 * Scroll or pinch zooms, drag pans, double-click resets. The window itself is the page's; D3's transform is set from it before
 * every gesture.
 */
export function createZoom(plot: HTMLElement, { onWindow, onClick, onReset, isScrolling }: Callbacks) {
  let full: DayWindow = [0, 1]
  let left = 0
  let width = 1
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: MouseEvent) => {
      if (event instanceof WheelEvent) return !event.button && !isScrolling(event)
      return !isOnControl(event) && !event.button && event.type !== 'dblclick'
    })
    .clickDistance(4)
    .on('zoom', ({ transform, sourceEvent }: { transform: ZoomTransform; sourceEvent: Event | null }) => {
      if (sourceEvent) onWindow(fitWindow(windowOf(transform), full, LEAST_DAYS))
    })
  const stopLeaving = leaveVerticalSwipes(plot)
  const root = select(plot).call(behaviour).on('dblclick.zoom', null)
  root.on('dblclick', (event: MouseEvent) => {
    if (!isOnControl(event)) onReset()
  })
  root.on('click', (event: MouseEvent) => {
    if (!event.defaultPrevented && !isOnControl(event))
      onClick(event.clientX - plot.getBoundingClientRect().left)
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
      ;(plot as HTMLElement & { __zoom: ZoomTransform }).__zoom = zoomIdentity.translate(x, 0).scale(k)
    },
    remove() {
      stopLeaving()
      root.on('.zoom', null).on('dblclick', null).on('click', null)
    },
  }
}

/** A finger that moves up or down scrolls the page: D3, which would keep it still, never hears of such a swipe. */
function leaveVerticalSwipes(plot: HTMLElement): () => void {
  let start: Touch | null = null
  let isVertical = false
  const onStart = ({ touches }: TouchEvent) => {
    start = touches.length === 1 ? touches[0]! : null
    isVertical = false
  }
  const onMove = (event: TouchEvent) => {
    const touch = event.touches[0]!
    if (start && event.touches.length === 1)
      isVertical = Math.abs(touch.clientY - start.clientY) > Math.abs(touch.clientX - start.clientX)
    start = null
    if (isVertical) event.stopImmediatePropagation()
  }
  plot.addEventListener('touchstart', onStart, { passive: true })
  plot.addEventListener('touchmove', onMove, { passive: true })
  return () => {
    plot.removeEventListener('touchstart', onStart)
    plot.removeEventListener('touchmove', onMove)
  }
}

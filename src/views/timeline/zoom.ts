import { type DayWindow, fitWindow } from './scale.ts'

const LEAST_DAYS = 7
/** A press that moves no farther is a click. */
const CLICK_PIXELS = 4
/** How long the days between whole ones are kept after a turn of the wheel, so that many small turns add up. */
const WHEEL_MS = 200
/** Powers of two that a pixel, a line or a page of the wheel zooms; browsers report a pinch on a touchpad as a wheel with Ctrl. */
const WHEEL_POWERS = [0.002, 0.05, 1] as const
const PINCH_TIMES = 10

interface Callbacks {
  readonly onWindow: (window: DayWindow) => void
  /** A click that was no drag, at this pixel from the left. */
  readonly onClick: (x: number) => void
  readonly onReset: () => void
  /** Whether the wheel scrolls here, because more lanes lie below than fit, instead of zooming. */
  readonly isScrolling: (event: WheelEvent) => boolean
}

/** A gesture from its last change of fingers on: where they were, and what the window was. */
interface Gesture {
  readonly window: DayWindow
  readonly middle: number
  readonly distance: number
  isDrag: boolean
}

/** Controls that lie over the timeline and are no part of it. */
const CONTROLS = '[role="slider"], .lanes-head, .lane-labels'
/** What a click opens: two quick ones ask for nothing more. */
const MARKS = '[data-event], [data-bin], [data-crowd]'
const isOn = ({ target }: Event, place: string) => target instanceof Element && target.closest(place) !== null
const isOnControl = (event: Event) => isOn(event, CONTROLS)

/**
 * Scroll or pinch zooms, drag pans, double-click resets. The window itself is the page's. A finger that moves up or down scrolls
 * the page: the plot's `touch-action` leaves that to the browser, which cancels the pointer.
 */
export function createZoom(plot: HTMLElement, { onWindow, onClick, onReset, isScrolling }: Callbacks) {
  let window: DayWindow = [0, 1]
  let full: DayWindow = [0, 1]
  let left = 0
  let width = 1
  let gesture: Gesture | null = null
  /** The window of a wheel that turns, not in whole days. */
  let turned: { readonly window: DayWindow; readonly until: number } | null = null
  const fingers = new Map<number, { readonly x: number; readonly y: number }>()
  const ending = new AbortController()
  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    act: (event: HTMLElementEventMap[K]) => void,
  ) => plot.addEventListener(type, act, { signal: ending.signal, passive: false })
  const pixelOf = ({ clientX }: MouseEvent) => clientX - plot.getBoundingClientRect().left

  /** The window scaled, with the day that was at one pixel now at another. */
  function windowFrom([from, to]: DayWindow, scaled: number, pixel: number, at: number): DayWindow {
    const before = to - from
    const length = Math.min(full[1] - full[0], Math.max(LEAST_DAYS, before / scaled))
    const start = from + ((pixel - left) / width) * before - ((at - left) / width) * length
    return [start, start + length]
  }

  function measure() {
    const [a, b = a] = [...fingers.values()]
    return { middle: (a!.x + b!.x) / 2, distance: Math.max(1, Math.hypot(a!.x - b!.x, a!.y - b!.y)) }
  }

  function begin() {
    gesture = fingers.size === 0 ? null : { window, ...measure(), isDrag: gesture?.isDrag ?? false }
  }

  function lift({ pointerId, type }: PointerEvent) {
    if (!fingers.delete(pointerId)) return
    if (gesture?.isDrag && type === 'pointerup') swallowClick()
    begin()
  }

  listen('pointerdown', (event) => {
    if (event.button !== 0 || isOnControl(event) || fingers.size > 1) return
    fingers.set(event.pointerId, { x: pixelOf(event), y: event.clientY })
    begin()
  })
  listen('pointermove', (event) => {
    if (!gesture || !fingers.has(event.pointerId)) return
    // Let go outside the page, which heard nothing of it.
    if (event.buttons === 0) return lift(event)
    fingers.set(event.pointerId, { x: pixelOf(event), y: event.clientY })
    const { middle, distance } = measure()
    if (!gesture.isDrag && fingers.size === 1 && Math.abs(middle - gesture.middle) <= CLICK_PIXELS) return
    gesture.isDrag = true
    // The mark under the finger may leave the timeline.
    if (!plot.hasPointerCapture(event.pointerId)) plot.setPointerCapture(event.pointerId)
    const scaled = distance / gesture.distance
    onWindow(fitWindow(windowFrom(gesture.window, scaled, gesture.middle, middle), full, LEAST_DAYS))
  })
  listen('pointerup', lift)
  listen('pointercancel', lift)

  listen('wheel', (event) => {
    if (isScrolling(event)) return
    event.preventDefault()
    const power = WHEEL_POWERS[event.deltaMode as 0 | 1 | 2] * (event.ctrlKey ? PINCH_TIMES : 1)
    const before = turned && event.timeStamp < turned.until ? turned.window : window
    const pixel = pixelOf(event)
    const next = windowFrom(before, 2 ** (-event.deltaY * power), pixel, pixel)
    turned = { window: next, until: event.timeStamp + WHEEL_MS }
    onWindow(fitWindow(next, full, LEAST_DAYS))
  })
  listen('dblclick', (event) => {
    if (!isOnControl(event) && !isOn(event, MARKS)) onReset()
  })
  listen('click', (event) => {
    if (!event.defaultPrevented && !isOnControl(event)) onClick(pixelOf(event))
  })

  return {
    update(now: DayWindow, whole: DayWindow, plotLeft: number, plotWidth: number) {
      window = now
      full = whole
      left = plotLeft
      width = plotWidth
    },
    remove() {
      ending.abort()
    },
  }
}

/** The click that ends a drag is none: it is stopped before anything on the page hears of it. */
function swallowClick() {
  const stop = (event: Event) => {
    event.stopPropagation()
    event.preventDefault()
  }
  addEventListener('click', stop, { capture: true, once: true })
  setTimeout(() => removeEventListener('click', stop, true))
}

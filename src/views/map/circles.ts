import type { Map as LeafletMap, Point } from 'leaflet'
import type { RowNumber } from '../../data/columns.ts'
import type { MapCell } from '../../filter/cells.ts'
import { worldSize } from '../../lib/mercator.ts'
import { type EventRecord, isMixed } from '../../state/record.ts'
import { countInWords, rangeInWords } from '../../words/facts.ts'
import { words } from '../../words/words.ts'
import { disableClickPropagation, getPosition, setPosition, toPoint } from './leaflet.ts'

/** Side of the grid on which attacks are gathered, in CSS pixels. */
export const CELL_PIXELS = 44
const LEAST_RADIUS = 5
const MOST_RADIUS = 30
const MOST_GROWTH = 1.2
const TARGET = 24
/** A ring this near to the circle's edge stands off it just so far that it is seen. */
const RING_GAP = 3
const LABEL_ROOM = 180
const FOCUS_ROOM = 48

/**
 * Attacks as buttons, one a cell of the screen's grid, so their number is bounded by the screen and not by the data. One tab
 * stop; arrow keys go to the nearest circle in their direction.
 */
export function createCircles(map: LeafletMap, onOpen: (cell: MapCell) => void) {
  const pane = map.createPane('circles')
  const buttons = new Map<string, HTMLButtonElement>()
  const cellOf = new WeakMap<Element, MapCell>()
  disableClickPropagation(pane)
  const chosenRing = document.createElement('div')
  chosenRing.className = 'chosen-ring'
  chosenRing.hidden = true
  pane.append(chosenRing)

  pane.addEventListener('click', (event) => {
    const cell =
      event.target instanceof Element ? cellOf.get(event.target.closest('button') ?? pane) : undefined
    if (cell) onOpen(cell)
  })
  pane.addEventListener('keydown', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return
    const direction = DIRECTIONS[event.key]
    if (!direction) return
    // The map would pan.
    event.preventDefault()
    event.stopPropagation()
    const next = nearestButton(event.target, [...buttons.values()], direction)
    if (next) moveTabStop(next).focus()
  })

  // A circle at the edge comes into view with the focus.
  pane.addEventListener('focusin', (event) => {
    if (!(event.target instanceof HTMLButtonElement) || !event.target.matches(':focus-visible')) return
    const place = map.layerPointToLatLng(getPosition(event.target))
    map.panInside(place, { padding: [FOCUS_ROOM, FOCUS_ROOM], animate: false })
  })

  function moveTabStop(to: HTMLButtonElement): HTMLButtonElement {
    for (const button of buttons.values()) button.tabIndex = button === to ? 0 : -1
    return to
  }

  function isOnScreen(button: HTMLButtonElement): boolean {
    const { x, y } = map.layerPointToContainerPoint(getPosition(button))
    const size = map.getSize()
    return x >= 0 && y >= 0 && x <= size.x && y <= size.y
  }

  function pointOf(x: number, y: number): Point {
    const origin = map.getPixelOrigin()
    const size = worldSize(map.getZoom())
    return toPoint(x * size - origin.x, y * size - origin.y)
  }

  function place(element: HTMLElement, x: number, y: number) {
    const point = pointOf(x, y)
    setPosition(element, point)
    // Near an edge of the map the label opens to the inside.
    const onScreen = map.layerPointToContainerPoint(point)
    element.classList.toggle('near-right', onScreen.x > map.getSize().x - LABEL_ROOM)
    element.classList.toggle('near-left', onScreen.x < LABEL_ROOM)
    element.classList.toggle('near-top', onScreen.y < LABEL_ROOM / 2)
  }

  return {
    /** Draws these cells; a button whose cell is still there stays, so focus is not lost. */
    update(record: EventRecord, cells: readonly MapCell[], largestToll: number, chosen: RowNumber | null) {
      const { columns } = record
      const unused = new Map(buttons)
      const growth = growthOf(largestToll)
      for (const cell of cells) {
        let button = buttons.get(cell.key)
        if (!button) {
          button = document.createElement('button')
          button.type = 'button'
          button.tabIndex = -1
          button.append(document.createElement('span'))
          buttons.set(cell.key, button)
          pane.append(button)
        }
        unused.delete(cell.key)
        cellOf.set(button, cell)
        drawCircle(button, cell, record, growth)
        place(button, cell.x, cell.y)
      }
      for (const [key, button] of unused) {
        button.remove()
        buttons.delete(key)
      }
      const entry = [...buttons.values()].filter(isOnScreen)[0]
      const isReachable = [...buttons.values()].some((button) => button.tabIndex === 0 && isOnScreen(button))
      if (entry && !isReachable) moveTabStop(entry)
      const [x, y] = chosen === null ? [Number.NaN, Number.NaN] : [columns.x[chosen]!, columns.y[chosen]!]
      chosenRing.hidden = Number.isNaN(x)
      if (Number.isNaN(x)) return
      place(chosenRing, x, y)
      const size = 2 * radiusOf(columns.killed[chosen!]!, growth) + 12
      chosenRing.style.setProperty('--size', `${size}px`)
      chosenRing.dataset['label'] = columns.titles.at(chosen!)!
    },
    remove: () => pane.replaceChildren(),
  }
}

function drawCircle(button: HTMLButtonElement, cell: MapCell, record: EventRecord, growth: number) {
  const { columns } = record
  const title = columns.titles.at(cell.row)!
  const place = columns.places.at(cell.row) || words.event.noPlace
  const isTollKnown = cell.unknown < cell.count
  const isOne = cell.count === 1
  const low = isOne ? columns.killedLow[cell.row]! : cell.killed
  const high = isOne ? columns.killedHigh[cell.row]! : cell.killed
  const toll = isTollKnown ? words.map.killed(rangeInWords(low, high)) : words.map.noToll
  const name = isOne ? `${title}${toll}` : words.map.circle(cell.count, place, toll, isMixed(record))
  const diameter = 2 * radiusOf(isTollKnown ? cell.killed : -1, growth)
  button.className = isTollKnown ? 'circle' : 'circle ring'
  drawRange(button, cell.killed, low, high, growth)
  button.setAttribute('aria-label', name)
  button.dataset['label'] = name
  button.style.setProperty('--size', `${diameter}px`)
  // Small ones lie on large ones, so that each can be pressed.
  button.style.setProperty('--layer', String(Math.round(2 * MOST_RADIUS + 10 - diameter)))
  button.style.setProperty('--target', `${Math.max(TARGET, diameter)}px`)
  button.firstElementChild!.textContent = cell.count > 1 ? countInWords(cell.count) : ''
}

/** The rings of the highest and the lowest figure of one attack, whole pixels off its edge, so that they stay concentric. */
function drawRange(button: HTMLElement, killed: number, low: number, high: number, growth: number) {
  const radius = radiusOf(killed, growth)
  button.classList.toggle('range-high', high > killed)
  button.classList.toggle('range-low', low < killed)
  if (low === high) return
  const out = Math.max(RING_GAP, Math.round(radiusOf(high, growth) - radius))
  const inside = Math.max(RING_GAP, Math.round(radius - radiusOf(low, growth)))
  button.style.setProperty('--out', `${out}px`)
  button.style.setProperty('--in', `${Math.min(inside, Math.floor(radius) - 2)}px`)
}

/** Area by killed: the radius grows with the root, by `growth` pixels. */
function radiusOf(killed: number, growth: number): number {
  return killed < 0 ? LEAST_RADIUS + 1 : LEAST_RADIUS + growth * Math.sqrt(killed)
}

/** Pixels of radius a root of killed: less where the largest circle would cover its neighbours. */
function growthOf(largestToll: number): number {
  return Math.min(MOST_GROWTH, (MOST_RADIUS - LEAST_RADIUS) / Math.sqrt(Math.max(1, largestToll)))
}

type Direction = readonly [x: -1 | 0 | 1, y: -1 | 0 | 1]
const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The nearest button on the given side; what lies off to the side counts as farther. */
function nearestButton(
  from: HTMLElement,
  buttons: readonly HTMLButtonElement[],
  [dx, dy]: Direction,
): HTMLButtonElement | null {
  const here = getPosition(from)
  let nearest: HTMLButtonElement | null = null
  let least = Number.POSITIVE_INFINITY
  for (const button of buttons) {
    const there = getPosition(button)
    const [x, y] = [there.x - here.x, there.y - here.y]
    const ahead = x * dx + y * dy
    const aside = Math.abs(x * dy) + Math.abs(y * dx)
    if (button !== from && ahead > 0 && ahead + 2 * aside < least) {
      nearest = button
      least = ahead + 2 * aside
    }
  }
  return nearest
}

import type { Map as LeafletMap, Point } from 'leaflet'
import { RECORD_SET } from '../../data/columns.ts'
import type { MapCell } from '../../filter/cells.ts'
import { worldSize } from '../../lib/mercator.ts'
import { type EventRecord, isMixed } from '../../state/record.ts'
import { optionName, rangeInWords } from '../../words/facts.ts'
import { mapWords } from '../../words/map-words.ts'
import { words } from '../../words/words.ts'
import { type CircleShape, MOST_RADIUS, tollRange } from './circle-shapes.ts'
import { getPosition, setPosition, toPoint } from './leaflet.ts'

const TARGET = 24
const LABEL_ROOM = 180
const FOCUS_ROOM = 48

interface Shown {
  readonly record: EventRecord | null
  readonly shapes: readonly CircleShape[]
}

/**
 * What is pressed, focused and read aloud of the circles: a button over each one that is on the screen. They are seen only where the
 * pointer or the focus is. One tab stop; arrow keys go to the nearest circle in their direction, beyond the screen too.
 */
export function createCircleButtons(map: LeafletMap, pane: HTMLElement, onOpen: (cell: MapCell) => void) {
  const buttons = new Map<string, HTMLButtonElement>()
  const shapeOf = new WeakMap<Element, CircleShape>()
  /** What is described so far: only what differs is written anew. */
  const described = new WeakMap<Element, { readonly record: EventRecord; readonly shape: CircleShape }>()
  let shown: Shown = { record: null, shapes: [] }
  let frame = 0
  let task: ReturnType<typeof setTimeout> | undefined

  pane.addEventListener('click', ({ target }) => {
    const shape = target instanceof Element ? shapeOf.get(target) : undefined
    if (shape) onOpen(shape.cell)
  })
  pane.addEventListener('keydown', (event) => {
    const from = event.target instanceof Element ? shapeOf.get(event.target) : undefined
    const direction = DIRECTIONS[event.key]
    if (!from || !direction) return
    // The map would pan.
    event.preventDefault()
    event.stopPropagation()
    placeNow()
    const next = nearestShape(from.cell, shown.shapes, direction)
    if (next) moveTabStop(buttonOf(next)).focus()
  })

  // A circle at the edge comes into view with the focus.
  pane.addEventListener('focusin', ({ target }) => {
    const shape = target instanceof Element && target.matches(':focus-visible') && shapeOf.get(target)
    if (!shape) return
    const place = map.layerPointToLatLng(pointOf(map, shape.cell))
    map.panInside(place, { padding: [FOCUS_ROOM, FOCUS_ROOM], animate: false })
  })

  function moveTabStop(to: HTMLButtonElement): HTMLButtonElement {
    for (const button of buttons.values()) button.tabIndex = button === to ? 0 : -1
    return to
  }

  function buttonOf(shape: CircleShape): HTMLButtonElement {
    let button = buttons.get(shape.cell.key)
    if (!button) {
      button = document.createElement('button')
      button.type = 'button'
      button.tabIndex = -1
      buttons.set(shape.cell.key, button)
      pane.append(button)
    }
    const before = described.get(button)
    shapeOf.set(button, shape)
    if (shown.record && !(before?.record === shown.record && isSame(before.shape, shape))) {
      writeButton(button, shape, shown.record)
      described.set(button, { record: shown.record, shape })
    }
    placeAt(map, button, shape.cell)
    return button
  }

  function isOnScreen({ cell, radius }: CircleShape, beyond = radius): boolean {
    const { x, y } = map.layerPointToContainerPoint(pointOf(map, cell))
    const size = map.getSize()
    return x >= -beyond && y >= -beyond && x <= size.x + beyond && y <= size.y + beyond
  }

  function placeNow() {
    cancel()
    const unused = new Map(buttons)
    let [entry, isReachable] = [null as HTMLButtonElement | null, false]
    for (const shape of shown.shapes) {
      const known = buttons.get(shape.cell.key)
      if (!isOnScreen(shape) && (!known || known !== document.activeElement)) continue
      const button = buttonOf(shape)
      unused.delete(shape.cell.key)
      if (!isOnScreen(shape, 0)) continue
      entry ??= button
      isReachable ||= button.tabIndex === 0
    }
    for (const [key, button] of unused) {
      button.remove()
      buttons.delete(key)
    }
    if (entry && !isReachable) moveTabStop(entry)
  }

  function cancel() {
    cancelAnimationFrame(frame)
    clearTimeout(task)
  }

  return {
    /** The buttons follow in a task after the frame that shows the circles, which so need not wait for them. */
    show(record: EventRecord, shapes: readonly CircleShape[]) {
      shown = { record, shapes }
      cancel()
      frame = requestAnimationFrame(() => {
        task = setTimeout(placeNow)
      })
    },
    remove: cancel,
  }
}

function pointOf(map: LeafletMap, { x, y }: Pick<MapCell, 'x' | 'y'>): Point {
  const origin = map.getPixelOrigin()
  const size = worldSize(map.getZoom())
  return toPoint(x * size - origin.x, y * size - origin.y)
}

/** Near an edge of the map the label opens to the inside. */
export function placeAt(map: LeafletMap, element: HTMLElement, place: Pick<MapCell, 'x' | 'y'>) {
  const point = pointOf(map, place)
  if (!isThere(element, point)) setPosition(element, point)
  const { x, y } = map.layerPointToContainerPoint(point)
  element.classList.toggle('near-right', x > map.getSize().x - LABEL_ROOM)
  element.classList.toggle('near-left', x < LABEL_ROOM)
  element.classList.toggle('near-top', y < LABEL_ROOM / 2)
}

function isThere(element: HTMLElement, { x, y }: Point): boolean {
  const before = getPosition(element)
  return before.x === x && before.y === y
}

/** `set-1 0.96 attack 0.04` */
function sliceNames({ slices }: CircleShape): string {
  return slices.map(({ colour, share }) => `${colour} ${share}`).join(' ')
}

function isSame(a: CircleShape, b: CircleShape): boolean {
  return (
    a.radius === b.radius &&
    a.out === b.out &&
    a.inside === b.inside &&
    a.cell.row === b.cell.row &&
    a.cell.count === b.cell.count &&
    a.cell.killed === b.cell.killed &&
    a.cell.unknown === b.cell.unknown &&
    sliceNames(a) === sliceNames(b)
  )
}

function writeButton(button: HTMLElement, shape: CircleShape, record: EventRecord) {
  const { cell, radius, isRing, out, inside, text } = shape
  const name = nameOf(record, cell)
  button.className = isRing ? 'circle ring' : 'circle'
  button.classList.toggle('range-high', out > 0)
  button.classList.toggle('range-low', inside > 0)
  button.setAttribute('aria-label', name)
  button.dataset['label'] = name
  // For the picture of the map, which is made of what is on the page.
  button.dataset['count'] = text
  button.dataset['slices'] = sliceNames(shape)
  button.style.setProperty('--size', `${2 * radius}px`)
  button.style.setProperty('--out', `${out}px`)
  button.style.setProperty('--in', `${inside}px`)
  // Small ones lie on large ones, so that each can be pressed.
  button.style.setProperty('--layer', String(Math.round(2 * (MOST_RADIUS - radius) + 10)))
  button.style.setProperty('--target', `${Math.max(TARGET, 2 * radius)}px`)
}

function nameOf(record: EventRecord, cell: MapCell): string {
  const { columns } = record
  const toll =
    cell.unknown < cell.count ? words.map.killed(rangeInWords(...tollRange(columns, cell))) : words.map.noToll
  if (cell.count === 1) return `${columns.titles.at(cell.row)!}${toll}${setsOf(record, cell)}`
  const place = columns.places.at(cell.row) || words.event.noPlace
  return words.map.circle(cell.count, place, toll, isMixed(record)) + setsOf(record, cell)
}

function setsOf({ pack }: EventRecord, { parts }: MapCell): string {
  if (parts.length === 0) return ''
  const nameOfSet = (set: string) => (set === RECORD_SET ? mapWords.theRecord : optionName(pack, 'set', set))
  return mapWords.ofSets(parts.map(({ set, count }) => ({ name: nameOfSet(set), count })))
}

type Direction = readonly [x: -1 | 0 | 1, y: -1 | 0 | 1]
const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The nearest circle on the given side; what lies off to the side counts as farther. */
function nearestShape(
  from: MapCell,
  shapes: readonly CircleShape[],
  [dx, dy]: Direction,
): CircleShape | null {
  let nearest: CircleShape | null = null
  let least = Number.POSITIVE_INFINITY
  for (const shape of shapes) {
    const [x, y] = [shape.cell.x - from.x, shape.cell.y - from.y]
    const ahead = x * dx + y * dy
    const aside = Math.abs(x * dy) + Math.abs(y * dx)
    if (ahead > 0 && ahead + 2 * aside < least) {
      nearest = shape
      least = ahead + 2 * aside
    }
  }
  return nearest
}

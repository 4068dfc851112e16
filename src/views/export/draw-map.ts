import { type LegendItem, SANS, textMarkup } from '../../exporters/picture.ts'
import type { Day } from '../../lib/days.ts'
import { formatDay } from '../../words/dates.ts'
import { exportWords } from '../../words/export-words.ts'
import { words } from '../../words/words.ts'
import { colourOf, drawnMarkup, drawnText, textMeasure } from '../shared/drawn.ts'
import { arrowItems, type Drawing, rangeItem, shadesItem } from './draw-timeline.ts'

/** The map as it is on the screen; null when there is none. */
export function drawMap(cursor: Day): Drawing | null {
  const container = document.querySelector('.map .map-container')
  if (!container) return null
  const frame = container.getBoundingClientRect()
  const isInside = (element: Element) => {
    if (element.localName !== 'path') return true
    const box = element.getBoundingClientRect()
    return (
      box.right >= frame.left && box.left <= frame.right && box.bottom >= frame.top && box.top <= frame.bottom
    )
  }
  const layers = [...container.querySelectorAll<SVGSVGElement>('.leaflet-overlay-pane svg, svg.arcs')]
  const labels = [...container.querySelectorAll('.country-label')]
  const circles = [...container.querySelectorAll<HTMLElement>('.circle')].toSorted(
    (a, b) => Number(a.style.getPropertyValue('--layer')) - Number(b.style.getPropertyValue('--layer')),
  )
  const ring = container.querySelector<HTMLElement>('.chosen-ring:not([hidden])')
  return {
    width: Math.round(frame.width),
    height: Math.round(frame.height),
    markup: [
      `<rect width="${frame.width}" height="${frame.height}" fill="${colourOf('sea')}"/>`,
      ...layers.map((layer) => `<g transform="${placeOf(layer, frame)}">${drawnMarkup(layer, isInside)}</g>`),
      ...labels.map((label) => {
        const isOnDark = label.classList.contains('on-dark')
        return drawnText(label, frame, { isMiddle: true, halo: colourOf(isOnDark ? 'shade-4' : 'paper') })
      }),
      ...circles.map((circle) => circleMarkup(circle, frame)),
      ...(ring ? [chosenMarkup(ring, frame), ringLabel(ring, frame)] : []),
    ].join(''),
    legend: [
      ...mapLegend(
        cursor,
        container.querySelector('.country.placeless') !== null,
        container.querySelector('.range-high, .range-low') !== null,
      ),
      ...arrowItems((form) => container.querySelector(`.arc.${form}`) !== null, words.lanes.keys),
    ],
  }
}

/** Where the layer's own units lie in the picture. */
function placeOf(layer: SVGSVGElement, frame: DOMRect): string {
  const matrix = layer.getScreenCTM()
  return matrix
    ? `matrix(${[matrix.a, matrix.b, matrix.c, matrix.d, matrix.e - frame.left, matrix.f - frame.top].join(',')})`
    : ''
}

/** Circles are drawn on a canvas; what a picture needs of one its button says. The ring around the chosen one is an element. */
function circleMarkup(button: HTMLElement, frame: DOMRect): string {
  const [x, y] = middleOf(button, frame)
  const pixels = (name: string) => Number.parseFloat(button.style.getPropertyValue(name))
  const radius = pixels('--size') / 2
  const has = (name: string) => button.classList.contains(name)
  const ring = (name: string, r: number, colour: string) =>
    has(name)
      ? `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${colourOf(colour)}" stroke-width="1"/>`
      : ''
  const slices = [...(button.dataset['slices'] ?? '').matchAll(/(\S+) (\S+)/g)].map(
    ([, colour, share]) => [colourOf(colour!), Number(share)] as const,
  )
  const isOfSeveral = slices.length > 1
  const edge = isOfSeveral ? Math.min(4, radius * 0.6) : 1.5
  const paint = isOfSeveral ? colourOf('raised') : slices[0]![0]
  const fill = has('ring') ? 'fill="none"' : `fill="${paint}" fill-opacity="${isOfSeveral ? 0.8 : 0.5}"`
  let from = 0
  const edges = slices.map(([colour, share]) => {
    const length = 2 * Math.PI * (radius - edge / 2)
    const dashes = isOfSeveral
      ? ` stroke-dasharray="${length * share} ${length * (1 - share)}" transform="rotate(${from * 360 - 90} ${x} ${y})"`
      : ''
    from += share
    return `<circle cx="${x}" cy="${y}" r="${radius - edge / 2}" fill="none" stroke="${colour}" stroke-width="${edge}"${dashes}/>`
  })
  const count = button.dataset['count'] ?? ''
  return [
    `<circle cx="${x}" cy="${y}" r="${radius}" ${fill}/>`,
    ...edges,
    ring('range-high', radius + pixels('--out') - 0.5, 'attack'),
    ring('range-low', radius - pixels('--in') - 0.5, 'ink'),
    count &&
      textMarkup(count, x, y + 4.2, { size: 12, weight: 600, fill: colourOf('ink'), anchor: 'middle' }),
  ].join('')
}

function chosenMarkup(ring: HTMLElement, frame: DOMRect): string {
  const [x, y] = middleOf(ring, frame)
  const { borderTopColor, borderTopWidth } = getComputedStyle(ring)
  const line = Number.parseFloat(borderTopWidth)
  const radius = Math.max(1, ring.getBoundingClientRect().width / 2 - line / 2)
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${borderTopColor}" stroke-width="${line}"/>`
}

function middleOf(element: HTMLElement, frame: DOMRect): readonly [x: number, y: number] {
  const box = element.getBoundingClientRect()
  return [box.left + box.width / 2 - frame.left, box.top + box.height / 2 - frame.top]
}

/** The name of the chosen event, above its ring, and inside the frame. */
function ringLabel(ring: HTMLElement, frame: DOMRect): string {
  const text = ring.dataset['label'] ?? ''
  const box = ring.getBoundingClientRect()
  const half = textMeasure()(text, `600 13px ${SANS}`) / 2 + 6
  const x = Math.min(frame.width - half, Math.max(half, box.left + box.width / 2 - frame.left))
  const above = box.top - frame.top - 8
  const y = above < 18 ? box.bottom - frame.top + 20 : above
  const plate = `<rect x="${x - half}" y="${y - 15}" width="${2 * half}" height="21" fill="${colourOf('raised')}" stroke="${colourOf('line')}"/>`
  const fill = colourOf('ink')
  return plate + textMarkup(text, x, y, { size: 13, weight: 600, fill, anchor: 'middle' })
}

function mapLegend(cursor: Day, hasPlaceless: boolean, hasRings: boolean): LegendItem[] {
  const [attack, other, land] = ['attack', 'other', 'land'].map(colourOf)
  const ring = (fill: string) =>
    `<circle cx="7" cy="7" r="5.5" ${fill} stroke="${attack}" stroke-width="1.5"/>`
  const placeless = {
    markup: `<rect x="1" y="2" width="20" height="10" fill="${land}" stroke="${attack}" stroke-width="2" stroke-dasharray="4 3"/>`,
    width: 22,
    label: exportWords.picture.placeless,
  }
  return [
    shadesItem(`${words.map.levelOn(formatDay(cursor))}, ${words.map.lowest} – ${words.map.highest}`),
    {
      markup: `<rect y="2" width="22" height="10" fill="${land}"/><path d="M2,12L12,2M9,12L19,2" stroke="${other}"/>`,
      width: 22,
      label: words.map.noLevel,
    },
    { markup: ring(`fill="${attack}" fill-opacity="0.5"`), width: 14, label: exportWords.picture.circle },
    { markup: ring('fill="none"'), width: 14, label: words.map.unknownToll },
    ...(hasRings ? [rangeItem()] : []),
    ...(hasPlaceless ? [placeless] : []),
  ]
}

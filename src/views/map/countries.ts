import type { LatLngExpression, Map as LeafletMap, LeafletMouseEvent } from 'leaflet'
import { cutAtAntimeridian } from '../../data/antimeridian.ts'
import { type CountryShape, countryAnchor, polygonsOf } from '../../data/country-shapes.ts'
import { countryName } from '../../lib/iso-3166.ts'
import { worldSize } from '../../lib/mercator.ts'
import { words } from '../../words/words.ts'
import { coarseRing, type OutlinePoint } from './coarse-ring.ts'
import { Polygon, SVG, setPosition, toPoint } from './leaflet.ts'
import type { CountryLevel } from './levels-on-day.ts'
import { createTooltip } from './tooltip.ts'

interface Place {
  readonly x: number
  readonly y: number
}

/** From here on a country of Europe is wide enough for its name. */
const NAMES_FROM_ZOOM = 4.5
/** From here on outlines are drawn with all their points: to project them is most of what a step of zooming costs. */
const FINE_FROM_ZOOM = 3.5

interface Outline {
  readonly layer: Polygon
  readonly fine: OutlinePoint[][][]
  readonly coarse: OutlinePoint[][][]
}

/**
 * The countries' outlines, shaded by level. Colours come from the style sheet, so that they follow the colour scheme. The
 * level stands on the country in figures too, where there is room.
 */
export function createCountries(map: LeafletMap, onCountry: (code: string) => void) {
  const renderer = new SVG({ padding: 0.5 }).addTo(map)
  const labels = map.createPane('labels')
  const tooltip = createTooltip(map)
  const layerOf = new Map<string, Polygon[]>()
  const anchors = new Map<string, LatLngExpression>()
  let outlines: Outline[] = []
  let isFine = false
  let levels: ReadonlyMap<string, CountryLevel> = new Map()
  labels.setAttribute('aria-hidden', 'true')

  function setShapes(shapes: readonly CountryShape[]) {
    for (const { layer } of outlines) layer.remove()
    layerOf.clear()
    anchors.clear()
    outlines = []
    isFine = map.getZoom() >= FINE_FROM_ZOOM
    for (const shape of shapes) {
      const fine = cutAtAntimeridian(polygonsOf(shape)).map((rings) =>
        rings.map((ring) => ring.map(([lon, lat]) => [lat, lon] as OutlinePoint)),
      )
      const coarse = fine.map((rings) => rings.map(coarseRing))
      const layer = new Polygon(isFine ? fine : coarse, { className: 'country', weight: 0.7, renderer })
      outlines.push({ layer, fine, coarse })
      if (shape.code === '') continue
      // The largest shape of a country is its first: overseas parts with a code of their own have it.
      if (!anchors.has(shape.code)) anchors.set(shape.code, countryAnchor(shape))
      const layers = layerOf.get(shape.code)
      if (layers) layers.push(layer)
      else layerOf.set(shape.code, [layer])
      const point = ({ latlng }: LeafletMouseEvent) => {
        const level = levels.get(shape.code)
        const hint = level ? ` (${words.map.clickToFilter})` : ''
        const count = placeless.get(shape.code)
        const attacks = count ? `; ${words.map.placelessHere(count)}` : ''
        tooltip.show(latlng, `${level?.text ?? countryName(shape.code)}${attacks}${hint}`)
      }
      layer.on('mouseover', point)
      layer.on('mousemove', point)
      layer.on('mouseout', tooltip.hide)
      layer.on('click', () => {
        if (levels.has(shape.code)) onCountry(shape.code)
      })
    }
    for (const { layer } of outlines) layer.addTo(map)
    map.getPane('overlayPane')?.setAttribute('aria-hidden', 'true')
    shade()
    placeLabels()
  }

  function refine() {
    if (map.getZoom() >= FINE_FROM_ZOOM === isFine) return
    isFine = !isFine
    for (const { layer, fine, coarse } of outlines) layer.setLatLngs(isFine ? fine : coarse)
  }
  map.on('zoomend', refine)

  function shade() {
    for (const [code, layers] of layerOf) {
      const level = levels.get(code)
      const shadeClass = !level ? '' : level.shade === null ? ' unknown' : ` shade-${level.shade}`
      const placelessClass = placeless.has(code) ? ' placeless' : ''
      for (const layer of layers)
        layer.getElement()?.setAttribute('class', `country leaflet-interactive${shadeClass}${placelessClass}`)
    }
  }

  let circles: readonly Place[] = []
  let placeless: ReadonlyMap<string, number> = new Map()

  function placeLabels() {
    // A label gives way to a circle: circles are pressed.
    const origin = map.getPixelOrigin()
    const size = worldSize(map.getZoom())
    const taken = circles.map(({ x, y }) => toPoint(x * size - origin.x, y * size - origin.y))
    const isClose = map.getZoom() >= NAMES_FROM_ZOOM
    const elements: HTMLElement[] = []
    for (const [code, level] of levels) {
      const anchor = anchors.get(code)
      if (!anchor) continue
      const point = map.latLngToLayerPoint(anchor)
      if (
        taken.some(
          (other) => Math.abs(other.x - point.x) < (isClose ? 64 : 30) && Math.abs(other.y - point.y) < 20,
        )
      )
        continue
      const text = isClose ? `${countryName(code)} ${level.figures}`.trim() : level.figures
      if (text === '') continue
      taken.push(point)
      const element = textElement(text)
      element.className = 'country-label'
      element.classList.toggle('on-dark', typeof level.shade === 'number' && level.shade >= 3)
      setPosition(element, point)
      elements.push(element)
    }
    labels.replaceChildren(...elements)
  }

  return {
    setShapes,
    setLevels(next: ReadonlyMap<string, CountryLevel>) {
      levels = next
      shade()
      placeLabels()
    },
    /** Attacks by country whose point nobody knows: the country is marked, no pin is set. */
    setPlaceless(next: ReadonlyMap<string, number>) {
      placeless = next
      shade()
    },
    placeLabels(around: readonly Place[]) {
      circles = around
      placeLabels()
    },
    remove() {
      map.off('zoomend', refine)
      for (const { layer } of outlines) layer.remove()
      labels.replaceChildren()
      tooltip.remove()
    },
  }
}

// Leaflet takes strings for markup; text from data is text.
function textElement(text: string): HTMLElement {
  const element = document.createElement('span')
  element.textContent = text
  return element
}

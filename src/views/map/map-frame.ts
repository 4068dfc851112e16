import type L from 'leaflet'
import { type CountryShape, countryAnchor } from '../../data/country-shapes.ts'
import type { MapFrame } from '../../filter/cells.ts'
import { boundsOf } from '../../filter/summary.ts'
import { latitudeOf, longitudeOf, mercatorX, mercatorY, worldSize } from '../../lib/mercator.ts'
import type { EventRecord } from '../../state/record.ts'

/** How far beyond the screen circles are drawn, as a share of its size: a pan shows them before it ends. */
export const MARGIN = 0.3

/** The part of the world on screen, with a margin, on the unit Mercator square. */
export function frameOf(map: L.Map): MapFrame {
  const bounds = map.getBounds().pad(MARGIN)
  const isWhole = bounds.getEast() - bounds.getWest() >= 360
  return {
    zoom: map.getZoom(),
    west: isWhole || bounds.getWest() < -180 ? 0 : mercatorX(bounds.getWest()),
    east: isWhole || bounds.getEast() > 180 ? 1 : mercatorX(bounds.getEast()),
    north: mercatorY(bounds.getNorth()),
    south: mercatorY(bounds.getSouth()),
  }
}

/** Keeps the one world on screen: it is never repeated, and hardly smaller than the map is wide. */
export function keepWorldInView(map: L.Map): void {
  const { x } = map.getSize()
  if (x === 0) return
  const whole = Math.log2(x / worldSize(0))
  map.setMinZoom(Math.max(0, Math.floor(whole * 2) / 2 - 0.5))
  map.setMaxZoom(10)
  map.setMaxBounds([
    [-85, -180],
    [85, 180],
  ])
}

/** The bounds that hold every point and every country with a threat level, or most of the world when there is none. */
export function homeBounds(
  { columns, lanes }: EventRecord,
  shapes: readonly CountryShape[],
): [[number, number], [number, number]] {
  const places: [lat: number, lon: number][] = []
  const bounds = boundsOf(columns)
  if (bounds) places.push(placeOf(bounds[0], bounds[1]), placeOf(bounds[2], bounds[3]))
  for (const { country } of lanes) {
    const shape = shapes.find(({ code }) => code === country)
    if (shape) places.push(countryAnchor(shape))
  }
  if (places.length === 0)
    return [
      [-40, -120],
      [65, 150],
    ]
  const lats = places.map(([lat]) => lat)
  const lons = places.map(([, lon]) => lon)
  return [
    [Math.min(...lats), Math.min(...lons)],
    [Math.max(...lats), Math.max(...lons)],
  ]
}

/** Latitude and longitude, in degrees, of a place on the unit Mercator square. */
export function placeOf(x: number, y: number): [lat: number, lon: number] {
  return [latitudeOf(y), longitudeOf(x)]
}

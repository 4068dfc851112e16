import type { LatLng, Map as LeafletMap } from 'leaflet'
import { setPosition } from './leaflet.ts'

/** How far below the pointer it stands, in pixels. */
const BELOW = 24

/** A line of text at a place of the map. Leaflet's own would take text for markup, and make every country a tab stop. */
export function createTooltip(map: LeafletMap) {
  const tooltip = document.createElement('div')
  tooltip.className = 'map-tooltip'
  tooltip.role = 'tooltip'
  tooltip.hidden = true
  map.getPane('tooltipPane')?.append(tooltip)
  let place: LatLng | null = null

  function hide() {
    place = null
    tooltip.hidden = true
  }
  function stand() {
    if (place) setPosition(tooltip, map.latLngToLayerPoint(place).add([0, BELOW]))
  }
  map.on('zoom viewreset', stand)
  map.on('preclick', hide)
  return {
    show(at: LatLng, text: string) {
      place = at
      tooltip.textContent = text
      tooltip.hidden = false
      stand()
    },
    hide,
    remove() {
      tooltip.remove()
      map.off('zoom viewreset', stand)
      map.off('preclick', hide)
    },
  }
}

import { words } from '../../words/words.ts'
import { Attribution, LeafletMap, Zoom } from './leaflet.ts'

/** An empty map, with what stands at its corners. */
export function createMap(container: HTMLElement): LeafletMap {
  const map = new LeafletMap(container, {
    center: [30, 20],
    zoom: 2,
    zoomSnap: 0.5,
    zoomAnimation: false,
    zoomControl: false,
    attributionControl: false,
    maxBoundsViscosity: 1,
  })
  new Zoom({
    position: 'topright',
    zoomInTitle: words.map.zoomIn,
    zoomOutTitle: words.map.zoomOut,
  }).addTo(map)
  new Attribution({ position: 'bottomright', prefix: false }).addAttribution(words.map.attribution).addTo(map)
  return map
}

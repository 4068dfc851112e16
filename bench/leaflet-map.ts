import 'leaflet/dist/leaflet.css'
import '../src/style.css'
import '../src/views/map/map.css'
import L from 'leaflet'

/** An empty Leaflet map of the size and with the settings of the app's. */
export function createMap(): L.Map {
  const container = document.createElement('div')
  container.className = 'map map-container'
  Object.assign(container.style, { position: 'absolute', top: '0', width: '900px', height: '520px' })
  document.body.append(container)
  return L.map(container, {
    center: [25, 20],
    zoom: 2,
    zoomSnap: 0.5,
    maxZoom: 10,
    zoomAnimation: false,
    zoomControl: false,
    attributionControl: false,
  })
}

export function removeMap(map: L.Map): void {
  const container = map.getContainer()
  map.remove()
  container.remove()
}

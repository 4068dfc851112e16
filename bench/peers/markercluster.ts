import L from 'leaflet'
import 'leaflet.markercluster/dist/MarkerCluster.css'
import 'leaflet.markercluster/dist/MarkerCluster.Default.css'
import type { Columns } from '../../src/data/columns.ts'
import { CELL_PIXELS } from '../../src/views/map/circles.ts'
import { placeOf } from '../../src/views/map/map-frame.ts'

// The plugin looks for Leaflet among the globals.
Object.assign(globalThis, { L })
await import('leaflet.markercluster')

/**
 * Leaflet.markercluster as its documentation has it for lots of markers: `addLayers` once with all of them, before the group is
 * on the map. Without animations, and with the distance at which our circles are gathered.
 */
export function clusterMarkers(map: L.Map, { count, x, y }: Columns): L.Layer {
  const group = L.markerClusterGroup({ maxClusterRadius: CELL_PIXELS, animate: false })
  const markers: L.Marker[] = []
  for (let row = 0; row < count; row++)
    if (!Number.isNaN(x[row]!)) markers.push(L.marker(placeOf(x[row]!, y[row]!)))
  group.addLayers(markers)
  map.addLayer(group)
  return group
}

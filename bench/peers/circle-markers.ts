import L from 'leaflet'
import type { Columns } from '../../src/data/columns.ts'
import { placeOf } from '../../src/views/map/map-frame.ts'

/** Leaflet's own way to draw many points: a circle marker for each event, on its canvas. */
export function addCircleMarkers(map: L.Map, { count, x, y, killed }: Columns): void {
  const renderer = L.canvas()
  const markers: L.CircleMarker[] = []
  for (let row = 0; row < count; row++)
    if (!Number.isNaN(x[row]!))
      markers.push(
        L.circleMarker(placeOf(x[row]!, y[row]!), {
          renderer,
          radius: Math.min(30, 5 + Math.sqrt(Math.max(killed[row]!, 0))),
          weight: 1,
        }),
      )
  L.layerGroup(markers).addTo(map)
}

import { boundsOf, extentOf } from '../../filter/summary.ts'
import { latitudeOf, longitudeOf, worldSize } from '../../lib/mercator.ts'
import { page } from '../../state/choices.ts'
import type { Layer } from '../../state/layers.ts'

/** Of the map's sides, for circles at the edge and the legend. */
const MARGIN = 0.8
const MOST_ZOOM = 8
/** The map may not be on the screen yet. */
const USUAL_SIZE = [800, 450] as const

/** Shows the days and the places of a file's events, and nothing beyond, on timeline and map. */
export function zoomToLayer({ columns }: Layer): void {
  const days = extentOf(columns)
  const margin = days ? Math.max(7, Math.round((days[1] - days[0]) * 0.03)) : 0
  page.setState({
    view: 'map',
    ...(days && { window: [days[0] - margin, days[1] + margin] as const }),
    map: viewOf(boundsOf(columns)) ?? page.getState().map,
  })
}

function viewOf(bounds: ReturnType<typeof boundsOf>) {
  if (!bounds) return null
  const [west, north, east, south] = bounds
  const map = document.querySelector('.map-container')
  const width = (map?.clientWidth || USUAL_SIZE[0]) * MARGIN
  const height = (map?.clientHeight || USUAL_SIZE[1]) * MARGIN
  const scale = Math.min(width / (east - west), height / (south - north)) / worldSize(0)
  // Leaflet's zoom goes by halves here; a single point has no size.
  const zoom = Math.max(0, Math.min(MOST_ZOOM, Math.floor(Math.log2(scale) * 2) / 2))
  return { zoom, lat: latitudeOf((north + south) / 2), lon: longitudeOf((west + east) / 2) }
}

import Supercluster, { type PointFeature } from 'supercluster'
import type { Columns } from '../../src/data/columns.ts'
import { CELL_PIXELS } from '../../src/views/map/circles.ts'
import { placeOf } from '../../src/views/map/map-frame.ts'

interface Toll {
  killed: number
}

type Point = PointFeature<Toll>

/** The points as GeoJSON, which is what supercluster takes. */
export function featuresOf({ count, x, y, killed }: Columns): (Point | null)[] {
  return Array.from({ length: count }, (_, row) => {
    if (Number.isNaN(x[row]!)) return null
    const [lat, lon] = placeOf(x[row]!, y[row]!)
    return {
      type: 'Feature',
      properties: { killed: Math.max(killed[row]!, 0) },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    }
  })
}

/**
 * supercluster as its documentation has it: an index of the points, with the sum of killed that a circle's size follows, then the
 * clusters of the whole world at a zoom. It gathers every zoom up to the deepest of the map, ten, which is what it is for.
 */
export function clusterWorld(points: Point[], zoom: number) {
  const index = new Supercluster<Toll, Toll>({
    radius: CELL_PIXELS,
    extent: 256,
    maxZoom: 10,
    map: ({ killed }) => ({ killed }),
    reduce: (sum, { killed }) => {
      sum.killed += killed
    },
  })
  index.load(points)
  return index.getClusters([-180, -85, 180, 85], zoom)
}

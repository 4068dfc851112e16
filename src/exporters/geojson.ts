import type { Feature, FeatureCollection, Point } from 'geojson'
import { eventFields } from './event-fields.ts'
import type { EventFields } from './fields.ts'
import { createPieces } from './pieces.ts'
import { headOf, type Selection } from './selection.ts'
import { inTurns, type Work } from './turns.ts'

/** Events as features of GeoJSON (RFC 7946); of one whose point nobody knows the geometry is null. */
export async function eventsAsGeojson(selection: Selection, work: Work): Promise<Blob> {
  const collection: FeatureCollection & Record<string, unknown> = {
    type: 'FeatureCollection',
    ...headOf(selection),
    link: selection.link,
    features: [],
  }
  const head = JSON.stringify(collection)
  const pieces = createPieces()
  pieces.add(`${head.slice(0, -']}'.length)}\n`)
  await inTurns(selection.rows, work, (row, index) => {
    pieces.add((index > 0 ? ',\n' : '') + JSON.stringify(featureOf(eventFields(selection, row))))
  })
  pieces.add('\n]}\n')
  return pieces.blob('application/geo+json')
}

function featureOf({ latitude, longitude, id, ...properties }: EventFields): Feature<Point | null> {
  const geometry: Point | null =
    latitude === null || longitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] }
  const known = Object.entries(properties).map(([name, value]) => [name, value === '' ? null : value])
  return { type: 'Feature', id, geometry, properties: { id, ...Object.fromEntries(known) } }
}

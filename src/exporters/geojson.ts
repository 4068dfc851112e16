import type { Feature, FeatureCollection, Point } from 'geojson'
import { type EventFields, eventFields } from './event-fields.ts'
import { type Selection, termsOf } from './selection.ts'
import { inTurns, type Work } from './turns.ts'

/** Events as features of GeoJSON (RFC 7946); of one whose point nobody knows the geometry is null. */
export async function eventsAsGeojson(selection: Selection, work: Work): Promise<string> {
  const features: string[] = []
  await inTurns(selection.rows, work, (row) => {
    features.push(JSON.stringify(featureOf(eventFields(selection, row))))
  })
  const collection: FeatureCollection & Record<string, unknown> = {
    type: 'FeatureCollection',
    ...termsOf(selection),
    link: selection.link,
    features: [],
  }
  const head = JSON.stringify(collection)
  return `${head.slice(0, -']}'.length)}\n${features.join(',\n')}\n]}\n`
}

function featureOf({ latitude, longitude, id, ...properties }: EventFields): Feature<Point | null> {
  const geometry: Point | null =
    latitude === null || longitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] }
  const known = Object.entries(properties).map(([name, value]) => [name, value === '' ? null : value])
  return { type: 'Feature', id, geometry, properties: { id, ...Object.fromEntries(known) } }
}

import { grouped } from './words.ts'

/** What the map's legend says of its signs, but for the shades and circles, and what the map says of opened files. */
export const mapWords = {
  figures: 'place on the country’s own scale',
  figuresSample: '3/5',
  noLevel: 'level not known on this day',
  noLevelSample: '?',
  unranked: 'a level of a scale known only in part',
  noScale: 'no national level in the record',
  placeless: 'attack without a known point',
  ofRecord: 'event of the record, area by killed',
  ofSeveral: 'several data sets, by their share',
  theRecord: 'the record',
  /** After the name of a circle: `; 2,700 of GEDEvent.csv, 36 of the record`. */
  ofSets: (parts: readonly { readonly name: string; readonly count: number }[]) =>
    `; ${parts.map(({ name, count }) => `${grouped(count)} of ${name}`).join(', ')}`,
}

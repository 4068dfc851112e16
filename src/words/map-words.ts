/** What the map's legend says of its signs, but for the shades and circles. */
export const mapWords = {
  figures: 'place on the country’s own scale',
  figuresSample: '3/5',
  noLevel: 'level not known on this day',
  noLevelSample: '?',
  unranked: 'a level of a scale known only in part',
  noScale: 'no national level in the record',
  placeless: 'attack without a known point',
}

import { type Day, isoOfDay } from '../lib/days.ts'
import { dateInWords } from './dates.ts'
import { plural, words } from './words.ts'

const knownOn = (known: Day) => `as known on ${dateInWords(isoOfDay(known))}`

/** Words of the view that exports, which come with it, and of the files. */
export const exportWords = {
  title: 'Export',
  what: (count: number, total: number, known: Day | null) =>
    `${words.status.count(count, total)}: those that the filters show${known === null ? '' : `, ${knownOn(known)}`}.`,
  none: 'No event matches the filters: there is nothing to export.',
  format: 'Format',
  formats: {
    csv: { name: 'CSV', text: 'a table for a spreadsheet, one row an event' },
    geojson: { name: 'GeoJSON', text: 'for maps; events without a point have no geometry' },
    json: { name: 'JSON', text: 'events with their facts, all their claims, passages and sources' },
    package: { name: 'Data Package', text: 'a pack of its own, zipped: Tocsin and other tools open it' },
    'timeline-svg': { name: 'Timeline, SVG', text: 'a drawing that stays sharp' },
    'timeline-png': { name: 'Timeline, PNG', text: 'a picture' },
    'map-svg': { name: 'Map, SVG', text: 'a drawing that stays sharp' },
    'map-png': { name: 'Map, PNG', text: 'a picture' },
  },
  groups: { data: 'Data', pictures: 'Pictures, as they are on the screen' },
  noPictures: 'Map and timeline are not on the screen. Close this and choose the view “Map and timeline”.',
  allClaims: (known: Day) =>
    `Claims made after ${dateInWords(isoOfDay(known))} go along, each with its day; set the day again to see the record as it was known.`,
  size: (size: string) => `about ${size}`,
  file: 'File',
  licence: 'Licence',
  attributionLabel: 'Attribution',
  save: 'Save the file',
  cancel: 'Cancel',
  close: 'Close',
  awaited:
    'This format needs the passages and sources, which are on their way. It can be saved once they are here.',
  noSources:
    'This format needs the passages and sources, and these could not be read. CSV and GeoJSON do without.',
  working: 'Writing the file…',
  progress: 'Progress',
  cancelled: 'Cancelled: no file was saved.',
  saved: (name: string, size: string) => `${name} saved, ${size}.`,
  failed: (why: string) => `The file could not be written: ${why} Try again, or choose another format.`,
  noView: (view: string) => `the ${view} is not on the screen.`,
  noPicture: 'the browser could not draw the picture.',
  attribution: (record: string, names: string) =>
    `${record}${names === '' ? '' : `, by ${names}`}. ${words.about.quotes}`,
  disputed: (text: string) => `${text} (${words.event.disputed})`,
  selectionOf: (title: string) => `${title} (selection)`,
  partOf: (count: number, total: number, record: string, known: Day | null) =>
    `A selection: ${words.status.count(count, total)} of ${record}${known === null ? '' : `, ${knownOn(known)}`}. Its coverage is that of the whole record.`,
  bytes: (bytes: number) =>
    bytes < 1000
      ? plural(Math.round(bytes), 'byte', 'bytes')
      : bytes < 1_000_000
        ? `${Math.round(bytes / 1000)} kB`
        : `${(bytes / 1_000_000).toFixed(1)} MB`,
  picture: {
    known: (known: Day | null) =>
      known === null ? 'As known today' : `As known on ${dateInWords(isoOfDay(known))}`,
    made: (day: string, link: string) => `Made ${dateInWords(day)} from ${link}`,
    shades: 'National threat level, lowest to highest of each scale',
    ghost: 'all events of the record, behind those that the filters show',
    circle: 'attack, or several: area by killed, figure for how many',
    placeless: 'attacks known only to their country',
    licence: (licence: string, path: string) => `Licence: ${licence} (${path}).`,
  },
}

import type { Precision } from '../data/pack-format.ts'
import type { RefusalRule } from './import-words.ts'
import type { LayoutId } from './table-words.ts'
import { grouped, plural } from './words.ts'

/** Words of what became of the rows of an opened file. */
export const fileReportWords = {
  title: (name: string) => `How ${name} was read`,
  close: 'Close',
  facts: {
    kind: 'Recognised as',
    rows: 'Rows read',
    accepted: 'Events',
    refused: 'Rows refused',
    written: 'Written as',
    size: 'Size',
    hash: 'SHA-256',
  },
  hashHint: 'Made of each mebibyte’s SHA-256: two files with the same one hold the same.',
  hashAwaited: 'being computed',
  notWhole: 'The file was not read to its end.',
  json: 'JSON',
  parquet: 'Parquet',
  splitBy: (delimiter: string) => `table split by ${delimiter}`,
  packed: { none: '', gzip: 'gzipped', zip: 'in a zip file' },
  decimalComma: 'decimal commas',
  refusedTitle: 'Refused rows',
  nothingRefused: 'No row was refused.',
  rules: {
    columns: 'Another number of cells than the table has columns',
    'empty-row': 'Empty rows',
    'no-date': 'No date',
    date: 'A date that cannot be read without guessing',
    'end-before-start': 'The last day before the first',
    'half-a-point': 'Only one of latitude and longitude',
    coordinates: 'Coordinates off the map',
    count: 'A toll that is no number of people',
    'no-event': 'Titles and eras of a timeline',
  } satisfies Record<RefusalRule, string> as Record<string, string>,
  rule: (name: string, rows: number) => `${name}: ${grouped(rows)}`,
  refusedTable: 'First refused rows',
  columns: { row: 'Row', column: 'Column', value: 'Value', reason: 'Reason' },
  wholeRow: 'the row',
  firstRefused: (shown: number, all: number) =>
    shown < all ? `The first ${grouped(shown)} of ${grouped(all)} refused rows:` : '',
  save: 'Save refused rows as CSV',
  fileName: (name: string) => `${name.replace(/\.[^.]*$/, '')}-refused-rows.csv`,
  notAllKept: (kept: number, all: number) =>
    `The CSV holds the first ${grouped(kept)} of ${grouped(all)}: more are counted, but not kept.`,
  columnsTitle: 'Columns',
  readBy: {
    known: 'The columns are those of the data set.',
    chosen: 'Read as you said what the columns hold:',
    remembered: 'Read by the choice remembered for tables with these columns:',
  },
  field: (field: string, column: string) => `${field}: ${column}`,
  change: 'Change the choice',
  forget: 'Forget the choice',
  forgotten: 'Forgotten: of the next table with these columns you are asked again.',
  unknown: (count: number) => `${plural(count, 'column', 'columns')} not read:`,
  unknownHint: 'They stay with each event’s row.',
  allRead: 'Every column is known.',
  missing: (count: number) => `${plural(count, 'column', 'columns')} missing from the file:`,
  late: (count: number) =>
    `${plural(count, 'column comes', 'columns come')} only in later rows and ${count === 1 ? 'was' : 'were'} not read:`,
  placesTitle: 'Places and figures',
  withoutCountry: (count: number) => `${plural(count, 'event', 'events')} without a country.`,
  withoutPoint: (count: number) =>
    `${plural(count, 'event', 'events')} without a point: in lists and on the timeline, not as a pin.`,
  otherGeometries: (count: number) =>
    `${plural(count, 'row has a line or an area', 'rows have lines or areas')} for a place: no point is taken from it.`,
  rounded: (count: number) => `${plural(count, 'event', 'events')} with a toll in fractions, rounded.`,
  named: (count: number) =>
    `${plural(count, 'country', 'countries')} without a code, kept by the table’s name:`,
  namedCountry: (name: string, events: number) => `${name} (${grouped(events)})`,
  precision: {
    'ucdp-ged': 'Pins are no more exact than where_prec says: a town, or somewhere in a region.',
    gtd: 'Pins are no more exact than specificity says: a town, or somewhere in a region.',
    acled: 'Pins are no more exact than geo_precision says: a town, or somewhere in a region.',
    timemap: 'The table does not say how exact its points are: pins stand for the town.',
    timelinejs: 'The table has no points of known precision: pins, if any, stand for the town.',
  } satisfies Record<Exclude<LayoutId, 'mapped'>, string>,
  precisionChosen: {
    site: 'As you said, a pin stands for the spot itself.',
    city: 'As you said, a pin stands for the town.',
    region: 'As you said, a pin stands for somewhere in the region.',
  } satisfies Record<Precision, string>,
  termsTitle: 'Terms of use',
  ownTerms: 'The table is your own; it says nothing of a licence.',
} as const

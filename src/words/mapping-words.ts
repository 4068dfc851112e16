import type { Precision } from '../data/pack-format.ts'
import { grouped, plural } from './words.ts'

/** How a table is written, as its first bytes show. */
export const DELIMITER_WORDS: Record<string, string> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
}

export const ENCODING_WORDS: Record<string, string> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252 (Western European)',
  ascii: 'ASCII',
}

const fields = {
  date: 'Date',
  end: 'Last day',
  year: 'Year',
  month: 'Month',
  day: 'Day',
  latitude: 'Latitude',
  longitude: 'Longitude',
  point: 'Point, both in one column',
  country: 'Country',
  place: 'Place',
  killed: 'Killed',
  injured: 'Injured',
  actor: 'Actor',
  'attack-type': 'Attack type',
  'target-type': 'Target type',
  category: 'Category',
  title: 'Title',
  note: 'Note',
  source: 'Source',
  id: 'Id',
} as const
type Field = keyof typeof fields
const field = (name: Field) => `“${fields[name]}”`

/** Words of the step in which the reader says what the columns of a table hold. */
export const mappingWords = {
  title: (name: string) => `What the columns of ${name} hold`,
  close: 'Close',
  lead: 'The page does not know these columns. A first guess is below; nothing is read before you say so.',
  written: (columns: number, delimiter: string | null, encoding: string) =>
    [plural(columns, 'column', 'columns'), delimiter && `split by ${delimiter}`, encoding]
      .filter(Boolean)
      .join(', '),
  reading: 'Reading the first rows…',
  unreadable: 'The first rows cannot be read again. Close the file and open it once more.',
  groups: {
    when: 'When',
    where: 'Where',
    what: 'What',
    who: 'Who',
    toll: 'Toll',
    source: 'Source',
  },
  required: 'A column of dates, or one of years, is needed.',
  fields,
  none: 'Not in the table',
  /** A column and the first value in it. */
  column: (name: string, value: string) => (value ? `${name} (${value})` : name),
  precision: 'What a point stands for',
  precisions: {
    site: 'The spot itself',
    city: 'Somewhere in the town',
    region: 'Somewhere in the region',
  } satisfies Record<Precision, string>,
  precisionHint: 'A pin is drawn as no more exact than this. If in doubt, take the wider one.',
  order: 'Order of the dates',
  orders: {
    dmy: 'Day first',
    mdy: 'Month first',
  },
  orderRead: (cell: string, date: string | null) =>
    date === null ? `${cell} is no date` : `${cell} is ${date}`,
  orderOpen: 'The dates can be read both ways. Say which is meant.',
  sample: 'As they will be read',
  sampleCount: (rows: number, accepted: number, refused: number) =>
    refused === 0
      ? `Of the first ${plural(rows, 'row', 'rows')} all are events.`
      : `Of the first ${plural(rows, 'row', 'rows')}, ${plural(accepted, 'is an event', 'are events')} and ${plural(refused, 'is refused', 'are refused')}.`,
  sampleNone: 'Nothing can be read without a date.',
  refused: 'Refused',
  /** A long text is most likely not in its column: its beginning tells which it is. */
  refusedFor: (column: string | null, value: string, reason: string) =>
    column === null
      ? reason
      : `${column}${value.trim() === '' ? '' : ` “${value.length > 60 ? `${value.slice(0, 59)}…` : value}”`}: ${reason}`,
  killed: (count: number) => `${grouped(count)} killed`,
  injured: (count: number) => `${grouped(count)} injured`,
  noPlace: 'no place',
  point: (latitude: number, longitude: number) => `${latitude.toFixed(2)}, ${longitude.toFixed(2)}`,
  raw: 'As they stand in the file',
  rawScroll: 'The first rows of the file, by column',
  readAs: (names: readonly Field[]) => names.map((name) => fields[name]).join(', '),
  notRead: 'not read',
  /** Of one cell. */
  atFault: 'cannot be read',
  faults: {
    'no-date': () => 'Choose the column of the date, or that of the year.',
    'half-a-point': (missing: Field) => `Choose the column of ${field(missing)} too, or neither.`,
    twice: (column: string, as: Field) => `${column} is read as ${field(as)} already; choose another column.`,
  },
  warnings: {
    shared: (column: string, names: readonly Field[]) =>
      `${column} is used more than once: ${names.map(field).join(' and ')}.`,
    'not-read': (name: Field, because: Field) =>
      because === 'point'
        ? `${field(name)} is not read: ${field('point')} is.`
        : `${field(name)} is not read without ${field(because)}.`,
  },
  open: 'Open',
  cannotOpen: 'It cannot be opened yet:',
  cancel: 'Cancel',
  remembers: 'The choice is remembered on this machine for tables with the same columns.',
} as const

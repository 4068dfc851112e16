import type { Property } from '../data/pack-format.ts'
import { grouped, plural, words } from './words.ts'

type Fact = Extract<
  Property,
  'date' | 'country' | 'place' | 'point' | 'killed' | 'injured' | 'actor' | 'attack-type' | 'target-type'
>

/** Words of an event that is a row of an opened file. */
export const fileEventWords = {
  facts: {
    ...(words.properties as Pick<typeof words.properties, Fact>),
    category: 'Category',
    title: 'Title',
    note: 'Note',
    id: 'Id',
  },
  claims: { stated: 'best estimate', lowest: 'lowest', highest: 'highest' },
  /** The name of a fact as a button's and a table's: `Killed, lowest`. */
  claimOf: (fact: string, claim: string) => `${fact}, ${claim}`,
  dataSet: (letter: string, name: string) => `Data set ${letter}: ${name}`,
  /** In place of a file's name. */
  record: 'Record',
  rowOf: (row: number, file: string, table: string) => `Row ${grouped(row)} of ${file}, ${table}`,
  reading: (row: number) => `Reading row ${grouped(row)} again…`,
  notStated: 'not stated',
  notKnown: 'not known',
  noPin: (degrees: string) => `${degrees} (no pin: a wider area)`,
  roles: {
    party: 'a party to it',
    attributed: 'attributed by the data set',
    suspected: 'suspected',
    claimed: 'claimed it',
    associated: 'beside a party',
    attacked: 'the attacked',
  } as Record<string, string>,
  /** Where a row's passage is, as RFC 7111 writes it. */
  fragment: (file: string, row: number) => `${file}#row=${row}`,
  emptyCell: '(empty)',
  /** What the reading made of a cell. */
  notes: {
    'unknown-number': (column, value) => `${column} ${value} stands for “unknown”: no number.`,
    nothing: (column, value) => `${column} “${value}” names none.`,
    rounded: (column, value) =>
      `${column} ${value}: a share of the toll of several linked events, rounded here.`,
    'no-month': (column, value) =>
      `${column} ${value}: the month is not known, so the event is drawn as its year.`,
    'no-day': (column, value) =>
      `${column} ${value}: the day is not known, so the event is drawn as its month.`,
    approximate: (_, value) => `The date is approximate in the data set: “${value}”.`,
    'one-of-days': (column, value) =>
      `${column} ${value}: one of the days from the first to the last, nobody knows which.`,
    week: (column, value) =>
      `${column} ${value}: known to the week, three days before and after the date given.`,
    month: (column, value) => `${column} ${value}: known to the month.`,
    'no-pin': (column, value) =>
      `${column} ${value || 'empty'}: known no closer than a large part of the country, so no pin is set; the country is shown.`,
    area: (column, value) =>
      `${column} ${value || 'empty'}: the middle of an area, drawn as somewhere in the region.`,
    'precision-unstated': () =>
      'The table does not say how exact its points are; this one is taken for somewhere in the town.',
    'country-as-named': (_, value) => `“${value}” has no ISO code of today and keeps its name.`,
    'category-number': (column, value) => `${column} ${value}, in words.`,
    incident: (_, value) => `“${value}” is not an attack in its data set: it is shown as an incident.`,
  } satisfies Record<string, (column: string, value: string) => string> as Record<
    string,
    (column: string, value: string) => string
  >,
  sources: 'Sources that the row names',
  sourcesHint: 'As the data set has them.',
  published: (date: string) => date,
  openSource: 'Open at the source',
  terms: 'About the data',
  /** What the row is, under its cells. */
  everyColumn: 'Every column of this row',
  column: 'Column',
  value: 'Value',
  behind: 'Behind',
  empty: (count: number) => `${plural(count, 'empty column', 'empty columns')}`,
  unread: {
    title: 'The row could not be read again',
    gone: (file: string, row: number) =>
      `${file}, row ${grouped(row)}: the browser can no longer read the file; it may have been moved, changed or deleted. What was read from it before is still shown.`,
    changed: (file: string, row: number) =>
      `${file}, row ${grouped(row)}: the file has been changed since it was opened, and the row is no longer the one that was read. What was read before is still shown.`,
    todo: 'Open the file again with “Open data file”; its events stay on the page meanwhile.',
    again: 'Try again',
  },
  away: {
    eyebrow: 'Event of a file',
    title: (row: number) => `This event is row ${grouped(row)} of a file that is not open`,
    text: 'Its facts stand in a file on somebody’s machine and are not part of the link. Open that file with “Open data file”, or drop it on this page, and the event opens here by itself.',
    named: (file: string) => `The file was opened here before as ${file}.`,
    reading: (file: string, row: number) => `${file} is being read: row ${grouped(row)} has not come yet.`,
    readingTitle: 'This event is on its way',
    mappingTitle: 'The file’s columns are not known yet',
    mapping: (file: string) => `Say what the columns of ${file} hold, and the event opens here.`,
    hiddenTitle: 'This event’s file is hidden',
    hidden: (file: string, row: number) =>
      `Row ${grouped(row)} of ${file} is open, but its events are switched off.`,
    show: 'Show its events',
    refusedTitle: (row: number) => `Row ${grouped(row)} is no event`,
    refused: (file: string, row: number) =>
      `${file} has no event in row ${grouped(row)}: the row was refused, is empty, or the file ends before it.`,
    failedTitle: 'The file of this event could not be read',
    knownTitle: 'Events of files have no day of knowledge',
    known: (file: string, day: string) =>
      `Nobody says when the figures of ${file} were reported, so its events are not shown as known on ${day}.`,
    clearKnown: 'Show all that is known now',
  },
} as const

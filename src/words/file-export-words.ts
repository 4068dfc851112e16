import { dateInWords } from './dates.ts'
import { countInWords } from './facts.ts'
import type { TableTerms } from './table-words.ts'
import { plural } from './words.ts'

const events = (count: number) => plural(count, 'event', 'events')

/** How data sets of files are named in what is taken along: files, pictures, citations. */
export const fileCitationWords = {
  /** The line that names the publisher, or where nobody is known, the file. */
  attribution: ({ attribution, link }: Pick<TableTerms, 'attribution' | 'link'>, file: string) =>
    attribution === '' ? `From the reader’s file ${file}.` : `${attribution} ${link}`.trim(),
  /** ACLED and START ask for it. */
  changed:
    'Read by Tocsin: columns renamed, codes put into its terms, points rounded to four decimals of a degree.',
  dataSet: (name: string, count: number, files: readonly string[]) =>
    `${name}: ${events(count)} from ${files.join(', ')}`,
  place: (file: string, row: number, ownId: string) =>
    `File ${file}, row ${countInWords(row)} (row=${row})${ownId === '' ? '' : `, the data set’s own id ${ownId}`}`,
  readWith: (url: string) => `Read with Tocsin: ${url}`,
  accessed: (date: string) => `Accessed ${dateInWords(date)}`,
  licence: (text: string) => `Licence: ${text}`,
} as const

/** Words of the export dialog about events of files. */
export const fileExportWords = {
  dataSets: 'Data sets',
  noPassingOn: (names: readonly string[], count: number) =>
    `${countInWords(count)} of these events ${count === 1 ? 'is' : 'are'} from ${names.join(' and ')}, whose terms forbid passing the rows on or posting them. Keep the file to yourself; to publish, cite the data set and say where others get it.`,
  leftOut: (count: number) =>
    `${events(count)} of files ${count === 1 ? 'is' : 'are'} left out: a pack rests on passages, which they do not have, and their licences may not allow it.`,
  reading: (file: string) => `${file} is still being read. It can be saved when all of its events are there.`,
  noRecord:
    'No event of the record is among these, and a pack has no others. CSV, GeoJSON and JSON take events of files too.',
  tooManyRows: (count: number) =>
    `A spreadsheet shows at most 1,048,576 rows, and this file has ${countInWords(count + 1)}: filter further, or open it with another program.`,
} as const

/** As many rows a spreadsheet shows, with the header. */
export const MOST_SPREADSHEET_ROWS = 1_048_576

import { grouped, plural } from './words.ts'

/** Words of the files that the reader opens beside the record; they come with the first of them. */
export const fileWords = {
  title: 'Data files',
  onThisMachine: 'Read on this machine; nothing is sent anywhere.',
  fold: 'Show less',
  unfold: 'Show more',
  drop: 'Drop to open beside the record',
  accepted:
    'CSV, TSV, JSON, GeoJSON or Parquet, also gzipped or zipped: UCDP GED, GTD, ACLED, TimeMap, TimelineJS, or any table with a column of dates; or a Tocsin pack as a zip file. Nothing leaves this machine.',
  pastedName: 'Pasted table.csv',
  started: (name: string) => `Reading ${name}.`,
  waiting: 'Waiting for its turn',
  rows: (rows: number, percent: number) => `${plural(rows, 'row', 'rows')}, ${percent} %`,
  progress: (name: string) => `Reading ${name}`,
  cancel: 'Cancel',
  events: (count: number) => plural(count, 'event', 'events'),
  refused: (count: number) => `${plural(count, 'row', 'rows')} refused`,
  noEvents: 'No row of the file is an event.',
  ready: (name: string, parts: readonly string[]) => `${name} is open: ${parts.filter(Boolean).join(', ')}.`,
  show: 'Show on map and timeline',
  zoom: 'Zoom to file',
  report: 'Report',
  close: 'Close file',
  of: (name: string) => ` (${name})`,
  leftOut: (day: string) =>
    `As known on ${day}, events of files are left out: nobody says when their figures were reported.`,
  unknown: 'The columns are not known: say what they hold.',
  sayColumns: 'Say what the columns hold',
  cancelled: 'Cancelled: nothing of it is on the page.',
  openAgain: 'Open again',
  retry: 'Try again',
  notWhole: 'Not read to its end.',
  repeated: (name: string, letter: string, as: string) =>
    name === as
      ? `${name} is open already, as file ${letter}.`
      : `${name} holds the same as ${as}, which is open already as file ${letter}.`,
  terms: 'Terms:',
  unreadable: (reason: string) =>
    `The file could not be read (${reason}). If it is a folder, open the files in it; if it was moved or changed meanwhile, choose it again.`,
  tooLarge: (size: string, most: string) =>
    `The file has ${size}; at most ${most} can be opened. Split it, or leave out years or columns, and open the parts.`,
  tooMany: (most: number) =>
    `At most ${most} files can be open at once. Close some of them and open this one again.`,
  memory:
    'There is not enough memory for the events of this file. Close other files or tabs, or split the file by years, and open it again. Everything else on the page is as it was.',
  packOpen: (title: string, name: string) =>
    `The pack “${title}” from ${name} is open in place of the record.`,
  packLost: 'A reload leaves it, and links do not lead to it.',
  packBack: 'Back to the record',
  packLinkNote: 'It leads to the record, not to the pack opened from a file.',
} as const

/** `240 MB`, in units of a thousand as file managers have it. */
export function sizeInWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  let [size, unit] = [bytes, 0]
  while (size >= 1000 && unit < units.length - 1) [size, unit] = [size / 1000, unit + 1]
  const rounded = size < 10 && unit > 0 ? Math.round(size * 10) / 10 : Math.round(size)
  return `${grouped(rounded)} ${units[unit]}`
}

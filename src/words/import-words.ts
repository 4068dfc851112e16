/** Why a file that the reader opened could not be read, or not wholly, and what to do about it. */
export const importWords = {
  empty: 'The file is empty; expected a table with a header and rows.',
  binary:
    'The file is no text: expected a table as CSV, TSV, GeoJSON, JSON or Parquet, or a pack as a zip file.',
  utf16:
    'The file is written in UTF-16, as “Unicode Text” of a spreadsheet is; save it as “CSV UTF-8” and open that.',
  workbook: 'The file is a workbook; save the sheet as CSV (UTF-8) and open that.',
  webPage: 'The file is a web page (HTML); download the table itself as CSV.',
  noTable:
    'The first rows are not split by commas, semicolons, tabs or bars; expected a table as CSV, TSV, GeoJSON, JSON or Parquet.',
  readerFailed: (reason: string) =>
    `What reads files could not be started or stopped${reason && ` (${reason})`}; reload the page and open the file again.`,
  zipWithoutTable: 'The zip file holds no table; expected a .csv, .tsv, .txt, .json or .geojson file in it.',
  brokenCompression: 'The compressed file is damaged or incomplete; download it again.',
  unreadable: (reason: string) => `The file could not be read to its end (${reason}); open it again.`,
  rowTooLong: (row: number, megabytes: number) =>
    `Row ${row} is longer than ${megabytes} MB: most likely a quotation mark (") in it never closes. Mend the row and open the file again. The rows before it were read.`,
  tooManyColumns: (row: number, most: number) =>
    `Row ${row} has more than ${most} columns: most likely the file is no table or has other delimiters. The rows before it were read.`,
  unclosedQuote: (row: number) =>
    `A quotation mark (") in row ${row} never closes, so that the rest of the file was taken for one cell. Mend the row and open the file again.`,
} as const

export type RefusalRule =
  | 'columns'
  | 'empty-row'
  | 'no-date'
  | 'date'
  | 'end-before-start'
  | 'half-a-point'
  | 'coordinates'
  | 'count'
  | 'no-event'

/** Why a row of a table is no event, and what was expected. */
export const refusalWords: Record<RefusalRule, (found: { cells: number; columns: number }) => string> = {
  columns: ({ cells, columns }) =>
    `The row has ${cells} ${cells === 1 ? 'cell' : 'cells'}; expected ${columns}, as the first row has. Most likely a quotation mark or a delimiter is missing or too many.`,
  'empty-row': () => 'All cells of the row are empty.',
  'no-date': () => 'The date is empty; an event needs at least a year.',
  date: () => 'This is not a date that can be read without guessing; expected one such as 2015-11-13.',
  'end-before-start': () => 'The last day is before the first.',
  'half-a-point': () => 'Only one of latitude and longitude is given; expected both or neither.',
  coordinates: () => 'Coordinates are degrees: latitude from −90 to 90, longitude from −180 to 180.',
  count: () => 'This is not a number of people; expected a whole number, or nothing where it is not known.',
  'no-event': () => 'The row is a title or an era of the timeline, not an event.',
}

export const unknownTableWords = {
  noRows: 'The table has no rows.',
  noDateColumn: 'No column was chosen for the date; an event needs one.',
  otherColumns: 'The columns are not those that the choice was made for.',
} as const

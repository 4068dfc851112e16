/** Why a file that the reader opened could not be read, or not wholly, and what to do about it. */
export const importWords = {
  empty: 'The file is empty; expected a table with a header and rows.',
  binary: 'The file is no text: expected a table as CSV or TSV, GeoJSON, or a pack as a zip file.',
  utf16:
    'The file is written in UTF-16, as “Unicode Text” of a spreadsheet is; save it as “CSV UTF-8” and open that.',
  workbook: 'The file is a workbook; save the sheet as CSV (UTF-8) and open that.',
  webPage: 'The file is a web page (HTML); download the table itself as CSV.',
  noTable:
    'The first rows are not split by commas, semicolons, tabs or bars; expected a table as CSV or TSV.',
  zipWithoutTable: 'The zip file holds no table; expected a .csv, .tsv or .txt file in it.',
  brokenCompression: 'The compressed file is damaged or incomplete; download it again.',
  unreadable: (reason: string) => `The file could not be read to its end (${reason}); open it again.`,
  rowTooLong: (row: number, megabytes: number) =>
    `Row ${row} is longer than ${megabytes} MB: most likely a quotation mark (") in it never closes. Mend the row and open the file again. The rows before it were read.`,
  tooManyColumns: (row: number, most: number) =>
    `Row ${row} has more than ${most} columns: most likely the file is no table or has other delimiters. The rows before it were read.`,
  unclosedQuote: (row: number) =>
    `A quotation mark (") in row ${row} never closes, so that the rest of the file was taken for one cell. Mend the row and open the file again.`,
} as const

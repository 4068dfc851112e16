const count = (number: number) => number.toLocaleString('en')

/** What is wrong with a file that is no delimited text, or with more of one than can be read, and what to do about it. */
export const formatWords = {
  jsonSyntax: (object: number, byte: number, detail: string) =>
    `Object ${count(object)}, at byte ${count(byte)}, is no JSON${detail === '' ? '' : ` (${detail})`}. Mend it and open the file again. The objects before it were read.`,
  jsonAround: (byte: number) =>
    `At byte ${count(byte)} the file is no JSON: a bracket, comma or quotation mark is missing or too many. Mend it and open the file again.`,
  truncatedJson: (object: number, byte: number) =>
    `The file ends in the middle of object ${count(object)}, which begins at byte ${count(byte)}: the file is incomplete, or a bracket in the object never closes. Download it again, or mend it. The objects before it were read.`,
  unfinishedJson: 'The file ends before its JSON does: it is incomplete. Download it again.',
  objectTooLong: (object: number, megabytes: number) =>
    `Object ${count(object)} is longer than ${megabytes} MB: most likely a quotation mark (") in it never closes. Mend it and open the file again. The objects before it were read.`,
  tooDeep: (object: number, levels: number) =>
    `Object ${count(object)} nests more than ${levels} levels deep, which no table of events does. Take it out and open the file again. The objects before it were read.`,
  noList:
    'The JSON holds no list of objects; expected an array of objects, an object with one in it, newline-delimited objects or GeoJSON.',
  emptyList: 'The list of the JSON is empty; expected at least one object.',
  moreLists: (read: string, others: string) =>
    `The JSON holds more than one list of objects: ${read} was read, and ${others} was not. Save the other as a file of its own to open it.`,
  moreTables: (name: string, others: number) =>
    `The zip file holds ${others === 1 ? 'another table' : `${count(others)} other tables`} (${name}${others === 1 ? '' : ' …'}): only the first was read. Unpack the zip file to open ${others === 1 ? 'it' : 'them'}.`,
  otherSystem: (name: string) =>
    `The coordinates are in ${name}; expected WGS 84 in degrees, as GeoJSON has them (RFC 7946). Convert the file to EPSG:4326 and open it again.`,
  tooManyNames: (most: number) =>
    `The objects have more than ${count(most)} different names in them, which no table of events has. Most likely a list of values is written as an object.`,
  tooManyRows: (rows: number) =>
    `The file has more than ${count(rows)} rows, the most that are read at once; the rest was left out. Cut it into several files, by years for example, to see all of it.`,
  outOfMemory: (rows: number) =>
    `The browser has no memory left for this file (after ${count(rows)} rows). Close other tabs, or cut the file into several and open one.`,
  cutShort: (bytes: number, expected: number) =>
    `The file ends after ${count(bytes)} bytes where ${count(expected)} were announced: it has changed or cannot be read wholly. Open it again. The rows before that were read.`,
  pdf: 'The file is a PDF; find the table that it was made from, as CSV or GeoJSON, and open that.',
  xml: 'The file is XML (such as KML or GPX); convert it to GeoJSON or CSV and open that.',
  packedParquet: 'A Parquet file is compressed already; take it out of the gzip or zip file and open it.',
  parquetStream: 'A Parquet file is read from its end; open it as a file.',
  brokenParquet: (detail: string) =>
    `The Parquet file is damaged or incomplete (${detail}); download it again.`,
  brokenParquetAt: (row: number, detail: string) =>
    `The Parquet file is damaged from row ${count(row)} on (${detail}); download it again. The rows before that were read.`,
  noParquetRows: 'The Parquet file has no rows; expected at least one.',
  parquetCodec: (codec: string) =>
    `The Parquet file is compressed with ${codec}; expected Snappy, gzip, Zstandard or none. Write it again with one of these (with DuckDB: COPY … TO … (FORMAT parquet, COMPRESSION zstd)) and open that.`,
  parquetGroup: (megabytes: number) =>
    `A row group of the Parquet file takes more than ${count(megabytes)} MB. Write it again with smaller row groups (100,000 rows each) and open that.`,
  notAPack: 'The zip file holds no datapackage.json; expected a Tocsin pack with its tables.',
  packPath: (path: string) =>
    `The zip file holds the path “${path}”, which leads out of its folder. Pack the folder again and open that.`,
  packTooLarge: (megabytes: number) =>
    `Unpacked, the pack is larger than ${count(megabytes)} MB, which no pack of Tocsin is. Check where it came from.`,
  packTooMany: (files: number) =>
    `The zip file holds more than ${count(files)} files; expected a pack's tables.`,
  packNotText: (path: string) =>
    `The file ${path} in the pack is not written in UTF-8. Save it as “CSV UTF-8”, pack the folder again and open that.`,
  packTwice: (path: string) =>
    `The zip file holds ${path} more than once. Pack the folder again and open that.`,
} as const

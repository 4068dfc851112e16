import Papa from 'papaparse'
import type { TableName } from './pack-format.ts'
import type { Problem } from './problem.ts'
import { tableSchema } from './table-schemas.ts'
import { shown } from './working-table.ts'

/** The cells of a CSV table under the columns of the format. */
export interface ReadTable {
  /** Cells in the order of the schema's fields; a column that the file lacks gives empty cells. */
  readonly records: readonly { readonly at: number; readonly cells: readonly string[] }[]
  /** False when nothing of the file can be used. */
  readonly isReadable: boolean
}

const SAY_FAULT = {
  'broken-quote':
    'the quotation marks of a cell do not match; expected one at its start and one at its end, and "" for a mark inside.',
  'not-read': 'the file has too many broken quotations; this row and those after it were not read.',
} as const

interface CsvRow {
  readonly cells: readonly string[]
  readonly fault: keyof typeof SAY_FAULT | null
}

const UNREADABLE: ReadTable = { records: [], isReadable: false }

/**
 * Reads the CSV text of a table. Rows with too many or too few cells and rows with a broken quotation are reported and left
 * out. Line ends become `\n`, in cells too, because version control and spreadsheets rewrite them.
 */
export function readTable(table: TableName, file: string, text: string, problems: Problem[]): ReadTable {
  const report = (row: number | null, column: string | null, rule: string, message: string) => {
    problems.push({ file, row, column, rule, message, leftOut: row !== null && row > 1 })
  }
  const notCsv = sayNotCsv(text)
  if (notCsv) {
    report(null, null, 'not-csv', notCsv)
    return UNREADABLE
  }
  const rows = parseCsv(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
  const headerAt = rows.findIndex(({ cells, fault }) => fault || !isBlank(cells))
  const header = rows[headerAt]
  if (!header) {
    report(null, null, 'empty-file', 'the file is empty; expected a header and rows.')
    return UNREADABLE
  }
  if (header.fault) {
    report(headerAt + 1, null, header.fault, SAY_FAULT[header.fault])
    return UNREADABLE
  }
  const places = readHeader(table, header.cells, (column, rule, message) =>
    report(headerAt + 1, column, rule, message),
  )
  if (!places) return UNREADABLE

  const width = header.cells.length
  const records: { at: number; cells: string[] }[] = []
  for (let index = headerAt + 1; index < rows.length; index++) {
    const { cells, fault } = rows[index]!
    const at = index + 1
    if (fault) report(at, null, fault, SAY_FAULT[fault])
    else if (isBlank(cells)) continue
    else if (cells.length !== width)
      report(
        at,
        null,
        'cell-count',
        `the row has ${cells.length} cells; expected ${width}, as the header has.`,
      )
    else records.push({ at, cells: places.map((place) => cells[place] ?? '') })
  }
  const garbled = records.find(({ cells }) => cells.some((cell) => cell.includes('\uFFFD')))
  if (garbled)
    problems.push({
      file,
      row: garbled.at,
      column: null,
      rule: 'encoding',
      message: 'the row has characters that could not be read; expected a file saved as UTF-8.',
      leftOut: false,
    })
  return { records, isReadable: true }
}

/** More are not worth the time: each costs reading the rest of the file again. */
const MOST_REPAIRS = 20

/**
 * The rows of a CSV text with `\n` between them. A broken quotation would swallow the rows after it, so its line alone is given
 * up and reading starts again on the next one.
 */
function parseCsv(text: string): CsvRow[] {
  const options = { delimiter: ',', newline: '\n' } as const
  const rows: CsvRow[] = []
  let rest = text
  for (let repairs = 0; ; repairs++) {
    const { data, errors } = Papa.parse<string[]>(rest, options)
    const broken = errors.find(({ type, row }) => type === 'Quotes' && row !== undefined)
    const sound = broken?.row ?? data.length
    for (let index = 0; index < sound; index++) rows.push({ cells: data[index]!, fault: null })
    if (!broken) return rows
    const start = sound === 0 ? 0 : Papa.parse(rest, { ...options, preview: sound }).meta.cursor
    const lineEnd = rest.indexOf('\n', start)
    rows.push({ cells: [], fault: repairs < MOST_REPAIRS ? 'broken-quote' : 'not-read' })
    if (lineEnd < 0 || repairs === MOST_REPAIRS) return rows
    rest = rest.slice(lineEnd + 1)
  }
}

function sayNotCsv(text: string): string | null {
  if (text.startsWith('PK\u0003\u0004'))
    return 'the file is a workbook or zip file; expected it saved as CSV.'
  if (/^[\s\uFEFF]*<[!?a-z]/i.test(text)) return 'the file is a web page (HTML); expected a table in CSV.'
  return null
}

/** The place in the file of every column of the schema (-1: lacking); null when the table cannot be used without one. */
function readHeader(
  table: TableName,
  header: readonly string[],
  report: (column: string | null, rule: string, message: string) => void,
): number[] | null {
  const { fields } = tableSchema(table)
  const names = fields.map(({ name }) => name)
  const expected = `expected ${names.join(',')}`
  if (header.length === 1 && /[;\t]/.test(header[0]!)) {
    report(
      null,
      'header',
      `the cells are not separated by commas: the header is ${shown(header[0])}; ${expected}.`,
    )
    return null
  }
  const found = header.map((name) => name.trim())
  for (const [index, name] of found.entries()) {
    if (!names.includes(name))
      report(
        name,
        'header',
        `the column ${shown(name)} is not known in this table and is not read; ${expected}.`,
      )
    else if (found.indexOf(name) !== index)
      report(name, 'header', `the column ${shown(name)} stands there twice; the first is read.`)
  }
  let isUsable = true
  for (const { name, constraints } of fields) {
    if (found.includes(name)) continue
    report(name, 'header', `the column ${shown(name)} is missing; ${expected}.`)
    if (constraints?.required) isUsable = false
  }
  if (!isUsable) return null
  const places = names.map((name) => found.indexOf(name))
  const present = places.filter((place) => place >= 0)
  if (present.some((place, index) => index > 0 && place < present[index - 1]!))
    report(null, 'header', `the columns are in another order: ${found.join(',')}; ${expected}.`)
  return places
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

import { fileCitationWords } from '../words/file-export-words.ts'
import { dataSetsOf, partOf, type TakenFile } from './data-sets.ts'
import { eventFields } from './event-fields.ts'
import type { EventFields, FileOrigin } from './fields.ts'
import { createPieces } from './pieces.ts'
import { type Selection, type Terms, termsOf } from './selection.ts'
import { inTurns, type Work } from './turns.ts'

type Cell = string | number | boolean | null
interface Column {
  readonly name: string
  readonly read: (fields: EventFields & Partial<FileOrigin>, terms: Terms) => Cell
}

const list = (items: readonly string[]) => items.join('; ')

const COLUMNS: readonly Column[] = [
  { name: 'id', read: ({ id }) => id },
  { name: 'kind', read: ({ kind }) => kind },
  { name: 'title', read: ({ title }) => title },
  { name: 'date', read: ({ date }) => date },
  { name: 'first_day', read: ({ firstDay }) => firstDay },
  { name: 'last_day', read: ({ lastDay }) => lastDay },
  { name: 'countries', read: ({ countries }) => list(countries) },
  { name: 'place', read: ({ place }) => place },
  { name: 'latitude', read: ({ latitude }) => latitude },
  { name: 'longitude', read: ({ longitude }) => longitude },
  { name: 'precision', read: ({ precision }) => precision },
  { name: 'killed', read: ({ killed }) => killed },
  { name: 'killed_qualifier', read: ({ killedQualifier }) => killedQualifier },
  { name: 'killed_low', read: ({ killedLow }) => killedLow },
  { name: 'killed_high', read: ({ killedHigh }) => killedHigh },
  { name: 'injured', read: ({ injured }) => injured },
  { name: 'injured_qualifier', read: ({ injuredQualifier }) => injuredQualifier },
  { name: 'injured_low', read: ({ injuredLow }) => injuredLow },
  { name: 'injured_high', read: ({ injuredHigh }) => injuredHigh },
  { name: 'actors', read: ({ actors }) => list(actors) },
  { name: 'attack_types', read: ({ attackTypes }) => list(attackTypes) },
  { name: 'targets', read: ({ targets }) => list(targets) },
  { name: 'level', read: ({ level }) => level },
  { name: 'level_before', read: ({ levelBefore }) => levelBefore },
  { name: 'scope', read: ({ scope }) => scope },
  { name: 'response_type', read: ({ responseType }) => responseType },
  { name: 'content', read: ({ content }) => list(content) },
  { name: 'sources_differ', read: ({ sourcesDiffer }) => sourcesDiffer },
  { name: 'note', read: ({ note }) => note },
  { name: 'link', read: ({ link }) => link },
  { name: 'known_on', read: (_, { known }) => known },
  { name: 'licence', read: (_, { licence }) => licence },
  { name: 'attribution', read: (_, { attribution }) => attribution },
]

/** Where events of files are among them: whose each is. */
const FILE_COLUMNS: readonly Column[] = [
  { name: 'data_set', read: (_, { record }) => record },
  { name: 'file', read: ({ file = '' }) => file },
  { name: 'row', read: ({ row = '' }) => row },
  { name: 'own_id', read: ({ ownId = '' }) => ownId },
  { name: 'own_types', read: ({ ownTypes = [] }) => list(ownTypes) },
]

/** Spreadsheets of the West read a file as UTF-8 only when it begins with this mark. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** One row an event, for a spreadsheet. Whose data they are stands in each row: a CSV file has no other place that is read. */
export async function eventsAsCsv(selection: Selection, work: Work): Promise<Blob> {
  const termsByPart = [termsOf(selection), ...selection.files.map(fileTerms)]
  const columns = dataSetsOf(selection).length > 0 ? [...COLUMNS, ...FILE_COLUMNS] : COLUMNS
  const pieces = createPieces()
  pieces.add(`${BYTE_ORDER_MARK}${columns.map(({ name }) => name).join(',')}\r\n`)
  await inTurns(selection.rows, work, (row) => {
    const fields = eventFields(selection, row)
    const terms = termsByPart[partOf(selection.columns, row)]!
    pieces.add(`${columns.map(({ read }) => spreadsheetCell(read(fields, terms))).join(',')}\r\n`)
  })
  return pieces.blob('text/csv;charset=utf-8')
}

/** Of an event of a file, its data set's. */
function fileTerms({ name, dataSet, terms }: TakenFile): Terms {
  const attribution = fileCitationWords.attribution(terms, name)
  return { record: dataSet, licence: terms.licence, licenceUrl: terms.link, attribution, known: '' }
}

/**
 * A cell that a spreadsheet shows and never computes: a text that begins as a formula does gets an apostrophe before it. Numbers
 * are numbers, the negative too.
 */
export function spreadsheetCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  return csvCell(/^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value)
}

/** A cell as RFC 4180 has it. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

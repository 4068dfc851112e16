import type { PackInfo, PackQuestion } from '../data/pack.ts'
import { PACK_FORMAT, TABLE_NAMES, type TableName } from '../data/pack-format.ts'
import { type PackTables, tableSchema } from '../data/table-schemas.ts'
import { exportWords } from '../words/export-words.ts'
import { recordName } from './cite.ts'
import { csvCell } from './csv.ts'
import { rowsOfSelection } from './pack-rows.ts'
import { recordAlone, type Selection } from './selection.ts'
import { inTurns, partOf, type Work } from './turns.ts'

/**
 * The record's events of the selection as a pack of its own, by file: a Data Package that Tocsin and other tools open. `original` is the descriptor of
 * the pack it is taken from, if it could be had: what the app does not read goes along, too.
 */
export async function packOfSelection(
  selection: Selection,
  original: Readonly<Record<string, unknown>> | null,
  work: Work,
): Promise<Map<string, string>> {
  // Events of opened files rest on no passages.
  const own = recordAlone(selection)
  const tables = await rowsOfSelection(own, partOf(work, 0, 0.2))
  const files = new Map<string, string>()
  for (const [index, name] of TABLE_NAMES.entries()) {
    const part = partOf(
      work,
      0.2 + (0.8 * index) / TABLE_NAMES.length,
      0.2 + (0.8 * (index + 1)) / TABLE_NAMES.length,
    )
    files.set(`${name}.csv`, await writeTable(name, tables, part))
  }
  files.set('datapackage.json', `${JSON.stringify(describePack(own, tables, original), null, 2)}\n`)
  return files
}

// Cells are written as they are: whoever opens the pack has to find the very same words.
async function writeTable(name: TableName, tables: PackTables, work: Work): Promise<string> {
  const columns = tableSchema(name).fields.map((field) => field.name)
  const lines = [columns.join(',')]
  await inTurns<object>(tables[name], work, (row) => {
    const cells = row as Readonly<Record<string, string | number | boolean | null>>
    lines.push(columns.map((column) => writeCell(cells[column])).join(','))
  })
  return `${lines.join('\n')}\n`
}

function writeCell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined || value === false) return ''
  return csvCell(String(value))
}

function describePack(
  selection: Selection,
  tables: PackTables,
  original: Readonly<Record<string, unknown>> | null,
): Record<string, unknown> {
  const { pack, isWhole, link, rows, of, known } = selection
  const { info } = pack
  const { name, title, version, licenses, at, window, report } = info
  const { $schema, created, homepage, keywords, sources } = original ?? {}
  const isMail = report.startsWith('mailto:')
  const told = Array.isArray(sources) ? sources : []
  const part = exportWords.partOf(rows.length, of, recordName(info), known)
  return {
    $schema: $schema ?? 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: isWhole ? name : `${name}-selection`,
    title: isWhole ? title : exportWords.selectionOf(title),
    ...((info.description || !isWhole) && {
      description: [info.description, ...(isWhole ? [] : [part])].filter(Boolean).join(' '),
    }),
    version,
    ...(created !== undefined && { created }),
    ...(homepage !== undefined && { homepage }),
    ...(keywords !== undefined && { keywords }),
    licenses: licenses.map(({ name, path, title }) => ({ name, path, ...(title !== '' && { title }) })),
    contributors: contributorsOf(info, original),
    ...((told.length > 0 || !isWhole) && {
      sources: [...told, ...(isWhole ? [] : [{ title: recordName(info), path: link }])],
    }),
    tocsin: {
      format: PACK_FORMAT,
      ...(at !== '' && { at }),
      ...(window !== '' && { window }),
      ...(report !== '' && !isMail && { report }),
      ...(info.questions.length > 0 && { questions: questionsFor(info.questions, tables) }),
      // Gaps in a lane of levels are then no fault.
      ...((!isWhole || info.isSelection) && { selection: true }),
    },
    resources: TABLE_NAMES.map((table) => ({
      name: table,
      type: 'table',
      path: `${table}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: tableSchema(table),
    })),
  }
}

/** As the pack itself has them, with their addresses, if they are the ones that the app has read. */
function contributorsOf(
  { contributors }: PackInfo,
  original: Readonly<Record<string, unknown>> | null,
): readonly unknown[] {
  const told: unknown = original?.['contributors']
  const isSame =
    Array.isArray(told) &&
    told.length === contributors.length &&
    told.every((each: unknown, index) => Object(each)['title'] === contributors[index]!.title)
  if (isSame) return told
  return contributors.map(({ title, role }) => ({ title, ...(role !== '' && { roles: role.split(', ') }) }))
}

/** The questions whose event or country is among the rows. */
function questionsFor(questions: readonly PackQuestion[], tables: PackTables): PackQuestion[] {
  const events = new Set(tables.events.map(({ id }) => id))
  const countries = new Set([
    ...tables.claims.filter(({ property }) => property === 'country').map(({ value }) => value),
    ...tables.scales.map(({ country }) => country),
  ])
  return questions.filter(({ link }) => {
    const [page, id = ''] = link.split(/[/?]/)
    return page === 'event' ? events.has(id) : page !== 'country' || countries.has(id)
  })
}

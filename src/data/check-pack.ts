import { checkCoverage, checkScalePeriods } from './check-coverage.ts'
import { checkAddresses, checkDates } from './check-dates.ts'
import { checkDescriptor, DESCRIPTOR_FILE } from './check-descriptor.ts'
import { checkAliases, checkClaims, checkEvents, checkRelations, type PlaceTest } from './check-events.ts'
import { checkLevels } from './check-levels.ts'
import { checkQuestions } from './check-questions.ts'
import { checkQuoteRows } from './check-quotes.ts'
import { checkReferences, checkValueReferences } from './check-references.ts'
import { checkRows } from './check-rows.ts'
import { checkParents, checkRanks } from './check-trees.ts'
import { checkValues } from './check-values.ts'
import { indexPack, type PackInfo } from './pack.ts'
import { TABLE_NAMES, type TableName } from './pack-format.ts'
import type { Problem } from './problem.ts'
import { readTable } from './read-table.ts'
import type { PackTables, Row } from './table-schemas.ts'
import type { WorkingTable, WorkingTables } from './working-table.ts'

export interface CheckedPack {
  /** Null when the pack cannot be opened at all: its descriptor or its events cannot be read. */
  readonly info: PackInfo | null
  /** Every row is of its type and every reference leads somewhere. */
  readonly tables: PackTables
  /** In the order of files and rows. */
  readonly problems: readonly Problem[]
}

/**
 * Checks a whole pack and keeps what is good of it. `files` are texts by path inside the pack. A file that is not there is
 * reported unless it, or its table, is named in `unavailable`: whoever could not fetch it has said so. Tables that are still
 * `awaited` are empty, and what refers to them is kept. Without `isInCountry` no point is tried against its country. Never throws.
 */
export function checkPack(
  files: ReadonlyMap<string, string>,
  isInCountry: PlaceTest | null,
  unavailable: ReadonlySet<string> = new Set(),
  awaited: ReadonlySet<TableName> = new Set(),
): CheckedPack {
  const descriptor = checkDescriptor(files.get(DESCRIPTOR_FILE))
  const isSaid = !files.has(DESCRIPTOR_FILE) && unavailable.has(DESCRIPTOR_FILE)
  const problems: Problem[] = isSaid ? [] : [...descriptor.problems]
  const table = <T extends TableName>(name: T): WorkingTable<T> => {
    const file = descriptor.paths.get(name) ?? `${name}.csv`
    const isAwaited = awaited.has(name)
    if (isAwaited) return { name, file, rows: [], leftOut: new Map(), isWhole: false, isAwaited }
    const text = descriptor.info ? files.get(file) : undefined
    if (text !== undefined) return checkRows(name, file, readTable(name, file, text, problems), problems)
    const isReported = !descriptor.info || [name, `${name}.csv`, file].some((known) => unavailable.has(known))
    if (!isReported)
      problems.push({
        file,
        row: null,
        column: null,
        rule: 'missing-file',
        message: `the file is missing; expected the table ${name}.`,
        leftOut: true,
      })
    return { name, file, rows: [], leftOut: new Map(), isWhole: false, isAwaited }
  }
  const tables: WorkingTables = {
    events: table('events'),
    claims: table('claims'),
    passages: table('passages'),
    sources: table('sources'),
    actors: table('actors'),
    scales: table('scales'),
    levels: table('levels'),
    relations: table('relations'),
    coverage: table('coverage'),
  }
  const canOpen = tables.events.isWhole
  checkTables(tables, isInCountry, problems)
  const checked = finish(tables)
  // Left to the check of the whole pack: the page waits for the one before it.
  if (canOpen && descriptor.info && tables.claims.isWhole && awaited.size === 0)
    checkLevels(tables, indexPack(descriptor.info, checked), problems)
  const questions = checkQuestions(descriptor.info?.questions ?? [], tables, problems)
  return {
    info: canOpen && descriptor.info ? { ...descriptor.info, questions } : null,
    tables: checked,
    problems: inFileOrder(problems, tables),
  }
}

// Each step relies on the ones before it: a table is checked after those that its rows refer to.
function checkTables(tables: WorkingTables, isInCountry: PlaceTest | null, problems: Problem[]): void {
  checkValues(tables, problems)
  checkReferences(tables, 'actors', problems)
  checkParents(tables, problems)
  checkReferences(tables, 'passages', problems)
  checkQuoteRows(tables, problems)
  checkAddresses(tables, problems)
  checkReferences(tables, 'scales', problems)
  checkReferences(tables, 'levels', problems)
  checkRanks(tables, problems)
  checkScalePeriods(tables, problems)
  checkCoverage(tables, problems)
  checkAliases(tables, problems)
  checkReferences(tables, 'claims', problems)
  checkValueReferences(tables, problems)
  checkClaims(tables, isInCountry, problems)
  checkEvents(tables, problems)
  checkDates(tables, problems)
  checkReferences(tables, 'relations', problems)
  checkRelations(tables, problems)
}

function finish(tables: WorkingTables): PackTables {
  const rowsOf = <T extends TableName>(name: T): Row<T>[] => tables[name].rows.map(({ row }) => row)
  return {
    events: rowsOf('events'),
    claims: rowsOf('claims'),
    passages: rowsOf('passages'),
    sources: rowsOf('sources'),
    actors: rowsOf('actors'),
    scales: rowsOf('scales'),
    levels: rowsOf('levels'),
    relations: rowsOf('relations'),
    coverage: rowsOf('coverage'),
  }
}

function inFileOrder(problems: readonly Problem[], tables: WorkingTables): Problem[] {
  const order = new Map(
    [DESCRIPTOR_FILE, ...TABLE_NAMES.map((name) => tables[name].file)].map((file, at) => [file, at]),
  )
  const place = (problem: Problem) => order.get(problem.file) ?? 0
  return [...problems].sort((a, b) => place(a) - place(b) || (a.row ?? 0) - (b.row ?? 0))
}

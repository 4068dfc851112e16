import { foldText } from '../lib/fold.ts'
import type { RefusalRule } from '../words/import-words.ts'
import type { LayoutId, TableTerms } from '../words/table-words.ts'
import type { EventDraft } from './event-draft.ts'
import type { EventTable } from './event-table.ts'
import type { RowBlock } from './row-block.ts'

/** What a row says of an event, by the names of the pack's properties where there is one. */
export const FACT_NAMES = [
  'date',
  'country',
  'place',
  'point',
  'killed',
  'injured',
  'actor',
  'attack-type',
  'target-type',
  'category',
  'title',
  'note',
  'id',
] as const
export type FactName = (typeof FACT_NAMES)[number]

/** Why a row is no event. */
export interface RowFault {
  readonly rule: RefusalRule
  /** The column at fault; -1 for the row as a whole. */
  readonly column: number
}

/** Fills the draft from a row; a fault when it is no event, and the draft is of no use. */
export type ReadRow = (block: RowBlock, row: number, event: EventDraft) => RowFault | null

/** A source that a row names. */
export interface RowSource {
  readonly publisher: string
  readonly title: string
  /** As the table writes it. */
  readonly date: string
  /** An http or https address, or empty. */
  readonly url: string
}

/** One known kind of table: how it is recognised, and how its rows become events. Columns go by their normalised names. */
export interface TableLayout {
  readonly id: LayoutId
  readonly terms: TableTerms
  /** All of these stand in every version's header, and together in no other kind of table. */
  readonly signature: readonly string[]
  /** The same for its other form, by the names that stand in such a file: TimelineJS writes JSON with nested dates. */
  readonly otherSignature?: readonly string[]
  /** Every column of any version. */
  readonly columns: readonly string[]
  /** Former names of columns. */
  readonly formerNames?: Readonly<Record<string, string>>
  /** The columns behind each fact, in the order in which they are looked at. */
  readonly facts: Readonly<Partial<Record<FactName, readonly string[]>>>
  /** The columns that name a row's sources. */
  readonly sourceColumns: readonly string[]
  /** The parts of which an event's title is made. */
  readonly titleParts: readonly TitlePart[]
  /** Categories of events that are attacks; others, as battles and protests, are incidents. Without it every event is an attack. */
  readonly attackCategories?: readonly string[]
  /** `at` gives a column's place in the file, -1 where the file lacks it. */
  createReader(at: (column: string) => number, table: EventTable): ReadRow
  sourcesOf(cell: (column: string) => string): RowSource[]
}

export type TitlePart = 'title' | 'parties' | 'place'

/**
 * The name of a column as layouts know it, and whatever its case, blanks and hyphens: `EVENT ID_CNTY` is `event_id_cnty`. A byte-order
 * mark is no part of it.
 */
export function normaliseColumn(name: string): string {
  return foldText(name.replace(/^\uFEFF/, ''))
    .replace(/[\s_\-.]+/g, '_')
    .replace(/^_|_$/g, '')
}

/** The names of a header, each once: a second `source` is `source_2`, and one without a name goes by its number. */
export function normaliseHeader(header: readonly string[]): string[] {
  const seen = new Set<string>()
  return header.map((cell, index) => {
    const name = normaliseColumn(cell) || `column_${index + 1}`
    let unique = name
    for (let number = 2; seen.has(unique); number++) unique = `${name}_${number}`
    seen.add(unique)
    return unique
  })
}

/**
 * Whether a table's own kind of event is called an attack; the others are incidents, and so is what a table that has attacks and others
 * gives no kind.
 */
export function isAttack({ attackCategories }: TableLayout, category: string): boolean {
  const name = category.trim().toLowerCase()
  return attackCategories?.some((attack) => attack.toLowerCase() === name) ?? true
}

import type { Day } from '../lib/days.ts'
import type { Aside } from './asides.ts'
import { resolveEvent } from './claims.ts'
import {
  type Columns,
  kindOf,
  NO_END,
  NO_START,
  optionsOf,
  RECORD_SET,
  type RowNumber,
  rowsByDay,
} from './columns.ts'
import { type HighestLevel, highestLevels, type ScaleHistory, scaleHistories } from './level-steps.ts'
import type { Lane } from './levels.ts'
import type { Pack, RelationRow } from './pack.ts'

/** A change that is no step of the national level: of a part of the country or of a sector, or one not fully known. */
export interface OtherChange extends Pick<Aside, 'level' | 'scope'> {
  readonly row: RowNumber
}

/** What is known on a day. */
interface Known {
  readonly pack: Pack
  readonly columns: Columns
  readonly lanes: readonly Lane[]
  readonly asides: readonly Aside[]
}

/** An event that answers others, and the rows it answers. */
export interface Answer {
  readonly row: RowNumber
  readonly to: readonly RowNumber[]
}

/** Everything that the record knows of one country; each list newest first. */
export interface CountryHistory {
  readonly lane: Lane | null
  readonly scales: readonly ScaleHistory[]
  readonly highest: readonly HighestLevel[]
  readonly partial: readonly OtherChange[]
  readonly attacks: readonly RowNumber[]
  /** Threat levels that others set in answer to attacks there, and what else they did. */
  readonly levelsElsewhere: readonly Answer[]
  readonly othersElsewhere: readonly Answer[]
  /** What it did in answer to attacks elsewhere. */
  readonly answers: readonly Answer[]
  readonly warnings: readonly RowNumber[]
  /** Its other events: answers at home, claims of responsibility, levels that another state set for a part of it. */
  readonly others: readonly RowNumber[]
  /** Events of opened files: how many, and the newest of them. There may be tens of thousands. */
  readonly ofFiles: { readonly count: number; readonly newest: readonly RowNumber[] }
}

/** So many events of opened files are listed with a country. */
const NEWEST = 10

/** The history of a country. */
export function countryHistory({ pack, columns, lanes, asides }: Known, country: string): CountryHistory {
  const lane = lanes.find((each) => each.country === country) ?? null
  const { rows, ofFiles } = rowsOf(columns, country)
  const ofKind = (kind: string) => rows.filter((row) => kindOf(columns, row) === kind)
  const attacks = ofKind('attack')
  const warnings = ofKind('warning')
  const steps = (lane?.changes ?? []).flatMap(({ event }) => columns.rowOfId.get(event) ?? [])
  const partial = otherChanges(columns, asides, country)
  const elsewhere = triggeredBy(pack, columns, attacks, country)
  const isLevel = ({ row }: Answer) => kindOf(columns, row) === 'threat-level'
  const answers = answersOf(pack, columns, rows, country)
  const shown = new Set([
    ...attacks,
    ...warnings,
    ...steps,
    ...[...partial, ...answers].map(({ row }) => row),
  ])
  return {
    lane,
    scales: lane ? scaleHistories(pack, lane) : [],
    highest: lane ? highestLevels(pack, lane) : [],
    partial,
    attacks,
    levelsElsewhere: elsewhere.filter(isLevel),
    othersElsewhere: elsewhere.filter((answer) => !isLevel(answer)),
    answers,
    warnings,
    others: rows.filter((row) => !shown.has(row)),
    ofFiles,
  }
}

/** Whether the record has anything of a country, on that day. */
export function isEmptyHistory({
  lane,
  partial,
  attacks,
  warnings,
  others,
  answers,
  ofFiles,
}: CountryHistory): boolean {
  return (
    lane === null &&
    ofFiles.count === 0 &&
    [partial, attacks, warnings, others, answers].every((list) => list.length === 0)
  )
}

/** All rows of a country that the record has, newest first, and what opened files have. */
function rowsOf(
  columns: Columns,
  country: string,
): { rows: RowNumber[]; ofFiles: CountryHistory['ofFiles'] } {
  const { facets } = columns
  const rows: RowNumber[] = []
  const newest: RowNumber[] = []
  let count = 0
  const code = facets.country.ids.indexOf(country)
  const record = facets.set.ids.indexOf(RECORD_SET)
  const { offsets, codes } = facets.country
  const isThere = (row: RowNumber) => {
    if (!offsets) return codes[row] === code
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) if (codes[at] === code) return true
    return false
  }
  if (code < 0) return { rows, ofFiles: { count, newest } }
  const all = rowsByDay(columns)
  for (let at = all.length - 1; at >= 0; at--) {
    const row = all[at]!
    if (!isThere(row)) continue
    if (facets.set.codes[row] === record) rows.push(row)
    else if (count++ < NEWEST) newest.push(row)
  }
  return { rows, ofFiles: { count, newest } }
}

function isOf(columns: Columns, row: RowNumber, country: string): boolean {
  return optionsOf(columns.facets.country, row).includes(country)
}

function otherChanges(columns: Columns, asides: readonly Aside[], country: string): OtherChange[] {
  return asides
    .filter((aside) => aside.country === country)
    .flatMap(({ event, level, scope }) => {
      const row = columns.rowOfId.get(event)
      return row === undefined || kindOf(columns, row) !== 'threat-level' ? [] : [{ row, level, scope }]
    })
    .sort((a, b) => newestFirst(columns, a.row, b.row))
}

/** The rows at the other end of an event's answers, each once. */
function answeredRows(
  columns: Columns,
  relations: readonly RelationRow[] | undefined,
  side: 'from' | 'to',
): RowNumber[] {
  const ties = (relations ?? []).filter(({ relation }) => relation === 'responds-to')
  return [...new Set(ties.flatMap((tie) => columns.rowOfId.get(tie[side]) ?? []))]
}

function answersOf(pack: Pack, columns: Columns, rows: readonly RowNumber[], country: string): Answer[] {
  return rows.flatMap((row) => {
    const to = answeredRows(columns, pack.relationsFrom.get(columns.ids.at(row)!), 'to').filter(
      (other) => kindOf(columns, other) === 'attack' && !isOf(columns, other, country),
    )
    return to.length > 0 ? [{ row, to }] : []
  })
}

function triggeredBy(pack: Pack, columns: Columns, attacks: readonly RowNumber[], country: string): Answer[] {
  const answers = new Map<RowNumber, RowNumber[]>()
  for (const attack of attacks)
    for (const row of answeredRows(columns, pack.relationsTo.get(columns.ids.at(attack)!), 'from')) {
      if (isOf(columns, row, country)) continue
      const to = answers.get(row)
      if (to) to.push(attack)
      else answers.set(row, [attack])
    }
  return [...answers].map(([row, to]) => ({ row, to })).sort((a, b) => newestFirst(columns, a.row, b.row))
}

/** Rows without a known day come last. */
function newestFirst(columns: Columns, a: RowNumber, b: RowNumber): number {
  return firstDay(columns, b) - firstDay(columns, a) || b - a
}

function firstDay({ start, end }: Columns, row: RowNumber): number {
  if (start[row] !== NO_START) return start[row]!
  return end[row] === NO_END ? Number.NEGATIVE_INFINITY : end[row]!
}

/** A reason that a source gives for a change, and the passage where it does. */
export interface Reason {
  readonly text: string
  readonly passage: string | null
}

/** Why a level was changed, as known on a day. */
export function reasonsOf(pack: Pack, event: string, known: Day | null): Reason[] {
  const fact = resolveEvent(pack, event, known).find(({ property }) => property === 'reason')
  return (fact?.values ?? []).map(({ value, claims }) => ({
    text: value,
    passage: claims.find(({ passage }) => passage !== '')?.passage ?? null,
  }))
}

/** The rows that a change answers. */
export function answeredBy(pack: Pack, columns: Columns, event: string): RowNumber[] {
  return answeredRows(columns, pack.relationsFrom.get(event), 'to')
}

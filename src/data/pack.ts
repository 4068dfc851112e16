import { listItems } from './pack-format.ts'
import type { PackTables, Row } from './table-schemas.ts'

export type EventRow = Row<'events'>
export type ClaimRow = Row<'claims'>
export type PassageRow = Row<'passages'>
export type SourceRow = Row<'sources'>
export type ActorRow = Row<'actors'>
export type ScaleRow = Row<'scales'>
export type LevelRow = Row<'levels'>
export type RelationRow = Row<'relations'>

export interface PackQuestion {
  readonly question: string
  readonly link: string
}

/** What `datapackage.json` says of the whole pack. */
export interface PackInfo {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly version: string
  readonly licenses: readonly { readonly name: string; readonly title: string; readonly path: string }[]
  readonly contributors: readonly { readonly title: string; readonly role: string }[]
  /** The day that the cursor opens on and the days that the timeline opens on, EDTF; empty: the whole record. */
  readonly at: string
  readonly window: string
  /** Ways into the record for who sees it first; `link` is an address inside the app, `country/FR/`. */
  readonly questions: readonly PackQuestion[]
  /** Where to report a problem: a web address with the places `{title}` and `{text}`, `mailto:` and an address, or empty. */
  readonly report: string
  /** Whether it was taken from a larger record: a change of level may then be missing before another, and coverage is that record's. */
  readonly isSelection: boolean
}

/**
 * A pack, checked and indexed. Read only. Every reference between its rows leads somewhere, but for those to passages and
 * sources while `isComplete` is false: these come after the rest.
 */
export interface Pack {
  readonly isComplete: boolean
  /** Names of options that opened files bring beside the pack's. */
  readonly optionNames?: ReadonlyMap<string, string>
  readonly info: PackInfo
  readonly tables: PackTables
  readonly events: ReadonlyMap<string, EventRow>
  /** Earlier id to the id in use. */
  readonly aliases: ReadonlyMap<string, string>
  readonly claimsOf: ReadonlyMap<string, readonly ClaimRow[]>
  readonly passages: ReadonlyMap<string, PassageRow>
  readonly passagesOf: ReadonlyMap<string, readonly PassageRow[]>
  readonly sources: ReadonlyMap<string, SourceRow>
  readonly actors: ReadonlyMap<string, ActorRow>
  readonly scales: ReadonlyMap<string, ScaleRow>
  readonly levels: ReadonlyMap<string, LevelRow>
  readonly levelsOf: ReadonlyMap<string, readonly LevelRow[]>
  readonly relationsFrom: ReadonlyMap<string, readonly RelationRow[]>
  readonly relationsTo: ReadonlyMap<string, readonly RelationRow[]>
}

/** Indexes the checked tables by id and by what they belong to. */
export function indexPack(info: PackInfo, tables: PackTables, isComplete = true): Pack {
  const aliases = new Map<string, string>()
  for (const event of tables.events)
    for (const alias of listItems(event.aliases)) aliases.set(alias, event.id)
  return {
    isComplete,
    info,
    tables,
    events: byId(tables.events),
    aliases,
    claimsOf: groupBy(tables.claims, (claim) => claim.event),
    passages: byId(tables.passages),
    passagesOf: groupBy(tables.passages, (passage) => passage.source),
    sources: byId(tables.sources),
    actors: byId(tables.actors),
    scales: byId(tables.scales),
    levels: byId(tables.levels),
    levelsOf: groupBy(tables.levels, (level) => level.scale),
    relationsFrom: groupBy(tables.relations, (relation) => relation.from),
    relationsTo: groupBy(tables.relations, (relation) => relation.to),
  }
}

function byId<R extends { readonly id: string }>(rows: readonly R[]): Map<string, R> {
  return new Map(rows.map((row) => [row.id, row]))
}

function groupBy<R>(rows: readonly R[], key: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

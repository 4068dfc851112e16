import type { Columns, RowNumber } from '../data/columns.ts'
import type { Pack } from '../data/pack.ts'
import type { Matches } from '../filter/match.ts'
import { pageOfRows } from '../filter/rows.ts'
import { type Day, isoOfDay } from '../lib/days.ts'
import { exportWords } from '../words/export-words.ts'
import { recordName } from './cite.ts'

/** What is taken along: the matches of the filters as known on the day of knowledge. */
export interface Selection {
  readonly pack: Pack
  readonly columns: Columns
  /** In order of time. */
  readonly rows: ArrayLike<RowNumber>
  /** The day of knowledge; null: all that is known on the day of the export. */
  readonly known: Day | null
  /** Whether it is the whole record, events withdrawn from it included. */
  readonly isWhole: boolean
  /** The address of the view. */
  readonly link: string
  readonly linkOf: (event: string) => string
}

export function selectionOf(
  pack: Pack,
  matches: Matches,
  known: Day | null,
  links: Pick<Selection, 'link' | 'linkOf'>,
): Selection {
  const { columns, count } = matches
  return {
    pack,
    columns,
    rows: pageOfRows(matches, 'oldest', 0, count),
    known,
    isWhole: count === columns.count && known === null,
    ...links,
  }
}

/** What stands in every file beside the events: whose they are and under which licence. */
export interface Terms {
  readonly record: string
  /** SPDX. */
  readonly licence: string
  readonly licenceUrl: string
  readonly attribution: string
  /** `YYYY-MM-DD`, or empty. */
  readonly known: string
}

export function termsOf({ pack: { info }, known }: Pick<Selection, 'pack' | 'known'>): Terms {
  const record = recordName(info)
  return {
    record,
    licence: info.licenses.map(({ name }) => name).join(', '),
    licenceUrl: info.licenses.map(({ path }) => path).join(', '),
    attribution: exportWords.attribution(record, info.contributors.map(({ title }) => title).join(', ')),
    known: known === null ? '' : isoOfDay(known),
  }
}

/** The name of a file: the record, its version, whether it is a part of it, the day of knowledge. */
export function fileName(
  { pack: { info }, known, isWhole }: Pick<Selection, 'pack' | 'known' | 'isWhole'>,
  what: string,
  ending: string,
): string {
  const parts = [
    'tocsin',
    info.name || 'record',
    info.version,
    isWhole || known !== null ? '' : 'selection',
    known === null ? '' : `known-${isoOfDay(known)}`,
    what,
  ]
  return `${parts
    .map((part) => part.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, ''))
    .filter(Boolean)
    .join('-')}.${ending}`
}

/** Whether the passages and sources that claims rest on could be read. */
export function hasSources({ tables: { claims, passages, sources } }: Pack): boolean {
  return (passages.length > 0 && sources.length > 0) || claims.every(({ passage }) => passage === '')
}

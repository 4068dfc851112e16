import type { Columns, RowNumber } from '../data/columns.ts'
import type { Pack } from '../data/pack.ts'
import type { Matches } from '../filter/match.ts'
import { pageOfRows } from '../filter/rows.ts'
import { type Day, isoOfDay } from '../lib/days.ts'
import { exportWords } from '../words/export-words.ts'
import { fileCitationWords } from '../words/file-export-words.ts'
import { recordName } from './cite.ts'
import { countParts, dataSetsOf, partOf, type TakenFile } from './data-sets.ts'

/** What is taken along: the matches of the filters as known on the day of knowledge. */
export interface Selection {
  readonly pack: Pack
  readonly columns: Columns
  /** In order of time. */
  readonly rows: ArrayLike<RowNumber>
  /** The day of knowledge; null: all that is known on the day of the export. */
  readonly known: Day | null
  /** Whether it is the whole record, events withdrawn from it included, and nothing else. */
  readonly isWhole: boolean
  /** The opened files whose events are among the columns, in their order there. */
  readonly files: readonly TakenFile[]
  /** How many of the rows the record has, and then each file. */
  readonly counts: ArrayLike<number>
  /** How many events there are to select from. */
  readonly of: number
  /** The address of the view. */
  readonly link: string
  readonly linkOf: (event: string) => string
}

export function selectionOf(
  pack: Pack,
  matches: Matches,
  known: Day | null,
  links: Pick<Selection, 'link' | 'linkOf'>,
  files: readonly TakenFile[] = [],
): Selection {
  const { columns, count } = matches
  const rows = pageOfRows(matches, 'oldest', 0, count)
  return {
    pack,
    columns,
    rows,
    known,
    isWhole: files.length === 0 && count === columns.count && known === null,
    files,
    counts: countParts(columns, rows, files.length),
    of: columns.count,
    ...links,
  }
}

/** Of a selection what is the record's. */
export function recordAlone(selection: Selection): Selection {
  const { files, columns, rows, counts, known } = selection
  if (files.length === 0) return selection
  const isOfRecord = (row: RowNumber) => partOf(columns, row) === 0
  const own = Array.from(rows).filter(isOfRecord)
  const of = files.reduce((rest, file) => rest - file.columns.count, columns.count)
  return {
    ...selection,
    rows: own,
    counts: [counts[0]!, ...files.map(() => 0)],
    of,
    isWhole: own.length === of && known === null,
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

/** What stands in a file that may have events of opened files too: the record is named only if some are its own. */
export function headOf(selection: Selection): Record<string, unknown> {
  const { counts, files } = selection
  const terms = termsOf(selection)
  if (files.length === 0) return { ...terms }
  const dataSets = dataSetsOf(selection).map((each) => ({
    name: each.name,
    licence: each.terms.licence,
    attribution: fileCitationWords.attribution(each.terms, each.files.join(', ')),
    files: each.files,
    events: each.events,
    changes: fileCitationWords.changed,
  }))
  return { ...(counts[0]! > 0 ? terms : { known: terms.known }), ...(dataSets.length > 0 && { dataSets }) }
}

/** The name of a file: the record, its version, whether it is a part of it, the day of knowledge. */
export function fileName(
  {
    pack: { info },
    known,
    isWhole,
    counts,
  }: Pick<Selection, 'pack' | 'known' | 'isWhole'> & Partial<Selection>,
  what: string,
  ending: string,
): string {
  const parts = [
    'tocsin',
    ...(counts?.[0] === 0 && counts.length > 1 ? ['files'] : [info.name || 'record', info.version]),
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

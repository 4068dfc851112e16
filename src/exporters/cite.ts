import type { RowNumber } from '../data/columns.ts'
import type { Pack, PackInfo, SourceRow } from '../data/pack.ts'
import type { Comparison } from '../filter/comparison.ts'
import { type Day, isoOfDay } from '../lib/days.ts'
import { webAddress } from '../lib/web-address.ts'
import { citeWords } from '../words/cite-words.ts'
import { dateInWords } from '../words/dates.ts'
import { fileCitationWords } from '../words/file-export-words.ts'
import { words } from '../words/words.ts'
import type { Citation } from './citation.ts'
import type { TakenDataSet, TakenFile } from './data-sets.ts'
import { describeComparison } from './describe-filters.ts'

/** Where and when the cited page was read. */
export interface Reading {
  /** The permanent address, with the pack and the day of knowledge. */
  readonly url: string
  /** The day of knowledge; null: all that is known on the day of the reading. */
  readonly known: Day | null
  /** The day of the reading, `YYYY-MM-DD`. */
  readonly today: string
}

/** An event as an entry of the record. `date` is the event's, EDTF, as known on the day of knowledge. */
export function citeEvent(pack: Pack, id: string, date: string, reading: Reading): Citation {
  const title = pack.events.get(id)?.title ?? id
  return {
    ...entryOf(pack.info, reading),
    key: `${keyOf(pack.info)}-${id}`,
    title,
    notes: [...(date === '' ? [] : [citeWords.eventOf(dateInWords(date))]), ...notesOf(reading)],
  }
}

/** The record as the reader has filtered it; `count` says `37 of 786 events`, `compare` what stands side by side, `dataSets` whose files are among it. */
export function citeView(
  pack: Pack,
  count: string,
  reading: Reading,
  compare: Comparison | null = null,
  dataSets: readonly TakenDataSet[] = [],
): Citation {
  const { info } = pack
  return {
    ...entryOf(info, reading),
    key: `${keyOf(info)}-view`,
    type: 'dataset',
    title: info.title,
    container: '',
    notes: [
      ...describeComparison(pack, compare),
      citeWords.viewOf(count),
      ...dataSets.map(({ name, events, files, terms }) =>
        [fileCitationWords.dataSet(name, events, files), terms.attribution].filter(Boolean).join('. '),
      ),
      ...notesOf(reading),
    ],
  }
}

/** An event of an opened file: its data set and where in the file it stands. */
export function citeFileEvent(
  { name, dataSet, terms, ...file }: TakenFile,
  row: RowNumber,
  { url, today }: Reading,
): Citation {
  const { columns } = file
  const id = columns.ids.at(row)!
  const date = columns.dates.at(row)!
  const { number } = file.rowPlace(row)
  const isOwnTable = terms.attribution === ''
  return {
    key: `file-${id}`,
    type: 'dataset',
    title: columns.titles.at(row)!,
    authors: [],
    container: dataSet,
    publisher: '',
    version: '',
    issued: '',
    url: terms.link,
    archive: '',
    accessed: today,
    lang: '',
    quote: '',
    notes: [
      ...(date === '' ? [] : [citeWords.eventOf(dateInWords(date))]),
      ...(isOwnTable ? [] : [terms.attribution]),
      fileCitationWords.place(name, number, file.ownIdOf(row)),
      fileCitationWords.readWith(url),
    ],
  }
}

/** A source as itself. */
export function citeSource(pack: Pack, id: string, { today }: Pick<Reading, 'today'>): Citation | null {
  const source = pack.sources.get(id)
  return source ? citationOf(source, today) : null
}

/** A passage: its source, the quoted words, and the entry of the record that quotes them. `event` is the one that is open. */
export function citePassage(pack: Pack, id: string, event: string | null, reading: Reading): Citation | null {
  const passage = pack.passages.get(id)
  const source = pack.sources.get(passage?.source ?? '')
  if (!passage || !source) return null
  const title = pack.events.get(event ?? '')?.title ?? ''
  return {
    ...citationOf(source, reading.today),
    key: `${source.id}-${passage.id}`,
    quote: passage.exact,
    notes: [...readOf(source), citeWords.quotedIn(title, recordName(pack.info), reading.url, reading.known)],
  }
}

/** The record's name with its version. */
export function recordName({ title, name, version }: PackInfo): string {
  return version === '' ? title || name : `${title || name}, ${words.about.version(version)}`
}

function entryOf(info: PackInfo, { url, today }: Reading): Citation {
  return {
    key: keyOf(info),
    type: 'webpage',
    title: '',
    authors: info.contributors.map((contributor) => contributor.title),
    container: info.title || info.name,
    publisher: words.app.name,
    version: info.version,
    issued: '',
    url,
    archive: '',
    accessed: today,
    lang: 'en',
    quote: '',
    notes: [],
  }
}

function notesOf({ known }: Reading): string[] {
  return known === null ? [] : [citeWords.knownOn(dateInWords(isoOfDay(known)))]
}

function citationOf(source: SourceRow, today: string): Citation {
  const isNews = source.kind === 'news'
  const url = webAddress(source.url) ?? ''
  return {
    key: source.id,
    type: isNews ? 'article-newspaper' : source.kind === 'dataset' ? 'dataset' : 'webpage',
    title: source.title,
    authors: isNews ? [] : [source.publisher],
    container: isNews ? source.publisher : '',
    publisher: isNews ? '' : source.publisher,
    version: '',
    issued: source.published,
    url,
    archive: webAddress(source.archive) ?? '',
    accessed: today,
    lang: source.lang,
    quote: '',
    notes: readOf(source),
  }
}

/** When the record's makers read it: what a reader finds today may have changed. */
function readOf({ read }: SourceRow): string[] {
  return read === '' ? [] : [citeWords.readOn(dateInWords(read))]
}

function keyOf({ name }: PackInfo): string {
  return `tocsin-${name.replace(/[^A-Za-z0-9-]+/g, '-') || 'record'}`
}

import { kindOf, type RowNumber } from '../../data/columns.ts'
import { isMatch, type Matches } from '../../filter/match.ts'
import { foldedWords } from '../../lib/fold.ts'
import { countryName, isCountryCode } from '../../lib/iso-3166.ts'
import { openDialog, page, resetFilters } from '../../state/choices.ts'
import { RowProblem, useFileRow } from '../../state/file-row.ts'
import type { OpenFile } from '../../state/files.ts'
import { addressOf, articleChoices } from '../../state/history.ts'
import type { Layer } from '../../state/layers.ts'
import type { EventRecord } from '../../state/record.ts'
import { dateInFullWords } from '../../words/dates.ts'
import { optionName } from '../../words/facts.ts'
import { fileEventWords } from '../../words/file-event-words.ts'
import { tableTerms } from '../../words/table-words.ts'
import { words } from '../../words/words.ts'
import { Article } from '../shared/article.tsx'
import { CopyLink } from '../shared/copy-link.tsx'
import { CountryLink } from '../shared/country-link.tsx'
import { DifferBadge } from '../shared/differing.tsx'
import { KindMark } from '../shared/kind-mark.tsx'
import { Marked } from '../shared/marked.tsx'
import { SetTag } from '../shared/set-tag.tsx'
import { RowFacts } from './row-facts.tsx'
import { RowSources, Terms } from './row-sources.tsx'
import { RowTable } from './row-table.tsx'
import { countriesOf } from './values.ts'
import '../shared/facts.css'
import './file-event.css'

interface Props {
  readonly id: string
  /** The row as a spreadsheet counts it. */
  readonly number: number
  readonly record: EventRecord
  readonly matches: Matches
  readonly row: RowNumber
  readonly file: OpenFile
  readonly layer: Layer
}

/** An event of a file: what its row says, each fact with the cells behind it, and the whole row. */
export function RowEvent({ id, number, record, matches, row, file, layer }: Props) {
  const { columns } = layer
  const event = { record, layer, row: columns.rowOfId.get(id)! }
  const { data, error, refetch } = useFileRow(file, id)
  const kind = kindOf(columns, event.row)
  const countries = countriesOf(event)
  const date = columns.dates.at(event.row)!
  const names = countries.map((country) => optionName(record.pack, 'country', country))
  const place = columns.places.at(event.row)!
  const where = [place, ...names.filter((name) => !place.includes(name))].filter(Boolean).join(', ')
  const table = file.table && tableTerms[file.table.layout].name
  return (
    <Article
      eyebrow={
        <span className={`kind-name ${kind}`}>
          <KindMark kind={kind} /> {words.kinds[kind]} <SetTag set={file.set} />
        </span>
      }
      title={<Marked text={columns.titles.at(event.row)!} words={foldedWords(matches.filters.q)} />}
    >
      <p className="when">
        {date ? dateInFullWords(date) : words.event.noDate}
        {where !== '' && (
          <>
            {' · '}
            <bdi>{where}</bdi>
          </>
        )}
        <DifferBadge columns={columns} row={event.row} isFull />
      </p>
      <p className="row-of">{table && fileEventWords.rowOf(number, file.name, table)}</p>
      {countries.some(isCountryCode) && (
        <p className="histories">
          {countries.filter(isCountryCode).map((country) => (
            <CountryLink key={country} country={country}>
              {words.views.history(countryName(country))}
            </CountryLink>
          ))}
        </p>
      )}
      {!isMatch(matches, row) && (
        <p className="callout">
          {words.event.outside}{' '}
          <button type="button" className="quiet" onClick={resetFilters}>
            {words.event.clearFilters}
          </button>
        </p>
      )}
      {error && <Unread error={error} name={file.name} row={number} onRetry={() => void refetch()} />}
      {!data && !error && (
        <p role="status" className="hint">
          {fileEventWords.reading(number)}
        </p>
      )}
      {data && <RowFacts event={event} file={data} name={file.name} number={number} table={table ?? ''} />}
      <p className="actions">
        <CopyLink
          label={words.link.copy}
          address={() => addressOf(articleChoices({ event: id, passage: page.getState().passage }))}
        />
        <button
          type="button"
          className="button"
          onClick={() => openDialog({ kind: 'cite', subject: 'event', id })}
        >
          {words.take.cite}
        </button>
      </p>
      {data && <RowSources sources={data.sources} />}
      {file.table && <Terms layout={file.table.layout} />}
      {data && <RowTable cells={data.cells} />}
    </Article>
  )
}

/** That the row could not be read again, and what to do. */
function Unread({
  error,
  name,
  row,
  onRetry,
}: {
  readonly error: Error
  readonly name: string
  readonly row: number
  readonly onRetry: () => void
}) {
  const said = fileEventWords.unread
  const reason = error instanceof RowProblem ? error.reason : 'gone'
  return (
    <div role="alert" className="alert">
      <h3>{said.title}</h3>
      <p>{said[reason](name, row)}</p>
      <p>{said.todo}</p>
      <p className="actions">
        <button type="button" className="button" onClick={onRetry}>
          {said.again}
        </button>
      </p>
    </div>
  )
}

import { kindOf, optionsOf, type RowNumber } from '../../data/columns.ts'
import type { Answer, OtherChange } from '../../data/country-history.ts'
import { NO_FILTERS } from '../../filter/filters.ts'
import { countryName } from '../../lib/iso-3166.ts'
import { closeArticle, openEvent, setFilters } from '../../state/choices.ts'
import { eventHref } from '../../state/history.ts'
import type { EventRecord } from '../../state/record.ts'
import { countryWords } from '../../words/country-words.ts'
import { dateInWords } from '../../words/dates.ts'
import { countInWords } from '../../words/facts.ts'
import { grouped, words } from '../../words/words.ts'
import { DifferBadge } from '../shared/differing.tsx'
import { KindMark } from '../shared/kind-mark.tsx'
import { LevelName } from '../shared/level-name.tsx'
import { PageLink } from '../shared/page-link.tsx'
import { CutList } from './cut-list.tsx'

type Rows = Pick<EventRecord, 'pack' | 'columns'>

/** Leads to the event of a row. */
export function RowLink({ record: { columns }, row }: { readonly record: Rows; readonly row: RowNumber }) {
  const id = columns.ids.at(row)!
  return (
    <PageLink href={eventHref(id)} onOpen={() => openEvent(id)} data-event={id}>
      {columns.titles.at(row)}
    </PageLink>
  )
}

function dateOf({ columns }: Rows, row: RowNumber): string {
  const date = columns.dates.at(row)!
  return date === '' ? words.events.noDate : dateInWords(date)
}

interface ListProps {
  readonly record: Rows
  readonly title: string
}

/** Events with their day, place and toll. Without any the list is left out, unless it has words for that. */
export function EventList({
  record,
  rows,
  title,
  empty,
}: ListProps & { readonly rows: readonly RowNumber[]; readonly empty?: string }) {
  if (rows.length === 0 && empty === undefined) return null
  return (
    <section className="event-list" aria-label={title}>
      <h3 className="section-title">
        {title} <span className="count">{rows.length > 0 && rows.length}</span>
      </h3>
      {rows.length === 0 ? (
        <p className="empty">{empty}</p>
      ) : (
        <CutList
          items={rows}
          what={title}
          draw={(row) => <EventLine key={row} record={record} row={row} />}
        />
      )}
    </section>
  )
}

/** The newest events of opened files there, which may be thousands, and the way to all of them. */
export function OfFiles({
  record,
  country,
  count,
  newest,
}: {
  readonly record: Rows
  readonly country: string
  readonly count: number
  readonly newest: readonly RowNumber[]
}) {
  if (count === 0) return null
  return (
    <section className="event-list" aria-label={countryWords.ofFiles}>
      <h3 className="section-title">
        {countryWords.ofFiles} <span className="count">{grouped(count)}</span>
      </h3>
      <p className="hint">{countryWords.ofFilesHint}</p>
      <ol className="cut-list">
        {newest.map((row) => (
          <EventLine key={row} record={record} row={row} />
        ))}
      </ol>
      {count > newest.length && (
        <button type="button" className="quiet" onClick={() => listAll(country)}>
          {countryWords.listAll(count)}
        </button>
      )}
    </section>
  )
}

/** The list with no filter but this country. */
function listAll(country: string) {
  closeArticle()
  setFilters({ ...NO_FILTERS, country: [country] })
}

function EventLine({ record, row }: { readonly record: Rows; readonly row: RowNumber }) {
  const { columns } = record
  const killed = columns.killed[row]!
  const parts = [
    dateOf(record, row),
    columns.places.at(row)!,
    killed < 0
      ? kindOf(columns, row) === 'attack'
        ? words.map.unknownToll
        : ''
      : words.events.killed(countInWords(killed)),
  ]
  return (
    <li>
      <KindMark kind={kindOf(columns, row)} /> <RowLink record={record} row={row} />
      <span className="gloss">
        {parts.filter(Boolean).join(' · ')} <DifferBadge columns={columns} row={row} />
      </span>
    </li>
  )
}

/** What was done in answer to attacks, by whom, and to which. */
export function Answers({
  record,
  answers,
  title,
  country,
}: ListProps & { readonly answers: readonly Answer[]; readonly country: string }) {
  if (answers.length === 0) return null
  const { columns } = record
  return (
    <section className="event-list" aria-label={title}>
      <h3 className="section-title">
        {title} <span className="count">{answers.length}</span>
      </h3>
      <CutList
        items={answers}
        what={title}
        draw={({ row, to }) => (
          <li key={row}>
            <KindMark kind={kindOf(columns, row)} /> <RowLink record={record} row={row} />
            <span className="gloss">
              {[dateOf(record, row), ...othersOf(record, row, country)].join(' · ')}
              {' · '}
              {countryWords.answersTo}{' '}
              {to.map((attack, index) => (
                <span key={attack}>
                  {index > 0 && ', '}
                  <RowLink record={record} row={attack} />
                </span>
              ))}
            </span>
          </li>
        )}
      />
    </section>
  )
}

/** The countries of a row, but for the one whose page this is. */
function othersOf({ columns }: Rows, row: RowNumber, country: string): string[] {
  return optionsOf(columns.facets.country, row)
    .filter((other) => other !== 'none' && other !== country)
    .map(countryName)
}

/** Changes that never set the national level, each with where it held. */
export function OtherChanges({
  record,
  changes,
}: {
  readonly record: Rows
  readonly changes: readonly OtherChange[]
}) {
  if (changes.length === 0) return null
  return (
    <section className="event-list" aria-label={countryWords.partial}>
      <h3 className="section-title">
        {countryWords.partial} <span className="count">{changes.length}</span>
      </h3>
      <p className="hint">{countryWords.partialHint}</p>
      <CutList
        items={changes}
        what={countryWords.partial}
        draw={({ row, level, scope }) => (
          <li key={row}>
            {level ? <LevelName pack={record.pack} level={level} isGlossed={false} /> : countryWords.noLevel}
            <span className="scope">{scope === '' ? countryWords.scopeUnknown : scope}</span>
            <span className="gloss">
              {dateOf(record, row)} · <RowLink record={record} row={row} />
            </span>
          </li>
        )}
      />
    </section>
  )
}

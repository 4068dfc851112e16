import { useEffect, useRef, useState } from 'react'
import { kindOf, NOT_STATED, type RowNumber } from '../../data/columns.ts'
import { firstKnownDay } from '../../filter/days-known.ts'
import { countHidden } from '../../filter/hidden.ts'
import type { Matches } from '../../filter/match.ts'
import { pageOfRows, type RowOrder, rankOfRow } from '../../filter/rows.ts'
import { foldedWords } from '../../lib/fold.ts'
import { countryName } from '../../lib/iso-3166.ts'
import { openEvent, page, resetFilters, usePage } from '../../state/choices.ts'
import { eventHref } from '../../state/history.ts'
import type { EventRecord } from '../../state/record.ts'
import { dateInWords } from '../../words/dates.ts'
import { words } from '../../words/words.ts'
import { CountryLink } from '../shared/country-link.tsx'
import { KindMark } from '../shared/kind-mark.tsx'
import { Marked } from '../shared/marked.tsx'
import { PageLink } from '../shared/page-link.tsx'
import { type SearchResults, useSearchResults } from './use-search-results.ts'
import './events.css'

const PAGE = 50

interface Props {
  readonly record: EventRecord
  readonly matches: Matches
}

/** The matching events, a page at a time, or those of one gathered circle. */
export function EventsView({ record, matches }: Props) {
  const [order, setOrder] = useState<RowOrder>('newest')
  const [length, setLength] = useState(PAGE)
  const gathered = usePage((now) => now.gathered)
  const country = usePage(({ filters }) => onlyCountry(filters.country))
  const heading = useRef<HTMLHeadingElement>(null)
  const list = useRef<HTMLOListElement>(null)
  useReturnedFocus(
    list,
    heading,
    (row) => {
      const needed = rankOfRow(matches, order, row) + 1
      if (needed > length) setLength(Math.ceil(needed / PAGE) * PAGE)
    },
    record,
  )
  useEffect(() => {
    if (gathered) heading.current?.focus()
  }, [gathered])
  const all = gathered ? rowsInOrder(record, gathered, order) : null
  const rows = all?.slice(0, length) ?? [...pageOfRows(matches, order, 0, length)]
  const rest = (all?.length ?? matches.count) - rows.length
  const sought = foldedWords(matches.filters.q)
  const results = useSearchResults(sought.length > 0)
  return (
    <section id="events" className="events" aria-label={words.events.title}>
      <div className="events-head">
        <h2 ref={heading} tabIndex={-1}>
          {all ? gatheredInWords(record, all) : words.events.title}
        </h2>
        <label className="order">
          <span className="visually-hidden">{words.events.order}</span>
          <select value={order} onChange={(event) => setOrder(event.target.value as RowOrder)}>
            <option value="newest">{words.events.newest}</option>
            <option value="oldest">{words.events.oldest}</option>
          </select>
        </label>
      </div>
      {country && (
        <p>
          <CountryLink country={country}>{words.views.history(countryName(country))}</CountryLink>
        </p>
      )}
      {gathered && (
        <button type="button" className="quiet" onClick={() => page.setState({ gathered: null })}>
          {words.events.showAll}
        </button>
      )}
      {rows.length > 0 && !gathered && results && (
        <results.SearchHint q={matches.filters.q} hidden={countHidden(matches)} />
      )}
      {rows.length === 0 &&
        (results && record.columns.count > 0 ? (
          <results.NoMatch q={matches.filters.q} hidden={countHidden(matches)} />
        ) : (
          <div className="empty no-match">
            <p>{emptyText(record)}</p>
            {record.columns.count > 0 && (
              <button type="button" className="quiet" onClick={resetFilters}>
                {words.event.clearFilters}
              </button>
            )}
          </div>
        ))}
      <ol ref={list}>
        {rows.map((row) => (
          <EventRow
            key={record.columns.ids[row]}
            record={record}
            row={row}
            sought={sought}
            FoundLine={results?.FoundLine}
          />
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className="button" onClick={() => setLength(length + PAGE)}>
          {words.events.showMore(Math.min(rest, PAGE))}
        </button>
      )}
    </section>
  )
}

/** The country that alone is chosen, or null. */
function onlyCountry([first, ...more]: readonly string[]): string | null {
  return first !== undefined && first !== NOT_STATED && more.length === 0 ? first : null
}

function emptyText({ columns }: EventRecord): string {
  if (columns.count > 0) return words.events.none
  return columns.unreported > 0 ? words.events.noneKnown : words.events.noneInPack
}

/** `31 attacks, Baghdad and 2 other places`. */
function gatheredInWords({ columns }: EventRecord, rows: readonly RowNumber[]): string {
  const areAttacks = rows.every((row) => kindOf(columns, row) === 'attack')
  const places = [...new Set(rows.map((row) => columns.places[row]!).filter((place) => place !== ''))]
  return areAttacks ? words.events.attacksAt(rows.length, places) : words.events.gathered(rows.length)
}

function rowsInOrder({ columns }: EventRecord, ids: readonly string[], order: RowOrder): RowNumber[] {
  const rows = ids.flatMap((id) => columns.rowOfId.get(id) ?? [])
  rows.sort((a, b) => firstKnownDay(columns, a) - firstKnownDay(columns, b))
  return order === 'oldest' ? rows : rows.reverse()
}

function EventRow({
  record,
  row,
  sought,
  FoundLine,
}: {
  readonly record: EventRecord
  readonly row: RowNumber
  readonly sought: readonly string[]
  readonly FoundLine: SearchResults['FoundLine'] | undefined
}) {
  const { pack, columns } = record
  const id = columns.ids[row]!
  const kind = kindOf(columns, row)
  const killed = columns.killed[row]!
  const place = columns.places[row]!
  const date = columns.dates[row]!
  return (
    <li>
      <PageLink href={eventHref(id)} onOpen={() => openEvent(id)} className="row" data-event={id}>
        <span className="meta">
          <KindMark kind={kind} />
          <span className="kind">{words.kinds[kind]}</span>
          <span className="date">{date === '' ? words.events.noDate : dateInWords(date)}</span>
        </span>
        <span className="title" dir="auto">
          <Marked text={pack.events.get(id)!.title} words={sought} />
        </span>
        <span className="facts">
          {place && (
            <bdi>
              <Marked text={place} words={sought} />
            </bdi>
          )}
          {killed >= 0 && <span>{words.events.killed(killed)}</span>}
          {columns.differs[row] === 1 && <span className="badge">{words.events.differ}</span>}
        </span>
        {FoundLine && <FoundLine pack={pack} id={id} sought={sought} />}
      </PageLink>
    </li>
  )
}

/** The event that was open last; when its article closes, focus returns to its row. */
let lastOpened: string | null = null
page.subscribe((now) => {
  if (now.event) lastOpened = now.event
})

function useReturnedFocus(
  list: React.RefObject<HTMLOListElement | null>,
  heading: React.RefObject<HTMLHeadingElement | null>,
  makeVisible: (row: RowNumber) => void,
  record: EventRecord,
) {
  const [wanted] = useState(() => {
    const id = lastOpened
    lastOpened = null
    return id
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list takes the article's place
  useEffect(() => {
    if (wanted === null || (document.activeElement && document.activeElement !== document.body)) return
    const row = record.columns.rowOfId.get(wanted)
    if (row !== undefined) makeVisible(row)
    requestAnimationFrame(() => {
      const target = list.current?.querySelector<HTMLElement>(`[data-event="${CSS.escape(wanted)}"]`)
      ;(target ?? heading.current)?.focus()
    })
  }, [])
}

import { Fragment, useEffect, useMemo, useRef, useState } from 'react'
import { kindOf, NOT_STATED, type RowNumber } from '../../data/columns.ts'
import { countHidden } from '../../filter/hidden.ts'
import type { Matches } from '../../filter/match.ts'
import { isTimeOrder, pageOfRows, type RowOrder, rankOfRow, sortRows } from '../../filter/rows.ts'
import { foldedWords } from '../../lib/fold.ts'
import { countryName } from '../../lib/iso-3166.ts'
import { openEvent, page, resetFilters, usePage } from '../../state/choices.ts'
import { eventHref } from '../../state/history.ts'
import { type EventRecord, fileOfRow, isMixed } from '../../state/record.ts'
import { dateInWords } from '../../words/dates.ts'
import { countInWords, rangeInWords } from '../../words/facts.ts'
import { words } from '../../words/words.ts'
import { CountryLink } from '../shared/country-link.tsx'
import { DifferBadge } from '../shared/differing.tsx'
import { KindMark } from '../shared/kind-mark.tsx'
import { Marked } from '../shared/marked.tsx'
import { OrderField } from '../shared/order-field.tsx'
import { PageLink } from '../shared/page-link.tsx'
import { useModule } from '../shared/use-module.ts'
import './events.css'

const PAGE = 50
const loadSetTag = () => import('../shared/set-tag.tsx')
const loadSearch = () => import('./search-results.tsx')
const loadDifference = () =>
  import('../shared/difference.tsx').catch((failure: unknown) => {
    // The order that is chosen is the one that is shown.
    page.setState({ sort: 'newest' })
    throw failure
  })

interface Props {
  readonly record: EventRecord
  readonly matches: Matches
}

/** The matching events, a page at a time, or those of one gathered circle. */
export function EventsView({ record, matches }: Props) {
  const order = usePage((now) => now.sort)
  const differences = useModule(loadDifference, !isTimeOrder(order))
  const { columns } = record
  const ordering = isTimeOrder(order) ? undefined : differences?.recordInOrder(record, order)
  const ordered = ordering?.rows ?? (order === 'oldest' ? order : 'newest')
  const [opened] = useState(takeLastOpened)
  const openedRow = opened === null ? undefined : columns.rowOfId.get(opened)
  // As many as reach to the event that was open last: its row is there when the focus comes back.
  const [length, setLength] = useState(() => {
    const needed = openedRow === undefined ? 0 : rankOfRow(matches, ordered, openedRow) + 1
    return Math.max(1, Math.ceil(needed / PAGE)) * PAGE
  })
  const gathered = usePage((now) => now.gathered)
  const country = usePage(({ filters }) => onlyCountry(filters.country))
  const heading = useRef<HTMLHeadingElement>(null)
  const list = useRef<HTMLOListElement>(null)
  useReturnedFocus(list, heading, opened)
  useEffect(() => {
    if (gathered) heading.current?.focus()
  }, [gathered])
  const narrowed = useMemo(() => gathered && rowsOf(record, gathered), [record, gathered])
  const all = useMemo(() => narrowed && sortRows(columns, narrowed, ordered), [columns, narrowed, ordered])
  const headline = useMemo(() => narrowed && gatheredInWords(record, narrowed), [record, narrowed])
  const rows = all?.slice(0, length) ?? [...pageOfRows(matches, ordered, 0, length)]
  const rest = (all?.length ?? matches.count) - rows.length
  const firstOther = rows.findIndex((row) => ordering?.isRanked[row] === 0)
  const sought = foldedWords(matches.filters.q)
  const results = useModule(loadSearch, sought.length > 0)
  const tags = useModule(loadSetTag, isMixed(record))
  return (
    <section id="events" className="events" aria-label={words.events.title}>
      <div className="events-head">
        <h2 ref={heading} tabIndex={-1}>
          {headline ?? words.events.title}
        </h2>
        <OrderField />
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
        {rows.map((row, index) => (
          <Fragment key={record.columns.ids.at(row)}>
            {index === firstOther && differences && (
              <li className="divider">{differences.othersInWords(order)}</li>
            )}
            <EventRow
              record={record}
              row={row}
              order={order}
              sought={sought}
              FoundLine={results?.FoundLine}
              Difference={differences?.Difference}
              SetTag={tags?.SetTag}
            />
          </Fragment>
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
  const places = [...new Set(rows.map((row) => columns.places.at(row)!).filter((place) => place !== ''))]
  return areAttacks ? words.events.attacksAt(rows.length, places) : words.events.gathered(rows.length)
}

function rowsOf({ columns }: EventRecord, ids: readonly string[]): RowNumber[] {
  return ids.flatMap((id) => columns.rowOfId.get(id) ?? [])
}

interface Modules {
  readonly search: Awaited<ReturnType<typeof loadSearch>>
  readonly tag: Awaited<ReturnType<typeof loadSetTag>>
  readonly difference: Awaited<ReturnType<typeof loadDifference>>
}

function EventRow({
  record,
  row,
  sought,
  order,
  FoundLine,
  Difference,
  SetTag,
}: {
  readonly record: EventRecord
  readonly row: RowNumber
  readonly order: RowOrder
  readonly sought: readonly string[]
  readonly FoundLine: Modules['search']['FoundLine'] | undefined
  readonly Difference: Modules['difference']['Difference'] | undefined
  readonly SetTag: Modules['tag']['SetTag'] | undefined
}) {
  const { pack, columns } = record
  const id = columns.ids.at(row)!
  const kind = kindOf(columns, row)
  const killed = columns.killed[row]!
  const [low, high] = [columns.killedLow[row]!, columns.killedHigh[row]!]
  const place = columns.places.at(row)!
  const date = columns.dates.at(row)!
  const file = SetTag && fileOfRow(record, row)
  return (
    <li>
      <PageLink href={eventHref(id)} onOpen={() => openEvent(id)} className="row" data-event={id}>
        <span className="meta">
          <KindMark kind={kind} />
          <span className="kind">{words.kinds[kind]}</span>
          {file && <SetTag set={file.set} />}
          <span className="date">{date === '' ? words.events.noDate : dateInWords(date)}</span>
        </span>
        <span className="title" dir="auto">
          <Marked text={columns.titles.at(row)!} words={sought} />
        </span>
        <span className="facts">
          {place && (
            <bdi>
              <Marked text={place} words={sought} />
            </bdi>
          )}
          {killed >= 0 && (
            <span>
              {words.events.killed(countInWords(killed))}
              {low < high && order !== 'toll-differs' && words.differ.say(rangeInWords(low, high))}
            </span>
          )}
          <DifferBadge columns={columns} row={row} />
        </span>
        {Difference && <Difference record={record} row={row} order={order} />}
        {FoundLine && pack.events.has(id) && <FoundLine pack={pack} id={id} sought={sought} />}
      </PageLink>
    </li>
  )
}

/** The event that was open last; when its article closes, focus returns to its row. */
let lastOpened: string | null = null
page.subscribe((now) => {
  if (now.event) lastOpened = now.event
})

function takeLastOpened(): string | null {
  const id = lastOpened
  lastOpened = null
  return id
}

function useReturnedFocus(
  list: React.RefObject<HTMLOListElement | null>,
  heading: React.RefObject<HTMLHeadingElement | null>,
  wanted: string | null,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list takes the article's place
  useEffect(() => {
    if (wanted === null || (document.activeElement && document.activeElement !== document.body)) return
    requestAnimationFrame(() => {
      const target = list.current?.querySelector<HTMLElement>(`[data-event="${CSS.escape(wanted)}"]`)
      ;(target ?? heading.current)?.focus()
    })
  }, [])
}

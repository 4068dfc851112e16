import { Fragment, useState } from 'react'
import { kindOf, optionsOf, type RowNumber } from '../../data/columns.ts'
import { spreadsOf } from '../../data/spreads.ts'
import type { Matches } from '../../filter/match.ts'
import { isDifferOrder } from '../../filter/row-orders.ts'
import { isTimeOrder, pageOfRows, type RowOrder } from '../../filter/rows.ts'
import { openEvent, page, usePage } from '../../state/choices.ts'
import { eventHref } from '../../state/history.ts'
import { type EventRecord, fileOfRow, isMixed } from '../../state/record.ts'
import { dateInShort } from '../../words/country-words.ts'
import { countInWords, optionName, rangeInWords } from '../../words/facts.ts'
import { fileEventWords } from '../../words/file-event-words.ts'
import { words } from '../../words/words.ts'
import { differenceInWords, othersInWords, recordInOrder } from '../shared/difference.tsx'
import { OrderField } from '../shared/order-field.tsx'
import { PageLink } from '../shared/page-link.tsx'
import { useModule } from '../shared/use-module.ts'
import './table.css'

const PAGE = 100
const COLUMNS = 9
const loadSetTag = () => import('../shared/set-tag.tsx')

/** The same selection as a table. */
export function TableView({ record, matches }: { readonly record: EventRecord; readonly matches: Matches }) {
  const order = usePage((now) => now.sort)
  const [length, setLength] = useState(PAGE)
  const ordering = isTimeOrder(order) ? null : recordInOrder(record, order)
  const ordered = ordering?.rows ?? (order === 'oldest' ? order : 'newest')
  const rows = [...pageOfRows(matches, ordered, 0, length)]
  const isByDifference = isDifferOrder(order)
  const rest = matches.count - rows.length
  const tags = useModule(loadSetTag, isMixed(record))
  const firstOther = rows.findIndex((row) => ordering?.isRanked[row] === 0)
  return (
    <section className="table" aria-label={words.table.title}>
      <p className="table-order">
        <OrderField />
      </p>
      <table aria-label={words.table.title} className={isByDifference ? 'by-difference' : undefined}>
        <thead>
          <tr>
            <SortHeader label={words.table.date} down="newest" up="oldest" />
            <th scope="col">{words.table.kind}</th>
            <th scope="col">{words.table.event}</th>
            <th scope="col">{words.table.country}</th>
            <th scope="col">{words.table.place}</th>
            <SortHeader className="number" label={words.table.killed} down="most-killed" up="fewest-killed" />
            <SortHeader
              className="number"
              label={words.table.injured}
              down="most-injured"
              up="fewest-injured"
            />
            <th scope="col" aria-sort={isByDifference ? 'descending' : undefined}>
              {words.events.differ} {isByDifference && <span aria-hidden="true">↓</span>}
            </th>
            {isMixed(record) && <th scope="col">{words.filters.set}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={record.columns.ids.at(row)}>
              {index === firstOther && (
                <tr className="divider">
                  <td colSpan={COLUMNS}>{othersInWords(order)}</td>
                </tr>
              )}
              <TableRow record={record} row={row} order={order} SetTag={tags?.SetTag} />
            </Fragment>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="empty">{words.events.none}</p>}
      {rest > 0 && (
        <button type="button" className="button" onClick={() => setLength(length + PAGE)}>
          {words.events.showMore(Math.min(rest, PAGE))}
        </button>
      )}
    </section>
  )
}

/** The name of a column as the button that sorts by it, first down, then up. */
function SortHeader({
  label,
  down,
  up,
  className,
}: {
  readonly label: string
  readonly down: RowOrder
  readonly up: RowOrder
  readonly className?: string
}) {
  const order = usePage((now) => now.sort)
  const direction = order === down ? 'descending' : order === up ? 'ascending' : undefined
  return (
    <th scope="col" className={className} aria-sort={direction}>
      <button
        type="button"
        className="quiet"
        onClick={() => page.setState({ sort: order === down ? up : down })}
      >
        {label}
        <span className="arrow" aria-hidden="true">
          {direction && (direction === 'descending' ? '↓' : '↑')}
        </span>
      </button>
    </th>
  )
}

function TableRow({
  record,
  row,
  order,
  SetTag,
}: {
  readonly record: EventRecord
  readonly row: RowNumber
  readonly order: RowOrder
  readonly SetTag: Awaited<ReturnType<typeof loadSetTag>>['SetTag'] | undefined
}) {
  const { pack, columns, known = null } = record
  const file = fileOfRow(record, row)
  const difference = differenceInWords({ record, row, order }, known)
  const { injuredLow, injuredHigh } = spreadsOf(pack, columns, known)
  const id = columns.ids.at(row)!
  const date = columns.dates.at(row)!
  const countries = optionsOf(columns.facets.country, row)
  const count = (figure: Int32Array, low: Int32Array, high: Int32Array) => (
    <td className="number">
      {figure[row]! < 0 ? '' : countInWords(figure[row]!)}
      {low[row]! < high[row]! && order !== 'toll-differs' && (
        <span className="range">
          <span className="visually-hidden">{words.differ.say('')}</span>
          {rangeInWords(low[row]!, high[row]!)}
        </span>
      )}
    </td>
  )
  return (
    <tr>
      <td>{date === '' ? words.events.noDate : dateInShort(date)}</td>
      <td>{words.kinds[kindOf(columns, row)]}</td>
      <th scope="row">
        <PageLink href={eventHref(id)} onOpen={() => openEvent(id)}>
          {columns.titles.at(row)}
        </PageLink>
      </th>
      <td>
        {countries
          .map((country) => (country === 'none' ? '' : optionName(pack, 'country', country)))
          .join(', ')}
      </td>
      <td>{columns.places.at(row)}</td>
      {count(columns.killed, columns.killedLow, columns.killedHigh)}
      {count(columns.injured, injuredLow, injuredHigh)}
      <td className="differing">
        {difference ? <b>{difference}</b> : words.differ.list(columns.differing.at(row)!)}
      </td>
      {isMixed(record) && (
        <td className="set">
          {file && SetTag && <SetTag set={file.set} />}{' '}
          {file ? (
            <span className="set-name">{optionName(pack, 'set', file.set)}</span>
          ) : (
            fileEventWords.record
          )}
        </td>
      )}
    </tr>
  )
}

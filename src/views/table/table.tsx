import { useState } from 'react'
import { kindOf, optionsOf, type RowNumber } from '../../data/columns.ts'
import type { Matches } from '../../filter/match.ts'
import { pageOfRows, type RowOrder } from '../../filter/rows.ts'
import { countryName } from '../../lib/iso-3166.ts'
import { openEvent } from '../../state/choices.ts'
import { eventHref } from '../../state/history.ts'
import type { EventRecord } from '../../state/record.ts'
import { dateInShort } from '../../words/country-words.ts'
import { countInWords } from '../../words/facts.ts'
import { words } from '../../words/words.ts'
import { PageLink } from '../shared/page-link.tsx'
import './table.css'

const PAGE = 100

/** The same selection as a table. */
export function TableView({ record, matches }: { readonly record: EventRecord; readonly matches: Matches }) {
  const [order, setOrder] = useState<RowOrder>('newest')
  const [length, setLength] = useState(PAGE)
  const rows = [...pageOfRows(matches, order, 0, length)]
  const rest = matches.count - rows.length
  return (
    <section className="table" aria-label={words.table.title}>
      <table aria-label={words.table.title}>
        <thead>
          <tr>
            <th scope="col" aria-sort={order === 'newest' ? 'descending' : 'ascending'}>
              <button
                type="button"
                className="quiet"
                onClick={() => setOrder(order === 'newest' ? 'oldest' : 'newest')}
              >
                {words.table.date} <span aria-hidden="true">{order === 'newest' ? '↓' : '↑'}</span>
              </button>
            </th>
            <th scope="col">{words.table.kind}</th>
            <th scope="col">{words.table.event}</th>
            <th scope="col">{words.table.country}</th>
            <th scope="col">{words.table.place}</th>
            <th scope="col" className="number">
              {words.table.killed}
            </th>
            <th scope="col" className="number">
              {words.table.injured}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={record.columns.ids[row]} record={record} row={row} />
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

function TableRow({
  record: { pack, columns },
  row,
}: {
  readonly record: EventRecord
  readonly row: RowNumber
}) {
  const id = columns.ids[row]!
  const date = columns.dates[row]!
  const countries = optionsOf(columns.facets.country, row)
  const count = (column: Int32Array) => (column[row]! < 0 ? '' : countInWords(column[row]!))
  return (
    <tr>
      <td>{date === '' ? words.events.noDate : dateInShort(date)}</td>
      <td>{words.kinds[kindOf(columns, row)]}</td>
      <th scope="row">
        <PageLink href={eventHref(id)} onOpen={() => openEvent(id)}>
          {pack.events.get(id)!.title}
        </PageLink>
      </th>
      <td>{countries.map((country) => (country === 'none' ? '' : countryName(country))).join(', ')}</td>
      <td>{columns.places[row]}</td>
      <td className="number">{count(columns.killed)}</td>
      <td className="number">{count(columns.injured)}</td>
    </tr>
  )
}

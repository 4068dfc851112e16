import { useState } from 'react'
import { coverageOn } from '../../data/coverage.ts'
import { levelsOnDay } from '../../data/level-rows.ts'
import { BOARD_ORDERS, type BoardOrder, countriesWithoutLane, sortBoard } from '../../data/levels-board.ts'
import type { Day } from '../../lib/days.ts'
import { foldText } from '../../lib/fold.ts'
import { countryName } from '../../lib/iso-3166.ts'
import { usePage } from '../../state/choices.ts'
import type { EventRecord } from '../../state/record.ts'
import { boardWords } from '../../words/country-words.ts'
import { dateInWords, formatDay } from '../../words/dates.ts'
import { words } from '../../words/words.ts'
import { CountryLink } from '../shared/country-link.tsx'
import { BoardHead } from './board-head.tsx'
import { BoardRow } from './board-row.tsx'
import './board.css'

/** From so many countries on there is a field to find one. */
const MANY = 12

interface Props {
  readonly record: EventRecord
  readonly cursor: Day
}

/** Every country's level at the cursor's date as a table: since when, from what, why, and how fully the record knows it. */
export function LevelsBoard({ record, cursor }: Props) {
  const { pack, lanes } = record
  const known = usePage((now) => now.known)
  const [order, setOrder] = useState<BoardOrder>('country')
  const [isDescending, setDescending] = useState(false)
  const [sought, setSought] = useState('')
  const rows = sortBoard(levelsOnDay(pack, lanes, cursor), order, isDescending).filter(({ lane }) =>
    foldText(countryName(lane.country)).includes(foldText(sought)),
  )
  const checks = new Set(
    rows.flatMap(({ lane }) => coverageOn(pack, lane.country, 'levels', cursor)?.row.checked ?? []),
  )
  const [checked] = checks.size === 1 ? checks : []
  function sortBy(next: BoardOrder) {
    // Names are asked for from A on, everything else from the highest or the latest on.
    setDescending(next === order ? !isDescending : next !== 'country')
    setOrder(next)
  }
  return (
    <section className="board" aria-label={words.levels.title}>
      <BoardHead lanes={lanes} cursor={cursor}>
        {lanes.length >= MANY && (
          <label className="find">
            <span className="visually-hidden">{words.lanes.find}</span>
            <input
              type="search"
              value={sought}
              placeholder={words.lanes.find}
              onChange={(event) => setSought(event.target.value)}
            />
          </label>
        )}
      </BoardHead>
      {lanes.length === 0 ? (
        <p className="empty">{known === null ? words.levels.none : words.levels.noneKnown}</p>
      ) : (
        <table aria-label={words.levels.on(formatDay(cursor))}>
          <thead>
            <tr>
              {BOARD_ORDERS.map((each) => (
                <th key={each} scope="col" aria-sort={ariaSort(each === order, isDescending)}>
                  <button type="button" className="quiet" onClick={() => sortBy(each)}>
                    {boardWords[each]}
                    <span className="arrow" aria-hidden="true">
                      {each !== order ? '' : isDescending ? '↓' : '↑'}
                    </span>
                  </button>
                </th>
              ))}
              <th scope="col" className="coverage">
                {boardWords.coverage}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <BoardRow
                key={row.lane.country}
                record={record}
                row={row}
                cursor={cursor}
                known={known}
                isCheckedTogether={checked !== undefined}
              />
            ))}
          </tbody>
        </table>
      )}
      {lanes.length > 0 && rows.length === 0 && <p className="empty">{boardWords.notFound}</p>}
      <WithoutLane record={record} />
      {checked !== undefined && <p className="hint">{boardWords.checkedAll(dateInWords(checked))}</p>}
      <p className="hint">{words.levels.position}</p>
    </section>
  )
}

function ariaSort(isSorted: boolean, isDescending: boolean): 'ascending' | 'descending' | undefined {
  if (!isSorted) return undefined
  return isDescending ? 'descending' : 'ascending'
}

/** The countries that a curator looked at and that have no row: those without a scale, and those with parts of the country only. */
function WithoutLane({ record: { pack, lanes } }: Pick<Props, 'record'>) {
  const { noScale, others } = countriesWithoutLane(pack, lanes)
  return (
    <>
      <CountryLine label={boardWords.noScale} countries={noScale} />
      <CountryLine label={boardWords.onlyParts} countries={others} />
    </>
  )
}

function CountryLine({
  label,
  countries,
}: {
  readonly label: string
  readonly countries: readonly string[]
}) {
  if (countries.length === 0) return null
  return (
    <p className="without">
      {label}{' '}
      {countries.map((country, index) => (
        <span key={country}>
          {index > 0 && ', '}
          <CountryLink country={country}>{countryName(country)}</CountryLink>
        </span>
      ))}
    </p>
  )
}

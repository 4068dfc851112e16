import { reasonsOf } from '../../data/country-history.ts'
import { coverageOn } from '../../data/coverage.ts'
import type { LevelRowOnDay } from '../../data/level-rows.ts'
import type { LevelChange } from '../../data/levels.ts'
import type { Pack } from '../../data/pack.ts'
import type { Day } from '../../lib/days.ts'
import { countryName } from '../../lib/iso-3166.ts'
import { openEvent } from '../../state/choices.ts'
import { eventHref } from '../../state/history.ts'
import type { EventRecord } from '../../state/record.ts'
import { boardWords, coverageInWords, dateInShort, standingInWords } from '../../words/country-words.ts'
import { CountryLink } from '../shared/country-link.tsx'
import { LevelName } from '../shared/level-name.tsx'
import { LevelNotKnown } from '../shared/level-not-known.tsx'
import { PageLink } from '../shared/page-link.tsx'

/** So many reasons of a change stand in its row; the country's history has them all. */
const REASONS = 2

interface Props {
  readonly record: EventRecord
  readonly row: LevelRowOnDay
  readonly cursor: Day
  readonly known: Day | null
  /** Whether the day of the check is the same in all rows and stands below them. */
  readonly isCheckedTogether: boolean
}

export function BoardRow({ record: { pack }, row, cursor, known, isCheckedTogether }: Props) {
  const { country } = row.lane
  const [state, checked] = coverageInWords(coverageOn(pack, country, 'levels', cursor)?.row ?? null)
  const first = row.lane.changes[0]
  const isChanged = row.lastChange?.since === cursor
  return (
    <tr className={isChanged ? 'changed' : undefined}>
      <th scope="row">
        <CountryLink country={country}>{countryName(country)}</CountryLink>
      </th>
      <td className="level">
        {row.span ? (
          <LevelName pack={pack} level={row.span.change.level} />
        ) : (
          <LevelNotKnown pack={pack} lastKnown={row.lastKnown} format="short" />
        )}
      </td>
      <td className="since">
        <SinceCell row={row} cursor={cursor} />
      </td>
      <td className="change">
        {!row.lastChange && first && (
          <span className="gloss">{boardWords.firstChange(dateInShort(first.edtf))}</span>
        )}
        {row.lastChange && (
          <ChangeCell
            pack={pack}
            change={row.lastChange}
            isDated={row.lastChange !== row.since}
            known={known}
          />
        )}
      </td>
      <td className="coverage">
        <span className="narrow">{boardWords.coverage}: </span>
        {state}
        {checked && !isCheckedTogether && (
          <>
            , <span className="checked">{checked}</span>
          </>
        )}
      </td>
    </tr>
  )
}

function SinceCell({ row: { since }, cursor }: Pick<Props, 'row' | 'cursor'>) {
  if (!since) return <span aria-hidden="true">–</span>
  return (
    <>
      {dateInShort(since.edtf)}
      <span className="gloss">
        {since.since === cursor ? boardWords.changedToday : standingInWords(since, cursor)}
      </span>
    </>
  )
}

function ChangeCell({
  pack,
  change,
  isDated,
  known,
}: {
  readonly pack: Pack
  readonly change: LevelChange
  /** Whether its day stands nowhere else in the row. */
  readonly isDated: boolean
  readonly known: Day | null
}) {
  const reasons = reasonsOf(pack, change.event, known).slice(0, REASONS)
  const parts = reasons.map(({ text }) => text).join('; ')
  const date = isDated ? dateInShort(change.edtf) : ''
  return (
    <>
      <PageLink href={eventHref(change.event)} onOpen={() => openEvent(change.event)}>
        {pack.events.get(change.event)!.title}
      </PageLink>
      <span className="gloss">{[date, parts].filter(Boolean).join(': ')}</span>
    </>
  )
}

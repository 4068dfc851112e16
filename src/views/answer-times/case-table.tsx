import type { CountryAnswers } from '../../data/answer-countries.ts'
import type { AnswerCase } from '../../data/answer-times.ts'
import { countryName } from '../../lib/iso-3166.ts'
import { openEvent } from '../../state/choices.ts'
import { eventHref } from '../../state/history.ts'
import type { EventRecord } from '../../state/record.ts'
import { answerTimesWords, dayCount } from '../../words/answer-times-words.ts'
import { dateInShort } from '../../words/country-words.ts'
import { CountryLink } from '../shared/country-link.tsx'
import { LevelName } from '../shared/level-name.tsx'
import { PageLink } from '../shared/page-link.tsx'
import { SortHead, type Sorting } from './answer-head.tsx'

interface Props extends Sorting {
  readonly record: EventRecord
  readonly rows: readonly CountryAnswers[]
}

/** The same cases, one a row. */
export function CaseTable({ record, rows, ...sorting }: Props) {
  const { table } = answerTimesWords
  return (
    <table className="case-table" aria-label={answerTimesWords.title}>
      <thead>
        <tr>
          <SortHead each="country" {...sorting} />
          <th scope="col">{table.attack}</th>
          <th scope="col">{table.change}</th>
          <SortHead each="rise" {...sorting} />
          <SortHead each="lasted" {...sorting} />
        </tr>
      </thead>
      <tbody>
        {inOrder(rows, sorting).map((each) => (
          <CaseRow key={each.change.event} record={record} each={each} />
        ))}
      </tbody>
    </table>
  )
}

/** By their own days where these are asked for, else as their countries stand. */
function inOrder(rows: readonly CountryAnswers[], { order, isDescending }: Sorting): AnswerCase[] {
  const cases = rows.flatMap((row) => row.cases)
  const sign = isDescending ? -1 : 1
  if (order === 'rise') return cases.sort((a, b) => sign * (a.days - b.days))
  return order === 'lasted' ? cases.sort((a, b) => sign * (a.lasted.days - b.lasted.days)) : cases
}

function CaseRow({
  record: { pack, columns },
  each,
}: {
  readonly record: EventRecord
  readonly each: AnswerCase
}) {
  const { change, attack, where, days, lasted } = each
  const { table } = answerTimesWords
  const link = (event: string) => (
    <PageLink href={eventHref(event)} onOpen={() => openEvent(event)}>
      {pack.events.get(event)!.title}
    </PageLink>
  )
  return (
    <tr>
      <th scope="row">
        <CountryLink country={change.country}>{countryName(change.country)}</CountryLink>
      </th>
      <td>
        {link(columns.ids.at(attack)!)}
        <span className="gloss">
          {dateInShort(columns.dates.at(attack)!)}, {table.where[where]}
        </span>
      </td>
      <td>
        {link(change.event)}
        <span className="gloss">{dateInShort(change.edtf)}</span>
        <LevelName pack={pack} level={change.level} isGlossed={false} />
      </td>
      <td>
        <span className="narrow">{answerTimesWords.rise}: </span>
        {dayCount({ days, isLeast: false })}
      </td>
      <td>
        <span className="narrow">{answerTimesWords.lasted}: </span>
        {dayCount(lasted)}
      </td>
    </tr>
  )
}

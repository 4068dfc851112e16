import { type CountryAnswers, placesIn } from '../../data/answer-countries.ts'
import { LEFT_OUT_REASONS, type LeftOut } from '../../data/answer-times.ts'
import { openEvent } from '../../state/choices.ts'
import { eventHref } from '../../state/history.ts'
import type { EventRecord } from '../../state/record.ts'
import { answerTimesWords } from '../../words/answer-times-words.ts'
import { dateInShort } from '../../words/country-words.ts'
import { words } from '../../words/words.ts'
import { PageLink } from '../shared/page-link.tsx'
import { CaseMark } from './case-mark.tsx'

/** What the marks mean; of a place that is not known only where there is one. */
export function Key({ rows }: { readonly rows: readonly CountryAnswers[] }) {
  const hasMedian = rows.some(({ toRise }) => toRise.median !== null)
  const places = placesIn(rows)
  return (
    <ul className="answer-key" aria-label={answerTimesWords.key}>
      {places.map((where) => (
        <li key={where}>
          <CaseMark where={where} /> {answerTimesWords.where[where]}
        </li>
      ))}
      <li className="open">
        <CaseMark where="home" isOpen /> {answerTimesWords.openEnd}
      </li>
      {hasMedian && (
        <li>
          <svg className="median-sign" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
            <path d="M4,14H20" />
            <path className="tick" d="M12,1V16" />
          </svg>{' '}
          {answerTimesWords.medianKey}
        </li>
      )}
    </ul>
  )
}

/** The definitions behind the figures. */
export function Counted() {
  return (
    <details>
      <summary>{answerTimesWords.counted.title}</summary>
      {answerTimesWords.counted.text.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </details>
  )
}

/** The answers that are no case, by the reason why. */
export function LeftOutList({
  record: { columns },
  leftOut,
}: {
  readonly record: EventRecord
  readonly leftOut: readonly LeftOut[]
}) {
  return (
    <details>
      <summary>{answerTimesWords.leftOut(leftOut.length)}</summary>
      {LEFT_OUT_REASONS.map((reason) => {
        const own = leftOut.filter((each) => each.reason === reason)
        if (own.length === 0) return null
        return (
          <div key={reason} className="reason">
            <h3>{answerTimesWords.reasons[reason](own.length)}</h3>
            <ul>
              {own.map(({ event, row }) => (
                <li key={event}>
                  <PageLink href={eventHref(event)} onOpen={() => openEvent(event)}>
                    {columns.titles.at(row)}
                  </PageLink>
                  <span className="muted">
                    ,{' '}
                    {columns.dates.at(row) === '' ? words.event.noDate : dateInShort(columns.dates.at(row)!)}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </details>
  )
}

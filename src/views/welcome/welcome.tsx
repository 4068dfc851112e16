import { type FormEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { spanOn } from '../../data/levels.ts'
import { latestOfKind } from '../../filter/latest.ts'
import type { Day } from '../../lib/days.ts'
import { countryName, isCountryCode } from '../../lib/iso-3166.ts'
import { openCountry, openEvent, usePage } from '../../state/choices.ts'
import { eventHref, linkHref, openLink } from '../../state/history.ts'
import type { EventRecord } from '../../state/record.ts'
import { dismissWelcome, isWelcomeSeen } from '../../state/welcome.ts'
import { dateInWords, formatDay } from '../../words/dates.ts'
import { levelInWords } from '../../words/facts.ts'
import { searchWords } from '../../words/search-words.ts'
import { words } from '../../words/words.ts'
import { PageLink } from '../shared/page-link.tsx'
import './welcome.css'

const said = searchWords.welcome
const NARROW = matchMedia('(max-width: 62.49em)')

interface Props {
  readonly record: EventRecord
  readonly cursor: Day
  /** Above the list on a wide screen, above everything on a narrow one, where the list is far below. */
  readonly place: 'side' | 'top'
}

/** What the page is, in one sentence, and three ways in: an event, a country, a question. */
export function Welcome({ record, cursor, place }: Props) {
  const isSeen = usePage(isWelcomeSeen)
  const isAsked = usePage(({ welcome }) => welcome === 'asked')
  const isNarrow = useSyncExternalStore(onWidth, () => NARROW.matches)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const isHere = isSeen && isNarrow === (place === 'top')
  useEffect(() => {
    if (isHere && isAsked) heading.current?.focus()
  }, [isHere, isAsked])
  if (!isHere) return null
  const ways = <WaysIn record={record} cursor={cursor} />
  return (
    <section className="welcome" aria-labelledby={id}>
      <div className="welcome-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {said.title}
        </h2>
        <button type="button" className="quiet" onClick={dismissWelcome}>
          {words.dismiss}
          <span className="visually-hidden"> ({said.title})</span>
        </button>
      </div>
      <p className="sentence">{said.sentence}</p>
      {isNarrow ? (
        <details>
          <summary>{said.waysIn}</summary>
          {ways}
        </details>
      ) : (
        ways
      )}
    </section>
  )
}

function onWidth(act: () => void): () => void {
  NARROW.addEventListener('change', act)
  return () => NARROW.removeEventListener('change', act)
}

function WaysIn({ record, cursor }: { readonly record: EventRecord; readonly cursor: Day }) {
  const { pack, columns } = record
  const latest = latestOfKind(columns, 'attack')
  const event = latest === null ? undefined : columns.ids.at(latest)
  return (
    <dl className="ways">
      {latest !== null && event && (
        <div>
          <dt>{said.event}</dt>
          <dd>
            <PageLink href={eventHref(event)} onOpen={() => openEvent(event)}>
              {columns.titles.at(latest)}
            </PageLink>{' '}
            <span className="muted">{said.latest(dateInWords(columns.dates.at(latest)!))}</span>
          </dd>
        </div>
      )}
      <div>
        <dt>{said.country}</dt>
        <dd>
          <CountryChoice record={record} cursor={cursor} />
        </dd>
      </div>
      {pack.info.questions.length > 0 && (
        <div>
          <dt>{said.question}</dt>
          {pack.info.questions.map(({ question, link }) => (
            <dd key={link}>
              <PageLink href={linkHref(link)} onOpen={() => openLink(link)}>
                {question}
              </PageLink>
            </dd>
          ))}
        </div>
      )}
    </dl>
  )
}

function CountryChoice({ record, cursor }: { readonly record: EventRecord; readonly cursor: Day }) {
  const [chosen, setChosen] = useState('')
  const { pack, columns, lanes } = record
  const withLevel = new Set(lanes.map((lane) => lane.country))
  const others = columns.facets.country.ids
    .filter((code) => isCountryCode(code) && !withLevel.has(code))
    .sort((a, b) => countryName(a).localeCompare(countryName(b)))
  function open(event: FormEvent) {
    event.preventDefault()
    if (chosen !== '') openCountry(chosen)
  }
  return (
    <form onSubmit={open}>
      <select
        aria-label={said.country}
        required
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="">{said.choose}</option>
        <optgroup label={said.withLevel(formatDay(cursor))}>
          {lanes.map((lane) => {
            const span = spanOn(lane, cursor)
            const level = span ? levelInWords(pack, span.change.level.id) : words.levels.notKnown
            return (
              <option key={lane.country} value={lane.country}>
                {said.level(countryName(lane.country), level)}
              </option>
            )
          })}
        </optgroup>
        <optgroup label={said.withoutLevel}>
          {others.map((code) => (
            <option key={code} value={code}>
              {countryName(code)}
            </option>
          ))}
        </optgroup>
      </select>
      <button type="submit" className="button small">
        {said.open}
      </button>
    </form>
  )
}

import { useEffect, useMemo, useRef, useState } from 'react'
import { resolveEvent } from '../../data/claims.ts'
import { newsSteps } from '../../data/news-steps.ts'
import type { EventRow } from '../../data/pack.ts'
import type { Property } from '../../data/pack-format.ts'
import { isMatch, type Matches } from '../../filter/match.ts'
import { foldedWords } from '../../lib/fold.ts'
import { countryName } from '../../lib/iso-3166.ts'
import { openDialog, page, resetFilters, usePage } from '../../state/choices.ts'
import { addressOf, articleChoices, redirectEvent } from '../../state/history.ts'
import type { EventRecord } from '../../state/record.ts'
import { dateInFullWords } from '../../words/dates.ts'
import { eventWords, newsWords } from '../../words/event-words.ts'
import { words } from '../../words/words.ts'
import { Article } from '../shared/article.tsx'
import { CopyLink } from '../shared/copy-link.tsx'
import { CountryLink } from '../shared/country-link.tsx'
import { DifferBadge } from '../shared/differing.tsx'
import { KindMark } from '../shared/kind-mark.tsx'
import { Marked } from '../shared/marked.tsx'
import { NotThere } from '../shared/not-there.tsx'
import { ReportProblem } from '../shared/report.tsx'
import '../shared/facts.css'
import { Answers, TiesAmongFacts } from './answers.tsx'
import { FactList } from './facts.tsx'
import { FollowNews } from './follow-news.tsx'
import { KnownLine } from './later-claims.tsx'
import { Related } from './related.tsx'
import { Sources } from './sources.tsx'
import './event.css'

interface Props {
  readonly id: string
  readonly record: EventRecord
  readonly matches: Matches
}

/** The chosen event, or what became of it: renamed, withdrawn, not yet reported, unknown. */
export function EventView({ id, record, matches }: Props) {
  const { pack } = record
  const alias = pack.events.has(id) ? undefined : pack.aliases.get(id)
  useEffect(() => {
    if (alias) redirectEvent(alias)
  }, [alias])
  const event = pack.events.get(alias ?? id)
  if (!event) return <NotThere title={eventWords.unknownTitle} text={eventWords.unknown(id)} />
  if (event.status === 'withdrawn') return <WithdrawnEvent event={event} />
  return <KnownEvent event={event} record={record} matches={matches} />
}

function KnownEvent({ event, record, matches }: { readonly event: EventRow } & Omit<Props, 'id'>) {
  const { pack, columns } = record
  const known = usePage((now) => now.known)
  const passage = usePage((now) => now.passage)
  const [openKey, setOpenKey] = useState<string | null>(null)
  // The event whose news are followed: another that opens in its place is not.
  const [followed, setFollowed] = useState<string | null>(null)
  const follow = useRef<HTMLButtonElement>(null)
  const isFollowed = followed === event.id
  const hasNews = useMemo(() => newsSteps(pack, event.id).length > 1, [pack, event.id])
  function leaveNews() {
    setFollowed(null)
    follow.current?.focus()
  }
  const row = columns.rowOfId.get(event.id)
  const facts = resolveEvent(pack, event.id, known)
  const shown = (property: Property) => facts.find((fact) => fact.property === property)?.values[0]?.value
  const date = shown('date')
  const countries =
    facts.find(({ property }) => property === 'country')?.values.map(({ value }) => value) ?? []
  const where = whereOf(shown('place'), countries)
  const tied = {
    event,
    record,
    passage,
    openKey,
    isInFacts: pack.claimsOf.get(event.id)?.some((claim) => claim.passage === passage) ?? false,
    onOpen: setOpenKey,
  }
  return (
    <Article
      key={event.id}
      eyebrow={
        <span className={`kind-name ${event.kind}`}>
          <KindMark kind={event.kind} /> {words.kinds[event.kind]}
        </span>
      }
      title={<Marked text={event.title} words={foldedWords(matches.filters.q)} />}
    >
      {row === undefined ? (
        <p className="callout">{words.event.notReported}</p>
      ) : (
        <p className="when">
          {date ? dateInFullWords(date) : words.event.noDate}
          {where !== '' && (
            <>
              {' · '}
              <bdi>{where}</bdi>
            </>
          )}
          <DifferBadge columns={columns} row={row} isFull />
        </p>
      )}
      {known !== null && <KnownLine facts={facts} known={known} />}
      {row !== undefined && countries.length > 0 && (
        <p className="histories">
          {countries.map((country) => (
            <CountryLink key={country} country={country}>
              {words.views.history(countryName(country))}
            </CountryLink>
          ))}
        </p>
      )}
      {(isFollowed || (row !== undefined && hasNews)) && (
        <p className="follow">
          <button
            ref={follow}
            type="button"
            className="button small"
            aria-expanded={isFollowed}
            onClick={() => (isFollowed ? leaveNews() : setFollowed(event.id))}
          >
            {newsWords.follow}
          </button>
        </p>
      )}
      {isFollowed && <FollowNews key={event.id} pack={pack} event={event.id} onLeave={leaveNews} />}
      {row !== undefined && !isMatch(matches, row) && (
        <p className="callout">
          {words.event.outside}{' '}
          <button type="button" className="quiet" onClick={resetFilters}>
            {words.event.clearFilters}
          </button>
        </p>
      )}
      {row !== undefined && (
        <>
          <FactList
            event={event}
            facts={facts}
            pack={pack}
            known={known}
            passage={passage}
            openKey={openKey}
            onOpen={setOpenKey}
            afterFirst={<TiesAmongFacts {...tied} />}
          />
          {event.note && (
            <p className="event-note">
              <span className="label">{words.event.note}</span> {event.note}
            </p>
          )}
          <Answers key={event.id} {...tied} />
          <p className="actions">
            <CopyLink
              label={words.link.copy}
              address={() => addressOf(articleChoices({ event: event.id, passage: page.getState().passage }))}
            />
            <button
              type="button"
              className="button"
              onClick={() => openDialog({ kind: 'cite', subject: 'event', id: event.id })}
            >
              {words.take.cite}
            </button>
          </p>
          <Related {...tied} />
          <Sources event={event} pack={pack} />
          <ReportProblem pack={pack} kind="event" id={event.id} title={event.title} />
        </>
      )}
    </Article>
  )
}

function whereOf(place: string | undefined, countries: readonly string[]): string {
  const names = countries.map(countryName)
  return [place, ...names.filter((name) => !place?.includes(name))].filter(Boolean).join(', ')
}

function WithdrawnEvent({ event }: { readonly event: EventRow }) {
  return (
    <Article key={event.id} eyebrow={eventWords.withdrawn} title={event.title}>
      <p className="callout">
        {eventWords.withdrawnWhy} {event.note || eventWords.withdrawnNoReason}
      </p>
    </Article>
  )
}

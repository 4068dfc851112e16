import type { ReactNode } from 'react'
import type { Reason } from '../../data/country-history.ts'
import { openEvent } from '../../state/choices.ts'
import { eventHref } from '../../state/history.ts'
import { countryWords, daysInWords } from '../../words/country-words.ts'
import { PageLink } from '../shared/page-link.tsx'

/** Leads to the event of a change. */
export function ChangeLink({ event, children }: { readonly event: string; readonly children: ReactNode }) {
  return (
    <PageLink
      href={eventHref(event)}
      onOpen={() => openEvent(event)}
      className="change-link"
      data-event={event}
    >
      {children}
    </PageLink>
  )
}

/** How long a level held, after its period. */
export function Days({ days }: { readonly days: number }) {
  return (
    <span className="muted">
      {' · '}
      <span className="days">{daysInWords(days)}</span>
    </span>
  )
}

/** Why a change was made; each reason opens the event with the passage that gives it. */
export function Reasons({ event, reasons }: { readonly event: string; readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return <span className="reasons muted">{countryWords.noReason}</span>
  return (
    <span className="reasons">
      {reasons.map(({ text, passage }, index) => (
        <span key={text}>
          {index > 0 && '; '}
          {passage === null ? (
            text
          ) : (
            <PageLink
              href={eventHref(event, passage)}
              onOpen={() => openEvent(event, passage)}
              className="reason"
              title={countryWords.toPassage}
              data-event={event}
            >
              {text}
            </PageLink>
          )}
        </span>
      ))}
    </span>
  )
}

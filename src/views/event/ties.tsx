import { useState } from 'react'
import type { EventRow } from '../../data/pack.ts'
import { openEvent } from '../../state/choices.ts'
import { eventHref } from '../../state/history.ts'
import type { EventRecord } from '../../state/record.ts'
import { dateInWords } from '../../words/dates.ts'
import { words } from '../../words/words.ts'
import { KindMark } from '../shared/kind-mark.tsx'
import { PageLink } from '../shared/page-link.tsx'
import { PassageButton, PassagePanel } from './passages.tsx'

/** Of a longer list so many are shown at first. */
const OPEN = 8

export interface TiedProps {
  readonly event: EventRow
  readonly record: EventRecord
  readonly passage: string | null
  readonly openKey: string | null
  /** Whether the open passage already stands under a fact. */
  readonly isInFacts: boolean
  readonly onOpen: (key: string) => void
}

/** An event that a passage ties to the one on the page. */
export interface Tie {
  readonly other: string
  /** What it is to the one on the page: the name of its passage's button begins with it. */
  readonly label: string
  /** What is said before its title. */
  readonly eyebrow?: string
  /** Days between the two, in words; empty where nobody knows. */
  readonly days: string
  readonly passages: readonly string[]
}

/** Tied events, each with its date, the days between and the passage that ties it. */
export function TieList({
  record: { pack, columns },
  passage,
  openKey,
  isInFacts,
  onOpen,
  ties,
}: TiedProps & { readonly ties: readonly Tie[] }) {
  const [isOpen, setOpen] = useState(false)
  const keyOf = ({ label, other }: Tie) => `relation-${label}-${other}`.replaceAll(' ', '-')
  const isChosen = (tie: Tie) =>
    passage !== null && tie.passages.includes(passage) && (openKey ? openKey === keyOf(tie) : !isInFacts)
  // What a link asks for is never behind the button.
  const isWhole = isOpen || ties.length <= OPEN + 1 || ties.slice(OPEN).some(isChosen)
  const shown = isWhole ? ties : ties.slice(0, OPEN)
  return (
    <div>
      <ul>
        {shown.map((tie) => {
          const { kind, title } = pack.events.get(tie.other)!
          const date = columns.dates.at(columns.rowOfId.get(tie.other)!)!
          const when = date === '' ? words.event.noDate : dateInWords(date)
          return (
            <li key={tie.other}>
              <div className="line">
                <span className="text">
                  {tie.eyebrow && (
                    <span className="tie-eyebrow">
                      <KindMark kind={kind} />
                      {tie.eyebrow}
                    </span>
                  )}
                  <PageLink href={eventHref(tie.other)} onOpen={() => openEvent(tie.other)}>
                    {!tie.eyebrow && <KindMark kind={kind} />}
                    {title}
                  </PageLink>
                  <span className="made">{[when, tie.days].filter(Boolean).join(', ')}</span>
                </span>
                <PassageButton
                  label={`${tie.label}: ${title}`}
                  count={tie.passages.length}
                  isOpen={isChosen(tie)}
                  panel={`passages-${keyOf(tie)}`}
                  first={tie.passages[0]!}
                  onOpen={() => onOpen(keyOf(tie))}
                />
              </div>
              {isChosen(tie) && (
                <PassagePanel
                  id={`passages-${keyOf(tie)}`}
                  pack={pack}
                  passages={tie.passages}
                  current={passage!}
                  onStep={() => onOpen(keyOf(tie))}
                />
              )}
            </li>
          )
        })}
      </ul>
      {!isWhole && (
        <button type="button" className="quiet" onClick={() => setOpen(true)}>
          {words.events.showMore(ties.length - shown.length)}
        </button>
      )}
    </div>
  )
}

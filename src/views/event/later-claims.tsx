import { useState } from 'react'
import { type Fact, madeOn } from '../../data/claims.ts'
import type { ClaimRow, Pack } from '../../data/pack.ts'
import type { Property } from '../../data/pack-format.ts'
import type { Day } from '../../lib/days.ts'
import { openPassage, page } from '../../state/choices.ts'
import { dateInWords, formatDay } from '../../words/dates.ts'
import { eventWords, laterWords } from '../../words/event-words.ts'
import { langOf } from '../../words/facts.ts'
import { valueInWords } from '../../words/values.ts'
import { words } from '../../words/words.ts'
import { PassageButton, PassagePanel } from './passages.tsx'
import './later-claims.css'

/** The key of a later claim's passage. */
export function laterKey({ id }: ClaimRow): string {
  return `later-${id}`
}

interface Props {
  readonly pack: Pack
  readonly property: Property
  readonly later: readonly ClaimRow[]
  readonly known: Day
  readonly opened: string | null
  readonly passage: string | null
  readonly onOpen: (key: string) => void
}

/** What was said of a fact after the day of knowledge, behind a button that counts it: greyed, and named for what it is. */
export function LaterClaims({ pack, property, later, known, opened, passage, onOpen }: Props) {
  const [isAsked, setAsked] = useState(false)
  const isOpen = isAsked || later.some((claim) => laterKey(claim) === opened)
  const label = words.properties[property]
  const day = formatDay(known)
  return (
    <>
      <button
        type="button"
        className="quiet others"
        aria-expanded={isOpen}
        // A passage that is open below closes with it.
        onClick={() => {
          if (isOpen && later.some((claim) => laterKey(claim) === opened)) openPassage(null)
          setAsked(!isOpen)
        }}
      >
        {laterWords.button(...countLater(later))}
        <span className="visually-hidden"> ({label})</span>
      </button>
      {isOpen && (
        <div className="later-claims">
          <p className="hint">{laterWords.hint(day)}</p>
          <ul aria-label={laterWords.list(label, day)}>
            {later.map((claim) => (
              <LaterClaim
                key={claim.id}
                claim={claim}
                isOpen={laterKey(claim) === opened}
                {...{ pack, property, passage, onOpen }}
              />
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function LaterClaim({
  claim,
  pack,
  property,
  isOpen,
  passage,
  onOpen,
}: Pick<Props, 'pack' | 'property' | 'passage' | 'onOpen'> & {
  readonly claim: ClaimRow
  readonly isOpen: boolean
}) {
  const key = laterKey(claim)
  const text = valueInWords(pack, property, claim.value, claim.qualifier)
  const isDated = Number.isFinite(madeOn(claim))
  return (
    <li>
      <div className="line">
        <span className="text">
          <span className="visually-hidden">{isDated ? laterWords.eachIs : laterWords.undatedIs}</span>
          <span lang={langOf(pack, property, claim.value)}>{text}</span>
          {claim.status === 'disputed' && <span className="badge">{words.event.disputed}</span>}
          <span className="made">
            {claim.made === '' ? words.event.madeUnknown : eventWords.madeOn(dateInWords(claim.made))}
          </span>
        </span>
        {claim.passage === '' ? (
          <span className="badge unsourced">{words.event.noPassage}</span>
        ) : (
          <PassageButton
            label={laterWords.passage(words.properties[property], text)}
            count={1}
            isOpen={isOpen}
            panel={`passages-${key}`}
            first={claim.passage}
            onOpen={() => onOpen(key)}
          />
        )}
      </div>
      {isOpen && passage !== null && (
        <PassagePanel
          id={`passages-${key}`}
          pack={pack}
          passages={[claim.passage]}
          current={passage}
          onStep={() => onOpen(key)}
        />
      )}
    </li>
  )
}

/** How much of what is said of an event was known by the day, and the way to the rest. */
export function KnownLine({ facts, known }: { readonly facts: readonly Fact[]; readonly known: Day }) {
  const counted = facts.flatMap(({ values }) => values).reduce((sum, { claims }) => sum + claims.length, 0)
  const [later, undated] = countLater(facts.flatMap((fact) => fact.later))
  return (
    <p className="known-line">
      {laterWords.counted(formatDay(known), counted, counted + later + undated, later, undated)}{' '}
      {later + undated > 0 && (
        <button type="button" className="quiet" onClick={() => page.setState({ known: null })}>
          {laterWords.showAll}
        </button>
      )}
    </p>
  )
}

/** How many claims were made on a later day, and of how many the day is not known. */
function countLater(later: readonly ClaimRow[]): [later: number, undated: number] {
  const dated = later.filter((claim) => Number.isFinite(madeOn(claim))).length
  return [dated, later.length - dated]
}

import { type ReactNode, useState } from 'react'
import type { Fact, FactValue } from '../../data/claims.ts'
import type { ClaimRow, EventRow, Pack } from '../../data/pack.ts'
import { type Kind, type Property, propertyRule } from '../../data/pack-format.ts'
import type { Day } from '../../lib/days.ts'
import { dateInWords } from '../../words/dates.ts'
import { eventWords } from '../../words/event-words.ts'
import { langOf } from '../../words/facts.ts'
import { reportWords } from '../../words/report-words.ts'
import { levelExplained, valueInWords } from '../../words/values.ts'
import { words } from '../../words/words.ts'
import { LaterClaims, laterKey } from './later-claims.tsx'
import { PassageButton, PassagePanel } from './passages.tsx'
import { TollHistory } from './toll-history.tsx'

/** What a reader of each kind asks first; the rest follows in the order of the format. */
const FIRST: Partial<Record<Kind, readonly Property[]>> = {
  attack: ['killed', 'injured', 'date', 'time', 'place', 'country', 'actor'],
  'threat-level': ['level-to', 'level-from', 'announced-by', 'reason', 'scope', 'date'],
  claim: ['actor', 'date'],
}

interface Props {
  readonly event: EventRow
  readonly facts: readonly Fact[]
  readonly pack: Pack
  readonly known: Day | null
  readonly passage: string | null
  readonly openKey: string | null
  readonly onOpen: (key: string) => void
  /** What an event led to and what it answers: items of the list, after the killed or the levels. */
  readonly afterFirst?: ReactNode
}

const TOLL: readonly Property[] = ['killed', 'injured']

/** Every fact with the passage it rests on; figures that differ stand beside it. */
export function FactList({ event, facts, pack, known, passage, openKey, onOpen, afterFirst }: Props) {
  const order = FIRST[event.kind] ?? []
  const rank = (fact: Fact) => {
    const place = order.indexOf(fact.property)
    return place < 0 ? order.length : place
  }
  const sorted = [...facts].sort((a, b) => rank(a) - rank(b))
  const opened = openPanel(sorted, passage, openKey)
  const draw = (fact: Fact) => (
    <FactRow key={fact.property} {...{ fact, pack, known, opened, passage, onOpen }}>
      {isToll(fact) && (
        <TollHistory
          key={event.id}
          pack={pack}
          event={event.id}
          property={fact.property}
          known={known}
          passage={passage}
          isOpen={opened === historyKey(fact.property)}
          onOpen={() => onOpen(historyKey(fact.property))}
        />
      )}
    </FactRow>
  )
  return (
    <>
      <ul className="fact-list">
        {sorted.filter(isFirst).map(draw)}
        {afterFirst}
        {sorted.filter((fact) => !isFirst(fact)).map(draw)}
      </ul>
      {sorted.some(isUnsourced) && <p className="hint">{reportWords.unsourced}</p>}
    </>
  )
}

function isFirst({ property }: Fact): boolean {
  return property === 'killed' || property === 'level-to' || property === 'level-from'
}

function isToll({ property }: Fact): boolean {
  return TOLL.includes(property)
}

/** Whether a value of a fact shows the badge that no passage is behind it. */
function isUnsourced({ values }: Fact): boolean {
  return values.some(({ claims }) => claims.every(({ passage }) => passage === ''))
}

/** Which value's passages are open: the one whose button was pressed, else of those that rest on the passage of the link the reason, which leads here from a country's history, or the first. */
function openPanel(facts: readonly Fact[], passage: string | null, openKey: string | null): string | null {
  if (passage === null) return null
  const keys = facts.flatMap(({ property, values }) =>
    values
      .map((value, index) => ({ key: keyOf(property, index), value }))
      .filter(({ value }) => value.claims.some((claim) => claim.passage === passage))
      .map(({ key }) => key),
  )
  if (openKey?.startsWith('relation')) return null
  // A mark of a toll's history: its claim may be a later one, which is no value of the fact.
  const drawn = facts.find(({ property }) => historyKey(property) === openKey)
  if (drawn && claimsOf(drawn).some((claim) => claim.passage === passage)) return openKey
  const later = facts.flatMap((fact) => fact.later.filter((claim) => claim.passage === passage).map(laterKey))
  return (
    [...keys, ...later].find((key) => key === openKey) ??
    keys.find((key) => key.startsWith('reason')) ??
    keys[0] ??
    later[0] ??
    null
  )
}

function keyOf(property: Property, index: number): string {
  return `${property}-${index}`
}

function claimsOf({ values, later }: Fact): readonly ClaimRow[] {
  return [...values.flatMap(({ claims }) => claims), ...later]
}

function historyKey(property: Property): string {
  return `history-${property}`
}

function FactRow({
  fact,
  pack,
  known,
  opened,
  passage,
  onOpen,
  children,
}: {
  readonly fact: Fact
  readonly pack: Pack
  readonly known: Day | null
  readonly opened: string | null
  readonly passage: string | null
  readonly onOpen: (key: string) => void
  /** What stands under it, as wide as the list. */
  readonly children?: ReactNode
}) {
  const { property, values, later, differs } = fact
  const isList = Boolean(propertyRule(property).many)
  const main = isList ? values : values.slice(0, 1)
  const others = isList ? [] : values.slice(1)
  const openOther = others.some((_, index) => keyOf(property, index + 1) === opened)
  const [areOthersOpen, setOthersOpen] = useState(false)
  const label = words.properties[property]
  const value = (each: FactValue, index: number) => (
    <FactValueRow
      key={`${each.value} ${each.qualifier}`}
      pack={pack}
      property={property}
      value={each}
      index={index}
      isOnly={values.length === 1 || (!isList && index === 0)}
      isOpen={opened === keyOf(property, index)}
      passage={passage}
      onOpen={onOpen}
    />
  )
  return (
    <li className="fact">
      <h3>{label}</h3>
      <div className="values">
        {main.map(value)}
        {values.length === 0 && <p className="hint">{eventWords.notYet}</p>}
        {others.length > 0 && (
          <>
            <button
              type="button"
              className="quiet others"
              aria-expanded={areOthersOpen || openOther}
              onClick={() => setOthersOpen(!(areOthersOpen || openOther))}
            >
              {/* The space is inside, where no underline runs below it. */}
              {differs && <span className="badge">{words.event.differ} </span>}
              {propertyRule(property).type === 'count'
                ? eventWords.otherFigures(others.length)
                : eventWords.otherWords(others.length)}
              {rangeOf(property, others)}
              <span className="visually-hidden"> ({label})</span>
            </button>
            {(areOthersOpen || openOther) && (
              <div className="other-values">{others.map((each, index) => value(each, index + 1))}</div>
            )}
          </>
        )}
        {known !== null && later.length > 0 && (
          <LaterClaims {...{ pack, property, later, known, opened, passage, onOpen }} />
        )}
      </div>
      {children}
    </li>
  )
}

/** `: 40 to 150`, the lowest and the highest of the other figures; *at least 40* and *40* are no range. */
function rangeOf(property: Property, values: readonly FactValue[]): string {
  if (propertyRule(property).type !== 'count') return ''
  const counts = values.map(({ value }) => Number(value))
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  return least < most ? eventWords.range(least, most) : ''
}

function FactValueRow({
  pack,
  property,
  value,
  index,
  isOnly,
  isOpen,
  passage,
  onOpen,
}: {
  readonly pack: Pack
  readonly property: Property
  readonly value: FactValue
  readonly index: number
  readonly isOnly: boolean
  readonly isOpen: boolean
  readonly passage: string | null
  readonly onOpen: (key: string) => void
}) {
  const text = valueInWords(pack, property, value.value, value.qualifier)
  const label = words.properties[property]
  const key = keyOf(property, index)
  const passages = [...new Set(value.claims.map((claim) => claim.passage))].filter((id) => id !== '')
  return (
    <div className="value">
      <div className="line">
        <span className="text">
          <span lang={langOf(pack, property, value.value)}>{text}</span>
          {value.disputed && <span className="badge">{words.event.disputed}</span>}
          {propertyRule(property).type === 'level' && (
            <span className="made">{levelExplained(pack, value.value)}</span>
          )}
          {!isOnly && <span className="made">{madeInWords(value)}</span>}
        </span>
        {passages.length === 0 ? (
          <span className="badge unsourced">{words.event.noPassage}</span>
        ) : (
          <PassageButton
            label={isOnly ? label : `${label}, ${text}`}
            count={passages.length}
            isOpen={isOpen}
            panel={`passages-${key}`}
            first={passages[0]!}
            onOpen={() => onOpen(key)}
          />
        )}
      </div>
      {isOpen && passage !== null && (
        <PassagePanel
          id={`passages-${key}`}
          pack={pack}
          passages={passages}
          current={passage}
          onStep={() => onOpen(key)}
        />
      )}
    </div>
  )
}

function madeInWords({ claims }: FactValue): string {
  const made = claims[0]?.made ?? ''
  return made === '' ? words.event.madeUnknown : eventWords.madeOn(dateInWords(made))
}

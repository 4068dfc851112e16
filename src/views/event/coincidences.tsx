import { useEffect, useId, useMemo } from 'react'
import { answeredBy } from '../../data/answers.ts'
import { changesAfter, coincidencesWith, type LaterChange } from '../../data/coincidences.ts'
import type { EventRow } from '../../data/pack.ts'
import { countryName } from '../../lib/iso-3166.ts'
import { openEvent, setWithin, usePage, WITHIN_DAYS } from '../../state/choices.ts'
import { provideCoincidences } from '../../state/coincidences.ts'
import { eventHref } from '../../state/history.ts'
import type { EventRecord } from '../../state/record.ts'
import { coincidenceWords, delayInWords } from '../../words/answer-words.ts'
import { dateInWords } from '../../words/dates.ts'
import { levelInWords } from '../../words/facts.ts'
import { words } from '../../words/words.ts'
import { KindMark } from '../shared/kind-mark.tsx'
import { PageLink } from '../shared/page-link.tsx'

/** Of the days to choose among, those that the switch begins with. */
const FIRST = 30

interface Props {
  readonly record: EventRecord
  readonly event: EventRow
}

/** A switch for the changes of level that only came after an attack, and these, apart from its answers. */
export function Coincidences({ record, event }: Props) {
  const within = usePage((now) => now.within)
  const title = useId()
  const days = useId()
  // For the map and the timeline.
  useEffect(() => provideCoincidences(coincidencesWith), [])
  return (
    <section className="coincidences" aria-labelledby={title}>
      <h4 id={title}>{coincidenceWords.title}</h4>
      <p className="switch">
        <label>
          <input
            type="checkbox"
            checked={within !== null}
            onChange={({ target }) => setWithin(target.checked ? FIRST : null)}
          />
          {coincidenceWords.show}
        </label>{' '}
        <label htmlFor={days} className="visually-hidden">
          {coincidenceWords.days}
        </label>
        <select
          id={days}
          value={within ?? FIRST}
          disabled={within === null}
          onChange={({ target }) => setWithin(WITHIN_DAYS.find((each) => `${each}` === target.value) ?? null)}
        >
          {WITHIN_DAYS.map((each) => (
            <option key={each} value={each}>
              {coincidenceWords.option(each)}
            </option>
          ))}
        </select>{' '}
        <span className="hint">{coincidenceWords.after}</span>
      </p>
      {within !== null && <CoincidenceList record={record} event={event} within={within} />}
    </section>
  )
}

function CoincidenceList({ record, event, within }: Props & { readonly within: number }) {
  const { columns } = record
  const found = useMemo(() => changesAfter(record, event.id, within), [record, event, within])
  if (found === null) {
    const date = columns.dates.at(columns.rowOfId.get(event.id)!)!
    return (
      <p className="hint">
        {coincidenceWords.dayNotKnown(date === '' ? words.event.noDate : dateInWords(date))}
      </p>
    )
  }
  const alone = found.filter(({ isAnswer }) => !isAnswer)
  const answers = found.filter(({ isAnswer }) => isAnswer)
  return (
    <>
      {found.length === 0 && <p className="hint">{coincidenceWords.none(within)}</p>}
      {alone.length > 0 && (
        <div className="coincidence-list">
          <p>
            <strong>{coincidenceWords.named}</strong> <span className="hint">{coincidenceWords.drawn}</span>
          </p>
          <ChangeList record={record} changes={alone} label={coincidenceWords.list} />
        </div>
      )}
      {answers.length > 0 && (
        <>
          <p className="hint otherwise">{coincidenceWords.otherwise}</p>
          <ChangeList record={record} changes={answers} label={coincidenceWords.otherwise} />
        </>
      )}
    </>
  )
}

function ChangeList({
  record,
  changes,
  label,
}: {
  readonly record: EventRecord
  readonly changes: readonly LaterChange[]
  readonly label: string
}) {
  const { pack } = record
  return (
    <ul aria-label={label}>
      {changes.map(({ change, days }) => {
        const said = [
          levelInWords(pack, change.level.id),
          dateInWords(change.edtf),
          delayInWords({ least: days, most: days, isAbout: false }),
        ]
        const causes = answeredBy(record, change.event).map(({ id }) => pack.events.get(id)!.title)
        return (
          <li key={change.event}>
            <span className="tie-eyebrow">
              <KindMark kind="threat-level" />
              {words.kinds['threat-level']} · {countryName(change.country)}
            </span>
            <PageLink href={eventHref(change.event)} onOpen={() => openEvent(change.event)}>
              {pack.events.get(change.event)!.title}
            </PageLink>
            <span className="made">{said.join(', ')}</span>
            {causes.length > 0 && <span className="made">{coincidenceWords.cause(causes.join('; '))}</span>}
          </li>
        )
      })}
    </ul>
  )
}

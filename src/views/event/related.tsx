import { useState } from 'react'
import type { EventRow, RelationRow } from '../../data/pack.ts'
import type { RelationName } from '../../data/pack-format.ts'
import { openEvent } from '../../state/choices.ts'
import { eventHref } from '../../state/history.ts'
import type { EventRecord } from '../../state/record.ts'
import { dateInWords } from '../../words/dates.ts'
import { eventWords } from '../../words/event-words.ts'
import { words } from '../../words/words.ts'
import { KindMark } from '../shared/kind-mark.tsx'
import { PageLink } from '../shared/page-link.tsx'
import { PassageButton, PassagePanel } from './passages.tsx'

const OPEN = 8

interface Props {
  readonly event: EventRow
  readonly record: EventRecord
  readonly passage: string | null
  readonly openKey: string | null
  /** Whether the open passage already stands under a fact. */
  readonly isInFacts: boolean
  readonly onOpen: (key: string) => void
}

interface Tie {
  readonly other: string
  readonly label: string
  readonly passages: readonly string[]
}

/** The threat levels set in answer to this event: apart from what was only said of it, and among the facts of an attack. */
export function LevelAnswers(props: Props) {
  const { event, record } = props
  const ties = tiesOf(record, record.pack.relationsTo.get(event.id), 'to', 'from').filter(
    isLevelAnswer(record),
  )
  if (ties.length === 0) return null
  return (
    <li className="fact ties">
      <h3>{eventWords.levelAnswers}</h3>
      <TieList {...props} label={eventWords.levelAnswers} ties={ties} />
    </li>
  )
}

/** Events tied to this one by a passage, both ways, but for the threat levels that answer an attack. */
export function Related(props: Props) {
  const { event, record } = props
  const isShownAbove = event.kind === 'attack' ? isLevelAnswer(record) : () => false
  const ties = [
    ...tiesOf(record, record.pack.relationsFrom.get(event.id), 'from', 'to'),
    ...tiesOf(record, record.pack.relationsTo.get(event.id), 'to', 'from').filter(
      (tie) => !isShownAbove(tie),
    ),
  ]
  if (ties.length === 0) return null
  const labels = [...new Set(ties.map(({ label }) => label))]
  return (
    <section className="related" aria-label={words.event.related}>
      <h3 className="section-title">{words.event.related}</h3>
      {labels.map((label) => (
        <div key={label} className="ties">
          <h4>{label}</h4>
          <TieList {...props} label={label} ties={ties.filter((tie) => tie.label === label)} />
        </div>
      ))}
    </section>
  )
}

function isLevelAnswer({ pack }: EventRecord) {
  return ({ other, label }: Tie) =>
    label === words.relations['responds-to'].to && pack.events.get(other)!.kind === 'threat-level'
}

function tiesOf(
  { columns }: EventRecord,
  relations: readonly RelationRow[] | undefined,
  side: 'from' | 'to',
  otherSide: 'from' | 'to',
): Tie[] {
  const ties = new Map<string, { other: string; relation: RelationName; passages: string[] }>()
  for (const relation of relations ?? []) {
    const other = relation[otherSide]
    // Withdrawn, or not yet reported on the day of knowledge.
    if (!columns.rowOfId.has(other)) continue
    const key = `${relation.relation} ${other}`
    const tie = ties.get(key)
    if (tie) tie.passages.push(relation.passage)
    else ties.set(key, { other, relation: relation.relation, passages: [relation.passage] })
  }
  return [...ties.values()]
    .map(({ other, relation, passages }) => ({ other, label: words.relations[relation][side], passages }))
    .sort((a, b) => columns.rowOfId.get(a.other)! - columns.rowOfId.get(b.other)!)
}

function TieList({
  event,
  record: { pack, columns },
  passage,
  openKey,
  isInFacts,
  onOpen,
  label,
  ties,
}: Props & { readonly label: string; readonly ties: readonly Tie[] }) {
  const [isOpen, setOpen] = useState(false)
  const keyOf = ({ other }: Tie) => `relation-${label}-${other}`.replaceAll(' ', '-')
  const isChosen = (tie: Tie) =>
    passage !== null && tie.passages.includes(passage) && (openKey ? openKey === keyOf(tie) : !isInFacts)
  const shown = isOpen || ties.length <= OPEN + 1 ? ties : ties.slice(0, OPEN)
  return (
    <div>
      <ul>
        {shown.map((tie) => {
          const { kind, title } = pack.events.get(tie.other)!
          const date = columns.dates[columns.rowOfId.get(tie.other)!]!
          return (
            <li key={tie.other}>
              <div className="line">
                <span className="text">
                  <PageLink href={eventHref(tie.other)} onOpen={() => openEvent(tie.other)}>
                    <KindMark kind={kind} />
                    {title}
                  </PageLink>
                  <span className="made">
                    {[
                      date === '' ? words.event.noDate : dateInWords(date),
                      daysBetween(columns, event.id, tie.other),
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                </span>
                <PassageButton
                  label={`${label}: ${title}`}
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
      {shown.length < ties.length && (
        <button type="button" className="quiet" onClick={() => setOpen(true)}>
          {words.events.showMore(ties.length - shown.length)}
        </button>
      )}
    </div>
  )
}

/** Days from one event to the other, in words, where both days are known. */
function daysBetween(columns: EventRecord['columns'], here: string, there: string): string {
  const [a, b] = [columns.rowOfId.get(here), columns.rowOfId.get(there)]
  if (a === undefined || b === undefined) return ''
  const isDay = (row: number) => columns.start[row] === columns.end[row]
  return isDay(a) && isDay(b) ? words.event.days(columns.start[b]! - columns.start[a]!) : ''
}

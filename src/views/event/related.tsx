import { delayBetween } from '../../data/delay.ts'
import type { RelationRow } from '../../data/pack.ts'
import type { RelationName } from '../../data/pack-format.ts'
import type { EventRecord } from '../../state/record.ts'
import { delayInWords } from '../../words/answer-words.ts'
import { relationWords } from '../../words/values.ts'
import { words } from '../../words/words.ts'
import { type Tie, type TiedProps, TieList } from './ties.tsx'

/** Events tied to this one by a passage, both ways, but for answers, which stand by themselves. */
export function Related(props: TiedProps) {
  const { event, record } = props
  const ties = [
    ...tiesOf(record, event.id, record.pack.relationsFrom.get(event.id), 'from', 'to'),
    ...tiesOf(record, event.id, record.pack.relationsTo.get(event.id), 'to', 'from'),
  ]
  if (ties.length === 0) return null
  const labels = [...new Set(ties.map(({ label }) => label))]
  return (
    <section className="related" aria-label={words.event.related}>
      <h3 className="section-title">{words.event.related}</h3>
      {labels.map((label) => (
        <div key={label} className="ties">
          <h4>{label}</h4>
          <TieList {...props} ties={ties.filter((tie) => tie.label === label)} />
        </div>
      ))}
    </section>
  )
}

function tiesOf(
  { columns }: EventRecord,
  event: string,
  relations: readonly RelationRow[] | undefined,
  side: 'from' | 'to',
  otherSide: 'from' | 'to',
): Tie[] {
  const ties = new Map<string, { other: string; relation: RelationName; passages: string[] }>()
  for (const relation of relations ?? []) {
    const other = relation[otherSide]
    // Withdrawn, or not yet reported on the day of knowledge.
    if (relation.relation === 'responds-to' || !columns.rowOfId.has(other)) continue
    const key = `${relation.relation} ${other}`
    const tie = ties.get(key)
    if (tie) tie.passages.push(relation.passage)
    else ties.set(key, { other, relation: relation.relation, passages: [relation.passage] })
  }
  return [...ties.values()]
    .map(({ other, relation, passages }) => ({
      other,
      label: relationWords[relation][side],
      days: daysBetween(columns, relation, side, event, other),
      passages,
    }))
    .sort((a, b) => columns.rowOfId.get(a.other)! - columns.rowOfId.get(b.other)!)
}

/** Days from this event to the other in words, where it can be said which came first. */
function daysBetween(
  columns: EventRecord['columns'],
  relation: RelationName,
  side: 'from' | 'to',
  here: string,
  there: string,
): string {
  const [a, b] = [columns.rowOfId.get(here), columns.rowOfId.get(there)]
  if (a === undefined || b === undefined || relation === 'part-of') return ''
  // A warning comes before what it warns of, a claim after what it claims.
  const isHereFirst = (relation === 'warns-of') === (side === 'from')
  return isHereFirst
    ? delayInWords(delayBetween(columns, a, b), 'after')
    : delayInWords(delayBetween(columns, b, a), 'before')
}

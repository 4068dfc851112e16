import type { LaterChange } from '../../data/coincidences.ts'
import type { EventRecord } from '../../state/record.ts'

/** A line between an event and one that answers it, or that only came after it. */
export interface Tie {
  readonly from: string
  readonly to: string
  readonly form: 'level' | 'other' | 'coincidence'
}

/** The chosen event's ties: to all that answered it, back to what it answers, and to what only came after it. */
export function tiesOf(
  { pack, columns }: EventRecord,
  chosen: string | null,
  coincidences: readonly LaterChange[],
): Tie[] {
  if (chosen === null || !columns.rowOfId.has(chosen)) return []
  const ties = new Map<string, Tie>()
  for (const { from, relation, to } of [
    ...(pack.relationsTo.get(chosen) ?? []),
    ...(pack.relationsFrom.get(chosen) ?? []),
  ]) {
    // Not withdrawn, and reported by the day of knowledge.
    if (relation !== 'responds-to' || !columns.rowOfId.has(from) || !columns.rowOfId.has(to)) continue
    const form = pack.events.get(from)?.kind === 'threat-level' ? 'level' : 'other'
    ties.set(`${from} ${to}`, { from: to, to: from, form })
  }
  return [
    ...ties.values(),
    ...coincidences.map(({ change }) => ({ from: chosen, to: change.event, form: 'coincidence' as const })),
  ]
}

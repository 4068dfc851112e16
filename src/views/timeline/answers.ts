import type { EventRecord } from '../../state/record.ts'

/** A line between an event and one that answers it. */
export interface Tie {
  readonly from: string
  readonly to: string
  readonly isLevel: boolean
}

/** The chosen event's ties: to the level changes that answered it, or back to what it answers. */
export function tiesOf({ pack }: EventRecord, chosen: string | null): Tie[] {
  if (chosen === null) return []
  const isLevel = (id: string) => pack.events.get(id)?.kind === 'threat-level'
  const answers = (pack.relationsTo.get(chosen) ?? [])
    .filter(({ from }) => isLevel(from))
    .map(({ from }) => from)
  const answered = (pack.relationsFrom.get(chosen) ?? [])
    .filter(({ relation }) => relation === 'responds-to')
    .map(({ to }) => to)
  return [
    ...[...new Set(answers)].map((to) => ({ from: chosen, to, isLevel: true })),
    ...[...new Set(answered)].map((to) => ({ from: to, to: chosen, isLevel: isLevel(chosen) })),
  ]
}

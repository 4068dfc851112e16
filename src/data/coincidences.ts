import { type Columns, kindOf } from './columns.ts'
import { firstDayOf, isExactDay } from './delay.ts'
import type { Lane, LevelChange } from './levels.ts'
import type { Pack } from './pack.ts'

/** A change of a national level some days after an attack, of which no source says that it has to do with it. */
export interface LaterChange {
  readonly change: LevelChange
  readonly days: number
  /** Whether a source says that it answers something else: then it is no coincidence. */
  readonly isAnswer: boolean
}

interface Known {
  readonly pack: Pack
  readonly columns: Columns
  readonly lanes: readonly Lane[]
}

/** The changes after an attack that no source ties to it or to anything else: coincidences in time. */
export function coincidencesWith(record: Known, attack: string, within: number): LaterChange[] {
  return (changesAfter(record, attack, within) ?? []).filter(({ isAnswer }) => !isAnswer)
}

/**
 * The changes of national levels from the day on which an attack began to so many days after it that no relation of the record
 * ties to it, not even one that is told of later. Only changes whose day is known; what confirms a level is no change. Null
 * where the attack's own day is not known, for then nothing can be said of days after it.
 */
export function changesAfter(
  { pack, columns, lanes }: Known,
  attack: string,
  within: number,
): LaterChange[] | null {
  const row = columns.rowOfId.get(attack)
  const day = row === undefined || kindOf(columns, row) !== 'attack' ? null : firstDayOf(columns, row)
  if (day === null) return null
  const tied = new Set([
    ...(pack.relationsTo.get(attack) ?? []).map(({ from }) => from),
    ...(pack.relationsFrom.get(attack) ?? []).map(({ to }) => to),
  ])
  return lanes
    .flatMap(({ changes }) => changes)
    .filter(({ event, date, level, from }) => isExactDay(date) && level !== from && !tied.has(event))
    .map((change) => ({
      change,
      days: change.since - day,
      isAnswer: (pack.relationsFrom.get(change.event) ?? []).some(
        ({ relation }) => relation === 'responds-to',
      ),
    }))
    .filter(({ days }) => days >= 0 && days <= within)
    .sort((a, b) => a.days - b.days || a.change.country.localeCompare(b.change.country))
}

import { type Edtf, parseEdtf } from '../lib/edtf.ts'
import { inOrder, type LevelChange, NATIONAL, readChange } from './levels.ts'
import type { LevelRow, Pack, ScaleRow } from './pack.ts'
import type { Problem } from './problem.ts'
import { shown, type WorkingTables } from './working-table.ts'

/**
 * Checks that the changes of level agree with each other, as the page resolves them: each level is of a scale in use on its day,
 * each change starts from the level before it (or its event's note says why not), and no two levels hold at once in one scope.
 * What is wrong stays: whoever reads the lane sees a gap there.
 */
export function checkLevels({ events, scales }: WorkingTables, pack: Pack, problems: Problem[]): void {
  const rowOf = new Map(events.rows.map(({ at, row }) => [row.id, at]))
  const report = (event: string, rule: string, message: string) =>
    problems.push({ file: events.file, row: rowOf.get(event)!, column: 'id', rule, message, leftOut: false })
  const histories = new Map<string, LevelChange[]>()
  for (const { id, kind, status } of pack.tables.events) {
    const change = kind === 'threat-level' && status === 'published' ? readChange(pack, id, null) : null
    if (!change) continue
    const scale = pack.scales.get(change.level.scale)!
    if (!isInUse(scale, change.date))
      report(
        id,
        'scale-period',
        `its level is of the scale ${shown(scale.id)}, which ${scales.file} says was in use ${periodOf(scale)}; the change is of ${change.edtf}.`,
      )
    const key = `${change.country}\n${change.scope}`
    const history = histories.get(key)
    if (history) history.push(change)
    else histories.set(key, [change])
  }
  // In a selection the change before it may be one that was not selected.
  if (pack.info.isSelection) return
  for (const history of histories.values()) {
    history.sort(inOrder)
    for (const [index, change] of history.entries()) {
      const before = history[index - 1]
      if (before) checkPair(pack, before, change, report)
    }
  }
}

function checkPair(
  pack: Pack,
  before: LevelChange,
  change: LevelChange,
  report: (event: string, rule: string, message: string) => void,
): void {
  const earlier = `${shown(before.event)} (${before.edtf})`
  const where = change.scope === NATIONAL ? '' : ` in ${change.scope}`
  const isSequel = change.from?.id === before.level.id
  if (before.edtf === change.edtf && before.level.id !== change.level.id && !isSequel)
    report(
      change.event,
      'two-levels',
      `on ${change.edtf} ${earlier} sets ${of(before.level)}${where} and this event ${of(change.level)}; expected one, or this to start from the other.`,
    )
  else if (change.from && !isSequel && pack.events.get(change.event)?.note === '')
    report(
      change.event,
      'level-chain',
      `it starts from ${of(change.from)}, but the change before it${where}, ${earlier}, was to ${of(before.level)}; expected the same level, or a note that says why not.`,
    )
  if (before.heldUntil > change.since)
    report(
      before.event,
      'two-levels',
      `a claim has its level in force after ${shown(change.event)} (${change.edtf}) set another${where}; expected it to end there.`,
    )
}

function of(level: LevelRow): string {
  return shown(level.id)
}

function isInUse(scale: ScaleRow, { start, end }: Edtf): boolean {
  const from = parseEdtf(scale.from)?.start ?? Number.NEGATIVE_INFINITY
  const to = parseEdtf(scale.to)?.end ?? Number.POSITIVE_INFINITY
  return start <= to && end >= from
}

function periodOf({ from, to }: ScaleRow): string {
  return [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')
}

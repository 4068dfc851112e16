import type { Problem } from './problem.ts'
import { reviseRows, shown, type WorkingTables, withCell } from './working-table.ts'

/** Checks that no actor is a branch of itself, near or far; the parents of a ring of actors are emptied. */
export function checkParents({ actors }: WorkingTables, problems: Problem[]): void {
  const parentOf = new Map(actors.rows.map(({ row }) => [row.id, row.parent]))
  const inRing = new Set<string>()
  const settled = new Set<string>()
  for (const start of parentOf.keys()) {
    const path: string[] = []
    const onPath = new Set<string>()
    let id = start
    while (id !== '' && !settled.has(id) && !onPath.has(id)) {
      path.push(id)
      onPath.add(id)
      id = parentOf.get(id) ?? ''
    }
    if (onPath.has(id)) for (const member of path.slice(path.indexOf(id))) inRing.add(member)
    for (const each of path) settled.add(each)
  }
  if (inRing.size === 0) return
  reviseRows(actors, problems, (actor, fault) => {
    if (!inRing.has(actor.id)) return actor
    fault(
      'parent-ring',
      'parent',
      `through its parent ${shown(actor.parent)} the actor is a branch of itself.`,
    )
    return withCell(actor, 'parent', '')
  })
}

/**
 * Checks that the levels of each scale are ranked 1, 2, 3 …, each once, with a 0 or not. Otherwise all of them are left out: a
 * level's place on a scale with a gap would be a guess.
 */
export function checkRanks({ levels, scales }: WorkingTables, problems: Problem[]): void {
  const ranksOf = new Map<string, number[]>()
  for (const { row } of levels.rows) {
    const ranks = ranksOf.get(row.scale)
    if (ranks) ranks.push(row.rank ?? 0)
    else ranksOf.set(row.scale, [row.rank ?? 0])
  }
  const wrong = new Map<string, string>()
  for (const [scale, ranks] of ranksOf) {
    ranks.sort((a, b) => a - b)
    const lowest = ranks[0] === 0 && ranks.length > 1 ? 0 : 1
    if (ranks.some((rank, index) => rank !== index + lowest)) wrong.set(scale, ranks.join(', '))
  }
  reviseRows(levels, problems, (level, fault) => {
    const ranks = wrong.get(level.scale)
    if (ranks === undefined) return level
    const expected =
      'expected 1 for the lowest and then each whole number once, and 0 only for nothing in force'
    fault('rank', 'rank', `the ranks that could be read of ${shown(level.scale)} are ${ranks}; ${expected}.`)
    return null
  })
  if (!levels.isWhole) return
  reviseRows(scales, problems, (scale, fault) => {
    if (!ranksOf.has(scale.id)) fault('no-levels', 'id', `the scale has no levels in ${levels.file}.`)
    return scale
  })
}

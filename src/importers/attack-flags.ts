import type { EventTable } from './event-table.ts'
import type { TableLayout } from './table-layout.ts'

/**
 * Whether an event of a table is an attack, 1, or another incident, 0, by the code of its category: battles, protests and what a table gives
 * no category are none. The codes so far: a table that grows has more.
 */
export function attackFlags(
  { categories }: Pick<EventTable, 'categories'>,
  { attackCategories }: Pick<TableLayout, 'attackCategories'>,
): Uint8Array {
  const attacks = attackCategories && new Set(attackCategories.map((name) => name.toLowerCase()))
  return Uint8Array.from(categories.ids, (name) => Number(!attacks || attacks.has(name.trim().toLowerCase())))
}

/** The same of one event, for whoever opens it. */
export function isAttack(table: EventTable, layout: TableLayout, event: number): boolean {
  return attackFlags(table, layout)[table.value('category', event)] === 1
}

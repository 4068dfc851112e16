import type { Columns, RowNumber } from '../../data/columns.ts'
import { words } from '../../words/words.ts'

/** That sources differ, and on what: seen beside the badge or read by a screen reader and shown under the pointer. */
export function DifferBadge({
  columns,
  row,
  isFull = false,
}: {
  readonly columns: Columns
  readonly row: RowNumber
  readonly isFull?: boolean
}) {
  if (columns.differs[row] === 0) return null
  const what = `: ${words.differ.list(columns.differing.at(row)!)}`
  return (
    <span className={isFull ? 'badge long' : 'badge'} title={isFull ? undefined : words.events.differ + what}>
      {words.events.differ}
      {isFull ? what : <span className="visually-hidden">{what}</span>}
    </span>
  )
}

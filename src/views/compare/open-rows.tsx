import type { ReactNode } from 'react'
import type { Columns, RowNumber } from '../../data/columns.ts'
import { gatherEvents } from '../../state/choices.ts'

export function openRows({ ids }: Columns, rows: readonly RowNumber[]): void {
  gatherEvents(rows.map((row) => ids.at(row)!))
}

/** A figure that opens the list of what it counts; nothing to press where it counts nothing. */
export function OpenRows({
  columns,
  rows,
  name,
  className = 'quiet',
  children,
}: {
  readonly columns: Columns
  readonly rows: readonly RowNumber[]
  readonly name: string
  readonly className?: string
  readonly children: ReactNode
}) {
  if (rows.length === 0) return <>{children}</>
  return (
    <button type="button" className={className} aria-label={name} onClick={() => openRows(columns, rows)}>
      {children}
    </button>
  )
}

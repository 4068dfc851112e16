import type { RowCell } from '../../state/file-row.ts'

/** A cell of a row in a passage; null for cells that are left out. */
export interface ExcerptCell extends RowCell {
  readonly isMarked: boolean
}

/**
 * The cells behind a fact as a passage of their row: marked, with the nearest filled cell before and after each stretch of them for a context, as a
 * quote has words around it.
 */
export function excerptOfRow(
  cells: readonly RowCell[],
  marked: readonly number[],
): readonly (ExcerptCell | null)[] {
  const isMarked = new Set(marked)
  const shown = new Set(marked)
  const nearest = (from: number, step: 1 | -1) => {
    let at = from + step
    while (cells[at] !== undefined && cells[at]!.value.trim() === '' && !isMarked.has(at)) at += step
    return cells[at] === undefined ? null : at
  }
  for (const index of marked)
    for (const step of [-1, 1] as const) {
      const beside = nearest(index, step)
      if (beside !== null) shown.add(beside)
    }
  const order = [...shown].sort((a, b) => a - b)
  return order.flatMap((index, place) => {
    const cell = { ...cells[index]!, isMarked: isMarked.has(index) }
    const isAfterGap = place === 0 ? index > 0 : order[place - 1] !== index - 1
    const isLast = place === order.length - 1 && index < cells.length - 1
    return [...(isAfterGap ? [null] : []), cell, ...(isLast ? [null] : [])]
  })
}

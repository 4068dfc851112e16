import type { Goal, Row } from './rows.ts'

/** The value that the given share of the runs does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const medianOf = (values: readonly number[]) => quantile(values, 0.5)
export const p95Of = (values: readonly number[]) => quantile(values, 0.95)

/** How many times ours goes into theirs, by the 95th percentiles; NaN without a peer. */
export function ratioOf({ ours, theirs }: Row): number {
  return p95Of(theirs) / p95Of(ours)
}

export function isReached(row: Row, goal: Goal): boolean {
  return 'ratio' in goal ? ratioOf(row) >= goal.ratio : p95Of(row.ours) <= goal.most
}

/** A row with what is read off its runs, as it is written to a file. */
export function withFigures(row: Row) {
  const { ours, theirs, goals } = row
  const figures = (values: readonly number[]) =>
    values.length > 0 ? { median: medianOf(values), p95: p95Of(values) } : null
  return {
    ...row,
    figures: { ours: figures(ours), theirs: figures(theirs) },
    ratio: Number.isNaN(ratioOf(row)) ? null : ratioOf(row),
    goals: goals.map((goal) => ({ ...goal, reached: ours.length > 0 && isReached(row, goal) })),
  }
}

/** The rows as lines of aligned text. */
export function tableOf(rows: readonly Row[]): string[] {
  const head = ['what', 'events', 'ours', 'p95', 'peer', 'median', 'p95', 'ratio', 'to reach', '', 'runs']
  const cells = [head, ...rows.map(cellsOf)]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  const isText = [0, 4, 8, 9]
  return cells.map((row) =>
    row
      .map((cell, column) =>
        isText.includes(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  )
}

function cellsOf(row: Row): string[] {
  const { what, count, unit, peer, ours, theirs, goals } = row
  const ratio = ratioOf(row)
  return [
    what,
    count.toLocaleString('en'),
    shown(medianOf(ours), unit),
    shown(p95Of(ours), unit),
    peer ?? '',
    ...(theirs.length > 0 ? [shown(medianOf(theirs), unit), shown(p95Of(theirs), unit)] : ['', '']),
    Number.isNaN(ratio) ? '' : `${shown(ratio)}×`,
    goals.map((goal) => ('ratio' in goal ? `≥ ${goal.ratio}×` : `≤ ${goal.most} ${unit}`)).join(', '),
    goals.length === 0 || ours.length === 0
      ? ''
      : goals.every((goal) => isReached(row, goal))
        ? 'reached'
        : 'missed',
    theirs.length > 0 ? `${ours.length}/${theirs.length}` : `${ours.length}`,
  ]
}

/** Three figures that count. */
function shown(value: number, unit = ''): string {
  if (Number.isNaN(value)) return '–'
  const text =
    value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value < 1 ? 3 : 2)
  return unit === '' ? text : `${text} ${unit}`
}

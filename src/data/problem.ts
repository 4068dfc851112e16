/** One fault of a pack: where it is, which rule it breaks, what to do. Rows are counted as a spreadsheet does: the header is row 1. */
export interface Problem {
  /** File inside the pack, `claims.csv`. */
  readonly file: string
  /** Null when the fault is of the whole file. */
  readonly row: number | null
  readonly column: string | null
  /** A short fixed name, so that tests and readers can group faults. */
  readonly rule: string
  /** What is wrong, with the value that came and what was expected. */
  readonly message: string
  /** Whether the row was left out, so that the rest of the page can rely on its shape. */
  readonly leftOut: boolean
}

/** The rule of a row that is right in itself and rests on one that was left out. */
export const CONSEQUENCE = 'rests-on-left-out'

/** `claims.csv, row 12, column value: …`: one line for a terminal or a list. */
export function formatProblem(problem: Problem): string {
  const row = problem.row === null ? '' : `, row ${problem.row}`
  const column = problem.column === null ? '' : `, column ${problem.column}`
  return `${problem.file}${row}${column}: ${problem.message}`
}

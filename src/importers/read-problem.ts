/** Why a file, or something in it, could not be read. A plain value, so that a worker can hand it over. */
export interface ReadProblem {
  /** A short fixed name, so that tests and readers can group problems. */
  readonly rule: string
  /**
   * As a spreadsheet counts, the header being row 1; of JSON the object's number and of Parquet the row's, from 1. Null when the problem is of the
   * whole file.
   */
  readonly row: number | null
  readonly column: string | null
  /** What stood there, when it can be shown. */
  readonly value: string | null
  /** What is wrong, what was expected and what to do, in the reader's words. */
  readonly reason: string
}

/** A problem of the whole file. */
export function problemOfFile(rule: string, reason: string): ReadProblem {
  return { rule, row: null, column: null, value: null, reason }
}

import type { ReadProblem } from './read-problem.ts'

/** More are counted, but not kept. */
export const MOST_REFUSALS = 10_000
const LONGEST_VALUE = 80

/** The rows of a table that are no events, and why. */
export class Refusals {
  /** All of them, and how many of each rule. */
  count = 0
  readonly byRule = new Map<string, number>()
  /** The first of them. */
  readonly kept: ReadProblem[] = []

  /** Counts one; `tell` is asked for it only when it is kept. */
  add(rule: string, tell: () => Omit<ReadProblem, 'rule'>) {
    this.count++
    this.byRule.set(rule, (this.byRule.get(rule) ?? 0) + 1)
    if (this.kept.length >= MOST_REFUSALS) return
    const { row, column, value, reason } = tell()
    this.kept.push({ rule, row, column, value: value === null ? null : shortened(value), reason })
  }
}

function shortened(value: string): string {
  const characters = [...value.slice(0, LONGEST_VALUE * 2)]
  if (characters.length <= LONGEST_VALUE && value.length <= LONGEST_VALUE * 2) return value
  return `${characters.slice(0, LONGEST_VALUE - 1).join('')}…`
}

/** The refused rows as a table for a spreadsheet, each with its row number in the file that was read. */
export function refusalsAsCsv({ kept }: Pick<Refusals, 'kept'>): string {
  const rows = kept.map(({ row, column, value, rule, reason }) => [row, column, value, rule, reason])
  return `\uFEFF${[['row', 'column', 'value', 'rule', 'reason'], ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`
}

/** An apostrophe keeps spreadsheets from taking a text for a formula. */
function cellOf(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = (value ?? '').replace(/^(?=[=+\-@\t\r])/, "'")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

import { bitOf } from './filters.ts'
import type { Matches } from './match.ts'
import { countRows } from './rank.ts'
import { windowOf } from './window.ts'

/** How many events the search finds that other filters hide. */
export function countHidden({ columns, failed, count }: Matches): number {
  return countRows(failed, bitOf('text'), windowOf(columns, null, null)) - count
}

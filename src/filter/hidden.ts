import { bitOf } from './filters.ts'
import type { Matches } from './match.ts'

/** How many events the search finds that other filters hide. */
export function countHidden({ failed }: Matches): number {
  const bit = bitOf('text')
  let count = 0
  for (let row = 0; row < failed.length; row++)
    count += failed[row] !== 0 && (failed[row]! & bit) === 0 ? 1 : 0
  return count
}

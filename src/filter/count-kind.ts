import type { Kind } from '../data/pack-format.ts'
import type { Matches } from './match.ts'

/** How many of the matches are of a kind. */
export function countOfKind({ columns, failed }: Matches, kind: Kind): number {
  const { ids, codes } = columns.facets.kind
  const code = ids.indexOf(kind)
  let count = 0
  for (let row = 0; row < failed.length; row++) count += failed[row] === 0 && codes[row] === code ? 1 : 0
  return count
}

import type { Kind } from '../data/pack-format.ts'
import { ALL_CLAUSES } from './filters.ts'
import type { Matches } from './match.ts'
import { countFacet } from './options.ts'

/** How many of the matches are of a kind. */
export function countOfKind({ columns, failed, window }: Matches, kind: Kind): number {
  const counts = countFacet(columns, 'kind', failed, ALL_CLAUSES, window)
  return counts[columns.facets.kind.ids.indexOf(kind)] ?? 0
}

import type { Day } from '../lib/days.ts'
import type { CoverageSpan } from './coverage.ts'
import type { Lane } from './levels.ts'

export type CoverageState = CoverageSpan['row']['state']

/** Days of one state; of the time between stretches nobody has said anything. */
export interface CoverageStretch {
  readonly state: CoverageState
  /** First and last day; infinite where the record leaves an end open. */
  readonly from: Day
  readonly to: Day
}

const BEST_FIRST: readonly CoverageState[] = ['curated', 'partial', 'none']

/**
 * The stretches of coverage rows that may overlap, since scales are covered one by one: of two states of a day the fuller one
 * counts. Oldest first, without overlap, neighbours of one state joined.
 */
export function coverageStretches(spans: readonly CoverageSpan[]): CoverageStretch[] {
  const edges = [...new Set(spans.flatMap(({ from, to }) => [from, to + 1]))].sort((a, b) => a - b)
  const stretches: CoverageStretch[] = []
  for (let index = 0; index + 1 < edges.length; index++) {
    const [from, to] = [edges[index]!, edges[index + 1]! - 1]
    const here = spans.filter((span) => span.from <= from && span.to >= to).map(({ row }) => row.state)
    const state = BEST_FIRST.find((each) => here.includes(each))
    if (!state) continue
    const last = stretches.at(-1)
    if (last?.state === state && last.to === from - 1) stretches[stretches.length - 1] = { ...last, to }
    else stretches.push({ state, from, to })
  }
  return stretches
}

/** The days that are curated and of which no level is known all the same. */
export function knownGaps(
  spans: Lane['spans'],
  stretches: readonly CoverageStretch[],
): readonly { readonly from: Day; readonly to: Day }[] {
  return stretches
    .filter(({ state }) => state === 'curated')
    .flatMap(({ from, to }) => {
      const gaps: { from: Day; to: Day }[] = []
      let next = from
      for (const span of [...spans].sort((a, b) => a.from - b.from)) {
        if (span.to < next || span.from > to) continue
        if (span.from > next) gaps.push({ from: next, to: span.from - 1 })
        next = span.to + 1
      }
      if (next <= to) gaps.push({ from: next, to })
      return gaps
    })
}

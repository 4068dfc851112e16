import type { Day } from '../lib/days.ts'
import { kilometresBetween } from '../lib/distance.ts'
import { keepFor } from '../lib/remember.ts'
import { countsSaid, type Fact, gapOf, pairsApart, rangesOf, resolveEvent } from './claims.ts'
import type { Columns } from './columns.ts'
import type { Pack } from './pack.ts'

/** How far the sources of each row are apart, besides the killed, which the columns have: what only some views ask for. */
export interface Spreads {
  /** Lowest and highest figure that a source gives, where they cannot all be true; else the figure, twice; -1 when not known. */
  readonly injuredLow: Int32Array
  readonly injuredHigh: Int32Array
  /** Days from the earliest date to the latest; between dates known to a month only, the fewest that it may be. 0: none. */
  readonly daysApart: Int32Array
  /** Kilometres between the points farthest apart of those that cannot mean one place; 0: none. */
  readonly kilometresApart: Float32Array
}

const made = new WeakMap<Columns, Spreads>()

/** Computed once for columns; they are of this pack on this day of knowledge. */
export function spreadsOf(pack: Pack, columns: Columns, known: Day | null): Spreads {
  return keepFor(made, columns, () => computeSpreads(pack, columns, known))
}

function computeSpreads(pack: Pack, columns: Columns, known: Day | null): Spreads {
  const spreads = {
    injuredLow: columns.injured.slice(),
    injuredHigh: columns.injured.slice(),
    daysApart: new Int32Array(columns.count),
    kilometresApart: new Float32Array(columns.count),
  }
  for (let row = columns.differs.indexOf(1); row >= 0; row = columns.differs.indexOf(1, row + 1)) {
    if (!columns.differing.at(row)!.some((property) => ASKED.has(property))) continue
    for (const fact of resolveEvent(pack, columns.ids.at(row)!, known)) {
      if (!fact.differs) continue
      if (fact.property === 'injured')
        [spreads.injuredLow[row], spreads.injuredHigh[row]] = countsSaid(fact) as [number, number]
      if (fact.property === 'date') spreads.daysApart[row] = daysOf(fact)
      if (fact.property === 'point') spreads.kilometresApart[row] = kilometresOf(fact)
    }
  }
  return spreads
}

const ASKED: ReadonlySet<string> = new Set(['injured', 'date', 'point'])

// A date that a source disputes differs without being another.
function daysOf({ property, values }: Fact): number {
  return Math.max(0, gapOf(rangesOf(property, values)))
}

function kilometresOf({ values }: Fact): number {
  return Math.max(0, ...pairsApart(values).map(([a, b]) => kilometresBetween(a, b)))
}

import fc from 'fast-check'
import { FACETS } from '../data/columns.ts'
import type { Filters } from './filters.ts'
import { NARROW, randomColumns, randomIds, WORDS } from './test-columns.ts'

/** Columns of up to 80 random events, made from a seed. */
export const anyColumns = fc
  .record({ seed: fc.nat(), count: fc.nat({ max: 80 }) })
  .map(({ seed, count }) => randomColumns(seed, count, NARROW))

/** A day in or a little around the random columns. */
export const anyDay = fc.integer({ min: -5, max: NARROW.days + 5 })

const optionalDay = fc.option(anyDay, { freq: 2 })
const optionalToll = fc.option(fc.nat({ max: 30 }), { freq: 1 })

// Half of the groups ask nothing, else hardly an event would pass them all.
const [set, kind, country, actor, type, target] = FACETS.map((facet) => {
  const ids = [...randomIds(facet, NARROW), `no-such-${facet}`]
  return fc.oneof(fc.constant([]), fc.constant([]), fc.subarray(ids))
}) as [fc.Arbitrary<string[]>, ...fc.Arbitrary<string[]>[]]

export const anyFilters: fc.Arbitrary<Filters> = fc.record({
  set,
  kind: kind!,
  country: country!,
  actor: actor!,
  type: type!,
  target: target!,
  from: optionalDay,
  to: optionalDay,
  killedMin: optionalToll,
  killedMax: optionalToll,
  differ: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  q: fc.constantFrom('', '', '', 'bomb', ' BOMB  mark ', `${WORDS[3]} ${WORDS[0]}`, 'Métro'),
})

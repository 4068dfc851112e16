import crossfilter from 'crossfilter2'
import type { Columns, FacetName } from '../../src/data/columns.ts'
import { firstIndex } from '../../src/lib/bisect.ts'
import { FIRST_DAY, LAST_DAY } from '../events.ts'
import type { Window } from '../questions.ts'

type Row = number

type Group = Exclude<FacetName, 'set'>

/** `time`: as our columns have them, with neighbours in time side by side in memory. `file`: as UCDP's file has them, by conflict. */
export type RecordOrder = 'time' | 'file'

/**
 * crossfilter2 as its documentation has it: a dimension for each filter, a group on each for its counts, the months as a group of
 * the dimension of time, so that the histogram is not filtered by its own brush. In its favour: its records are row numbers
 * over our columns, so it makes no object an event; every accessor gives one small whole number, which it sorts and compares
 * fastest; they come in the order of time unless `order` says otherwise; a window holds the events that begin in it, where ours finds those that may reach into it as well.
 */
export function createCrossfilter(columns: Columns, months: Float64Array, order: RecordOrder) {
  const { count, start, facets } = columns
  const rows: Row[] = Array.from({ length: count }, (_, row) => row)
  if (order === 'file') sortAsInFile(rows, columns)
  const monthOf = Int16Array.from(
    { length: LAST_DAY - FIRST_DAY + 1 },
    (_, day) => firstIndex(months.length, (edge) => months[edge]! > FIRST_DAY + day) - 1,
  )
  const records = crossfilter(rows)
  const time = records.dimension((row) => start[row]!)
  const histogram = time.group((day: number) => monthOf[day - FIRST_DAY]!)
  const byFacet = (name: Group) => {
    const { codes } = facets[name]
    const dimension = records.dimension((row) => codes[row]!)
    return { dimension, group: dimension.group() }
  }
  const [kind, country, actor, type, target] = [
    byFacet('kind'),
    byFacet('country'),
    byFacet('actor'),
    byFacet('type'),
    byFacet('target'),
  ]
  const all = { kind, country, actor, type, target }
  return {
    setWindow([from, to]: Window) {
      time.filterRange([from, to + 1])
    },
    setFacet(name: Group, id: string | null) {
      if (id === null) all[name].dimension.filterAll()
      else all[name].dimension.filterExact(facets[name].ids.indexOf(id))
    },
    /** Every group's counts and the histogram. */
    countAll: () =>
      [
        histogram.all(),
        kind.group.all(),
        country.group.all(),
        actor.group.all(),
        type.group.all(),
        target.group.all(),
      ] as const,
    /** How many events have each option of a group, of those that pass the filters of the others. */
    countsOf: (name: Group) =>
      new Map(all[name].group.all().map(({ key, value }) => [facets[name].ids[Number(key)]!, Number(value)])),
  }
}

function sortAsInFile(rows: Row[], { facets }: Columns) {
  const keys = Int32Array.from(rows, (row) => facets.country.codes[row]! * 65_536 + facets.actor.codes[row]!)
  rows.sort((a, b) => keys[a]! - keys[b]! || a - b)
}

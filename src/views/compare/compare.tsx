import { useEffect, useMemo } from 'react'
import { describeFilters } from '../../exporters/describe-filters.ts'
import type { Comparison } from '../../filter/comparison.ts'
import { completeComparison } from '../../filter/complete-comparison.ts'
import type { Matches } from '../../filter/match.ts'
import type { Day } from '../../lib/days.ts'
import { usePage } from '../../state/choices.ts'
import { dropUnknownSides, setComparison } from '../../state/comparison.ts'
import type { EventRecord } from '../../state/record.ts'
import { compareWords } from '../../words/compare-words.ts'
import { Charts } from './charts.tsx'
import { Chooser } from './chooser.tsx'
import { Figures } from './figures.tsx'
import { type CompareModel, modelOf } from './model.ts'
import { Numbers } from './numbers.tsx'
import { OpenRows, openRows } from './open-rows.tsx'
import { Shares } from './shares.tsx'
import './compare.css'

interface Props {
  readonly record: EventRecord
  readonly matches: Matches
  readonly cursor: Day
}

/** Two countries, two actors or two periods side by side, within the other filters. */
export function CompareView({ record, matches, cursor }: Props) {
  const { pack } = record
  const given = usePage((now) => now.compare)
  const comparison = completeComparison(record, matches.filters, given)
  useEffect(() => {
    // Sides that are dropped are drawn anew without them, and only then completed.
    if (dropUnknownSides(pack)) return
    // The sides that were chosen for the reader are in the link as well: it shows the same when the record has grown.
    if (comparison !== given && comparison.sides.length === 2) setComparison(comparison)
  }, [pack, comparison, given])
  const model = useMemo(
    () => (comparison.sides.length === 2 ? modelOf(record, matches, comparison) : null),
    [record, matches, comparison],
  )
  return (
    <section className="compare" aria-label={compareWords.title}>
      <h2>{model ? compareWords.heading(model.sides[0].name, model.sides[1].name) : compareWords.title}</h2>
      <Chooser pack={pack} matches={matches} comparison={comparison} cursor={cursor} />
      <p className="hint">{withinInWords(record, matches, comparison)}</p>
      {model ? <Sides record={record} model={model} /> : <p className="empty">{compareWords.nothing}</p>}
    </section>
  )
}

function Sides({ record, model }: { readonly record: EventRecord; readonly model: CompareModel }) {
  const { columns } = record
  const { by, sides, both } = model
  const isSame = sides[0].id === sides[1].id
  const isEmpty = sides.every(({ figures }) => figures.rows.length === 0)
  return (
    <>
      {isSame && <p className="callout">{compareWords.same}</p>}
      {!isSame && both.length > 0 && (
        <p>
          <OpenRows columns={columns} rows={both} name={compareWords.both(both.length)}>
            {compareWords.both(both.length)}
          </OpenRows>
          {by === 'period' ? compareWords.bothPeriods : compareWords.bothCounted}
        </p>
      )}
      {isEmpty && <p className="callout">{compareWords.none}</p>}
      <Figures record={record} model={model} />
      <Charts record={record} model={model} onOpen={(bin) => openRows(columns, bin.attacks)} />
      {by !== 'country' && <Shares record={record} model={model} facet="country" />}
      <Shares record={record} model={model} facet="type" />
      <Numbers columns={columns} model={model} />
    </>
  )
}

/** Which filters the comparison is made within, and that the compared one is not among them. */
function withinInWords({ pack }: EventRecord, { filters }: Matches, { by }: Comparison): string {
  const own = by === 'period' ? { from: null, to: null } : { [by]: [] }
  const others = describeFilters(pack, { ...filters, ...own })
  return `${compareWords.within(others)} ${compareWords.ownFilter[by]}`
}

import { FACETS } from '../../data/columns.ts'
import type { Pack } from '../../data/pack.ts'
import type { Matches } from '../../filter/match.ts'
import { countDiffer, countOptions } from '../../filter/options.ts'
import { page, resetFilters, setFilters, usePage } from '../../state/choices.ts'
import { words } from '../../words/words.ts'
import { NumberField } from './number-field.tsx'
import { Option } from './option.tsx'
import { OptionGroup } from './option-group.tsx'
import './filters.css'

interface Props {
  readonly pack: Pack
  readonly matches: Matches
}

/** All filters. Each option's count obeys the other groups, not its own. */
export function FiltersView({ pack, matches }: Props) {
  const areFiltersOpen = usePage((now) => now.areFiltersOpen)
  const { filters } = matches
  return (
    <section
      id="filters"
      className={areFiltersOpen ? 'filters open' : 'filters'}
      aria-label={words.filters.title}
    >
      <div className="filters-head">
        <h2>{words.filters.title}</h2>
        <button type="button" className="quiet" onClick={resetFilters}>
          {words.filters.reset}
        </button>
      </div>
      {FACETS.map((facet) => {
        const counted = countOptions(matches, facet)
        // One data set alone leaves nothing to choose.
        if (facet === 'set' && counted.options.length < 2) return null
        return <OptionGroup key={facet} facet={facet} pack={pack} counted={counted} chosen={filters[facet]} />
      })}
      <fieldset className="group">
        <legend>{words.filters.sources}</legend>
        <DifferOption matches={matches} />
      </fieldset>
      <fieldset className="group">
        <legend>{words.filters.killed}</legend>
        <div className="numbers">
          <NumberField
            label={words.filters.killedMin}
            value={filters.killedMin}
            onChange={(killedMin) => setFilters({ killedMin })}
          />
          <NumberField
            label={words.filters.killedMax}
            value={filters.killedMax}
            onChange={(killedMax) => setFilters({ killedMax })}
          />
        </div>
        <p className="hint">
          {filters.killedMin !== null && filters.killedMax !== null && filters.killedMin > filters.killedMax
            ? words.filters.killedBackwards
            : words.filters.killedHint}
        </p>
      </fieldset>
      <button
        type="button"
        className="button filters-close"
        onClick={() => {
          page.setState({ areFiltersOpen: false })
          document.getElementById('side')?.focus()
        }}
      >
        {words.filters.close(matches.count)}
      </button>
    </section>
  )
}

function DifferOption({ matches }: { readonly matches: Matches }) {
  const counts = countDiffer(matches)
  const isChosen = matches.filters.differ
  return (
    <Option
      id="differ"
      {...counts}
      name={words.filters.differ}
      most={Math.max(1, matches.columns.count)}
      choice={isChosen}
      onToggle={() => setFilters({ differ: !isChosen })}
    />
  )
}

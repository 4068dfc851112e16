import { useState } from 'react'
import { FACETS, type FacetName } from '../../data/columns.ts'
import type { Pack } from '../../data/pack.ts'
import type { Matches } from '../../filter/match.ts'
import { countDiffer, countOptions, type OptionCount } from '../../filter/options.ts'
import { foldText } from '../../lib/fold.ts'
import { page, resetFilters, setFilters, toggleOption, usePage } from '../../state/choices.ts'
import { countInWords, optionName } from '../../words/facts.ts'
import { words } from '../../words/words.ts'
import { NumberField } from './number-field.tsx'
import './filters.css'

/** How many options of a long group are open; the rest is a click away. */
const OPEN_OPTIONS = 7
/** From this many options on a group can be searched. */
const SEARCHABLE = 12

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
      {FACETS.map((facet) => (
        <OptionGroup
          key={facet}
          facet={facet}
          pack={pack}
          options={countOptions(matches, facet)}
          chosen={filters[facet]}
        />
      ))}
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

function OptionGroup({
  facet,
  pack,
  options,
  chosen,
}: {
  readonly facet: FacetName
  readonly pack: Pack
  readonly options: readonly OptionCount[]
  readonly chosen: readonly string[]
}) {
  const [isOpen, setOpen] = useState(false)
  const [find, setFind] = useState('')
  if (options.length === 0) return null
  const title = words.filters[facet]
  const most = Math.max(1, ...options.map((option) => option.total))
  const named = options.map((option) => ({ ...option, name: optionName(pack, facet, option.id) }))
  const found = find === '' ? named : named.filter(({ name }) => foldText(name).includes(foldText(find)))
  const isLong = named.length > OPEN_OPTIONS + 1
  const shown =
    isOpen || !isLong || find !== ''
      ? found
      : found.filter(({ id }, index) => index < OPEN_OPTIONS || chosen.includes(id))
  return (
    <fieldset className="group">
      <legend>{title}</legend>
      {isOpen && named.length >= SEARCHABLE && (
        <input
          type="search"
          className="find"
          aria-label={words.filters.find(title)}
          placeholder={words.filters.find(title)}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      )}
      {shown.map((option) => (
        <Option
          key={option.id}
          option={option}
          name={option.name}
          most={most}
          isChosen={chosen.includes(option.id)}
          onToggle={() => toggleOption(facet, option.id)}
        />
      ))}
      {shown.length === 0 && <p className="hint">{words.filters.notFound}</p>}
      {isLong && (
        <button
          type="button"
          className="quiet more"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen)
            setFind('')
          }}
        >
          {isOpen ? words.filters.fewer : words.filters.more(named.length - shown.length)}
          <span className="visually-hidden"> ({title})</span>
        </button>
      )}
    </fieldset>
  )
}

function DifferOption({ matches }: { readonly matches: Matches }) {
  const counts = countDiffer(matches)
  const isChosen = matches.filters.differ
  return (
    <Option
      option={{ id: 'differ', ...counts }}
      name={words.filters.differ}
      most={Math.max(1, matches.columns.count)}
      isChosen={isChosen}
      onToggle={() => setFilters({ differ: !isChosen })}
    />
  )
}

/** One checkbox with its count; the bar is the count, the pale bar behind it the total without any filter. */
function Option({
  option,
  name,
  most,
  isChosen,
  onToggle,
}: {
  readonly option: OptionCount
  readonly name: string
  readonly most: number
  readonly isChosen: boolean
  readonly onToggle: () => void
}) {
  return (
    <label className={option.count === 0 ? 'option none' : 'option'}>
      <input
        type="checkbox"
        checked={isChosen}
        onChange={onToggle}
        aria-label={words.filters.option(name, option.count)}
      />
      <span className="name">{name}</span>
      <span className="count">{countInWords(option.count)}</span>
      <span className="bar" style={{ width: `${(option.total / most) * 100}%` }}>
        <span style={{ width: option.total > 0 ? `${(option.count / option.total) * 100}%` : 0 }} />
      </span>
    </label>
  )
}

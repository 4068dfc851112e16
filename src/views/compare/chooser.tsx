import { useRef } from 'react'
import type { Pack } from '../../data/pack.ts'
import { daysOfPeriod } from '../../filter/compare.ts'
import { COMPARED, type Comparison } from '../../filter/comparison.ts'
import { lastDecades, periodBefore, periodOf, yearsAround } from '../../filter/complete-comparison.ts'
import type { Matches } from '../../filter/match.ts'
import { countOf, countOptions } from '../../filter/options.ts'
import type { Day } from '../../lib/days.ts'
import { setComparison } from '../../state/comparison.ts'
import { compareWords, sideInWords } from '../../words/compare-words.ts'
import { optionName } from '../../words/facts.ts'
import { DateField } from '../shared/date-field.tsx'

/** So many options with most events stand before the others. */
const MOST = 10
/** Years before and after the day of the cursor. */
const AROUND = [10, 1]

interface Props {
  readonly pack: Pack
  readonly matches: Matches
  readonly comparison: Comparison
  readonly cursor: Day
}

/** Where the reader says what stands side by side. */
export function Chooser({ pack, matches, comparison, cursor }: Props) {
  const { by, sides } = comparison
  // Who looks at periods and comes back finds the countries still there.
  const left = useRef<Partial<Record<Comparison['by'], readonly string[]>>>({})
  function turnTo(next: Comparison['by']) {
    left.current[by] = sides
    setComparison({ by: next, sides: left.current[next] ?? [] })
  }
  const choose = (index: number, side: string) =>
    setComparison({ by, sides: sides.map((each, at) => (at === index ? side : each)) })
  const Field = by === 'period' ? PeriodField : OptionField
  return (
    <div className="chooser">
      <fieldset className="dimensions">
        <legend className="visually-hidden">{compareWords.what}</legend>
        {COMPARED.map((each) => (
          <label key={each}>
            <input type="radio" name="compared" checked={each === by} onChange={() => turnTo(each)} />
            {compareWords.dimensions[each]}
          </label>
        ))}
      </fieldset>
      {sides.length === 2 && (
        <div className="side-fields">
          <Field {...{ pack, matches, comparison }} index={0} onChoose={(side) => choose(0, side)} />
          <button
            type="button"
            className="button small"
            onClick={() => setComparison({ by, sides: [...sides].reverse() })}
          >
            <span aria-hidden="true">⇄ </span>
            {compareWords.swap}
          </button>
          <Field {...{ pack, matches, comparison }} index={1} onChoose={(side) => choose(1, side)} />
        </div>
      )}
      {by === 'period' && <QuickChoices pack={pack} comparison={comparison} cursor={cursor} />}
    </div>
  )
}

interface FieldProps extends Omit<Props, 'cursor'> {
  readonly index: 0 | 1
  readonly onChoose: (side: string) => void
}

/** A country or an actor; typing leads to it, as in any select. */
function OptionField({ pack, matches, comparison: { by, sides }, index, onChoose }: FieldProps) {
  if (by === 'period') return null
  const all = countOptions(matches, by)
  const counted = all.options.map((option) => ({
    id: option.id,
    total: option.total,
    count: countOf(all, option),
  }))
  const options = counted
    .concat(sides.some((id) => counted.every((option) => option.id !== id)) ? missing(counted, sides) : [])
    .filter(({ id, count, total }) => count > 0 || total > 0 || sides.includes(id))
    .map(({ id, count }) => ({ id, count, name: optionName(pack, by, id) }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
  const others = options.slice(MOST).sort((a, b) => a.name.localeCompare(b.name))
  const draw = ({ id, name, count }: (typeof options)[number]) => (
    <option key={id} value={id}>
      {compareWords.option(name, count)}
    </option>
  )
  return (
    <label className="side-field">
      <span>{compareWords.sides[by][index]}</span>
      <select value={sides[index]} onChange={(event) => onChoose(event.target.value)}>
        <optgroup label={compareWords.most}>{options.slice(0, MOST).map(draw)}</optgroup>
        {others.length > 0 && <optgroup label={compareWords.others}>{others.map(draw)}</optgroup>}
      </select>
    </label>
  )
}

/** What is chosen but has no event, on the day of knowledge. */
function missing(counted: readonly { readonly id: string }[], sides: readonly string[]) {
  return [...new Set(sides)]
    .filter((id) => counted.every((option) => option.id !== id))
    .map((id) => ({ id, count: 0, total: 0 }))
}

function PeriodField({ comparison: { sides }, index, onChoose }: FieldProps) {
  const [from, to] = daysOfPeriod(sides[index]!)
  // A day past the other end takes that along: a period never runs backwards.
  return (
    <fieldset className="side-field">
      <legend>{compareWords.sides.period[index]}</legend>
      <DateField
        label={compareWords.from}
        day={from}
        isRequired
        onChange={(day) => day !== null && onChoose(periodOf(day, Math.max(day, to)))}
      />
      <DateField
        label={compareWords.to}
        day={to}
        isRequired
        onChange={(day) => day !== null && onChoose(periodOf(Math.min(day, from), day))}
      />
    </fieldset>
  )
}

function QuickChoices({ pack, comparison: { sides }, cursor }: Omit<Props, 'matches'>) {
  const second = sides[1]
  const decades = lastDecades(cursor)
  const named = (side: string) => sideInWords(pack, 'period', side)
  const choices = [
    { name: compareWords.heading(named(decades[0]), named(decades[1])), to: decades },
    ...AROUND.map((years) => ({
      name: compareWords.around(years, cursor),
      to: yearsAround(cursor, years),
    })),
    ...(second ? [{ name: compareWords.aheadOf(named(second)), to: [periodBefore(second), second] }] : []),
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: no field is in it
    <div role="group" aria-label={compareWords.quick} className="quick-choices">
      {choices.map(({ name, to }) => (
        <button
          key={name}
          type="button"
          className="quiet"
          onClick={() => setComparison({ by: 'period', sides: to })}
        >
          {name}
        </button>
      ))}
    </div>
  )
}

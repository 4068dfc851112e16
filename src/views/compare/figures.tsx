import type { ReactNode } from 'react'
import type { Columns, RowNumber } from '../../data/columns.ts'
import type { DaysAtHighest } from '../../data/compare-levels.ts'
import { coverageOf } from '../../data/coverage.ts'
import type { Pack } from '../../data/pack.ts'
import type { Toll } from '../../filter/compare.ts'
import type { EventRecord } from '../../state/record.ts'
import { compareWords } from '../../words/compare-words.ts'
import { countryWords, coverageInWords, daysInWords } from '../../words/country-words.ts'
import { dateInWords } from '../../words/dates.ts'
import { countInWords } from '../../words/facts.ts'
import { words } from '../../words/words.ts'
import { CountryLink } from '../shared/country-link.tsx'
import { LevelName } from '../shared/level-name.tsx'
import type { CompareModel, Side } from './model.ts'
import { OpenRows } from './open-rows.tsx'

const DAYS_A_YEAR = 365.2425

interface Props {
  readonly record: EventRecord
  readonly model: CompareModel
}

/** The sides in figures, each of which opens the list of its events. */
export function Figures({ record, model: { by, sides } }: Props) {
  const { columns } = record
  const isCountry = by === 'country'
  const lengths = sides.map(lengthOf)
  const differs = by === 'period' && lengths[0] !== lengths[1]
  const row = (name: string, draw: (side: Side) => ReactNode) => (
    <tr>
      <th scope="row">{name}</th>
      {sides.map((side) => (
        <td key={side.key}>{draw(side)}</td>
      ))}
    </tr>
  )
  const listed = (name: string, rowsOf: (side: Side) => readonly RowNumber[]) =>
    row(name, (side) => <Count {...{ columns, side, name }} rows={rowsOf(side)} />)
  const toll = (name: string, tollOf: (side: Side) => Toll) =>
    row(name, (side) => {
      const { sum, unknown } = tollOf(side)
      const isNothingKnown = unknown.length > 0 && unknown.length === side.figures.attacks.length
      return (
        <>
          {isNothingKnown ? compareWords.tollsAllUnknown : countInWords(sum)}
          {unknown.length > 0 && !isNothingKnown && (
            <span className="gloss">
              <OpenRows
                columns={columns}
                rows={unknown}
                name={compareWords.show(side.name, `${name}: ${compareWords.tollUnknown(unknown.length)}`)}
              >
                {compareWords.tollUnknown(unknown.length)}
              </OpenRows>
            </span>
          )}
        </>
      )
    })
  const { figure } = compareWords
  return (
    <section aria-label={compareWords.figures}>
      <table className="figures" aria-label={compareWords.figures}>
        <thead>
          <tr>
            <td />
            {sides.map(({ key, id, name }) => (
              <th key={key} scope="col">
                {isCountry && id !== 'none' ? <CountryLink country={id}>{name}</CountryLink> : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(figure.attacks, (side) => (
            <>
              <Count {...{ columns, side }} name={figure.attacks} rows={side.figures.attacks} />
              {side.figures.possible.length > 0 && (
                <span className="gloss">
                  <OpenRows
                    columns={columns}
                    rows={side.figures.possible}
                    name={compareWords.show(side.name, compareWords.possible(side.figures.possible.length))}
                  >
                    {compareWords.possible(side.figures.possible.length)}
                  </OpenRows>
                </span>
              )}
            </>
          ))}
          {toll(figure.killed, ({ figures }) => figures.killed)}
          {toll(figure.injured, ({ figures }) => figures.injured)}
          {differs && row(figure.attacksYear, ({ figures, days }) => aYear(figures.attacks.length, days))}
          {differs && row(figure.killedYear, ({ figures, days }) => aYear(figures.killed.sum, days))}
          {listed(figure.answers, ({ figures }) => figures.answers)}
          {sides.some(({ figures }) => figures.levelChanges.length > 0) &&
            listed(figure.levelChanges, ({ figures }) => figures.levelChanges)}
          {isCountry && row(figure.highest, (side) => <Highest record={record} side={side} />)}
          {listed(figure.events, ({ figures }) => figures.rows)}
          {isCountry && row(figure.coverage, ({ id }) => coverageText(record, id))}
        </tbody>
      </table>
      <p className="hint">
        {compareWords.tollHint} {compareWords.selected}
        {isCountry && ` ${countryWords.highestHint} ${words.levels.position}`}
      </p>
      {differs && <p className="callout">{compareWords.lengths(lengths[0]!, lengths[1]!)}</p>}
    </section>
  )
}

function Count({
  columns,
  side,
  name,
  rows,
}: {
  readonly columns: Columns
  readonly side: Side
  readonly name: string
  readonly rows: readonly RowNumber[]
}) {
  const count = countInWords(rows.length)
  return (
    <OpenRows
      columns={columns}
      rows={rows}
      name={compareWords.show(side.name, `${count} ${name.toLowerCase()}`)}
    >
      {count}
    </OpenRows>
  )
}

/** On the scale in use, and below on each earlier one: a country's scales cannot be compared either. */
function Highest({
  record: { pack },
  side: { highest },
}: {
  readonly record: EventRecord
  readonly side: Side
}) {
  const [latest, ...earlier] = highest
  if (!latest) return <span className="muted">{compareWords.noLevels}</span>
  return (
    <>
      <HighestOf pack={pack} highest={latest} />
      {earlier.length > 0 && (
        <details>
          <summary>{compareWords.earlierScales(earlier.length)}</summary>
          {earlier.map((each) => (
            <div key={each.scale.id} className="earlier">
              <span className="gloss">{each.scale.name}</span>
              <HighestOf pack={pack} highest={each} />
            </div>
          ))}
        </details>
      )}
    </>
  )
}

function HighestOf({
  pack,
  highest: { level, days, isLeast, isTop },
}: {
  readonly pack: Pack
  readonly highest: DaysAtHighest
}) {
  return (
    <>
      {daysInWords(days, isLeast)}
      <span className="gloss">
        <LevelName pack={pack} level={level} isGlossed={false} />
      </span>
      {!isTop && <span className="gloss">{countryWords.highestSoFar}</span>}
    </>
  )
}

function coverageText({ pack }: EventRecord, country: string): string {
  const stretches = coverageOf(pack, country, 'attacks').map(({ row }) => {
    const [from, to] = [dateInWords(row.from), dateInWords(row.to)]
    const stretch = row.to === '' ? `from ${from}` : from === to ? from : `${from} to ${to}`
    return `${coverageInWords(row)[0]} ${stretch}`
  })
  return stretches.join('; ') || compareWords.noCoverage
}

function aYear(count: number, days: Side['days']): string {
  const [from, to] = days!
  return ((count * DAYS_A_YEAR) / (to - from + 1)).toLocaleString('en-GB', { maximumFractionDigits: 1 })
}

function lengthOf({ days }: Side): string {
  if (!days) return ''
  const length = days[1] - days[0] + 1
  const years = Math.round(length / DAYS_A_YEAR)
  return compareWords.length(length, Math.abs(years * DAYS_A_YEAR - length) < 1.5 ? years : 0)
}

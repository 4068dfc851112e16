import type { Columns } from '../../data/columns.ts'
import type { TimeBin } from '../../filter/compare-time.ts'
import { compareWords, stretchOfDays, tollInWords } from '../../words/compare-words.ts'
import { countInWords } from '../../words/facts.ts'
import type { CompareModel } from './model.ts'
import { OpenRows } from './open-rows.tsx'

/** What the bars show, as a table: one row for each time with an attack on either side. */
export function Numbers({ columns, model }: { readonly columns: Columns; readonly model: CompareModel }) {
  const { by, axis, sides } = model
  const places = Array.from({ length: axis.count }, (_, index) => index).filter((index) =>
    sides.some(({ bins }) => (bins[index]?.attacks.length ?? 0) > 0),
  )
  if (places.length === 0) return null
  const timeOf = ({ from, to }: TimeBin, index: number) =>
    by === 'period' ? compareWords.nth(axis.unit, index, stretchOfDays(from, to)) : stretchOfDays(from, to)
  const rowName = (index: number) =>
    by === 'period'
      ? compareWords.nthOnly(axis.unit, index)
      : stretchOfDays(sides[0].bins[index]!.from, sides[0].bins[index]!.to)
  return (
    <details>
      <summary>{compareWords.numbers}</summary>
      <table className="time-table" aria-label={compareWords.numbers}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {compareWords.time}
            </th>
            {sides.map(({ key, name }) => (
              <th key={key} scope="colgroup" colSpan={2}>
                {name}
              </th>
            ))}
          </tr>
          <tr>
            {sides.flatMap(({ key }) =>
              [compareWords.attacksIn, compareWords.killedIn].map((what) => (
                <th key={`${key} ${what}`} scope="col">
                  {what}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {places.map((index) => (
            <tr key={index}>
              <th scope="row">{rowName(index)}</th>
              {sides.flatMap(({ key, name, bins }) => {
                const bin = bins[index]
                const count = bin?.attacks.length ?? 0
                return [
                  <td key={`${key} attacks`}>
                    {bin && (
                      <OpenRows
                        columns={columns}
                        rows={bin.attacks}
                        name={compareWords.show(
                          `${name}, ${timeOf(bin, index)}`,
                          compareWords.attackCount(count),
                        )}
                      >
                        {countInWords(count)}
                      </OpenRows>
                    )}
                  </td>,
                  <td key={`${key} killed`}>
                    {bin && count > 0 && tollInWords(count, bin.killed.sum, bin.killed.unknown.length)}
                  </td>,
                ]
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

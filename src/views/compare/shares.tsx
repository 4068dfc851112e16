import type { Columns } from '../../data/columns.ts'
import { type Share, sharesOf } from '../../filter/compare.ts'
import type { EventRecord } from '../../state/record.ts'
import { compareWords } from '../../words/compare-words.ts'
import { optionName } from '../../words/facts.ts'
import { percent } from './drawing.tsx'
import type { CompareModel } from './model.ts'
import { OpenRows } from './open-rows.tsx'

/** So many options are drawn; the rest is counted. */
const MOST = 8

interface Props {
  readonly record: EventRecord
  readonly model: CompareModel
  readonly facet: 'country' | 'type'
}

/** How the attacks of each side spread over countries or attack types: shares on one scale. */
export function Shares({ record: { pack, columns }, model: { sides }, facet }: Props) {
  const { options, stated } = sharesOf(columns, facet, [sides[0].figures, sides[1].figures])
  if (options.length === 0) return null
  const shareOf = ({ rows }: Share, side: 0 | 1) => rows[side].length / (stated[side] || 1)
  const inWords = (option: Share, side: 0 | 1) =>
    compareWords.share(option.rows[side].length, Math.round(shareOf(option, side) * 100))
  const largest = Math.max(...options.flatMap((option) => [shareOf(option, 0), shareOf(option, 1)]))
  const title = compareWords.shares[facet]
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <table className="shares" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{compareWords.shareOf[facet]}</th>
            {sides.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.slice(0, MOST).map((option) => {
            const name = optionName(pack, facet, option.id)
            return (
              <tr key={option.id}>
                <th scope="row">{name}</th>
                {([0, 1] as const).map((side) => (
                  <td key={side}>
                    <ShareBar
                      columns={columns}
                      rows={option.rows[side]}
                      length={shareOf(option, side) / largest}
                      share={inWords(option, side)}
                      name={compareWords.shareName(
                        name,
                        sides[side].name,
                        inWords(option, side),
                        stated[side],
                      )}
                    />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="hint">
        {options.length > MOST && `${compareWords.moreShares(options.length - MOST)}. `}
        {compareWords.shareHint[facet]}
      </p>
    </section>
  )
}

function ShareBar({
  columns,
  rows,
  length,
  share,
  name,
}: {
  readonly columns: Columns
  readonly rows: Share['rows'][0]
  /** Of the longest bar of both sides. */
  readonly length: number
  readonly share: string
  readonly name: string
}) {
  if (rows.length === 0) return <span className="muted">0</span>
  return (
    <OpenRows columns={columns} rows={rows} name={name} className="share">
      <svg aria-hidden="true">
        <rect width={percent(length)} height="100%" />
      </svg>
      <span>{share}</span>
    </OpenRows>
  )
}

import {
  type FirstRows,
  fieldsOfColumns,
  type Mapping,
  type MappingOutlook,
} from '../../state/table-columns.ts'
import { mappingWords as said } from '../../words/mapping-words.ts'

interface Props {
  readonly table: FirstRows
  readonly fields: Mapping['fields']
  /** What is made of these rows. */
  readonly outcomes: MappingOutlook['rows']
  readonly shown: number
}

/** The first rows as they stand in the file, with what each column is read as, and the cells for which rows are refused. */
export function RawRows({ table: { header, rows, proposal }, fields, outcomes, shown }: Props) {
  const chosen = fieldsOfColumns(fields)
  const isRead = (at: number) => chosen.has(proposal.columns[at]!)
  const isAtFault = (row: number, column: number) => {
    const outcome = outcomes[row]
    return outcome !== undefined && 'reason' in outcome && outcome.column === column
  }
  return (
    <section>
      <h3>{said.raw}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className="raw-rows" aria-label={said.rawScroll} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {header.map((name, at) => (
                <th key={proposal.columns[at]} scope="col" className={isRead(at) ? 'is-read' : undefined}>
                  {name || proposal.columns[at]}
                  <span>{isRead(at) ? said.readAs(chosen.get(proposal.columns[at]!)!) : said.notRead}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of the file do not move
              <tr key={at}>
                {header.map((_, column) => (
                  <td key={proposal.columns[column]} className={isRead(column) ? 'is-read' : undefined}>
                    {isAtFault(at, column) ? (
                      <span className="at-fault">
                        {row[column]} <em>{said.atFault}</em>
                      </span>
                    ) : (
                      row[column]
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

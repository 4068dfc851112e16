import { webAddress } from '../../lib/web-address.ts'
import type { RowCell } from '../../state/file-row.ts'
import { fileEventWords } from '../../words/file-event-words.ts'

/** The whole row, as the file has it; what is behind a fact is marked, and what is empty is told by its names. */
export function RowTable({ cells }: { readonly cells: readonly RowCell[] }) {
  const filled = cells.filter(({ value }) => value.trim() !== '')
  const empty = cells.filter(({ value }) => value.trim() === '')
  return (
    <section className="row-table" aria-label={fileEventWords.everyColumn}>
      <h3 className="section-title">{fileEventWords.everyColumn}</h3>
      <table aria-label={fileEventWords.everyColumn}>
        <thead>
          <tr>
            <th scope="col">{fileEventWords.column}</th>
            <th scope="col">{fileEventWords.value}</th>
          </tr>
        </thead>
        <tbody>
          {filled.map(({ column, value, facts }) => (
            <tr key={column}>
              <th scope="row">
                {column}
                {facts.length > 0 && (
                  <span className="behind">{facts.map((fact) => fileEventWords.facts[fact]).join(', ')}</span>
                )}
              </th>
              <td dir="auto">{facts.length > 0 ? <mark>{linked(value)}</mark> : linked(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {empty.length > 0 && (
        <details>
          <summary>{fileEventWords.empty(empty.length)}</summary>
          <p className="empty-columns">{empty.map(({ column }) => column).join(', ')}</p>
        </details>
      )}
    </section>
  )
}

/** A cell that is an address and nothing else leads there. */
function linked(value: string) {
  const url = webAddress(value.trim())
  return url ? (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {value}
    </a>
  ) : (
    value
  )
}

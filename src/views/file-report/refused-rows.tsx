import type { FileReport } from '../../state/file-messages.ts'
import { refusalsAsCsv } from '../../state/refused-rows.ts'
import { fileReportWords as said } from '../../words/file-report-words.ts'
import { grouped } from '../../words/words.ts'
import { saveFile } from '../shared/save-file.ts'

/** So many are shown; all that are kept are in the CSV. */
const SHOWN = 20

/** The rows of a file that are no events, and why. */
export function RefusedRows({ name, report }: { readonly name: string; readonly report: FileReport }) {
  const { refused, byRule, refusals } = report
  return (
    <section>
      <h3>{said.refusedTitle}</h3>
      {refused === 0 && <p>{said.nothingRefused}</p>}
      <ul className="rules">
        {byRule.map(([rule, rows]) => (
          <li key={rule}>{said.rule(said.rules[rule] ?? rule, rows)}</li>
        ))}
      </ul>
      {refusals.length > 0 && (
        <>
          <p className="hint">{said.firstRefused(Math.min(SHOWN, refusals.length), refused)}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
          <section className="refused-rows" aria-label={said.refusedTable} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  {Object.values(said.columns).map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {refusals.slice(0, SHOWN).map(({ row, column, value, reason }) => (
                  <tr key={row}>
                    <td>{row !== null && grouped(row)}</td>
                    <td>{column ?? said.wholeRow}</td>
                    <td>
                      <bdi>{value}</bdi>
                    </td>
                    <td>{reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <div className="actions">
            <button
              type="button"
              className="button small"
              onClick={() =>
                saveFile(
                  said.fileName(name),
                  new Blob([refusalsAsCsv({ kept: [...refusals] })], { type: 'text/csv' }),
                )
              }
            >
              {said.save}
            </button>
            {refusals.length < refused && (
              <span className="hint">{said.notAllKept(refusals.length, refused)}</span>
            )}
          </div>
        </>
      )}
    </section>
  )
}

import { countryName, isCountryCode } from '../../lib/iso-3166.ts'
import type { FirstRows, MappingOutlook, SampleRow } from '../../state/table-columns.ts'
import { dateInWords } from '../../words/dates.ts'
import { mappingWords as said } from '../../words/mapping-words.ts'

/** The first rows as events, as the whole file will be read. */
export function SampleRows({
  outlook,
  table: { header, rows },
}: {
  readonly outlook: MappingOutlook
  readonly table: FirstRows
}) {
  const isNone = outlook.rows.length === 0
  return (
    <section className="mapping-sample">
      <h3>{said.sample}</h3>
      <p role="status">
        {isNone ? said.sampleNone : said.sampleCount(rows.length, outlook.accepted, outlook.refused)}
      </p>
      {!isNone && (
        <ol aria-label={said.sample}>
          {outlook.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of the file do not move
            <li key={at} className={'reason' in row ? 'refused-row' : undefined}>
              {'reason' in row ? (
                <>
                  <strong>{said.refused}</strong>{' '}
                  <bdi>
                    {said.refusedFor(header[row.column] ?? null, rows[at]?.[row.column] ?? '', row.reason)}
                  </bdi>
                </>
              ) : (
                <Event row={row} />
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Event({ row }: { readonly row: SampleRow }) {
  const { title, date, place, country, point, killed, injured } = row
  const where = [place, country && (isCountryCode(country) ? countryName(country) : country)]
  const parts = [
    dateInWords(date),
    where.filter(Boolean).join(', ') || said.noPlace,
    point && said.point(...point),
    killed >= 0 && said.killed(killed),
    injured >= 0 && said.injured(injured),
  ]
  return (
    <>
      <bdi className="sample-title">{title}</bdi> <bdi>{parts.filter(Boolean).join(' · ')}</bdi>
    </>
  )
}

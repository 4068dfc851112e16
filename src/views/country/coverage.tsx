import { coverageOf } from '../../data/coverage.ts'
import type { Pack } from '../../data/pack.ts'
import { countryWords, stretchInWords } from '../../words/country-words.ts'

/** How complete a curator holds the record of a country to be. */
export function Coverage({ pack, country }: { readonly pack: Pack; readonly country: string }) {
  return (
    <section className="country-coverage" aria-label={countryWords.coverage}>
      <h3 className="section-title">{countryWords.coverage}</h3>
      <dl>
        {(['levels', 'attacks'] as const).map((what) => {
          const spans = coverageOf(pack, country, what)
          return (
            <div key={what}>
              <dt>{what === 'levels' ? countryWords.levelsCovered : countryWords.attacksCovered}</dt>
              <dd>
                {spans.length === 0 && countryWords.notCovered}
                {spans.map(({ row }) => (
                  <p key={`${row.what} ${row.from}`}>
                    {stretchInWords(row)}
                    {row.note && <span className="gloss">{row.note}</span>}
                  </p>
                ))}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

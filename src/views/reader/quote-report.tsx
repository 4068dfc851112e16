import type { QuoteCheck } from '../../data/document.ts'
import { words } from '../../words/words.ts'

const SAID = {
  elsewhere: words.reader.elsewhere,
  'more-than-once': words.reader.severalTimes,
  missing: words.reader.missing,
} as const

/** How many quotations stand in the document, and which do not stand where the record says. */
export function QuoteReport({ checks }: { readonly checks: readonly QuoteCheck[] }) {
  const isInPlace = ({ found }: QuoteCheck) => found === 'at-offset' || found === 'by-search'
  const wrong = checks.filter((check) => !isInPlace(check))
  const found = checks.filter(({ found }) => found !== 'missing').length
  return (
    <div role="status" className={wrong.length === 0 ? 'report good' : 'report'}>
      <p>
        {wrong.length === 0 ? words.reader.allFound(checks.length) : words.reader.found(found, checks.length)}
      </p>
      {wrong.length > 0 && (
        <>
          <p>{words.reader.notFound}</p>
          <ul>
            {wrong.map(({ passage, found }) => (
              <li key={passage.id}>
                <q>{passage.exact}</q> ({SAID[found as keyof typeof SAID]})
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

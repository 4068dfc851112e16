import type { QuoteCheck } from '../../data/document.ts'
import { readerWords } from '../../words/reader-words.ts'

/** How many quotations stand in the document, and which do not stand where the record says. */
export function QuoteReport({ checks }: { readonly checks: readonly QuoteCheck[] }) {
  const missing = checks.filter(({ found }) => found === 'missing')
  const moved = checks.filter(({ found }) => found === 'elsewhere')
  const several = checks.filter(({ found }) => found === 'more-than-once')
  const isAllInPlace = missing.length + moved.length + several.length === 0
  return (
    <div className={missing.length + several.length === 0 ? 'report good' : 'report'}>
      <p>
        {isAllInPlace
          ? readerWords.allFound(checks.length)
          : readerWords.found(checks.length - missing.length, checks.length)}
      </p>
      <QuoteList title={readerWords.notFound} checks={missing} />
      <QuoteList title={readerWords.severalTimes} checks={several} />
      {moved.length > 0 && (
        <details>
          <summary>{readerWords.elsewhere(moved.length)}</summary>
          <QuoteList checks={moved} />
        </details>
      )}
    </div>
  )
}

function QuoteList({ title, checks }: { readonly title?: string; readonly checks: readonly QuoteCheck[] }) {
  if (checks.length === 0) return null
  return (
    <>
      {title && <p>{title}</p>}
      <ul>
        {checks.map(({ passage }) => (
          <li key={passage.id}>
            <q>{passage.exact}</q>
          </li>
        ))}
      </ul>
    </>
  )
}

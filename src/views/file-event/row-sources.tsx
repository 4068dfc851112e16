import { webAddress } from '../../lib/web-address.ts'
import type { RowSource } from '../../state/file-row.ts'
import { fileEventWords } from '../../words/file-event-words.ts'
import { type LayoutId, tableTerms } from '../../words/table-words.ts'

/** The sources that a row names, in its words. */
export function RowSources({ sources }: { readonly sources: readonly RowSource[] }) {
  if (sources.length === 0) return null
  return (
    <section className="row-sources" aria-label={fileEventWords.sources}>
      <h3 className="section-title">
        {fileEventWords.sources} <span className="count">{sources.length}</span>
      </h3>
      <ol>
        {sources.map((source, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row may name one source twice
          <li key={place}>
            <SourceLine source={source} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function SourceLine({ source: { publisher, title, date, url } }: { readonly source: RowSource }) {
  const address = webAddress(url)
  const name = title || publisher || url
  return (
    <>
      {publisher && title && (
        <>
          <bdi>{publisher}</bdi>,{' '}
        </>
      )}
      <cite dir="auto">{name}</cite>
      {date && `, ${date}`}
      {address && (
        <>
          {' '}
          <a href={address} target="_blank" rel="noopener noreferrer">
            {fileEventWords.openSource}
            <span className="visually-hidden"> ({name})</span>
          </a>
        </>
      )}
    </>
  )
}

/** What the data set's publisher asks of who uses it. */
export function Terms({ layout }: { readonly layout: LayoutId }) {
  const { name, attribution, licence, link } = tableTerms[layout]
  if (licence === '' && attribution === '') return null
  return (
    <section className="terms" aria-label={fileEventWords.terms}>
      <h3 className="section-title">{fileEventWords.terms}</h3>
      {attribution && <p>{attribution}</p>}
      <p>
        {licence}{' '}
        {webAddress(link) && (
          <a href={link} target="_blank" rel="noopener noreferrer">
            {name}
          </a>
        )}
      </p>
    </section>
  )
}

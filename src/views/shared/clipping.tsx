import type { Pack, PassageRow, SourceRow } from '../../data/pack.ts'
import { quoteAddress, webAddress } from '../../lib/web-address.ts'
import { openDialog, openSource } from '../../state/choices.ts'
import { sourceHref } from '../../state/history.ts'
import { dateInWords } from '../../words/dates.ts'
import { passageWords } from '../../words/passage-words.ts'
import { readerWords } from '../../words/reader-words.ts'
import { words } from '../../words/words.ts'
import { PageLink } from './page-link.tsx'
import './clipping.css'

/** A passage as cut out of a page: the quote marked between the words around it, then who published it, and our note. */
export function Clipping({ pack, id }: { readonly pack: Pack; readonly id: string }) {
  const passage = pack.passages.get(id)
  const source = passage && pack.sources.get(passage.source)
  if (!source)
    return <p className="clipping hint">{pack.isComplete ? readerWords.unread : passageWords.awaited}</p>
  return (
    <figure className="clipping">
      <Quote passage={passage} source={source} />
      <figcaption>
        {passage.note && <p className="note">{passage.note}</p>}
        <p className="origin">
          <bdi>{source.publisher}</bdi>,{' '}
          <cite lang={source.lang} dir="auto">
            {source.title}
          </cite>
          , {publishedInWords(source)}
        </p>
        <p className="actions">
          <SourceLinks source={source} passage={passage} />
          <PageLink href={sourceHref(source.id)} onOpen={() => openSource(source.id)}>
            {passageWords.reader}
          </PageLink>
          <button
            type="button"
            className="quiet"
            onClick={() => openDialog({ kind: 'cite', subject: 'passage', id })}
          >
            {words.take.citePassage}
          </button>
        </p>
      </figcaption>
    </figure>
  )
}

export function Quote({ passage, source }: { readonly passage: PassageRow; readonly source: SourceRow }) {
  return (
    <blockquote lang={source.lang} dir="auto">
      {passage.prefix && <span className="context">{passage.prefix}</span>}
      <mark>{passage.exact}</mark>
      {passage.suffix && <span className="context">{passage.suffix}</span>}
    </blockquote>
  )
}

/** The way to the passage on the web, or why there is none. Only http and https become links. */
export function SourceLinks({
  source,
  passage,
  isNamed = false,
}: {
  readonly source: SourceRow
  readonly passage?: PassageRow
  /** In a list of sources the link says which it opens. */
  readonly isNamed?: boolean
}) {
  const url = webAddress(source.url)
  const archive = webAddress(source.archive)
  return (
    <>
      {url ? (
        <a href={passage ? quoteAddress(url, passage) : url} target="_blank" rel="noopener noreferrer">
          {passageWords.open}
          {isNamed && <span className="visually-hidden"> ({source.publisher})</span>}
        </a>
      ) : (
        <span className="no-address">
          {source.url === '' ? passageWords.noAddress : passageWords.notAWebAddress}
        </span>
      )}
      {archive && (
        <a href={archive} target="_blank" rel="noopener noreferrer">
          {passageWords.archive}
        </a>
      )}
    </>
  )
}

export function publishedInWords(source: SourceRow): string {
  const published = source.published
    ? passageWords.published(dateInWords(source.published))
    : passageWords.publishedUnknown
  return source.read ? `${published}, ${passageWords.read(dateInWords(source.read))}` : published
}

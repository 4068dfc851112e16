import { Fragment, useState } from 'react'
import { checkQuotes, type QuoteCheck } from '../../data/document.ts'
import { buildExcerpts, type Segment, segmentText } from '../../data/excerpts.ts'
import type { Pack, PassageRow, SourceRow } from '../../data/pack.ts'
import { openDialog, openEvent } from '../../state/choices.ts'
import { eventHref } from '../../state/history.ts'
import { readKeptDocument } from '../../state/kept-document.ts'
import { readerWords } from '../../words/reader-words.ts'
import { relationWords, valueInWords } from '../../words/values.ts'
import { words } from '../../words/words.ts'
import { Article } from '../shared/article.tsx'
import { publishedInWords, SourceLinks } from '../shared/clipping.tsx'
import { NotThere } from '../shared/not-there.tsx'
import { PageLink } from '../shared/page-link.tsx'
import { ReportProblem } from '../shared/report.tsx'
import { DocumentField } from './document-field.tsx'
import { QuoteReport } from './quote-report.tsx'
import './reader.css'

/** A source: its passages in the order of the document, and what rests on each. */
export function ReaderView({ id, pack }: { readonly id: string; readonly pack: Pack }) {
  const source = pack.sources.get(id)
  if (!source && !pack.isComplete) return <p className="loading">{words.event.sourcesAwaited}</p>
  if (!source && pack.sources.size === 0)
    return <NotThere title={words.reader.eyebrow} text={readerWords.unread} />
  if (!source) return <NotThere title={readerWords.unknownTitle} text={readerWords.unknown(id)} />
  return <SourcePage key={id} source={source} pack={pack} />
}

function SourcePage({ source, pack }: { readonly source: SourceRow; readonly pack: Pack }) {
  const [text, setText] = useState(() => readKeptDocument(source.id))
  const passages = inDocumentOrder(pack.passagesOf.get(source.id) ?? [])
  const checks = text === null ? null : checkQuotes(passages, text)
  const numbers = new Map(passages.map((passage, index) => [passage.id, index + 1]))
  return (
    <Article
      eyebrow={words.reader.eyebrow}
      title={
        <cite lang={source.lang} dir="auto">
          {source.title}
        </cite>
      }
    >
      <p className="when">
        <bdi>{source.publisher}</bdi> · {publishedInWords(source)}
      </p>
      <p className="actions">
        <SourceLinks source={source} />
        <button
          type="button"
          className="button"
          onClick={() => openDialog({ kind: 'cite', subject: 'source', id: source.id })}
        >
          {words.take.cite}
        </button>
      </p>
      {/* There before the report is, so that a screen reader hears it come. */}
      <div role="status">{checks && <QuoteReport checks={checks} />}</div>
      {pack.passages.size === 0 ? (
        <p className="hint">{readerWords.unread}</p>
      ) : text === null || checks === null ? (
        <Excerpts excerpts={buildExcerpts(passages)} lang={source.lang} numbers={numbers} />
      ) : (
        <CheckedDocument text={text} checks={checks} lang={source.lang} numbers={numbers} />
      )}
      <DocumentField source={source} text={text} onText={setText} />
      <section className="rests" aria-label={readerWords.rests}>
        <h3 className="section-title">{readerWords.rests}</h3>
        <ol>
          {passages.map((passage) => (
            <li key={passage.id} id={`passage-${passage.id}`}>
              <RestingFacts passage={passage} pack={pack} />
            </li>
          ))}
        </ol>
      </section>
      <ReportProblem pack={pack} kind="source" id={source.id} title={source.title} />
    </Article>
  )
}

function inDocumentOrder(passages: readonly PassageRow[]): PassageRow[] {
  const place = (passage: PassageRow) => passage.start ?? Number.POSITIVE_INFINITY
  return [...passages].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
}

interface Marked {
  readonly lang: string
  readonly numbers: ReadonlyMap<string, number>
}

function Excerpts({
  excerpts,
  lang,
  numbers,
}: Marked & { readonly excerpts: readonly (readonly Segment[])[] }) {
  const gap = (
    <span className="gap" role="img" aria-label={readerWords.gapLabel}>
      {readerWords.gap}
    </span>
  )
  return (
    <blockquote className="excerpts" lang={lang} dir="auto">
      {excerpts.map((segments, index) => (
        // The excerpts of a source never change order.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Fragment key={index}>
          {gap}
          <p>
            <Segments segments={segments} numbers={numbers} />
          </p>
        </Fragment>
      ))}
      {gap}
    </blockquote>
  )
}

function CheckedDocument({
  text,
  checks,
  lang,
  numbers,
}: Marked & { readonly text: string; readonly checks: readonly QuoteCheck[] }) {
  const places = checks.flatMap(({ passage, start, end }) =>
    start === null || end === null ? [] : [{ passage, start, end }],
  )
  return (
    <>
      <h3 className="section-title">{readerWords.fullText}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard */}
      <blockquote className="document" lang={lang} dir="auto" tabIndex={0}>
        <Segments segments={segmentText(text, 0, places)} numbers={numbers} />
      </blockquote>
    </>
  )
}

/** Text with its quotes marked; behind the end of each quote its number leads to what rests on it. */
function Segments({
  segments,
  numbers,
}: {
  readonly segments: readonly Segment[]
  readonly numbers: ReadonlyMap<string, number>
}) {
  return segments.map(({ text, passages }, index) => {
    const next = segments[index + 1]?.passages ?? []
    const ending = passages.filter((passage) => !next.includes(passage))
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: segments of one text never change order
      <Fragment key={index}>
        {passages.length > 0 ? <mark>{text}</mark> : <span className="context">{text}</span>}
        {ending.map(({ id }) => (
          <sup key={id}>
            <a href={`#passage-${id}`} onClick={(event) => scrollToPassage(event, id)}>
              {numbers.get(id)}
            </a>
          </sup>
        ))}
      </Fragment>
    )
  })
}

// A hash would be a step of history that opens nothing.
function scrollToPassage(event: React.MouseEvent, id: string) {
  event.preventDefault()
  const target = document.getElementById(`passage-${id}`)
  target?.scrollIntoView({ block: 'center' })
  target?.querySelector('a')?.focus({ preventScroll: true })
}

function RestingFacts({ passage, pack }: { readonly passage: PassageRow; readonly pack: Pack }) {
  const claims = pack.tables.claims.filter((claim) => claim.passage === passage.id)
  const relations = pack.tables.relations.filter((relation) => relation.passage === passage.id)
  return (
    <>
      {claims.map(({ id, event, property, value, qualifier }) => (
        <p key={id}>
          {words.properties[property]}: <strong>{valueInWords(pack, property, value, qualifier)}</strong>{' '}
          <EventLink id={event} pack={pack} passage={passage.id} />
        </p>
      ))}
      {relations.map(({ from, relation, to }) => (
        <p key={`${from} ${relation} ${to}`}>
          <EventLink id={from} pack={pack} passage={passage.id} />{' '}
          {relationWords[relation].from.toLowerCase()} <EventLink id={to} pack={pack} passage={passage.id} />
        </p>
      ))}
      {passage.note && <p className="note">{passage.note}</p>}
    </>
  )
}

function EventLink({
  id,
  pack,
  passage,
}: {
  readonly id: string
  readonly pack: Pack
  readonly passage: string
}) {
  return (
    <PageLink href={eventHref(id)} onOpen={() => openEvent(id, passage)}>
      {pack.events.get(id)!.title}
    </PageLink>
  )
}

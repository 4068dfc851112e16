import type { EventRow, Pack } from '../../data/pack.ts'
import { openSource } from '../../state/choices.ts'
import { sourceHref } from '../../state/history.ts'
import { words } from '../../words/words.ts'
import { publishedInWords, SourceLinks } from '../shared/clipping.tsx'
import { PageLink } from '../shared/page-link.tsx'

/** Every source that a claim or relation of the event rests on. */
export function Sources({ event, pack }: { readonly event: EventRow; readonly pack: Pack }) {
  const passages = [
    ...(pack.claimsOf.get(event.id) ?? []),
    ...(pack.relationsFrom.get(event.id) ?? []),
    ...(pack.relationsTo.get(event.id) ?? []),
  ].map(({ passage }) => passage)
  const ids = new Set(passages.flatMap((id) => pack.passages.get(id)?.source ?? []))
  if (ids.size === 0 && pack.isComplete) return null
  return (
    <details className="sources">
      <summary>
        {words.event.sources} {pack.isComplete && `(${ids.size})`}
      </summary>
      {!pack.isComplete && <p className="hint">{words.event.sourcesAwaited}</p>}
      <ol>
        {[...ids].map((id) => {
          const source = pack.sources.get(id)!
          return (
            <li key={id}>
              <PageLink href={sourceHref(id)} onOpen={() => openSource(id)}>
                <bdi>{source.publisher}</bdi>
              </PageLink>
              ,{' '}
              <cite lang={source.lang} dir="auto">
                {source.title}
              </cite>
              , {publishedInWords(source)}. <SourceLinks source={source} isNamed />
            </li>
          )
        })}
      </ol>
    </details>
  )
}

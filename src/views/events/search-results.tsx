import { resolveEvent } from '../../data/claims.ts'
import type { Pack } from '../../data/pack.ts'
import { searchedParts } from '../../data/searched-parts.ts'
import { NO_FILTERS } from '../../filter/filters.ts'
import { whereFound } from '../../filter/where-found.ts'
import { excerptAround } from '../../lib/excerpt.ts'
import { findWords } from '../../lib/find-words.ts'
import { setFilters, usePage } from '../../state/choices.ts'
import { capitalise } from '../../words/facts.ts'
import { searchWords } from '../../words/search-words.ts'
import { MarkedStretches } from '../shared/marked.tsx'

/** Code units before and after what was found. */
const ROOM = [34, 44] as const

/** Where a search found its words in an event when its title and place do not show them: *Actor: Daesh*. */
export function FoundLine({
  pack,
  id,
  sought,
}: {
  readonly pack: Pack
  readonly id: string
  readonly sought: readonly string[]
}) {
  const known = usePage((now) => now.known)
  const parts = searchedParts(pack, pack.events.get(id)!, resolveEvent(pack, id, known))
  const found = whereFound(parts, sought)
  if (found.length === 0) return null
  return (
    <span className="found">
      {found.map((part, index) => {
        const { text, stretches } = excerptAround(part.text, findWords(part.text, sought), ROOM)
        return (
          <span key={`${part.of} ${part.text}`}>
            {index > 0 && ' · '}
            {searchWords.partOf(part)}: {part.alsoOf && searchWords.also(part.alsoOf)}
            <bdi>
              <MarkedStretches
                text={part.of === 'level-to' ? capitalise(text) : text}
                stretches={stretches}
              />
            </bdi>
          </span>
        )
      })}
    </span>
  )
}

interface Props {
  readonly q: string
  /** How many events the search finds that other filters hide. */
  readonly hidden: number
}

/** In place of the list when a search finds no event: what was searched, and what to give up. */
export function NoMatch({ q, hidden }: Props) {
  return (
    <div className="empty no-match">
      <p>{searchWords.none(q.trim())}</p>
      <p>{hidden > 0 ? searchWords.hidden(hidden, false) : searchWords.noneAnywhere}</p>
      <p className="actions">
        {hidden > 0 && <ClearOthers q={q} />}
        <button type="button" className="quiet" onClick={() => setFilters({ q: '' })}>
          {searchWords.clearSearch}
        </button>
      </p>
    </div>
  )
}

/** Above the list: that other filters hide some of what the search finds. */
export function SearchHint({ q, hidden }: Props) {
  if (hidden === 0) return null
  return (
    <p className="hint">
      {searchWords.hidden(hidden, true)} <ClearOthers q={q} />
    </p>
  )
}

function ClearOthers({ q }: { readonly q: string }) {
  return (
    <button type="button" className="quiet" onClick={() => setFilters({ ...NO_FILTERS, q })}>
      {searchWords.clearOthers}
    </button>
  )
}

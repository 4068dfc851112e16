import { type FormEvent, useEffect, useRef, useState } from 'react'
import { closeArticle, openDialog, page, setFilters, setKnown, usePage } from '../../state/choices.ts'
import { addressOf, BASE } from '../../state/history.ts'
import { words } from '../../words/words.ts'
import { CopyLink } from '../shared/copy-link.tsx'
import { DateField } from '../shared/date-field.tsx'
import { OpenFile } from '../shared/open-file.tsx'
import { PageLink } from '../shared/page-link.tsx'
import './header.css'

/** The title, search, the day of knowledge, and the link to all of what is shown. */
export function Header() {
  const known = usePage((now) => now.known)
  const isKnownOpen = usePage((now) => now.isKnownOpen ?? now.known !== null)
  const areFiltersOpen = usePage((now) => now.areFiltersOpen)
  return (
    <header className="header">
      <h1>
        <PageLink href={BASE} onOpen={closeArticle}>
          {words.app.name}
        </PageLink>
      </h1>
      <p className="tagline">{words.app.tagline}</p>
      <SearchField />
      <div className="known">
        <DateField label={words.header.known} day={known} onChange={setKnown} />
        {known === null && <span className="now">{words.header.knownNow}</span>}
        {known !== null && !isKnownOpen && (
          <button type="button" className="quiet" onClick={() => setKnown(null)}>
            {words.header.clearKnown}
          </button>
        )}
        <button
          type="button"
          className="button small"
          aria-expanded={isKnownOpen}
          aria-controls="known-strip"
          onClick={() => page.setState({ isKnownOpen: !isKnownOpen })}
        >
          {words.header.knownDays}
        </button>
      </div>
      <button
        type="button"
        className="button filters-toggle"
        aria-expanded={areFiltersOpen}
        aria-controls="filters"
        onClick={() => page.setState({ areFiltersOpen: !areFiltersOpen })}
      >
        {words.header.filters}
      </button>
      <OpenFile />
      <button
        type="button"
        className="button"
        onClick={() => openDialog({ kind: 'cite', subject: 'view', id: '' })}
      >
        {words.take.citeView}
      </button>
      <CopyLink label={words.header.share} address={() => addressOf(page.getState())} />
    </header>
  )
}

const TYPING_PAUSE_MS = 120

function SearchField() {
  const q = usePage((now) => now.filters.q)
  const [text, setText] = useState(q)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setText(q), [q])
  function type(value: string) {
    setText(value)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setFilters({ q: value }), TYPING_PAUSE_MS)
  }
  const flush = () => {
    clearTimeout(timer.current)
    if (text !== q) setFilters({ q: text })
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    flush()
    closeArticle()
    // On a narrow screen the results are below.
    document.getElementById('side')?.focus()
  }
  return (
    <search className="search">
      <form onSubmit={submit}>
        <input
          type="search"
          aria-label={words.header.search}
          placeholder={words.header.searchHint}
          value={text}
          maxLength={200}
          onChange={(event) => type(event.target.value)}
          onBlur={flush}
        />
      </form>
    </search>
  )
}

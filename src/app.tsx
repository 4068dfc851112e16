import { type MouseEvent, useEffect } from 'react'
import { setOfEvent } from './data/file-events.ts'
import { dropUnknown, page, usePage } from './state/choices.ts'
import { hasKeptFiles } from './state/has-kept-files.ts'
import { connectHistory } from './state/history.ts'
import { useLayers } from './state/layers.ts'
import type { LoadedPack } from './state/load-pack.ts'
import { PackError } from './state/load-pack.ts'
import { PackCache } from './state/pack-cache.tsx'
import { cursorOf, matchesOf, recordOf, useCountryShapes, usePack, usePlaceProblems } from './state/record.ts'
import { About } from './views/about/about.tsx'
import { EventsView } from './views/events/events.tsx'
import { FiltersView } from './views/filters/filters.tsx'
import { Header } from './views/header/header.tsx'
import { LevelsView } from './views/levels/levels.tsx'
import { LinkNotice, PackFailed, PackNotice } from './views/notices/notices.tsx'
import { ErrorBoundary } from './views/shared/error-boundary.tsx'
import { keepFocus } from './views/shared/keep-focus.ts'
import { LazyView } from './views/shared/lazy-view.tsx'
import './views/shared/page-used.ts'
import { Status } from './views/status/status.tsx'
import { TimelineView } from './views/timeline/timeline-view.tsx'
import { Welcome } from './views/welcome/welcome.tsx'
import { words } from './words/words.ts'

// Leaflet is a quarter of the page's code: it comes while the pack does, and everything else works before it is there.
const loadMap = () => import('./views/map/map-view.tsx').then(({ MapView }) => MapView)
loadMap().catch(() => undefined)
// What no first view shows is fetched when it is opened.
const loadReader = () => import('./views/reader/reader.tsx').then(({ ReaderView }) => ReaderView)
const loadEvent = () => import('./views/event/event-view.tsx').then(({ EventView }) => EventView)
const loadFileEvent = () =>
  import('./views/file-event/file-event.tsx').then(({ FileEventView }) => FileEventView)
const loadCountry = () => import('./views/country/country.tsx').then(({ CountryView }) => CountryView)
const loadLevelsBoard = () => import('./views/levels/board.tsx').then(({ LevelsBoard }) => LevelsBoard)
const loadAnswerTimes = () =>
  import('./views/answer-times/answer-times.tsx').then(({ AnswerTimesView }) => AnswerTimesView)
const loadCompare = () => import('./views/compare/compare.tsx').then(({ CompareView }) => CompareView)
const loadTable = () => import('./views/table/table.tsx').then(({ TableView }) => TableView)
const loadKnown = () => import('./views/known/known-strip.tsx').then(({ KnownStrip }) => KnownStrip)
const loadCite = () => import('./views/cite/cite.tsx').then(({ CiteView }) => CiteView)
const loadExport = () => import('./views/export/export.tsx').then(({ ExportView }) => ExportView)
const loadFiles = () => import('./views/files/files.tsx').then(({ FilesView }) => FilesView)
const loadFileReport = () =>
  import('./views/file-report/file-report.tsx').then(({ FileReportView }) => FileReportView)
const loadMapping = () => import('./views/mapping/mapping.tsx').then(({ MappingView }) => MappingView)
const loadNeededFiles = () =>
  import('./views/notices/needed-files.tsx').then(({ NeededFiles }) => NeededFiles)

// Before the first frame: the address says which pack to fetch.
connectHistory()
// A link to an event shows it first: its view comes while the pack does.
if (page.getState().event) loadEvent().catch(() => undefined)

export function App() {
  return (
    <PackCache>
      <Page />
    </PackCache>
  )
}

function Page() {
  const { data } = usePack()
  const isEmbedded = usePage((now) => now.embed)
  const hasFiles = usePage((now) => now.given !== null || (hasKeptFiles() && !now.embed))
  // What was typed into the header while the pack came stays there.
  return (
    <div className={isEmbedded ? 'page embedded' : 'page'}>
      {data && (
        // biome-ignore lint/a11y/useValidAnchor: it leads to a place on the page, as its address says
        <a className="skip" href="#side" onClick={skipToSide}>
          {words.app.skipToEvents}
        </a>
      )}
      {!isEmbedded && <Header />}
      {hasFiles && (
        <ErrorBoundary view={words.header.openFile}>
          <LazyView load={loadFiles} props={{ title: data?.pack.info.title ?? '' }} fallback={null} />
        </ErrorBoundary>
      )}
      {data ? <Record loaded={data} /> : <NoRecord />}
    </div>
  )
}

// A hash would be a step of history that opens nothing.
function skipToSide(event: MouseEvent) {
  event.preventDefault()
  document.getElementById('side')?.focus()
}

function NoRecord() {
  const { error, refetch } = usePack()
  return (
    <>
      <div className="notices">
        <LinkNotice />
      </div>
      {error ? (
        <PackFailed
          error={error}
          problems={error instanceof PackError ? error.problems : []}
          onRetry={() => void refetch()}
        />
      ) : (
        <main className="failed" id="events">
          <Loading />
        </main>
      )}
    </>
  )
}

function Loading() {
  return (
    <p role="status" className="loading">
      {words.app.loading}
    </p>
  )
}

/** Keeps the article's place while its code comes. */
function ArticleRoom() {
  return (
    <div className="article-room">
      <Loading />
    </div>
  )
}

function Record({ loaded }: { readonly loaded: LoadedPack }) {
  const { pack } = loaded
  const problems = [...loaded.problems, ...usePlaceProblems(loaded)]
  const known = usePage((now) => now.known)
  const filters = usePage((now) => now.filters)
  const at = usePage((now) => now.at)
  const event = usePage((now) => now.event)
  const source = usePage((now) => now.source)
  const country = usePage((now) => now.country)
  const view = usePage((now) => now.view)
  const isEmbedded = usePage((now) => now.embed)
  const dialog = usePage((now) => now.dialog)
  const hasFiles = usePage((now) => now.files.length > 0)
  const isKnownOpen = usePage((now) => now.isKnownOpen ?? now.known !== null)
  const { data: shapes, isError: hasNoShapes } = useCountryShapes()
  const record = recordOf(pack, known, useLayers())
  useEffect(() => dropUnknown(pack), [pack])
  useEffect(keepFocus, [])
  const matches = matchesOf(record.columns, filters)
  const cursor = cursorOf(record, at, known)
  return (
    <>
      {isKnownOpen && !isEmbedded && (
        <ErrorBoundary view={words.header.knownDays}>
          <LazyView
            load={loadKnown}
            props={{ pack }}
            fallback={<div className="known-room" id="known-strip" />}
          />
        </ErrorBoundary>
      )}
      <div className="notices">
        <LinkNotice />
        {hasFiles && (
          <ErrorBoundary view={words.filters.set}>
            <LazyView load={loadNeededFiles} props={{}} fallback={null} />
          </ErrorBoundary>
        )}
        <PackNotice key={pack.info.name} problems={problems} />
      </div>
      <main className="views">
        {isEmbedded && <h1 className="visually-hidden">{words.app.name}</h1>}
        {!isEmbedded && (
          <ErrorBoundary view={words.filters.title}>
            <FiltersView pack={record.pack} matches={matches} />
          </ErrorBoundary>
        )}
        <Welcome record={record} cursor={cursor} place="top" />
        <div className="middle">
          <Status matches={matches} />
          {view === 'table' && (
            <ErrorBoundary view={words.table.title}>
              <LazyView load={loadTable} props={{ record, matches }} fallback={<Loading />} />
            </ErrorBoundary>
          )}
          {view === 'levels' && (
            <ErrorBoundary view={words.levels.title}>
              <LazyView load={loadLevelsBoard} props={{ record, cursor }} fallback={<Loading />} />
            </ErrorBoundary>
          )}
          {view === 'answers' && (
            <ErrorBoundary view={words.views.names.answers}>
              <LazyView load={loadAnswerTimes} props={{ record, matches }} fallback={<Loading />} />
            </ErrorBoundary>
          )}
          {view === 'compare' && (
            <ErrorBoundary view={words.views.names.compare}>
              <LazyView load={loadCompare} props={{ record, matches, cursor }} fallback={<Loading />} />
            </ErrorBoundary>
          )}
          {view === 'map' && (
            <>
              <ErrorBoundary view={words.map.title} className="map-room">
                <LazyView
                  load={loadMap}
                  props={{ record, matches, cursor, shapes: hasNoShapes ? null : shapes }}
                  fallback={<div className="map-room">{words.map.loading}</div>}
                />
              </ErrorBoundary>
              <ErrorBoundary view={words.timeline.title}>
                <TimelineView record={record} matches={matches} cursor={cursor} />
              </ErrorBoundary>
            </>
          )}
        </div>
        <div className="side" id="side" tabIndex={-1}>
          <ErrorBoundary key={event ?? source ?? country ?? 'list'} view={sideName(event, source, country)}>
            {event ? (
              <LazyView
                load={!pack.events.has(event) && setOfEvent(event) ? loadFileEvent : loadEvent}
                props={{ id: event, record, matches }}
                fallback={<ArticleRoom />}
              />
            ) : source ? (
              <LazyView load={loadReader} props={{ id: source, pack }} fallback={<Loading />} />
            ) : country ? (
              <LazyView
                key={country}
                load={loadCountry}
                props={{ country, record, cursor }}
                fallback={<ArticleRoom />}
              />
            ) : (
              <div className="listing">
                <Welcome record={record} cursor={cursor} place="side" />
                <EventsView record={record} matches={matches} />
              </div>
            )}
          </ErrorBoundary>
          {view !== 'levels' && (
            <ErrorBoundary view={words.levels.title}>
              <LevelsView record={record} cursor={cursor} />
            </ErrorBoundary>
          )}
        </div>
      </main>
      <About pack={pack} />
      {dialog && (
        <ErrorBoundary key={dialog.kind} view={words.take[dialog.kind]}>
          {dialog.kind === 'cite' ? (
            <LazyView load={loadCite} props={{ dialog, record, matches }} fallback={null} />
          ) : 'set' in dialog ? (
            <LazyView
              load={dialog.kind === 'report' ? loadFileReport : loadMapping}
              props={dialog}
              fallback={null}
            />
          ) : (
            <LazyView load={loadExport} props={{ record, matches, cursor }} fallback={null} />
          )}
        </ErrorBoundary>
      )}
    </>
  )
}

function sideName(event: string | null, source: string | null, country: string | null): string {
  if (event) return words.event.name
  if (country) return words.filters.country
  return source ? words.reader.eyebrow : words.events.title
}

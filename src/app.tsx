import { lazy, Suspense } from 'react'
import { usePage } from './state/choices.ts'
import { connectHistory } from './state/history.ts'
import type { LoadedPack } from './state/load-pack.ts'
import { PackError } from './state/load-pack.ts'
import { PackCache } from './state/pack-cache.tsx'
import { cursorOf, matchesOf, recordOf, useCountryShapes, usePack } from './state/record.ts'
import { EventView } from './views/event/event-view.tsx'
import { EventsView } from './views/events/events.tsx'
import { FiltersView } from './views/filters/filters.tsx'
import { Header } from './views/header/header.tsx'
import { LevelsView } from './views/levels/levels.tsx'
import { LinkNotice, PackFailed, PackNotice } from './views/notices/notices.tsx'
import { ReaderView } from './views/reader/reader.tsx'
import { ErrorBoundary } from './views/shared/error-boundary.tsx'
import { Status } from './views/status/status.tsx'
import { TableView } from './views/table/table.tsx'
import { TimelineView } from './views/timeline/timeline-view.tsx'
import { words } from './words/words.ts'

// Leaflet is a third of the page's code; everything else is there while it comes.
const MapView = lazy(() => import('./views/map/map-view.tsx').then((module) => ({ default: module.MapView })))

// Before the first frame: the address says which pack to fetch.
connectHistory()

export function App() {
  return (
    <PackCache>
      <Page />
    </PackCache>
  )
}

function Page() {
  const { data, error, refetch } = usePack()
  if (data) return <Record {...data} />
  return (
    <div className="page">
      <Header columns={null} />
      {error ? (
        <PackFailed
          error={error}
          problems={error instanceof PackError ? error.problems : []}
          onRetry={() => void refetch()}
        />
      ) : (
        <main className="failed" id="events">
          <p role="status" className="loading">
            {words.app.loading}
          </p>
        </main>
      )}
    </div>
  )
}

function Record({ pack, problems }: LoadedPack) {
  const known = usePage((now) => now.known)
  const filters = usePage((now) => now.filters)
  const at = usePage((now) => now.at)
  const event = usePage((now) => now.event)
  const source = usePage((now) => now.source)
  const isTable = usePage((now) => now.table)
  const isEmbedded = usePage((now) => now.embed)
  const { data: shapes, isError: hasNoShapes } = useCountryShapes()
  const record = recordOf(pack, known)
  const matches = matchesOf(record.columns, filters)
  const cursor = cursorOf(record, at)
  return (
    <div className={isEmbedded ? 'page embedded' : 'page'}>
      <a className="skip" href="#events">
        {words.app.skipToEvents}
      </a>
      {!isEmbedded && <Header columns={record.columns} />}
      <div className="notices">
        <LinkNotice record={record} />
        <PackNotice key={pack.info.name} problems={problems} />
      </div>
      <main className="views">
        {!isEmbedded && (
          <ErrorBoundary view={words.filters.title}>
            <FiltersView pack={pack} matches={matches} />
          </ErrorBoundary>
        )}
        <div className="middle">
          <Status matches={matches} />
          {isTable ? (
            <ErrorBoundary view={words.table.title}>
              <TableView record={record} matches={matches} />
            </ErrorBoundary>
          ) : (
            <>
              <ErrorBoundary view={words.map.title}>
                <Suspense fallback={<div className="map loading">{words.map.loading}</div>}>
                  <MapView
                    record={record}
                    matches={matches}
                    cursor={cursor}
                    shapes={hasNoShapes ? null : shapes}
                  />
                </Suspense>
              </ErrorBoundary>
              <ErrorBoundary view={words.timeline.title}>
                <TimelineView record={record} matches={matches} cursor={cursor} />
              </ErrorBoundary>
            </>
          )}
        </div>
        <div className="side">
          <ErrorBoundary key={event ?? source ?? 'list'} view={words.events.title}>
            {event ? (
              <EventView id={event} record={record} matches={matches} />
            ) : source ? (
              <ReaderView id={source} pack={pack} />
            ) : (
              <EventsView record={record} matches={matches} />
            )}
          </ErrorBoundary>
          <ErrorBoundary view={words.levels.title}>
            <LevelsView record={record} cursor={cursor} />
          </ErrorBoundary>
        </div>
      </main>
    </div>
  )
}

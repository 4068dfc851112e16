import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RowNumber } from '../../data/columns.ts'
import type { Matches } from '../../filter/match.ts'
import { neighbourRow, pageOfRows, rankOfRow } from '../../filter/rows.ts'
import { type Day, dayOf } from '../../lib/days.ts'
import { onceAFrame } from '../../lib/frame.ts'
import { openEvent, page, setCursor, setFilters, usePage } from '../../state/choices.ts'
import { type EventRecord, fullWindow, openingWindow } from '../../state/record.ts'
import { formatDay } from '../../words/dates.ts'
import { words } from '../../words/words.ts'
import { tiesOf } from './answers.ts'
import { DaySlider } from './day-slider.tsx'
import { createTimeline } from './draw.ts'
import { AXIS_HEIGHT, BRUSH_HEIGHT, layOutTimeline, type TimelineModel } from './model.ts'
import { type DayWindow, dayAt, daySpan, fitWindow, middleOfDay, type TimeScale, xOfDay } from './scale.ts'
import { Toolbar } from './toolbar.tsx'
import { usePlay } from './use-play.ts'
import { createZoom } from './zoom.ts'
import './timeline.css'

/** Of the column of labels, in widths of the root's font size, so that it grows with the reader's text. */
const LABEL_REMS = 7
const MARGIN_RIGHT = 28
/** Links may ask for any year; the timeline goes no farther than these. */
const FARTHEST: DayWindow = [dayOf(1000, 1, 1), dayOf(2999, 12, 31)]
const EVENTS_A_PAGE = 10
const DOUBLE_CLICK_MS = 500

interface Props {
  readonly record: EventRecord
  readonly matches: Matches
  readonly cursor: Day
}

/** Attacks and other events above, a lane of threat levels for each country below, on one axis. */
export function TimelineView({ record, matches, cursor }: Props) {
  const svg = useRef<SVGSVGElement>(null)
  const head = useRef<SVGSVGElement>(null)
  const plot = useRef<HTMLDivElement>(null)
  const width = useWidth(plot)
  const chosen = usePage((now) => now.event)
  const isPlaying = usePage((now) => now.isPlaying)
  const shown = usePage((now) => now.window)
  const { from, to } = matches.filters
  const full = useMemo(() => holdDays(fullWindow(record), [from, to, cursor]), [record, from, to, cursor])
  // What a link asks for decides the first window; a brush moved later does not move it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const opening = useMemo(() => holdDays(openingWindow(record), [from, to]), [record])
  const window = useMemo(() => fitWindow(shown ?? opening, full), [shown, opening, full])
  const [focused, setFocused] = useState<string | null>(null)
  const help = useId()
  const scale = useMemo((): TimeScale => {
    const left = Math.round(
      LABEL_REMS * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    )
    return { from: window[0], to: window[1], left, width: Math.max(80, width - left - MARGIN_RIGHT) }
  }, [window, width])
  const model = useMemo(
    () => layOutTimeline(record, matches, scale, [focused, chosen]),
    [record, matches, scale, focused, chosen],
  )
  const stops = useMemo(
    () =>
      [...new Set(record.lanes.flatMap(({ changes }) => changes.map(({ since }) => since)))].sort(
        (a, b) => a - b,
      ),
    [record],
  )
  usePlay(isPlaying, cursor, window, stops)
  useShowChosen(chosen, record, window, full)
  const x = (day: Day) => Math.min(scale.left + scale.width, Math.max(scale.left, day))
  const fromX = x(from === null ? scale.left : xOfDay(scale, from))
  const toX = x(to === null ? scale.left + scale.width : xOfDay(scale, to + 1))
  const cursorX = cursor >= scale.from && cursor <= scale.to ? middleOfDay(scale, cursor) : null

  const now = useRef({ scale, model })
  now.current = { scale, model }
  const drawing = useRef<{
    timeline: ReturnType<typeof createTimeline>
    zoom: ReturnType<typeof createZoom>
  }>(null)
  useEffect(() => {
    const element = plot.current!
    let cursorBefore: Day | null = null
    let clicks = 0
    const zoom = createZoom(element, {
      onWindow: onceAFrame((next: DayWindow) => page.setState({ window: next })),
      onClick(pixel) {
        // The first click of a double-click moves the cursor, and the second puts it back.
        if (clicks++ === 0) cursorBefore = page.getState().at
        setTimeout(() => {
          clicks = 0
        }, DOUBLE_CLICK_MS)
        if (pixel >= now.current.scale.left) moveCursor(dayAt(now.current.scale, pixel))
      },
      onReset: () => page.setState({ window: null, at: cursorBefore }),
      isScrolling({ clientY, ctrlKey, metaKey }) {
        const isOverLanes = clientY - svg.current!.getBoundingClientRect().top > now.current.model.lanesTop
        return isOverLanes && !ctrlKey && !metaKey && element.scrollHeight > element.clientHeight
      },
    })
    drawing.current = { timeline: createTimeline(head.current!, svg.current!), zoom }
    return () => {
      drawing.current?.timeline.remove()
      zoom.remove()
    }
  }, [])

  const tabStop = tabStopOf(model, [focused, chosen])
  useLayoutEffect(() => {
    if (!drawing.current || width === 0) return
    drawing.current.zoom.update(window, full, scale.left, scale.width)
    drawing.current.timeline.update(model, {
      chosen,
      tabStop,
      ties: tiesOf(record, chosen),
      brush: { from: fromX, to: toX, isSet: from !== null || to !== null },
      cursorX,
    })
  })

  // The next event is drawn first, then focused.
  useLayoutEffect(() => {
    if (focused === null) return
    svg.current?.querySelector<SVGGElement>(`[data-event="${CSS.escape(focused)}"]`)?.focus()
  }, [focused])

  function openMark(target: EventTarget) {
    const id = target instanceof Element ? target.closest('[data-event]')?.getAttribute('data-event') : null
    const crowd =
      target instanceof Element ? target.closest('[data-crowd]')?.getAttribute('data-crowd') : null
    if (id) openEvent(id)
    if (crowd)
      page.setState({
        gathered: crowd.split(' '),
        event: null,
        source: null,
        passage: null,
      })
    return Boolean(id || crowd)
  }

  function press(event: KeyboardEvent<SVGSVGElement>) {
    if (!(event.target instanceof Element) || !event.target.closest('[data-event], [data-crowd]')) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      openMark(event.target)
      return
    }
    const here = record.columns.rowOfId.get(
      event.target.closest('[data-event]')?.getAttribute('data-event') ?? '',
    )
    const next = here === undefined ? null : rowByKey(event.key, matches, here)
    if (next === null) return
    event.preventDefault()
    showRow(next, record, window, full)
    setFocused(record.columns.ids[next]!)
  }

  const daySlider = {
    page: Math.max(1, Math.round(daySpan(scale) / 10)),
    dayAt: (clientX: number) => dayAt(scale, clientX - plot.current!.getBoundingClientRect().left),
  }
  const isOff = (day: Day | null) => day !== null && (day < scale.from || day > scale.to)
  return (
    <section
      className="timeline"
      aria-label={words.timeline.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') page.setState({ isPlaying: false })
      }}
    >
      <Toolbar window={window} full={full} cursor={cursor} onCursor={moveCursor} />
      <div className="plot" ref={plot}>
        <p id={help} className="visually-hidden">
          {words.timeline.help} {words.timeline.span(formatDay(window[0]), formatDay(window[1]))}
        </p>
        <div className="plot-head">
          <svg ref={head} width={Math.max(0, width)} height={AXIS_HEIGHT + BRUSH_HEIGHT} aria-hidden="true" />
          <DaySlider
            {...daySlider}
            name={words.timeline.from}
            className="handle from"
            day={from ?? full[0]}
            min={full[0]}
            max={to ?? full[1]}
            x={fromX}
            isOffScreen={from === null ? full[0] < window[0] : isOff(from)}
            onChange={(day, isDragged) =>
              // Dragged to the edge it asks for nothing any more.
              setFilters({ from: day <= (isDragged ? window[0] : full[0]) ? null : day })
            }
          />
          <DaySlider
            {...daySlider}
            name={words.timeline.to}
            className="handle to"
            day={to ?? full[1]}
            min={from ?? full[0]}
            max={full[1]}
            x={toX}
            isOffScreen={to === null ? full[1] > window[1] : isOff(to)}
            onChange={(day, isDragged) =>
              setFilters({ to: day >= (isDragged ? window[1] : full[1]) ? null : day })
            }
          />
          <DaySlider
            {...daySlider}
            name={words.timeline.cursor}
            className="cursor-handle"
            day={cursor}
            min={full[0]}
            max={full[1]}
            x={cursorX ?? (cursor < scale.from ? scale.left : scale.left + scale.width)}
            isOffScreen={cursorX === null}
            onChange={moveCursor}
          >
            {formatDay(cursor, 'short')}
          </DaySlider>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: an SVG can't be a fieldset; its marks are the buttons, and it hears them all */}
        <svg
          ref={svg}
          width={Math.max(0, width)}
          height={model.height}
          role="group"
          aria-label={words.timeline.events}
          aria-describedby={help}
          onKeyDown={press}
          onClickCapture={(event) => {
            if (openMark(event.target)) event.stopPropagation()
          }}
        />
      </div>
    </section>
  )
}

function moveCursor(day: Day) {
  page.setState({ isPlaying: false })
  setCursor(day)
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (!element.current) return
    const measure = () => setWidth(element.current?.clientWidth ?? 0)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}

/** The window made to hold these days too. */
function holdDays([first, last]: DayWindow, days: readonly (Day | null)[]): DayWindow {
  const held = days.filter((day) => day !== null && day >= FARTHEST[0] && day <= FARTHEST[1]) as Day[]
  return [Math.min(first, ...held), Math.max(last, ...held)]
}

/** An event opened from elsewhere moves the window to where it is; when it closes, the window is what it was. */
function useShowChosen(chosen: string | null, record: EventRecord, window: DayWindow, full: DayWindow) {
  const now = useRef({ record, window, full })
  now.current = { record, window, full }
  const moved = useRef<{ readonly before: DayWindow | null; readonly to: DayWindow | null }>(null)
  useEffect(() => {
    const shown = page.getState().window
    if (chosen === null) {
      // Not when the reader has moved on meanwhile.
      if (moved.current && shown === moved.current.to) page.setState({ window: moved.current.before })
      moved.current = null
      return
    }
    const row = now.current.record.columns.rowOfId.get(chosen)
    if (row === undefined) return
    showRow(row, now.current.record, now.current.window, now.current.full)
    const to = page.getState().window
    if (to !== shown) moved.current = { before: moved.current ? moved.current.before : shown, to }
  }, [chosen])
}

function showRow(row: RowNumber, { columns }: EventRecord, window: DayWindow, full: DayWindow) {
  const day = columns.start[row] === columns.end[row] ? columns.start[row]! : columns.end[row]!
  if (!Number.isFinite(day) || day < full[0] || day > full[1]) return
  if (day >= window[0] && day <= window[1]) return
  const half = (window[1] - window[0]) / 2
  page.setState({ window: fitWindow([day - half, day + half], full) })
}

/** The mark that the tab key stops at: the first of the wanted that is drawn, else the first mark. */
function tabStopOf({ tracks, lanes }: TimelineModel, wanted: readonly (string | null)[]): string | null {
  const marks = [...tracks.flatMap(({ marks }) => marks), ...lanes.flatMap(({ changes }) => changes)]
  const ids = marks.map(({ id }) => id)
  return wanted.find((id) => id !== null && ids.includes(id)) ?? ids[0] ?? null
}

function rowByKey(key: string, matches: Matches, here: RowNumber): RowNumber | null {
  const at = (rank: number) => pageOfRows(matches, 'oldest', rank, 1)[0] ?? null
  const last = matches.count - 1
  switch (key) {
    case 'ArrowRight':
      return neighbourRow(matches, here, 1)
    case 'ArrowLeft':
      return neighbourRow(matches, here, -1)
    case 'Home':
      return at(0)
    case 'End':
      return at(last)
    case 'PageUp':
    case 'PageDown': {
      const step = key === 'PageUp' ? -EVENTS_A_PAGE : EVENTS_A_PAGE
      return at(Math.min(last, Math.max(0, Math.max(0, rankOfRow(matches, 'oldest', here)) + step)))
    }
    default:
      return null
  }
}

import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Matches } from '../../filter/match.ts'
import type { Day } from '../../lib/days.ts'
import { onceAFrame } from '../../lib/frame.ts'
import { gatherEvents, openEvent, page, setCursor, setFilters, usePage } from '../../state/choices.ts'
import { useCoincidences } from '../../state/coincidences.ts'
import { type EventRecord, fullWindow, openingWindow } from '../../state/record.ts'
import { formatDay } from '../../words/dates.ts'
import { words } from '../../words/words.ts'
import { tiesOf } from './answers.ts'
import { DaySlider } from './day-slider.tsx'
import { createTimeline } from './draw.ts'
import { binByKey, findBin, rowByKey, tabBinsOf, tabStopOf } from './keys.ts'
import { LaneLabels } from './lane-labels.tsx'
import { LanesHead } from './lanes-head.tsx'
import { AXIS_HEIGHT, BRUSH_HEIGHT, layOutTimeline } from './model.ts'
import { type DayWindow, dayAt, daySpan, fitWindow, middleOfDay, type TimeScale, xOfDay } from './scale.ts'
import { holdDays, showRow, useShowChosen } from './show-chosen.ts'
import { handleAt } from './ticks.ts'
import { Toolbar } from './toolbar.tsx'
import { useLanes } from './use-lanes.ts'
import { usePlay } from './use-play.ts'
import { createZoom } from './zoom.ts'
import './timeline.css'
import './lanes.css'
import './rings.css'

/** Of the column of labels, in widths of the root's font size, so that it grows with the reader's text. */
const LABEL_REMS = 8
const MARGIN_RIGHT = 28
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
  const [width] = useSize(plot)
  const lanesHead = useRef<HTMLDivElement>(null)
  const [, headHeight] = useSize(lanesHead)
  const chosen = usePage((now) => now.event)
  const coincidences = useCoincidences(record, chosen)
  const isPlaying = usePage((now) => now.isPlaying)
  const shown = usePage((now) => now.window)
  const { from, to } = matches.filters
  const full = useMemo(() => holdDays(fullWindow(record), [from, to, cursor]), [record, from, to, cursor])
  // What a link asks for decides the first window; a brush moved later does not move it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const opening = useMemo(() => holdDays(openingWindow(record), [from, to]), [record])
  const window = useMemo(() => fitWindow(shown ?? opening, full), [shown, opening, full])
  const [focused, setFocused] = useState<string | null>(null)
  const [focusedBin, setFocusedBin] = useState<string | null>(null)
  const [isFocusIn, setFocusIn] = useState(false)
  const help = useId()
  // Read again when the width is: text that the reader makes larger changes both.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize), [width])
  const scale = useMemo((): TimeScale => {
    const left = Math.round(LABEL_REMS * rem)
    return { from: window[0], to: window[1], left, width: Math.max(80, width - left - MARGIN_RIGHT) }
  }, [window, width, rem])
  const ties = useMemo(() => tiesOf(record, chosen, coincidences), [record, chosen, coincidences])
  const lanes = useLanes({
    record,
    cursor,
    country: matches.filters.country,
    // The mark that the tab key comes back to is no reason to show its lane.
    focused: isFocusIn ? focused : null,
    chosen,
    ties,
  })
  const model = useMemo(() => {
    const tied = ties.flatMap(({ from, to }) => [from, to])
    const room = { facts: lanes.shown, headHeight }
    return layOutTimeline(record, matches, scale, [focused, chosen], room, tied)
  }, [record, matches, scale, focused, chosen, ties, lanes.shown, headHeight])
  const stops = useMemo(
    () =>
      [...new Set(record.lanes.flatMap(({ changes }) => changes.map(({ since }) => since)))].sort(
        (a, b) => a - b,
      ),
    [record],
  )
  usePlay(isPlaying, cursor, window, stops)
  useShowChosen(chosen, record, window, full)
  const x = (pixel: number) => Math.min(scale.left + scale.width, Math.max(scale.left, pixel))
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
  const handleLabel = formatDay(cursor, 'short')
  const handle = handleAt(x(xOfDay(scale, cursor + 0.5)), handleLabel, width, rem)
  useLayoutEffect(() => {
    if (!drawing.current || width === 0) return
    drawing.current.zoom.update(window, full, scale.left, scale.width)
    drawing.current.timeline.update(model, {
      chosen,
      tabStop,
      tabBins: tabBinsOf(model, focusedBin),
      ties,
      brush: { from: fromX, to: toX, isSet: from !== null || to !== null },
      cursorX,
      handle,
      rem,
    })
  })

  // The next event is drawn first, then focused.
  useLayoutEffect(() => {
    if (focused === null) return
    svg.current?.querySelector<SVGGElement>(`[data-event="${CSS.escape(focused)}"]`)?.focus()
  }, [focused])
  useLayoutEffect(() => {
    if (focusedBin === null) return
    svg.current?.querySelector<SVGRectElement>(`[data-bin="${CSS.escape(focusedBin)}"]`)?.focus()
  }, [focusedBin])

  function openMark(target: EventTarget) {
    const id = keyAt(target, 'data-event')
    const bin = findBin(now.current.model, keyAt(target, 'data-bin') ?? '')
    const crowd = bin
      ? bin.rows().map((row) => record.columns.ids.at(row)!)
      : keyAt(target, 'data-crowd')?.split(' ')
    if (id) openEvent(id)
    if (crowd) gatherEvents(crowd)
    return Boolean(id || crowd)
  }

  function press(event: KeyboardEvent<SVGSVGElement>) {
    const bin = keyAt(event.target, 'data-bin')
    const id = keyAt(event.target, 'data-event')
    if (bin === null && id === null && keyAt(event.target, 'data-crowd') === null) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      openMark(event.target)
      return
    }
    const nextBin = bin === null ? null : binByKey(event.key, model, bin)
    const here = record.columns.rowOfId.get(id ?? '')
    const next = here === undefined ? null : rowByKey(event.key, matches, here)
    if (nextBin !== null) setFocusedBin(nextBin)
    if (next !== null) {
      showRow(next, record, window, full)
      setFocused(record.columns.ids.at(next)!)
    }
    if (nextBin !== null || next !== null) event.preventDefault()
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
            x={handle.x}
            isOffScreen={cursorX === null}
            onChange={moveCursor}
          >
            {handleLabel}
          </DaySlider>
        </div>
        <div className="plot-body">
          {/* biome-ignore lint/a11y/useSemanticElements: an SVG can't be a fieldset; its marks are the buttons, and it hears them all */}
          <svg
            ref={svg}
            width={Math.max(0, width)}
            height={model.height}
            role="group"
            aria-label={words.timeline.events}
            aria-describedby={help}
            onKeyDown={press}
            onFocus={() => setFocusIn(true)}
            onBlur={({ relatedTarget, currentTarget }) => {
              // Not when the focus leaves the page: it comes back to the mark.
              if (relatedTarget && !currentTarget.contains(relatedTarget)) setFocusIn(false)
            }}
            onClickCapture={(event) => {
              if (openMark(event.target)) event.stopPropagation()
            }}
          />
          <div className="lanes-room" style={{ top: `${model.lanesTop}px` }}>
            <div ref={lanesHead} className="lanes-head">
              {lanes.count > 0 && <LanesHead lanes={lanes} />}
            </div>
            <LaneLabels lanes={model.lanes} left={scale.left} />
          </div>
        </div>
      </div>
    </section>
  )
}

function moveCursor(day: Day) {
  page.setState({ isPlaying: false })
  setCursor(day)
}

/** The value of an attribute of the mark at or around an element. */
function keyAt(target: EventTarget, attribute: string): string | null {
  return target instanceof Element
    ? (target.closest(`[${attribute}]`)?.getAttribute(attribute) ?? null)
    : null
}

function useSize(element: React.RefObject<HTMLElement | null>): readonly [width: number, height: number] {
  const [size, setSize] = useState<readonly [number, number]>([0, 0])
  useLayoutEffect(() => {
    if (!element.current) return
    const measure = () => {
      const { clientWidth = 0, offsetHeight = 0 } = element.current ?? {}
      setSize((before) =>
        before[0] === clientWidth && before[1] === offsetHeight ? before : [clientWidth, offsetHeight],
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return size
}

import 'leaflet/dist/leaflet.css'
import './map.css'
import './rings.css'
import type { Map as LeafletMap } from 'leaflet'
import { type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { CountryShape } from '../../data/country-shapes.ts'
import { gatherCells, largestToll, type MapCell, rowsOfCell } from '../../filter/cells.ts'
import type { Matches } from '../../filter/match.ts'
import { findPlaceless, type Placeless } from '../../filter/placeless.ts'
import type { Day } from '../../lib/days.ts'
import {
  gatherEvents,
  type MapView as MapChoice,
  openEvent,
  page,
  toggleOption,
  usePage,
} from '../../state/choices.ts'
import { useCoincidences } from '../../state/coincidences.ts'
import { type EventRecord, isMixed } from '../../state/record.ts'
import { words } from '../../words/words.ts'
import { type Arc, answersOf } from './answers.ts'
import { createArcs } from './arcs.ts'
import { CELL_PIXELS, createCircles } from './circles.ts'
import { createCountries } from './countries.ts'
import { createMap } from './create-map.ts'
import { Legend } from './legend.tsx'
import { type CountryLevel, levelsOnDay } from './levels-on-day.ts'
import { frameOf, homeBounds, keepWorldInView, placeOf } from './map-frame.ts'

interface Props {
  readonly record: EventRecord
  readonly matches: Matches
  readonly cursor: Day
  /** Undefined while the outlines load, null when they could not be had. */
  readonly shapes: readonly CountryShape[] | undefined | null
}

/** Attacks as circles gathered in screen space, and countries shaded by the level in force on the cursor's date. */
export function MapView({ record, matches, cursor, shapes }: Props) {
  const help = useId()
  const container = useRef<HTMLDivElement>(null)
  const map = useLeafletMap(container)
  const chosen = usePage((now) => now.event)
  const placeless = useMemo(() => findPlaceless(matches), [matches])
  const levels = useMemo(() => levelsOnDay(record, cursor), [record, cursor])
  const coincidences = useCoincidences(record, chosen)
  const arcs = useMemo(
    () => answersOf(record, chosen, shapes ?? [], coincidences),
    [record, chosen, shapes, coincidences],
  )
  return (
    <section className="map" aria-label={words.map.title}>
      <svg className="hatch" aria-hidden="true">
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" />
          <line x1="0" y1="0" x2="0" y2="5" />
        </pattern>
      </svg>
      <p id={help} className="visually-hidden">
        {words.map.help}
      </p>
      <div ref={container} className="map-container" />
      {map && <Layers {...{ map, record, matches, shapes, help, placeless, levels, arcs }} />}
      <Legend
        record={record}
        cursor={cursor}
        levels={levels}
        hasPlaceless={placeless.rows.length > 0}
        arcs={arcs}
      />
      {shapes === null && (
        <p role="alert" className="alert map-note">
          {words.map.failed}
        </p>
      )}
      {placeless.rows.length > 0 && (
        <p className="map-note placeless">
          {words.map.placeless(placeless.rows.length, isMixed(record))}{' '}
          <button type="button" className="quiet" onClick={() => gather(record, placeless.rows)}>
            {words.map.showPlaceless}
          </button>
        </p>
      )}
    </section>
  )
}

/** The map in an element, as long as that is shown. */
function useLeafletMap(container: RefObject<HTMLElement | null>): LeafletMap | null {
  const [map, setMap] = useState<LeafletMap | null>(null)
  useEffect(() => {
    const made = createMap(container.current!)
    setMap(made)
    return () => void made.remove()
  }, [container])
  return map
}

function Layers({
  map,
  record,
  matches,
  shapes,
  help,
  placeless,
  levels,
  arcs,
}: Omit<Props, 'cursor'> & {
  readonly map: LeafletMap
  readonly help: string
  readonly placeless: Placeless
  readonly levels: ReadonlyMap<string, CountryLevel>
  readonly arcs: readonly Arc[]
}) {
  const chosen = usePage((now) => now.event)
  const view = usePage((now) => now.map)
  const frame = useFrame(map, record, shapes, help)
  const layers = useRef<ReturnType<typeof createLayers>>(null)
  // What the layers call back with; they are made once.
  const now = useRef({ matches, record, frame })
  now.current = { matches, record, frame }

  useEffect(() => {
    const made = createLayers(map, {
      onOpen(cell: MapCell) {
        const { matches, record, frame } = now.current
        if (cell.count === 1) return openEvent(record.columns.ids.at(cell.row)!)
        gather(record, rowsOfCell(matches, frame!, CELL_PIXELS, cell.key))
      },
      onCountry: (code: string) => toggleOption('country', code),
    })
    layers.current = made
    return () => made.remove()
  }, [map])

  useEffect(() => {
    if (shapes) layers.current?.countries.setShapes(shapes)
  }, [shapes])

  useEffect(() => {
    layers.current?.countries.setLevels(levels)
  }, [levels])

  useEffect(() => {
    layers.current?.countries.setPlaceless(placeless.countries)
  }, [placeless])

  useEffect(() => {
    if (!frame) return
    const chosenRow = chosen === null ? undefined : record.columns.rowOfId.get(chosen)
    const cells = gatherCells(matches, frame, CELL_PIXELS)
    const most = largestToll(matches, frame.zoom, CELL_PIXELS)
    layers.current?.circles.update(record, cells, most, chosenRow ?? null)
    layers.current?.countries.placeLabels(cells)
  }, [record, matches, frame, chosen])

  useEffect(() => {
    if (frame) layers.current?.arcs.update(arcs)
  }, [arcs, frame])

  // An event opened from elsewhere is brought into view; that is no choice of the reader's and no part of the link.
  const isPlaced = frame !== null
  const inView = useRef<string | null>(null)
  useEffect(() => {
    const hasMoved = view !== null && !isThere(map, view)
    if (hasMoved) map.setView([view.lat, view.lon], view.zoom, { animate: false })
    if (!isPlaced || (chosen === inView.current && !hasMoved)) return
    inView.current = chosen
    const { columns } = now.current.record
    const row = chosen === null ? undefined : columns.rowOfId.get(chosen)
    if (row === undefined || Number.isNaN(columns.x[row]!)) return
    map.panInside(placeOf(columns.x[row]!, columns.y[row]!), { ...freeOfLegend(map), animate: false })
  }, [map, chosen, view, isPlaced])
  return null
}

/** Narrows the list to these events. */
function gather({ columns }: EventRecord, rows: Int32Array) {
  gatherEvents([...rows].map((row) => columns.ids.at(row)!))
}

function isThere(map: LeafletMap, { zoom, lat, lon }: MapChoice): boolean {
  const centre = map.getCenter()
  const isNear = Math.abs(centre.lat - lat) < 0.001 && Math.abs(centre.lng - lon) < 0.001
  return isNear && Math.abs(map.getZoom() - zoom) < 0.01
}

/** The room at the sides that the legend and the buttons take, in pixels, with some more. */
function freeOfLegend(map: LeafletMap) {
  const { x, y } = map.getSize()
  const legend = map.getContainer().parentElement?.querySelector('.legend')?.clientHeight ?? 0
  return {
    paddingTopLeft: [Math.min(70, x * 0.2), Math.min(70, y * 0.2)] as [number, number],
    paddingBottomRight: [Math.min(90, x * 0.2), Math.min(legend + 40, y * 0.5)] as [number, number],
  }
}

interface Callbacks {
  readonly onOpen: (cell: MapCell) => void
  readonly onCountry: (code: string) => void
}

function createLayers(map: LeafletMap, { onOpen, onCountry }: Callbacks) {
  const countries = createCountries(map, onCountry)
  const arcs = createArcs(map)
  const circles = createCircles(map, onOpen)
  return {
    countries,
    arcs,
    circles,
    remove() {
      countries.remove()
      arcs.remove()
      circles.remove()
    },
  }
}

const USES = ['wheel', 'keydown', 'dblclick', 'click', 'touchstart'] as const

/** What part of the world the map shows, anew after every move; null before the first view is set. */
function useFrame(map: LeafletMap, record: EventRecord, shapes: Props['shapes'], help: string) {
  const [frame, setFrame] = useState<ReturnType<typeof frameOf> | null>(null)
  const isHome = useRef(false)
  useEffect(() => {
    map.getContainer().setAttribute('role', 'group')
    map.getContainer().setAttribute('aria-label', words.map.title)
    map.getContainer().setAttribute('aria-describedby', help)
    let isReader = false
    const settle = () => {
      setFrame(frameOf(map))
      // Only what the reader does on the map itself is a choice; panning to a focused or opened event is not.
      if (!isReader) return
      isReader = false
      const { lat, lng } = map.getCenter()
      page.setState({ map: { zoom: map.getZoom(), lat, lon: lng } })
    }
    const used = () => {
      isReader = true
    }
    map.on('moveend', settle)
    map.on('dragstart', used)
    const container = map.getContainer()
    const onUse = (event: Event) => {
      const isOnCircle = event.target instanceof Element && event.target.closest('.circle') !== null
      if (!isOnCircle) used()
    }
    for (const type of USES) container.addEventListener(type, onUse, { capture: true, passive: true })
    const size = new ResizeObserver(() => {
      map.invalidateSize({ animate: false })
      keepWorldInView(map)
      // Before its first view is set nothing is drawn that would jump then.
      if (isHome.current || page.getState().map) setFrame(frameOf(map))
    })
    size.observe(container)
    return () => {
      map.off('moveend', settle)
      size.disconnect()
      map.off('dragstart', used)
      for (const type of USES) container.removeEventListener(type, onUse, { capture: true })
    }
  }, [map, help])
  useEffect(() => {
    if (isHome.current || page.getState().map || shapes === undefined) return
    isHome.current = true
    keepWorldInView(map)
    const { y } = map.getSize()
    map.fitBounds(homeBounds(record, shapes ?? []), {
      animate: false,
      paddingTopLeft: [60, Math.min(60, y * 0.15)],
      // Room for the legend and the zoom buttons.
      paddingBottomRight: [90, Math.min(150, y * 0.25)],
      maxZoom: 5,
    })
    setFrame(frameOf(map))
  }, [map, record, shapes])
  return frame
}

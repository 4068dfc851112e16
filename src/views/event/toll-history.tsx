import { type KeyboardEvent, type MouseEvent, useId, useMemo, useState } from 'react'
import type { Pack } from '../../data/pack.ts'
import type { Property } from '../../data/pack-format.ts'
import { type TollMark, type TollStep, tollHistory } from '../../data/toll-history.ts'
import type { Day } from '../../lib/days.ts'
import { parseEdtf } from '../../lib/edtf.ts'
import { openPassage } from '../../state/choices.ts'
import { dateInWords, formatDay } from '../../words/dates.ts'
import { newsWords } from '../../words/event-words.ts'
import { countInWords } from '../../words/facts.ts'
import { valueInWords } from '../../words/values.ts'
import { words } from '../../words/words.ts'
import { PassagePanel } from './passages.tsx'
import {
  HEIGHT,
  layTollHistory,
  nearestMark,
  type PlacedMark,
  type TollLayout,
  WIDTH,
} from './toll-layout.ts'
import './toll-history.css'

interface Props {
  readonly pack: Pack
  readonly event: string
  readonly property: Property
  readonly known: Day | null
  readonly passage: string | null
  /** Whether the passage of the link is the one of a mark pressed here. */
  readonly isOpen: boolean
  readonly onOpen: () => void
}

const PERCENT = 100

/** The claims of a figure by the day they were made, and the figure as it stood; each mark leads to its passage. */
export function TollHistory({ pack, event, property, known, passage, isOpen, onOpen }: Props) {
  const id = useId()
  const [active, setActive] = useState<number | null>(null)
  const history = useMemo(() => tollHistory(pack, event, property, known), [pack, event, property, known])
  const layout = useMemo(
    () => history && layTollHistory(history, known, { count: countInWords, step: stepDayInWords }),
    [history, known],
  )
  if (!layout) return null
  const { marks } = layout
  // A mark may be gone: another pack, another day of knowledge.
  const current = active === null ? undefined : marks[active]
  const opened = isOpen ? marks.find(({ mark }) => passagesOf(mark).includes(passage ?? '')) : undefined

  function open({ mark }: PlacedMark) {
    const [first] = passagesOf(mark)
    if (first === undefined) return
    onOpen()
    openPassage(passage !== null && isOpen && passagesOf(mark).includes(passage) ? null : first)
  }

  function markAt(at: MouseEvent<HTMLElement>): number {
    const box = at.currentTarget.getBoundingClientRect()
    const scale = WIDTH / box.width
    return nearestMark(marks, (at.clientX - box.left) * scale, (at.clientY - box.top) * scale)
  }

  function press(key: KeyboardEvent) {
    const last = marks.length - 1
    const place: Record<string, number> = {
      ArrowRight: Math.min(last, (active ?? -1) + 1),
      ArrowDown: Math.min(last, (active ?? -1) + 1),
      ArrowLeft: Math.max(0, (active ?? last + 1) - 1),
      ArrowUp: Math.max(0, (active ?? last + 1) - 1),
      Home: 0,
      End: last,
    }
    if (key.key in place) setActive(place[key.key]!)
    else if ((key.key === 'Enter' || key.key === ' ') && current) open(current)
    else return
    key.preventDefault()
  }

  return (
    <div className="toll-history">
      <div className="toll-chart">
        <Drawing layout={layout} current={current} opened={opened} />
        <div
          role="listbox"
          tabIndex={0}
          className="toll-marks"
          aria-label={newsWords.history(words.properties[property])}
          aria-describedby={`${id}-hint`}
          aria-activedescendant={current ? `${id}-${active}` : undefined}
          onKeyDown={press}
          onFocus={() => setActive((now) => now ?? 0)}
          onBlur={() => setActive(null)}
          onPointerMove={(at) => setActive(markAt(at))}
          onPointerLeave={() => setActive(null)}
          onClick={(at) => {
            setActive(markAt(at))
            open(marks[markAt(at)]!)
          }}
        >
          {marks.map((each, index) => (
            <span
              key={each.mark.claims[0]!.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={each === opened}
              aria-label={markInWords(pack, property, each.mark)}
              style={{
                insetInlineStart: `${(each.x / WIDTH) * PERCENT}%`,
                top: `${(each.y / HEIGHT) * PERCENT}%`,
              }}
            />
          ))}
        </div>
      </div>
      <p className="hint" id={`${id}-hint`} aria-hidden={current ? true : undefined}>
        {current ? markInWords(pack, property, current.mark) : hintOf(marks)}
      </p>
      {opened && (
        <PassagePanel
          id={`passages-history-${property}`}
          pack={pack}
          passages={passagesOf(opened.mark)}
          current={passage!}
          onStep={onOpen}
        />
      )}
    </div>
  )
}

function Drawing({
  layout,
  current,
  opened,
}: {
  readonly layout: TollLayout
  readonly current: PlacedMark | undefined
  readonly opened: PlacedMark | undefined
}) {
  const { left, right, bottom, undated, known } = layout
  const below = HEIGHT - 6
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {layout.counts.map(({ y, count }) => (
        <g key={count}>
          <line className="grid" x1={left} x2={right} y1={y} y2={y} />
          <text x={0} y={y + 4}>
            {countInWords(count)}
          </text>
        </g>
      ))}
      <line className="axis" x1={left} x2={right} y1={bottom} y2={bottom} />
      {layout.breaks.map((x) => (
        <g key={x} className="break">
          <rect x={x - 2} y={bottom - 4} width={4} height={8} />
          <path d={`M${x - 4},${bottom + 4}l4,-8M${x},${bottom + 4}l4,-8`} />
        </g>
      ))}
      {layout.days.map(({ x, text, anchor }) => (
        <text key={text} x={x} y={below} textAnchor={anchor}>
          {text}
        </text>
      ))}
      {undated !== null && (
        <>
          <line className="margin" x1={left - 4} x2={left - 4} y1={4} y2={bottom} />
          <text x={undated} y={below} textAnchor="middle">
            {newsWords.undated}
          </text>
        </>
      )}
      {known !== null && <line className="known-day" x1={known} x2={known} y1={2} y2={bottom} />}
      {opened && <circle className="opened" cx={opened.x} cy={opened.y} r={opened.radius + 4} />}
      <path className="line later" d={layout.laterLine} />
      <path className="line" d={layout.line} />
      {layout.marks.map(({ mark, x, y, radius, reach }) => (
        <g key={mark.claims[0]!.id} className={mark.isLater ? 'mark later' : 'mark'}>
          {reach && <path d={reachPath(mark.qualifier, x, reach)} />}
          <circle cx={x} cy={y} r={radius} className={reach ? 'open' : undefined} />
        </g>
      ))}
      {current && <circle className="current" cx={current.x} cy={current.y} r={current.radius + 3.5} />}
    </svg>
  )
}

/** A stroke with an end where it stops: both of a range, the open one has an arrow. */
function reachPath(qualifier: string, x: number, [top, bottom]: readonly [number, number]): string {
  const stroke = `M${x},${top}V${bottom}`
  if (qualifier === 'about') return `${stroke}M${x - 2.5},${top}h5M${x - 2.5},${bottom}h5`
  if (qualifier === 'at most') return `${stroke}M${x - 2.5},${bottom - 2.5}l2.5,2.5l2.5,-2.5`
  return `${stroke}M${x - 2.5},${top + 2.5}l2.5,-2.5l2.5,2.5`
}

/** As exactly as the claims of that day know it. */
function stepDayInWords({ day, made }: TollStep): string {
  const form = parseEdtf(made)?.form
  return form === 'month' || form === 'year' ? dateInWords(made, 'short') : formatDay(day, 'short')
}

/** What a mark is, with the strokes that stand in this drawing. */
function hintOf(marks: readonly PlacedMark[]): string {
  const strokes = newsWords.strokes.filter(([qualifiers]) =>
    marks.some(({ mark }) => qualifiers.includes(mark.qualifier)),
  )
  const texts = strokes.map(([, text]) => text)
  return newsWords.historyHint(
    marks.some(({ mark }) => mark.isLater) ? [...texts, newsWords.paleLater] : texts,
  )
}

function passagesOf({ claims }: TollMark): string[] {
  return [...new Set(claims.map(({ passage }) => passage))].filter((passage) => passage !== '')
}

function markInWords(pack: Pack, property: Property, mark: TollMark): string {
  const publishers = passagesOf(mark).flatMap(
    (id) => pack.sources.get(pack.passages.get(id)?.source ?? '')?.publisher ?? [],
  )
  return newsWords.claim(
    valueInWords(pack, property, String(mark.count), mark.qualifier),
    mark.made === '' ? words.event.madeUnknown : dateInWords(mark.made),
    [...new Set(publishers)],
    mark.isLater ? [newsWords.later] : [],
  )
}

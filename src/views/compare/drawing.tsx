import { Fragment, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { countInWords } from '../../words/facts.ts'
import type { AxisTick, HeightScale } from './axis.ts'
import './drawing.css'

/**
 * One tab stop for many drawn buttons: arrow keys, Home and End go from one to the next. `keys` are those of the buttons, in their
 * order.
 */
function useRover(keys: readonly string[]) {
  const [wanted, setWanted] = useState<string | null>(null)
  const drawing = useRef<SVGSVGElement>(null)
  const stop = wanted !== null && keys.includes(wanted) ? wanted : (keys[0] ?? null)
  function move(event: KeyboardEvent) {
    const here = keys.indexOf((event.target as Element).getAttribute('data-key') ?? '')
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: keys.length - 1 }[event.key]
    if (here < 0 || to === undefined) return
    event.preventDefault()
    drawing.current?.querySelector<SVGElement>(`[data-key="${keys[to] ?? ''}"]`)?.focus()
  }
  return { drawing, move, stop, setWanted }
}

/** A button of a drawing: its key, its name, what it does and what it looks like. */
export interface DrawnButton {
  readonly key: string
  readonly label: string
  readonly className: string
  readonly onPress: () => void
  readonly shape: ReactNode
}

interface Props {
  readonly label: string
  readonly buttons: readonly DrawnButton[]
  readonly onActive: (key: string | null) => void
  /** What lies behind the buttons. */
  readonly children: ReactNode
}

/** A drawing as wide as its room, whose parts are buttons. */
export function Drawing({ label, buttons, onActive, children }: Props) {
  const { drawing, move, stop, setWanted } = useRover(buttons.map(({ key }) => key))
  function press(event: KeyboardEvent, onPress: () => void) {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onPress()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
    <svg
      ref={drawing}
      className="side-plot"
      role="group"
      aria-label={label}
      onKeyDown={move}
      onPointerLeave={() => onActive(null)}
    >
      {children}
      {buttons.map(({ key, label: name, className, onPress, shape }) => (
        // biome-ignore lint/a11y/useSemanticElements: nor has it buttons
        <g
          key={key}
          role="button"
          className={className}
          data-key={key}
          tabIndex={key === stop ? 0 : -1}
          aria-label={name}
          onClick={onPress}
          onKeyDown={(event) => press(event, onPress)}
          onFocus={() => {
            setWanted(key)
            onActive(key)
          }}
          onBlur={() => onActive(null)}
          onPointerEnter={() => onActive(key)}
        >
          {shape}
        </g>
      ))}
    </svg>
  )
}

/** The lines of time and, with a scale, of heights, behind what is drawn. */
export function Frame({
  ticks,
  heights,
}: {
  readonly ticks: readonly AxisTick[]
  readonly heights?: HeightScale
}) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus
    <g className="frame" aria-hidden="true">
      {ticks.map(({ at, label }) => (
        <line key={label} className="time" x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />
      ))}
      {heights?.ticks.map((value) => (
        <Fragment key={value}>
          <line x1="0" x2="100%" y1={percent(1 - heights.of(value))} y2={percent(1 - heights.of(value))} />
          <text x="-6" y={percent(1 - heights.of(value))} dy="0.32em">
            {countInWords(value)}
          </text>
        </Fragment>
      ))}
      <line className="base" x1="0" x2="100%" y1="100%" y2="100%" />
    </g>
  )
}

/** Labels of the time that the drawings above share. */
export function TimeLabels({
  ticks,
  title = '',
}: {
  readonly ticks: readonly AxisTick[]
  readonly title?: string
}) {
  return (
    <div className="time-labels" aria-hidden="true">
      {ticks.map(({ at, label, isMinor }) => (
        <span key={label} className={isMinor ? 'minor' : undefined} style={{ insetInlineStart: percent(at) }}>
          {label}
        </span>
      ))}
      {title !== '' && <span className="axis-title">{title}</span>}
    </div>
  )
}

export function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))}%`
}

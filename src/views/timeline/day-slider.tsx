import type { KeyboardEvent, PointerEvent } from 'react'
import type { Day } from '../../lib/days.ts'
import { formatDay } from '../../words/dates.ts'

interface Props {
  readonly name: string
  readonly className: string
  readonly day: Day
  readonly min: Day
  readonly max: Day
  /** Days that Page Up and Page Down move. */
  readonly page: number
  /** Pixels from the left edge of the timeline. */
  readonly x: number
  readonly isOffScreen: boolean
  readonly dayAt: (clientX: number) => Day
  /** `isDragged` where a pointer moved it and not a key. */
  readonly onChange: (day: Day, isDragged: boolean) => void
  readonly children?: React.ReactNode
}

/** A handle on the time axis: the slider pattern of the ARIA Authoring Practices, a day a step. */
export function DaySlider(props: Props) {
  const { name, className, day, min, max, page, x, isOffScreen, dayAt, onChange, children } = props
  const clamp = (to: Day) => Math.min(max, Math.max(min, to))
  function press(event: KeyboardEvent) {
    const to = {
      ArrowLeft: day - 1,
      ArrowDown: day - 1,
      ArrowRight: day + 1,
      ArrowUp: day + 1,
      PageDown: day - page,
      PageUp: day + page,
      Home: min,
      End: max,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    onChange(clamp(to), false)
  }
  function drag(event: PointerEvent) {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onChange(clamp(dayAt(event.clientX)), true)
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className={isOffScreen ? `${className} off-screen` : className}
      style={{ left: `${x}px` }}
      aria-label={name}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={day}
      aria-valuetext={formatDay(day)}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        event.currentTarget.focus()
      }}
      onPointerMove={drag}
    >
      {children}
    </div>
  )
}

import type { Day } from '../../lib/days.ts'
import { page, setFilters, usePage } from '../../state/choices.ts'
import { words } from '../../words/words.ts'
import { DateField } from '../shared/date-field.tsx'
import { type DayWindow, fitWindow, moveWindow, zoomWindow } from './scale.ts'

interface Props {
  readonly window: DayWindow
  readonly full: DayWindow
  readonly cursor: Day
  readonly onCursor: (day: Day) => void
}

/** Everything that can be dragged on the timeline, as fields and buttons. */
export function Toolbar({ window, full, cursor, onCursor }: Props) {
  const { from, to } = usePage((now) => now.filters)
  const isPlaying = usePage((now) => now.isPlaying)
  const show = (next: DayWindow | null) => page.setState({ window: next })
  const isBackwards = from !== null && to !== null && from > to
  return (
    <div className="timeline-tools">
      <span className="dates">
        <DateField label={words.timeline.from} day={from} onChange={(day) => setFilters({ from: day })} />
        <DateField label={words.timeline.to} day={to} onChange={(day) => setFilters({ to: day })} />
        {(from !== null || to !== null) && (
          <>
            <IconButton
              label={words.timeline.toDates}
              sign="⇥"
              onClick={() => show(fitWindow(around(from ?? full[0], to ?? full[1]), full))}
            />
            <IconButton
              label={words.timeline.clearDates}
              sign="×"
              onClick={() => setFilters({ from: null, to: null })}
            />
          </>
        )}
        {isBackwards && <span className="hint">{words.timeline.backwards}</span>}
      </span>
      <span className="cursor-tools">
        <DateField
          label={words.timeline.cursor}
          day={cursor}
          isRequired
          onChange={(day) => day !== null && onCursor(day)}
        />
        <button
          type="button"
          className="button small"
          onClick={() => page.setState({ isPlaying: !isPlaying })}
        >
          {isPlaying ? words.timeline.pause : words.timeline.play}
        </button>
      </span>
      <span className="zoom-tools">
        <IconButton
          label={words.timeline.earlier}
          sign="‹"
          onClick={() => show(moveWindow(window, -0.5, full))}
        />
        <IconButton
          label={words.timeline.later}
          sign="›"
          onClick={() => show(moveWindow(window, 0.5, full))}
        />
        <IconButton
          label={words.timeline.zoomOut}
          sign="−"
          onClick={() => show(zoomWindow(window, 2, full))}
        />
        <IconButton
          label={words.timeline.zoomIn}
          sign="+"
          onClick={() => show(zoomWindow(window, 0.5, full))}
        />
        <button
          type="button"
          className="quiet"
          title={words.timeline.resetLong}
          aria-label={`${words.timeline.reset}: ${words.timeline.resetLong}`}
          onClick={() => show(full)}
        >
          {words.timeline.reset}
        </button>
      </span>
    </div>
  )
}

/** The days with some room at both ends. */
function around(from: Day, to: Day): DayWindow {
  const margin = Math.max(1, Math.round((to - from) * 0.1))
  return [from - margin, to + margin]
}

function IconButton({
  label,
  sign,
  onClick,
}: {
  readonly label: string
  readonly sign: string
  readonly onClick: () => void
}) {
  return (
    <button type="button" className="icon" aria-label={label} title={label} onClick={onClick}>
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}

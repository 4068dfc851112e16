import { useEffect, useRef } from 'react'
import type { RowNumber } from '../../data/columns.ts'
import { type Day, dayOf } from '../../lib/days.ts'
import { page } from '../../state/choices.ts'
import type { EventRecord } from '../../state/record.ts'
import { type DayWindow, fitWindow } from './scale.ts'

/** Links may ask for any year; the timeline goes no farther than these. */
const FARTHEST: DayWindow = [dayOf(1000, 1, 1), dayOf(2999, 12, 31)]

/** The window made to hold these days too. */
export function holdDays([first, last]: DayWindow, days: readonly (Day | null)[]): DayWindow {
  const held = days.filter((day) => day !== null && day >= FARTHEST[0] && day <= FARTHEST[1]) as Day[]
  return [Math.min(first, ...held), Math.max(last, ...held)]
}

/** An event opened from elsewhere moves the window to where it is; when it closes, the window is what it was. */
export function useShowChosen(
  chosen: string | null,
  record: EventRecord,
  window: DayWindow,
  full: DayWindow,
) {
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

/** Moves the window, if need be, to where the event is. */
export function showRow(row: RowNumber, { columns }: EventRecord, window: DayWindow, full: DayWindow) {
  const day = columns.start[row] === columns.end[row] ? columns.start[row]! : columns.end[row]!
  if (!Number.isFinite(day) || day < full[0] || day > full[1]) return
  if (day >= window[0] && day <= window[1]) return
  const half = (window[1] - window[0]) / 2
  page.setState({ window: fitWindow([day - half, day + half], full) })
}

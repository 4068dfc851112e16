import { useEffect, useRef } from 'react'
import type { Day } from '../../lib/days.ts'
import { page, setCursor } from '../../state/choices.ts'
import type { DayWindow } from './scale.ts'

const STEP_MS = 80
const STEPS = 150
const STILL_STEP_MS = 1500

/**
 * Moves the cursor through the window while the page plays. For readers who asked for less motion it goes in few steps, from
 * change to change, instead of gliding. `stops` are the days of those changes, ascending.
 */
export function usePlay(isPlaying: boolean, cursor: Day, window: DayWindow, stops: readonly Day[]): void {
  const now = useRef({ cursor, window, stops })
  now.current = { cursor, window, stops }
  useEffect(() => {
    if (!isPlaying) return
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    const start = now.current
    if (start.cursor >= start.window[1] || start.cursor < start.window[0]) setCursor(start.window[0])
    const timer = setInterval(
      () => {
        const { cursor, window, stops } = now.current
        const glide = cursor + Math.max(1, Math.round((window[1] - window[0]) / STEPS))
        const next = isStill ? (stops.find((day) => day > cursor) ?? window[1]) : glide
        setCursor(Math.min(window[1], next))
        if (next >= window[1]) page.setState({ isPlaying: false })
      },
      isStill ? STILL_STEP_MS : STEP_MS,
    )
    return () => clearInterval(timer)
  }, [isPlaying])
}

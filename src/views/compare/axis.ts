import type { BinMonths, TimeAxis } from '../../filter/compare-time.ts'
import { dateOfDay } from '../../lib/days.ts'
import { formatDay } from '../../words/dates.ts'

/** More labels than these stand too close on a narrow screen; every second one goes there. */
const MOST_LABELS = 9
const HEIGHT_LINES = 3

/** A line and its label; `at` is from 0 at the start of the axis to 1. */
export interface AxisTick {
  readonly at: number
  readonly label: string
  /** Whether it goes where there is little room. */
  readonly isMinor: boolean
}

export interface HeightScale {
  /** Share of the height, 0 to 1. */
  readonly of: (value: number) => number
  readonly top: number
  readonly ticks: readonly number[]
}

/** One scale of heights from 0 for the largest value of both sides, in whole numbers. */
export function heightScale(largest: number, isRoot: boolean): HeightScale {
  const step = roundStep(Math.max(largest, 1) / HEIGHT_LINES)
  const lines = Math.ceil(Math.max(largest, 1) / step)
  const top = lines * step
  if (!isRoot)
    return {
      of: (value) => value / top,
      top,
      ticks: Array.from({ length: lines + 1 }, (_, line) => line * step),
    }
  const low = [top / 25, top / 4].map((value) => roundStep(value / 2)).filter((value) => value < top)
  return { of: (value) => Math.sqrt(value / top), top, ticks: [...new Set([0, ...low, top])] }
}

/** The least of 1, 2, 5, 10, 20, 50 … that is not below a value. */
function roundStep(value: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(value)))
  return ([1, 2, 5].find((times) => times * power >= value) ?? 10) * power
}

/** Labels under the bars: calendar units for the same days on both sides, else the number of the unit in its period. */
export function timeTicks({ unit, edges, count }: TimeAxis, isPeriod: boolean): AxisTick[] {
  const [days] = edges
  const placeOf = (bin: number) => {
    if (isPeriod || unit === 0) return bin
    const date = dateOfDay(days[bin]!)
    return (date.getUTCFullYear() * 12 + date.getUTCMonth()) / unit
  }
  const step = stepOf(unit, count, isPeriod)
  const bins = Array.from({ length: count }, (_, bin) => bin).filter((bin) => placeOf(bin) % step === 0)
  return bins.map((bin, index) => ({
    at: bin / count,
    label: isPeriod ? String(bin + 1) : formatDay(days[bin]!, labelFormat(unit, step)),
    isMinor: bins.length > MOST_LABELS / 2 && index % 2 === 1,
  }))
}

function stepOf(unit: BinMonths, count: number, isPeriod: boolean): number {
  if (unit === 1 && !isPeriod) return [1, 2, 3, 6, 12].find((step) => count / step <= MOST_LABELS) ?? 12
  return roundStep(count / (MOST_LABELS - 1))
}

function labelFormat(unit: BinMonths, step: number): 'dayAxis' | 'monthYearAxis' | 'year' {
  if (unit === 0) return 'dayAxis'
  return unit === 1 && step < 12 ? 'monthYearAxis' : 'year'
}

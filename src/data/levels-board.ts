import type { Day } from '../lib/days.ts'
import { countryName } from '../lib/iso-3166.ts'
import { sortBy } from '../lib/sort-by.ts'
import { type LevelRowOnDay, lastDay } from './level-rows.ts'
import type { Lane } from './levels.ts'
import type { Pack } from './pack.ts'

export const BOARD_ORDERS = ['country', 'level', 'since', 'change'] as const
export type BoardOrder = (typeof BOARD_ORDERS)[number]

/** The rows in another order; those of which the order knows nothing come last either way. */
export function sortBoard(
  rows: readonly LevelRowOnDay[],
  order: BoardOrder,
  isDescending: boolean,
): LevelRowOnDay[] {
  const name = (row: LevelRowOnDay) => countryName(row.lane.country)
  const byName = (a: LevelRowOnDay, b: LevelRowOnDay) => name(a).localeCompare(name(b))
  return sortBy(rows, order === 'country' ? null : VALUES[order], byName, isDescending)
}

const VALUES: Record<Exclude<BoardOrder, 'country'>, (row: LevelRowOnDay) => number | null> = {
  level: ({ span, position }) => (span ? position : null),
  since: ({ since }) => since?.since ?? null,
  change: (row) => (Number.isFinite(lastDay(row)) ? lastDay(row) : null),
}

/** The nearest day before or after a day on which a level changes, and the changes of that day; null when there is none. */
export function neighbourChange(
  lanes: readonly Lane[],
  day: Day,
  step: 1 | -1,
): { readonly day: Day; readonly countries: readonly string[] } | null {
  const changes = lanes.flatMap(({ changes }) => changes).filter(({ since }) => (since - day) * step > 0)
  if (changes.length === 0) return null
  const days = changes.map(({ since }) => since)
  const nearest = step > 0 ? Math.min(...days) : Math.max(...days)
  return {
    day: nearest,
    countries: changes.filter(({ since }) => since === nearest).map(({ country }) => country),
  }
}

/** The countries without a lane of whose levels a curator has said something, by name: those without any scale, and the others. */
export function countriesWithoutLane(
  pack: Pack,
  lanes: readonly Lane[],
): { readonly noScale: readonly string[]; readonly others: readonly string[] } {
  const laned = new Set(lanes.map(({ country }) => country))
  const scaled = new Set(pack.tables.scales.map(({ country }) => country))
  const rows = pack.tables.coverage.filter(({ what }) => what !== 'attacks')
  const countries = [...new Set(rows.map(({ country }) => country))]
    .filter((country) => !laned.has(country))
    .sort((a, b) => countryName(a).localeCompare(countryName(b)))
  return {
    noScale: countries.filter((country) => !scaled.has(country)),
    others: countries.filter((country) => scaled.has(country)),
  }
}

import { useEffect, useMemo, useState } from 'react'
import { NOT_STATED } from '../../data/columns.ts'
import type { Day } from '../../lib/days.ts'
import { type LaneSort, usePage } from '../../state/choices.ts'
import type { EventRecord } from '../../state/record.ts'
import type { Tie } from './answers.ts'
import { type LaneFacts, laneFactsOf } from './lane-facts.ts'
import { arrangeLanes, canFold } from './lane-order.ts'

/** How long the cursor has to rest until lanes in order of their level change places. */
const REST_MS = 900

interface Asked {
  readonly record: EventRecord
  readonly cursor: Day
  /** Countries of the filter. */
  readonly country: readonly string[]
  readonly focused: string | null
  readonly chosen: string | null
  readonly ties: readonly Tie[]
}

export interface Lanes {
  /** Those to draw, from the top. */
  readonly shown: readonly LaneFacts[]
  /** How many the record has. */
  readonly count: number
  readonly sort: LaneSort
  readonly query: string
  /** Null where there is nothing to fold. */
  readonly isFolded: boolean | null
}

/** The lanes as the reader has asked for them. Without a wish they are folded on a narrow screen and to chosen countries. */
export function useLanes({ record, cursor, country, focused, chosen, ties }: Asked): Lanes {
  const sort = usePage((now) => now.laneSort)
  const query = usePage((now) => now.laneQuery)
  const wish = usePage((now) => now.areLanesFolded)
  const all = laneFactsOf(record)
  const countries = useMemo(() => country.filter((code) => code !== NOT_STATED), [country])
  const isFolded = wish ?? (countries.length > 0 || matchMedia('(max-width: 62.49em)').matches)
  const resting = useRestingDay(cursor)
  // Any other order does not look at the day, so that the lanes stay the same object while the cursor moves.
  const day = sort === 'level' ? resting : 0
  const guests = useMemo(() => {
    const shown = new Set([focused, chosen, ...ties.flatMap(({ from, to }) => [from, to])])
    return new Set(
      all
        .filter(({ steps, asides }) => [...steps, ...asides].some(({ id }) => shown.has(id)))
        .map((lane) => lane.country),
    )
  }, [all, focused, chosen, ties])
  const shown = useMemo(
    () => arrangeLanes(all, { sort, day, query, isFolded, chosen: countries, guests }),
    [all, sort, day, query, isFolded, countries, guests],
  )
  return { shown, count: all.length, sort, query, isFolded: canFold(all) ? isFolded : null }
}

/** The day on which the cursor last rested: while it is dragged or plays, lanes do not jump. */
function useRestingDay(cursor: Day): Day {
  const [day, setDay] = useState(cursor)
  useEffect(() => {
    const timer = setTimeout(() => setDay(cursor), REST_MS)
    return () => clearTimeout(timer)
  }, [cursor])
  return day
}

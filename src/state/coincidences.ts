import { useMemo } from 'react'
import { createStore, useStore } from 'zustand'
import type { coincidencesWith, LaterChange } from '../data/coincidences.ts'
import { usePage } from './choices.ts'
import type { EventRecord } from './record.ts'

/** What finds coincidences comes with the event's page, which is there before they can be asked for. */
const finder = createStore<{ readonly find: typeof coincidencesWith | null }>()(() => ({ find: null }))

export function provideCoincidences(find: typeof coincidencesWith): void {
  finder.setState({ find })
}

/** The changes of level that only came after the chosen attack, where they are asked for. */
export function useCoincidences(record: EventRecord, chosen: string | null): readonly LaterChange[] {
  const find = useStore(finder, (now) => now.find)
  const within = usePage((now) => now.within)
  return useMemo(
    () => (find && chosen !== null && within !== null ? find(record, chosen, within) : NONE),
    [find, record, chosen, within],
  )
}

const NONE: readonly LaterChange[] = []

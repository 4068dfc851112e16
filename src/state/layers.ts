import { createStore, useStore } from 'zustand'
import type { Columns } from '../data/columns.ts'
import type { Layer } from '../importers/layer.ts'

export type { Layer } from '../importers/layer.ts'

/** The opened files whose events are shown, and what puts them into one time order with the record's: it comes with the first file. */
export interface OpenLayers {
  readonly layers: readonly Layer[]
  readonly merge: ((parts: readonly Columns[]) => Columns) | null
}

export const NO_LAYERS: OpenLayers = { layers: [], merge: null }

export const openLayers = createStore<OpenLayers>()(() => NO_LAYERS)

export function useLayers(): OpenLayers {
  return useStore(openLayers)
}

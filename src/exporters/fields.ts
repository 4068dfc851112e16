import type { EventKind } from '../data/pack-format.ts'

/** An event in a row: each property as it is resolved on the day of knowledge. Empty or null: nothing is known. */
export interface EventFields {
  readonly id: string
  readonly kind: EventKind
  readonly title: string
  /** EDTF, with the first and the last day that it may mean. */
  readonly date: string
  readonly firstDay: string
  readonly lastDay: string
  readonly countries: readonly string[]
  readonly place: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly precision: string
  readonly killed: number | null
  readonly killedQualifier: string
  /** Lowest and highest figure that a source gives, where sources differ; else both are the figure. */
  readonly killedLow: number | null
  readonly killedHigh: number | null
  readonly injured: number | null
  readonly injuredQualifier: string
  readonly injuredLow: number | null
  readonly injuredHigh: number | null
  readonly actors: readonly string[]
  readonly attackTypes: readonly string[]
  readonly targets: readonly string[]
  readonly level: string
  readonly levelBefore: string
  readonly scope: string
  readonly responseType: string
  readonly content: readonly string[]
  readonly sourcesDiffer: boolean
  readonly note: string
  readonly link: string
}

/** Where an event of a file is from. */
export interface FileOrigin {
  readonly dataSet: string
  readonly file: string
  /** The row as a fragment of RFC 7111: `row=1204`. */
  readonly row: string
  /** The event's id in the data set. */
  readonly ownId: string
  /** The data set's own kinds of event. */
  readonly ownTypes: readonly string[]
}

import type { Columns, OfRows, RowNumber } from '../data/columns.ts'
import { setOfEvent } from '../data/file-events.ts'
import type { Property } from '../data/pack-format.ts'
import { edtfOfDays } from './event-dates.ts'
import { ROW_ROLES } from './event-draft.ts'
import type { RowActor } from './event-table.ts'
import { titleOfEvent } from './event-title.ts'
import type { LayerData } from './layer-data.ts'
import { eventOfRow, placeOfRow, type RowPlace } from './row-runs.ts'
import { createTextDecoder } from './text-decoder.ts'

/** The events of an opened file, to be shown beside the record's. */
export interface Layer {
  /** The id of the file, which its events' ids begin with: `3f2a9c1b5d-1204` is its row 1204. */
  readonly set: string
  readonly columns: Columns
  /** `OpenFile.colour`. */
  readonly colour: number
  /** Names of the options that are the file's own, the file itself among them. */
  readonly names: LayerData['names']
  /** Where in the file the row of an event is. */
  rowPlace(row: RowNumber): RowPlace
  actorsOf(row: RowNumber): RowActor[]
  /** The event's id in the data set, such as GTD's; empty without one. */
  ownIdOf(row: RowNumber): string
}

const KILLED: readonly Property[] = ['killed']
const NONE: readonly Property[] = []
const NO_NUMBER = 2 ** 32 - 1

/** The columns of what a worker handed over; texts are made when they are asked for. `name` is the file's. */
export function openLayer(data: LayerData, name: string, colour = 0): Layer {
  const { set, scanned, shown, eventOf, actorNames, actorLists, titleParts, names } = data
  const { count } = scanned
  const decode = createTextDecoder(shown.texts.encoding)
  const text = (code: number) =>
    decode(shown.texts.pool, shown.texts.starts[code]!, shown.texts.starts[code + 1]!)
  const textOf = (column: ArrayLike<number> | null, event: number) => (column ? text(column[event]!) : '')
  const actorsOf = (event: number): RowActor[] => {
    const list = shown.actors?.[event] ?? 0
    const entries = actorLists.entries.subarray(actorLists.starts[list], actorLists.starts[list + 1])
    return Array.from(entries, (entry) => ({ name: actorNames[entry >> 3]!, role: ROW_ROLES[entry & 7]! }))
  }
  const ownIdOf = (event: number) => {
    const number = shown.idNumber?.[event] ?? Number.NaN
    return textOf(shown.idText, event) + (Number.isNaN(number) || number === NO_NUMBER ? '' : number)
  }
  const ofRows = <T>(read: (row: RowNumber) => T): OfRows<T> => ({
    length: count,
    at: (row) => (row >= 0 && row < count ? read(row) : undefined),
  })
  const placeOf = (row: RowNumber) => textOf(shown.place, eventOf[row]!).trim()
  let rowOf: Uint32Array | null = null
  const rowOfId = (id: string): RowNumber | undefined => {
    const named = setOfEvent(id)
    const event = named?.set === set ? eventOfRow(shown.rows, named.row) : -1
    // A list of hundreds of thousands of ids may be asked for.
    rowOf ??= rowsByEvent(eventOf)
    return event < 0 ? undefined : rowOf[event]
  }
  const columns: Columns = {
    ...scanned,
    searched: () => data.searched,
    differing: ofRows((row) => (scanned.differs[row] === 1 ? KILLED : NONE)),
    ids: ofRows((row) => `${set}-${placeOfRow(shown.rows, eventOf[row]!).number}`),
    titles: ofRows((row) => {
      const event = eventOf[row]!
      return titleOfEvent(
        { own: textOf(shown.title, event), place: placeOf(row), actors: actorsOf(event), id: ownIdOf(event) },
        titleParts,
      )
    }),
    places: ofRows(placeOf),
    dates: ofRows((row) =>
      edtfOfDays(scanned.start[row]!, scanned.end[row]!, shown.form?.[eventOf[row]!] ?? 0),
    ),
    rowOfId: {
      get: rowOfId,
      has: (id) => rowOfId(id) !== undefined,
    },
    unreported: 0,
  }
  return {
    set,
    colour,
    columns,
    names: [...names, [set, name]],
    rowPlace: (row) => placeOfRow(shown.rows, eventOf[row]!),
    actorsOf: (row) => actorsOf(eventOf[row]!),
    ownIdOf: (row) => ownIdOf(eventOf[row]!),
  }
}

/** Per event in the file's order its row in time order. */
function rowsByEvent(eventOf: Uint32Array): Uint32Array {
  const rowOf = new Uint32Array(eventOf.length)
  for (let row = 0; row < eventOf.length; row++) rowOf[eventOf[row]!] = row
  return rowOf
}

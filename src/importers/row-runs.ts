import { firstIndex } from '../lib/bisect.ts'

/** Where each event's row is in the file: its number, its byte, its length. */
export interface RowPlace {
  /** The number that a spreadsheet shows beside it. */
  readonly number: number
  readonly offset: number
  readonly length: number
}

const LOW = 2 ** 32
const LONG = 2 ** 16 - 1

/**
 * The places of events' rows in 6 bytes each, exactly. Row numbers go up by one from event to event but where a row was refused or empty,
 * so only those jumps are kept; lengths past 64 kB stand apart; of an offset, which goes up too, the low 32 bits, and the events at which the rest changes.
 */
export class RowRuns {
  static readonly bytesEach = 6
  #count = 0
  #low = new Uint32Array(1024)
  #lengths = new Uint16Array(1024)
  readonly #long = new Map<number, number>()
  /** Event from which on number - event has a value, and those values. */
  readonly #jumps: number[] = []
  readonly #shifts: number[] = []
  readonly #highAt: number[] = []
  readonly #highs: number[] = []

  add({ number, offset, length }: RowPlace) {
    const event = this.#count++
    if (event === this.#low.length) {
      this.#low = doubled(this.#low, Uint32Array)
      this.#lengths = doubled(this.#lengths, Uint16Array)
    }
    this.#low[event] = offset % LOW
    this.#lengths[event] = Math.min(length, LONG)
    if (length >= LONG) this.#long.set(event, length)
    note(this.#jumps, this.#shifts, event, number - event)
    note(this.#highAt, this.#highs, event, Math.floor(offset / LOW))
  }

  place(event: number): RowPlace {
    return placeOfRow(this.#places(this.#low, this.#lengths), event)
  }

  /** A copy that can be handed to another thread. */
  places(): RowPlaces {
    return this.#places(this.#low.slice(0, this.#count), this.#lengths.slice(0, this.#count))
  }

  #places(low: Uint32Array<ArrayBuffer>, lengths: Uint16Array<ArrayBuffer>): RowPlaces {
    return {
      count: this.#count,
      low,
      lengths,
      long: this.#long,
      jumps: this.#jumps,
      shifts: this.#shifts,
      highAt: this.#highAt,
      highs: this.#highs,
    }
  }
}

/** What `RowRuns` keeps, as plain data. */
export interface RowPlaces {
  readonly count: number
  readonly low: Uint32Array<ArrayBuffer>
  readonly lengths: Uint16Array<ArrayBuffer>
  readonly long: ReadonlyMap<number, number>
  readonly jumps: readonly number[]
  readonly shifts: readonly number[]
  readonly highAt: readonly number[]
  readonly highs: readonly number[]
}

export function placeOfRow(places: RowPlaces, event: number): RowPlace {
  if (!(event >= 0 && event < places.count))
    throw new RangeError(`there is no event ${event}; there are ${places.count}`)
  return {
    number: event + valueAt(places.jumps, places.shifts, event),
    offset: places.low[event]! + valueAt(places.highAt, places.highs, event) * LOW,
    length: places.long.get(event) ?? places.lengths[event]!,
  }
}

/** The event whose row has a number; -1 when none has. Numbers ascend from event to event. */
export function eventOfRow(places: RowPlaces, number: number): number {
  const event = firstIndex(places.count, (each) => placeOfRow(places, each).number >= number)
  return event < places.count && placeOfRow(places, event).number === number ? event : -1
}

function note(starts: number[], values: number[], event: number, value: number) {
  if (values.at(-1) === value) return
  starts.push(event)
  values.push(value)
}

function valueAt(starts: readonly number[], values: readonly number[], event: number): number {
  return values[firstIndex(starts.length, (index) => starts[index]! > event) - 1]!
}

function doubled<Numbers extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  numbers: Numbers,
  make: new (length: number) => Numbers,
): Numbers {
  const larger = new make(numbers.length * 2)
  larger.set(numbers)
  return larger
}

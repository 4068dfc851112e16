import { DAY } from './event-dates.ts'
import { NO_POINT } from './precision.ts'
import type { ReadDate } from './read-date.ts'

/**
 * How an actor is tied to an event in a table. `party` says no more than that it took part, as the sides of a battle do; `associated`
 * names who stood with a party; `attacked` is the side that violence was used against. The others are `ACTOR_ROLES` of the pack.
 */
export const ROW_ROLES = ['party', 'attributed', 'suspected', 'claimed', 'associated', 'attacked'] as const
export type RowRole = (typeof ROW_ROLES)[number]

const MOST_ACTORS = 64

/** One event while its row is read. The importer uses one draft for all rows, so that a row costs no object. */
export class EventDraft {
  start = Number.NaN
  end = Number.NaN
  /** Code of `DATE_FORMS`, with APPROXIMATE. */
  form: number = DAY
  latitude = Number.NaN
  longitude = Number.NaN
  /** Index into PRECISIONS; NO_POINT where the coordinates are no place. */
  precision = NO_POINT
  /** -1 where not known, as the other counts. */
  killed = -1
  killedLow = -1
  killedHigh = -1
  injured = -1
  /** Whether a count had a fraction, as GTD has where the dead of several linked incidents are shared out. */
  isRounded = false
  /** Code of the table's countries. */
  country = 0
  /** Bit `i` for the i-th of ATTACK_TYPES and TARGET_TYPES. */
  attackTypes = 0
  targetTypes = 0
  /** Code of the table's categories. */
  category = 0
  /** Codes of the table's texts. */
  title = 0
  place = 0
  /** The event's id is the text before its number and the number; NaN when the text is all of it. */
  idText = 0
  idNumber = Number.NaN
  readonly actors = new Int32Array(MOST_ACTORS)
  actorCount = 0

  reset() {
    this.start = Number.NaN
    this.end = Number.NaN
    this.form = DAY
    this.latitude = Number.NaN
    this.longitude = Number.NaN
    this.precision = NO_POINT
    this.killed = -1
    this.killedLow = -1
    this.killedHigh = -1
    this.injured = -1
    this.isRounded = false
    this.country = 0
    this.attackTypes = 0
    this.targetTypes = 0
    this.category = 0
    this.title = 0
    this.place = 0
    this.idText = 0
    this.idNumber = Number.NaN
    this.actorCount = 0
  }

  setDate({ start, end, form }: ReadDate) {
    this.start = start
    this.end = end
    this.form = form
  }

  /** An actor is listed once, in the role that comes first. */
  addActor(actor: number, role: number) {
    for (let at = 0; at < this.actorCount; at++) if (this.actors[at]! >> 3 === actor) return
    if (this.actorCount < MOST_ACTORS) this.actors[this.actorCount++] = (actor << 3) | role
  }
}

import type { EventDraft } from './event-draft.ts'
import type { EventTable } from './event-table.ts'
import type { RowBlock } from './row-block.ts'
import type { RowFault } from './table-layout.ts'
import { createTextLookup, type TextLookup } from './text-lookup.ts'

/** Values of fields that several layouts read alike. A fault is a value: NaN for a count, else a `RowFault`. */

const MOST = 2_147_483_647

/** How tables write that there is nothing to write. */
const NOTHING = /^(?:|na|n\/a|nan|null|none|unknown|not known|n\.?d\.?|[-–—.?]+)$/i

export function isNothing(text: string): boolean {
  return NOTHING.test(text.trim())
}

export function saysNothing(block: RowBlock, row: number, column: number): boolean {
  return block.isEmpty(row, column) || isNothing(block.text(row, column))
}

/** A count of people; -1 where nothing is said, NaN where what is said is no count. A fraction is rounded, and the draft says so. */
export function readCount(block: RowBlock, row: number, column: number, event: EventDraft): number {
  const count = block.number(row, column)
  if (Number.isNaN(count)) return saysNothing(block, row, column) ? -1 : Number.NaN
  if (count < 0 || count > MOST) return Number.NaN
  if (Number.isInteger(count)) return count
  event.isRounded = true
  return Math.round(count)
}

/** Reads latitude and longitude into the draft, whose precision the caller sets. */
export function readPoint(
  block: RowBlock,
  row: number,
  latitudeAt: number,
  longitudeAt: number,
  event: EventDraft,
): RowFault | null {
  const latitude = block.number(row, latitudeAt)
  const longitude = block.number(row, longitudeAt)
  if (Number.isNaN(latitude) || Number.isNaN(longitude)) {
    const hasLatitude = !saysNothing(block, row, latitudeAt)
    const hasLongitude = !saysNothing(block, row, longitudeAt)
    if (!hasLatitude && !hasLongitude) return null
    const isHalf = hasLatitude !== hasLongitude
    if (isHalf) return { rule: 'half-a-point', column: hasLatitude ? latitudeAt : longitudeAt }
    return { rule: 'coordinates', column: Number.isNaN(latitude) ? latitudeAt : longitudeAt }
  }
  return setPoint(event, latitude, longitude, latitudeAt, longitudeAt)
}

export function setPoint(
  event: EventDraft,
  latitude: number,
  longitude: number,
  latitudeAt: number,
  longitudeAt: number,
): RowFault | null {
  if (!(Math.abs(latitude) <= 90)) return { rule: 'coordinates', column: latitudeAt }
  if (!(Math.abs(longitude) <= 180)) return { rule: 'coordinates', column: longitudeAt }
  event.latitude = latitude
  event.longitude = longitude
  return null
}

const ZERO = 0x30
const SPACE = 0x20
const EXACT_DIGITS = 15

/** An id as the text before its last digits and the number that these write, so that most ids need no text of their own. */
export function readId(block: RowBlock, row: number, column: number, event: EventDraft, table: EventTable) {
  if (block.isEmpty(row, column)) return
  const field = block.firsts[row]! + column
  const { bytes } = block
  let [start, end] = [block.starts[field]!, block.ends[field]!]
  if (end < 0) {
    // Quotes doubled inside.
    event.idText = block.code(row, column, table.texts)
    return
  }
  while (start < end && bytes[start]! <= SPACE) start++
  while (end > start && bytes[end - 1]! <= SPACE) end--
  let at = end
  while (at > start && end - at < EXACT_DIGITS && bytes[at - 1]! >= ZERO && bytes[at - 1]! <= ZERO + 9) at--
  while (at < end && bytes[at] === ZERO) at++
  event.idText = table.texts.codeOf(bytes, start, at)
  if (at === end) return
  let number = 0
  for (let digit = at; digit < end; digit++) number = number * 10 + bytes[digit]! - ZERO
  event.idNumber = number
}

/** Codes of the table's actors by the text that names one; 0 for none. */
export function createActorLookup(
  table: EventTable,
  isNobody: (name: string) => boolean = isNothing,
): TextLookup {
  return createTextLookup(table.texts, (name) => (isNobody(name) ? 0 : table.actors.codeOf(name)))
}

/** Codes of the table's countries by name; one of no country keeps its name. */
export function createCountryLookup(table: EventTable, codeOf: (name: string) => string | null): TextLookup {
  return createTextLookup(table.texts, (name) =>
    isNothing(name) ? 0 : table.countries.codeOf(codeOf(name) ?? name),
  )
}

/** Codes of places; 0 for what names none. The code is that of the text itself. */
export function createPlaceReader(
  table: EventTable,
): (block: RowBlock, row: number, column: number) => number {
  const isNamed = createTextLookup(table.texts, (name) => (isNothing(name) ? 0 : 1))
  return (block, row, column) => {
    const code = block.code(row, column, table.texts)
    return isNamed.of(code) === 1 ? code : 0
  }
}

export function createCategoryLookup(
  table: EventTable,
  nameOf: (text: string) => string = (text) => text,
): TextLookup {
  return createTextLookup(table.texts, (text) => table.categories.codeOf(nameOf(text)))
}

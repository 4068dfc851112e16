import { RECORD_SET } from '../data/columns.ts'
import { placeOnScale } from '../data/levels.ts'
import type { Pack } from '../data/pack.ts'
import { type Property, propertyRule } from '../data/pack-format.ts'
import { countryName } from '../lib/iso-3166.ts'
import { grouped, words } from './words.ts'

/** The level in its scale's own words, with its place if it has one: `Urgence attentat, 3 of 3`. */
export function levelInWords(pack: Pack, id: string): string {
  const level = pack.levels.get(id)
  if (!level) return id
  const place = placeOnScale(pack, level)
  return place
    ? `${levelName(pack, id)}, ${words.event.levelOf(place.rank, place.count)}`
    : levelName(pack, id)
}

/** The language of a value in its own words: of a level its scale's; undefined for the rest, which is the page's. */
export function langOf(pack: Pack, property: Property, value: string): string | undefined {
  if (propertyRule(property).type !== 'level') return undefined
  const level = pack.levels.get(value)
  return (level?.native && pack.scales.get(level.scale)?.lang) || undefined
}

export function levelName(pack: Pack, id: string): string {
  const level = pack.levels.get(id)
  return capitalise(level?.native || level?.name || id)
}

export function countInWords(value: string | number): string {
  return grouped(Number(value))
}

/** `149`, or `40 to 150` where the lowest and the highest figure are not one. */
export function rangeInWords(low: number, high: number): string {
  return low < high ? `${countInWords(low)} to ${countInWords(high)}` : countInWords(low)
}

export function capitalise(text: string): string {
  if (text === 'ngo') return 'NGO'
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The name of a filter's option. */
export function optionName(pack: Pack, group: string, id: string): string {
  if (id === 'none') return words.filters.notStated[group] ?? id
  if (group === 'set' && id === RECORD_SET) return pack.info.title
  const ofFile = pack.optionNames?.get(id)
  if (ofFile !== undefined) return ofFile
  if (group === 'kind') return words.kinds[id as keyof typeof words.kinds] ?? id
  if (group === 'country') return countryName(id)
  if (group === 'actor') return pack.actors.get(id)?.name ?? id
  return capitalise(id)
}

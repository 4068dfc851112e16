import { placeOnScale } from '../data/levels.ts'
import type { Pack } from '../data/pack.ts'
import { type Property, propertyRule } from '../data/pack-format.ts'
import { countryName } from '../lib/iso-3166.ts'
import { dateInWords } from './dates.ts'
import { grouped, words } from './words.ts'

/** A claim's value as a reader says it: `at least 60`, `Islamic State (claimed it)`, `urgence attentat, 3 of 3`. */
export function valueInWords(pack: Pack, property: Property, value: string, qualifier: string): string {
  switch (propertyRule(property).type) {
    case 'edtf':
      return dateInWords(value)
    case 'country':
      return countryName(value)
    case 'count':
      return qualifier ? `${qualifier} ${countInWords(value)}` : countInWords(value)
    case 'actor': {
      const name = pack.actors.get(value)?.name ?? value
      return qualifier ? `${name} (${words.roles[qualifier] ?? qualifier})` : name
    }
    case 'level':
      return levelInWords(pack, value)
    case 'point': {
      const precision = words.precision[qualifier]
      return precision ? `${value.replace(' ', ', ')} (${precision})` : value.replace(' ', ', ')
    }
    case 'term':
      return capitalise(value)
    default:
      return property === 'scope' && value === 'national' ? words.event.wholeCountry : value
  }
}

/** The level in its scale's own words, with its place if it has one: `Urgence attentat, 3 of 3`. */
export function levelInWords(pack: Pack, id: string): string {
  const level = pack.levels.get(id)
  if (!level) return id
  const place = placeOnScale(pack, level)
  return place
    ? `${levelName(pack, id)}, ${words.event.levelOf(place.rank, place.count)}`
    : levelName(pack, id)
}

/** What a level is in English and what it means, where the pack says so. */
export function levelExplained(pack: Pack, id: string): string {
  const level = pack.levels.get(id)
  if (!level) return ''
  const name = level.native === '' ? '' : level.name
  return [name, level.meaning].filter((part) => part !== '').join(': ')
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
  if (group === 'kind') return words.kinds[id as keyof typeof words.kinds] ?? id
  if (group === 'country') return countryName(id)
  if (group === 'actor') return pack.actors.get(id)?.name ?? id
  return capitalise(id)
}

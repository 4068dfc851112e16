import type { Pack } from '../data/pack.ts'
import { type Property, propertyRule, type RelationName } from '../data/pack-format.ts'
import { countryName } from '../lib/iso-3166.ts'
import { dateInWords } from './dates.ts'
import { capitalise, countInWords, levelInWords } from './facts.ts'
import { words } from './words.ts'

// What no first view says of claims.

export const relationWords = {
  'responds-to': { from: 'Responds to', to: 'Answered by' },
  claims: { from: 'Claims', to: 'Claimed by' },
  'warns-of': { from: 'Warns of', to: 'Warned of by' },
  'part-of': { from: 'Part of', to: 'Includes' },
} satisfies Record<RelationName, { from: string; to: string }>

const ROLES: Record<string, string> = {
  claimed: 'claimed it',
  attributed: 'attributed by others',
  suspected: 'suspected',
  alleged: 'alleged',
  convicted: 'convicted',
  denied: 'denies it',
}

const PRECISION: Record<string, string> = {
  site: 'exact site',
  city: 'somewhere in the town',
  region: 'somewhere in the region',
}

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
      return qualifier ? `${name} (${ROLES[qualifier] ?? qualifier})` : name
    }
    case 'level':
      return levelInWords(pack, value)
    case 'point': {
      const precision = PRECISION[qualifier]
      return precision ? `${value.replace(' ', ', ')} (${precision})` : value.replace(' ', ', ')
    }
    case 'term':
      return capitalise(value)
    default:
      return property === 'scope' && value === 'national' ? words.event.wholeCountry : value
  }
}

/** What a level is in English and what it means, where the pack says so. */
export function levelExplained(pack: Pack, id: string): string {
  const level = pack.levels.get(id)
  if (!level) return ''
  const name = level.native === '' ? '' : level.name
  return [name, level.meaning].filter((part) => part !== '').join(': ')
}

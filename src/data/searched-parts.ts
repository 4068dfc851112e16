import { countryAliases, countryName } from '../lib/iso-3166.ts'
import type { Fact } from './claims.ts'
import type { EventRow, Pack } from './pack.ts'
import { listItems, type Property } from './pack-format.ts'

/** One of the texts that a search looks through; `of` says what it is. */
export interface SearchedPart {
  readonly of: 'title' | Property
  readonly text: string
  /** What the text is another name of, when it is not the name that the page uses. */
  readonly alsoOf?: string
}

const IN_WORDS = ['reason', 'by', 'announced-by', 'content'] as const satisfies readonly Property[]

/** What a search of an event looks through: what it is called, where, who, which level and why, under every name known. */
export function searchedParts(pack: Pack, event: EventRow, facts: readonly Fact[]): SearchedPart[] {
  const factOf = new Map(facts.map((fact) => [fact.property, fact]))
  const values = (property: Property) => (factOf.get(property)?.values ?? []).map(({ value }) => value)
  const parts = (of: SearchedPart['of'], texts: readonly string[]) =>
    texts.filter((text) => text !== '').map((text) => ({ of, text }))
  return [
    ...parts('title', [event.title]),
    ...parts('place', values('place').slice(0, 1)),
    ...values('country').flatMap((code) => named('country', [countryName(code), ...countryAliases(code)])),
    ...undisputedActors(pack, factOf.get('actor')).flatMap((id) => {
      const actor = pack.actors.get(id)
      return actor ? named('actor', [actor.name, ...listItems(actor.aliases)]) : []
    }),
    ...values('level-to').flatMap((id) => {
      const level = pack.levels.get(id)
      return level ? named('level-to', [level.native, level.name]) : []
    }),
    ...IN_WORDS.flatMap((property) => parts(property, values(property))),
  ]
}

/** The first name that is one, and the others as other names of it. */
function named(of: Property, names: readonly string[]): SearchedPart[] {
  const [first = '', ...others] = names.filter((name) => name !== '')
  return first === '' ? [] : [{ of, text: first }, ...others.map((text) => ({ of, text, alsoOf: first }))]
}

/** The actors of an event with the groups they are branches of, so that choosing a group finds its branches. */
export function undisputedActors(pack: Pack, fact: Fact | undefined): string[] {
  const ids = new Set<string>()
  for (const { value, qualifier, disputed } of fact?.values ?? []) {
    if (disputed || qualifier === 'denied') continue
    for (let id = value; id !== '' && !ids.has(id); id = pack.actors.get(id)?.parent ?? '') ids.add(id)
  }
  return [...ids]
}

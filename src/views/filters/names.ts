import { NOT_STATED } from '../../data/columns.ts'
import type { Pack } from '../../data/pack.ts'
import { listItems } from '../../data/pack-format.ts'
import { findWords } from '../../lib/find-words.ts'
import { countryAliases } from '../../lib/iso-3166.ts'
import { optionName } from '../../words/facts.ts'

/** Other names by which a reader looks for an option. */
function otherNames(pack: Pack, facet: string, id: string): readonly string[] {
  if (id === NOT_STATED) return []
  if (facet === 'country') return [id, ...countryAliases(id)]
  return facet === 'actor' ? listItems(pack.actors.get(id)?.aliases ?? '') : []
}

/**
 * Whether an option goes by words (folded): its name, or the other name that has them. Null: by none of its names.
 */
export function nameFound(
  pack: Pack,
  facet: string,
  id: string,
  words: readonly string[],
): { readonly alias: string } | null {
  const has = (name: string) => words.every((word) => findWords(name, [word]).length > 0)
  if (has(optionName(pack, facet, id))) return { alias: '' }
  const alias = otherNames(pack, facet, id).find(has)
  return alias === undefined ? null : { alias }
}

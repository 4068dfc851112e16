import { OF_FILE } from '../data/columns.ts'
import { foldText } from '../lib/fold.ts'

/** Ids of a file's own options with their names as the file writes them. */
export type OptionNames = readonly (readonly [id: string, name: string])[]

const LONGEST = 120

/** The options of a facet while it is built. Options of the file's own words have ids that a link can carry: `file-boko-haram`. */
export function createOptions(names: [string, string][]) {
  const ids: string[] = []
  const codes = new Map<string, number>()
  const own = new Map<string, string>()
  function codeOf(id: string): number {
    let code = codes.get(id)
    if (code === undefined) {
      code = ids.length
      ids.push(id)
      codes.set(id, code)
    }
    return code
  }
  return {
    ids,
    codeOf,
    /** Two names that make one id, as those that differ in case do, are one option. */
    ownCodeOf(name: string): number {
      const id = idOfName(name)
      if (!own.has(id)) {
        own.set(id, name)
        names.push([id, name])
      }
      return codeOf(id)
    },
  }
}

/** Of a name in letters that fold to none of a to z what stands is the numbers of its letters, so that it has an id too. */
export function idOfName(name: string): string {
  const slug = slugOf(foldText(name))
  if (slug !== '') return OF_FILE + slug.slice(0, LONGEST).replace(/-$/, '')
  const letters = Array.from(name.trim(), (letter) => letter.codePointAt(0)!.toString(36)).join('-')
  return `${OF_FILE}u-${letters.slice(0, LONGEST).replace(/-$/, '')}`
}

function slugOf(text: string): string {
  return text.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}

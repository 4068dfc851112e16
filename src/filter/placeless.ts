import { NOT_STATED } from '../data/columns.ts'
import type { Matches } from './match.ts'

/** Attacks of which no point is known. */
export interface Placeless {
  /** In time order. */
  readonly rows: Int32Array
  /** How many of them each country has, by its code; one in two countries counts in both. */
  readonly countries: ReadonlyMap<string, number>
}

/** The matching attacks without a point: the map marks their countries and sets no pin. */
export function findPlaceless({ columns, failed }: Matches): Placeless {
  const { kind, country } = columns.facets
  const attack = kind.ids.indexOf('attack')
  const isPlaceless = (row: number) =>
    failed[row] === 0 && Number.isNaN(columns.x[row]!) && kind.codes[kind.offsets[row]!] === attack
  let count = 0
  for (let row = 0; row < columns.count; row++) if (isPlaceless(row)) count++
  const rows = new Int32Array(count)
  const counts = new Uint32Array(country.ids.length)
  for (let row = 0, at = 0; at < count; row++) {
    if (!isPlaceless(row)) continue
    rows[at++] = row
    for (let code = country.offsets[row]!; code < country.offsets[row + 1]!; code++)
      counts[country.codes[code]!]!++
  }
  const stated = country.ids.flatMap((id, code): [string, number][] =>
    counts[code]! > 0 && id !== NOT_STATED ? [[id, counts[code]!]] : [],
  )
  return { rows, countries: new Map(stated) }
}

import { type Columns, codesOf, kindOf, NOT_STATED, type RowNumber } from '../data/columns.ts'
import { isOfAttacks } from '../data/pack-format.ts'
import { keepFor } from '../lib/remember.ts'
import { isMatch, type Matches } from './match.ts'

/** Attacks, and incidents of opened files, of which no point is known. */
export interface Placeless {
  /** In time order. */
  readonly rows: Int32Array
  /** How many of them each country has, by its code; one in two countries counts in both. */
  readonly countries: ReadonlyMap<string, number>
}

/** The matching attacks without a point: the map marks their countries and sets no pin. */
export function findPlaceless(matches: Matches): Placeless {
  const { country } = matches.columns.facets
  const rows = placelessAttacks(matches.columns).filter((row) => isMatch(matches, row))
  const counts = new Uint32Array(country.ids.length)
  for (const row of rows) for (const code of codesOf(country, row)) counts[code]!++
  const stated = country.ids.flatMap((id, code): [string, number][] =>
    counts[code]! > 0 && id !== NOT_STATED ? [[id, counts[code]!]] : [],
  )
  return { rows, countries: new Map(stated) }
}

const placeless = new WeakMap<Columns, Int32Array>()

function placelessAttacks(columns: Columns): Int32Array {
  return keepFor(placeless, columns, () => {
    const rows: RowNumber[] = []
    for (let row = 0; row < columns.count; row++)
      if (Number.isNaN(columns.x[row]!) && isOfAttacks(kindOf(columns, row))) rows.push(row)
    return Int32Array.from(rows)
  })
}

import { PRECISIONS } from '../data/pack-format.ts'
import { MAPPED_FIELDS, type Mapping } from '../importers/mapping.ts'

// What the reader said of the columns of tables, on this machine only: the next table with these columns is read by it.

/** The store's key holds a hash, as a header may be very long; the kept choice holds the header itself. */
const keyOf = (key: string) => `tocsin:mapping:${hashOf(key)}`

/** The choice for tables with these columns (`keyOfHeader`), or null when there is none or the browser blocks its store. */
export function rememberedMapping(key: string): Mapping | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(key)) ?? 'null')
    return isMapping(kept) && kept.key === key ? kept : null
  } catch {
    return null
  }
}

/** Whether it is remembered now; false when the browser blocks its store or it is full. */
export function rememberMapping(mapping: Mapping): boolean {
  try {
    localStorage.setItem(keyOf(mapping.key), JSON.stringify(mapping))
    return true
  } catch {
    return false
  }
}

export function forgetMapping(key: string): void {
  try {
    localStorage.removeItem(keyOf(key))
  } catch {
    // Nothing was kept where the store is blocked.
  }
}

/** The store may hold what another version of the page wrote. */
function isMapping(value: unknown): value is Mapping {
  const mapping = value as Partial<Mapping> | null
  if (typeof mapping !== 'object' || mapping?.version !== 1) return false
  const { fields, dateOrder, precision } = mapping
  if (typeof fields !== 'object' || fields === null) return false
  const isField = ([field, column]: [string, unknown]) =>
    MAPPED_FIELDS.some((known) => known === field) && typeof column === 'string'
  return (
    Object.entries(fields).every(isField) &&
    (fields.date ?? fields.year) !== undefined &&
    (dateOrder === 'dmy' || dateOrder === 'mdy') &&
    PRECISIONS.some((known) => known === precision)
  )
}

/** FNV-1a of the text's UTF-16 units, 32 bits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

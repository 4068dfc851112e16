import { shown } from './working-table.ts'

/** Keys that say something to people and nothing to a checker. */
const WORDS = new Set(['title', 'description', 'example', 'rdfType', '$schema'])

/**
 * Where a Table Schema differs in structure from the expected one, in words; null where it does not. Titles and descriptions
 * may differ, and a list of one text may be written as that text.
 */
export function firstDifference(expected: unknown, came: unknown, path: string): string | null {
  const [a, b] = [unwrap(expected), unwrap(came)]
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b))
    return Object.is(a, b) ? null : `${path} is ${shown(came)}, expected ${shown(expected)}`
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (WORDS.has(key)) continue
    const place = Array.isArray(a) ? `${path}[${key}]` : `${path}.${key}`
    const difference = firstDifference(own(a, key), own(b, key), place)
    if (difference) return difference
  }
  return null
}

function unwrap(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' ? value[0] : value
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function own(object: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

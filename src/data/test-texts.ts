import type { SearchedTexts } from './columns.ts'

/** All that a search looks through in a row. */
export function plainText({ haystack, starts, parts }: SearchedTexts, row: number): string {
  return parts.map((part) => haystack.slice(starts[part[row]!], starts[part[row]! + 1])).join('')
}

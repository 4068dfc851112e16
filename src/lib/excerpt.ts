import type { Stretch } from './find-words.ts'

/**
 * The part of a long text around its first stretch, cut between words, with the stretches moved along. `room` is how many
 * code units may stand before and after.
 */
export function excerptAround(
  text: string,
  stretches: readonly Stretch[],
  room: readonly [before: number, after: number],
): { readonly text: string; readonly stretches: Stretch[] } {
  const [first] = stretches
  if (!first) return { text, stretches: [] }
  let start = Math.max(0, first[0] - room[0])
  let end = Math.min(text.length, first[1] + room[1])
  if (start > 0) {
    const gap = text.slice(start, first[0]).search(/\s/)
    start = gap < 0 ? first[0] : start + gap + 1
  }
  if (end < text.length) end = Math.max(first[1], text.slice(0, end).search(/\s+\S*$/))
  const lead = start > 0 ? '… ' : ''
  const move = lead.length - start
  return {
    text: lead + text.slice(start, end) + (end < text.length ? ' …' : ''),
    stretches: stretches.filter((each) => each[1] <= end).map((each) => [each[0] + move, each[1] + move]),
  }
}

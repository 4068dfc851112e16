import type { PassageRow } from './pack.ts'

/** A quote's place in a text, in UTF-16 code units. */
export interface QuotePlace {
  readonly passage: PassageRow
  readonly start: number
  readonly end: number
}

/** A run of text and the passages whose quotes cover all of it. */
export interface Segment {
  readonly text: string
  readonly passages: readonly PassageRow[]
}

/** What a pack holds of a source: its passages with the words around them, joined where they meet, in the document's order. */
export function buildExcerpts(passages: readonly PassageRow[]): Segment[][] {
  const placed: QuotePlace[] = []
  const unplaced: PassageRow[] = []
  for (const passage of passages) {
    const { start, end } = passage
    if (start === null || end === null) unplaced.push(passage)
    else placed.push({ passage, start, end })
  }
  placed.sort((a, b) => contextStart(a) - contextStart(b) || a.start - b.start)
  const excerpts: Segment[][] = []
  for (let from = 0; from < placed.length; ) {
    const start = contextStart(placed[from]!)
    let text = ''
    let to = from
    for (; to < placed.length && (to === from || contextStart(placed[to]!) <= start + text.length); to++) {
      const { passage } = placed[to]!
      const known = start + text.length - contextStart(placed[to]!)
      text += (passage.prefix + passage.exact + passage.suffix).slice(Math.max(0, known))
    }
    excerpts.push(segmentText(text, start, placed.slice(from, to)))
    from = to
  }
  for (const passage of unplaced) {
    const { prefix, exact, suffix } = passage
    const start = prefix.length
    excerpts.push(segmentText(prefix + exact + suffix, 0, [{ passage, start, end: start + exact.length }]))
  }
  return excerpts
}

function contextStart({ passage, start }: QuotePlace): number {
  return start - passage.prefix.length
}

/** Cuts a text that begins at `offset` of its document at every start and end of a quote. */
export function segmentText(text: string, offset: number, quotes: readonly QuotePlace[]): Segment[] {
  const cuts = new Set([0, text.length])
  for (const { start, end } of quotes) {
    cuts.add(Math.min(text.length, Math.max(0, start - offset)))
    cuts.add(Math.min(text.length, Math.max(0, end - offset)))
  }
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index]!
    const covering = quotes.filter(({ start, end }) => start - offset <= from && to <= end - offset)
    return { text: text.slice(from, to), passages: covering.map(({ passage }) => passage) }
  })
}

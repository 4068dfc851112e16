import { tableWords } from '../words/table-words.ts'
import type { RowActor } from './event-table.ts'
import type { TitlePart } from './table-layout.ts'

const LONGEST = 140

/** What titles are made of, as the file has it; empty where it has nothing. */
export interface TitleTexts {
  readonly own: string
  readonly place: string
  readonly actors: readonly RowActor[]
  readonly id: string
}

/**
 * The title of an event, made when it is asked for: `Government of Mali – JNIM, Gao`; `Bombing/Explosion, Athens`; `Armed clash: A – B,
 * Homs`; or the table's own, cut after a word when it is long.
 */
export function titleOfEvent(
  { own, place, actors, id }: TitleTexts,
  titleParts: readonly TitlePart[],
): string {
  const title = titleParts.includes('title') ? shortened(own.trim()) : ''
  const parties = titleParts.includes('parties') ? partiesOf(actors) : ''
  const where = titleParts.includes('place') ? place.trim() : ''
  const what = [title, parties].filter((part) => part !== '').join(': ')
  const whole = [what, where].filter((part) => part !== '').join(', ')
  return whole || place.trim() || tableWords.untitled(id)
}

function partiesOf(actors: readonly RowActor[]): string {
  return actors
    .filter(({ role }) => role !== 'associated')
    .map(({ name }) => name)
    .join(' – ')
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= LONGEST) return line
  const cut = line.slice(0, LONGEST - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()}…`
}

import { tableWords } from '../words/table-words.ts'
import type { EventTable } from './event-table.ts'
import type { TableLayout } from './table-layout.ts'

const LONGEST = 140

/**
 * The title of an event, made when it is asked for: `Government of Mali – JNIM, Gao`; `Bombing/Explosion, Athens`; `Armed clash: A – B,
 * Homs`; or the table's own, cut after a word when it is long.
 */
export function titleOfEvent(table: EventTable, { titleParts }: TableLayout, event: number): string {
  const own = titleParts.includes('title')
    ? shortened(table.texts.text(table.value('title', event)).trim())
    : ''
  const parties = titleParts.includes('parties') ? partiesOf(table, event) : ''
  const place = titleParts.includes('place') ? table.placeOf(event).trim() : ''
  const what = [own, parties].filter((part) => part !== '').join(': ')
  const whole = [what, place].filter((part) => part !== '').join(', ')
  return whole || table.placeOf(event).trim() || tableWords.untitled(table.idOf(event))
}

function partiesOf(table: EventTable, event: number): string {
  return table
    .actorsOf(event)
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

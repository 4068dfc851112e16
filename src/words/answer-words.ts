import type { Delay } from '../data/delay.ts'
import type { Kind } from '../data/pack-format.ts'
import { capitalise } from './facts.ts'
import { plural, words } from './words.ts'

/** Words of what answered an event, and of what only came after it: they come with the event's page. */
export const answerWords = {
  title: 'Answers',
  levels: 'Levels set in answer',
  back: 'In answer to',
  /** Attack or not, and whether all is known that ever was. */
  none: 'The record has no answer to this attack that a source ties to it.',
  noneKnown: 'By the day chosen under “As known on” no source in this record tied an answer to this attack.',
  allLevels: (count: number) =>
    count === 1 ? 'The one answer is a change of level:' : `All ${count} answers are changes of level:`,
  someLevels: (levels: number, count: number) =>
    `${levels} of the ${count} answers ${levels === 1 ? 'is a change' : 'are changes'} of level:`,
  toLevels: 'see under the toll',
  toAnswers: (count: number) => `All ${count} answers`,
  lasting: 'Days count from the first day of the attack.',
  picture: 'Answers by type and by days after the attack',
  pictureHint:
    'Each square is an answer; the columns are days after the attack. They widen: the first are one day each, the last are months and years.',
  type: 'Type',
  steps: ['same day', '1', '2–3', '4–7', '8–30', '31–365', 'later'],
  stepsSaid: [
    'on the same day',
    '1 day after',
    '2 or 3 days after',
    '4 to 7 days after',
    '8 to 30 days after',
    '31 to 365 days after',
    'later',
  ],
  notExact: 'not exact',
  notExactSaid: 'on a day not known exactly',
  onlyType: (type: string, count: number) => `${type}, ${plural(count, 'answer', 'answers')}`,
  showing: (shown: number, count: number, type: string) =>
    `${shown} of ${plural(count, 'answer', 'answers')}: ${type.toLowerCase()}`,
  showAll: 'Show all types',
} as const

/** Words of the changes that merely came after an attack. */
export const coincidenceWords = {
  title: 'What else changed',
  show: 'Show changes of national levels within',
  days: 'Days after the attack',
  option: (days: number) => `${days} days`,
  after: 'after the attack, its own day included',
  named: 'Coincidence in time: no source in this record ties these to the attack.',
  drawn:
    'Dashed thin lines on the map and the timeline lead to them; answers have solid lines with an arrowhead.',
  dayNotKnown: (date: string) =>
    `The day of this attack is not known (${date}): what changed within so many days of it cannot be said.`,
  none: (days: number) => `Within ${days} days the record has no other change of a national level.`,
  list: 'Coincidences in time',
  otherwise: 'Changed in these days, but a source ties it to another event:',
  cause: (titles: string) => `in answer to: ${titles}`,
} as const

/** The type of an answer: `Threat level`, `Statement`. */
export function answerType(type: string): string {
  return words.kinds[type as Kind] ?? capitalise(type)
}

/** Days between two events in words: `same day`, `3 days after`, `at most 2 days before`, `1 year 11 months after`. */
export function delayInWords(delay: Delay | null, side: 'after' | 'before' = 'after'): string {
  if (!delay) return ''
  const { least, most, isAbout } = delay
  if (least === most) {
    if (least === 0) return isAbout ? 'about the same day' : 'same day'
    return `${isAbout ? 'about ' : ''}${durationInWords(least)} ${side}`
  }
  if (most === Number.POSITIVE_INFINITY) return `at least ${durationInWords(least)} ${side}`
  if (least === 0) return `at most ${durationInWords(most)} ${side}`
  if (most < LONG) return `${least} to ${most} days ${side}`
  return `about ${durationInWords(Math.round((least + most) / 2))} ${side}`
}

/** From so many days on, months and years say more. */
const LONG = 92
const MONTH = 365.25 / 12

/** Whole days, then whole months and years; a year is full with 365 days. */
function durationInWords(days: number): string {
  if (days < LONG) return plural(days, 'day', 'days')
  const months = Math.floor(days / MONTH + 0.03)
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return [years > 0 ? plural(years, 'year', 'years') : '', rest > 0 ? plural(rest, 'month', 'months') : '']
    .filter((part) => part !== '')
    .join(' ')
}

import type { AnswerCase, AttackPlace, DayCount, DaySummary, LeftOutReason } from '../data/answer-times.ts'
import { FEWEST_FOR_MEDIAN } from '../data/answer-times.ts'
import type { Pack } from '../data/pack.ts'
import { countryName } from '../lib/iso-3166.ts'
import { levelInWords } from './facts.ts'
import { grouped, plural } from './words.ts'

/** Words of the view *Answer times*, which come with it. */
export const answerTimesWords = {
  title: 'Answer times',
  heading: 'From attack to higher level',
  lead: (count: number, countries: number) =>
    `${countries === 1 ? '1 country raised its' : `${countries} countries raised their`} national threat level ${count === 1 ? 'once' : `${count} times`} in answer to an attack that matches the filters.`,
  overall: ({ median, least, most }: DaySummary) =>
    `The rise came ${daysRange(least, most)} after the attack${median ? `, median ${dayCount(median)}` : ''}.`,
  filters:
    'The filters choose the attacks; the rows are the countries that answered them, wherever they lie.',
  country: 'Country',
  cases: 'Cases',
  casesOf: (count: number) => (count === 1 ? 'case' : 'cases'),
  rise: 'From attack to rise',
  lasted: 'How long it lasted',
  axis: (end: number) =>
    end < 365 ? 'days, on a logarithmic scale' : 'days and years (y), on a logarithmic scale',
  asTable: 'As a table',
  where: {
    home: 'attack at home',
    abroad: 'attack abroad',
    unknown: 'place of the attack not known',
  } satisfies Record<AttackPlace, string>,
  openEnd: 'end not known: at least so long',
  key: 'Key',
  median: (count: DayCount) => `Median ${dayCount(count)}`,
  medianKey: `median, from ${FEWEST_FOR_MEDIAN} cases on, above the range`,
  open: (open: number, count: number) => `${open} of ${count} ends open`,
  chosen: 'chosen',
  hint: 'Point at a mark to read the case; choose it to open the change of level.',
  help: 'Left and right arrow keys go from case to case, up and down from country to country, Home and End to the first and last of a country; Enter opens the change of level.',
  dots: (country: string, chart: string) => `${country}: ${chart}`,
  noAttack: 'No attack matches these filters, so there is nothing that a level could answer.',
  kindsLeaveOut: 'The filter Kind leaves attacks out: choose Attack there, or none.',
  noCase: (attacks: number) =>
    `${plural(attacks, 'attack matches', 'attacks match')} the filters; the record has no national level raised in answer to ${attacks === 1 ? 'it' : 'any of them'}.`,
  table: {
    attack: 'Attack',
    change: 'Change of level',
    days: 'Days to rise',
    lasted: 'Days it lasted',
    where: { home: 'at home', abroad: 'abroad', unknown: 'place not known' } satisfies Record<
      AttackPlace,
      string
    >,
  },
  counted: {
    title: 'How this is counted',
    text: [
      'A case is a change of a national threat level that a source, with a passage in this record, ties to an attack, and that raised the level: its rank is above that of the level before, as its source names it, on the same scale. A change is one case, however many attacks it answers; an attack has as many cases as levels were raised for it.',
      'Days are calendar days, from the attack to the change. Where a change answers several of the attacks that match, they run from the last of them that came before it; an attack of several days counts from its first. Both days must be known to the day.',
      'The higher level lasts from its first day to the day before it fell below what it was raised to. A later change that confirms it or goes higher does not end it. Where no source says when it fell, where its fall is not known to the day, and where another scale took its place, the end is open and the days are the fewest that it can be.',
      `A median stands from ${FEWEST_FOR_MEDIAN} cases on. Open ends take part with the days known so far, and a median that hangs on one says “at least”. Few cases, chosen by what curators found: these figures describe the record and are no forecast.`,
      'As known on an earlier day, only events that had been reported and levels that sources had named by then are counted.',
    ],
  },
  leftOut: (count: number) => `${plural(count, 'answer', 'answers')} left out, and why`,
  reasons: {
    bulletin: (count) =>
      `${plural(count, 'warning or bulletin', 'warnings or bulletins')}, which set no level`,
    'level-unknown': (count) =>
      `${plural(count, 'change', 'changes')} of which the day or the new level is not known`,
    scoped: (count) => `${plural(count, 'change', 'changes')} for a region or a sector only`,
    'before-unknown': (count) =>
      `${plural(count, 'change', 'changes')} of which the level before is not known`,
    'not-comparable': (count) => `${plural(count, 'change', 'changes')} from a level that cannot be compared`,
    lowered: (count) => `${plural(count, 'change', 'changes')} that lowered the level`,
    kept: (count) => `${plural(count, 'decision', 'decisions')} to keep the level`,
    'change-day-unknown': (count) => `${plural(count, 'rise', 'rises')} left out: the day is not known`,
    'attack-day-unknown': (count) =>
      `${plural(count, 'rise', 'rises')} left out: the day of the attack is not known`,
    'before-attack': (count) => `${plural(count, 'rise', 'rises')} dated before the attack`,
  } satisfies Record<LeftOutReason, (count: number) => string>,
  save: {
    csv: 'Save cases as CSV',
    svg: 'Save picture as SVG',
    png: 'Save picture as PNG',
  },
} as const

/** A mark of an axis: `90`, `1 y`. */
export function axisNumber(days: number): string {
  return days < 365 ? String(days) : `${grouped(days / 365)} y`
}

/** `1 day`, `at least 132.5 days`. */
export function dayCount({ days, isLeast }: DayCount): string {
  return isLeast ? `at least ${plural(days, 'day', 'days')}` : plural(days, 'day', 'days')
}

/** `0 to 4 days`, `1 to 3,632 days or more`. */
export function daysRange(least: DayCount, most: DayCount): string {
  if (least.days === most.days) return dayCount(most)
  return `${grouped(least.days)} to ${plural(most.days, 'day', 'days')}${most.isLeast ? ' or more' : ''}`
}

/** Each of a few numbers: `0 and 2 days`, `at least 6 days and 7 days`. */
export function eachDayCount(counts: readonly DayCount[]): string {
  return counts.map(dayCount).join(' and ')
}

/** Everything about a case in a line: `France: 2 days after Attack on … (attack abroad), raised to …; lasted …`. */
export function caseInWords(pack: Pack, answer: AnswerCase, attackTitle: string): string {
  const { change, days, where, lasted, others } = answer
  const when = days === 0 ? 'on the day of' : `${plural(days, 'day', 'days')} after`
  const more = others.length > 0 ? ` and ${plural(others.length, 'more attack', 'more attacks')}` : ''
  return `${countryName(change.country)}: ${when} ${attackTitle}${more} (${answerTimesWords.where[where]}), raised to ${levelInWords(pack, change.level.id)}; ${lastedInWords(lasted)}`
}

function lastedInWords(lasted: DayCount): string {
  if (lasted.isLeast) return `lasted ${dayCount(lasted)}, end not known`
  return lasted.days === 0 ? 'lasted less than a day' : `lasted ${dayCount(lasted)}`
}

import type { Pack } from '../data/pack.ts'
import { type Day, dateOfDay, daysInMonth } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'
import { formatDay, formatSpan } from './dates.ts'
import { countInWords, optionName } from './facts.ts'
import { plural } from './words.ts'

/** What stands side by side. */
type Dimension = 'country' | 'actor' | 'period'

const attacks = (count: number) => plural(count, 'attack', 'attacks')

/** Words of the view that compares, which come with it. */
export const compareWords = {
  title: 'Compare',
  heading: (a: string, b: string) => `${a} and ${b}`,
  what: 'What to compare',
  dimensions: { country: 'Countries', actor: 'Actors', period: 'Periods' },
  sides: {
    country: ['First country', 'Second country'],
    actor: ['First actor', 'Second actor'],
    period: ['First period', 'Second period'],
  },
  most: 'With most events',
  others: 'All others, by name',
  option: (name: string, count: number) => `${name} (${countInWords(count)})`,
  swap: 'Swap sides',
  from: 'from',
  to: 'to',
  quick: 'Quick choices',
  around: (years: number, day: Day) =>
    `${years === 1 ? 'A year' : `${years} years`} before and after ${formatDay(day, 'short')}`,
  aheadOf: (side: string) => `As long before ${side}`,
  within: (filters: readonly string[]) =>
    filters.length === 0 ? 'No other filter is set.' : `Within the filters ${filters.join('; ')}.`,
  ownFilter: {
    country: 'A country filter does not apply here.',
    actor: 'An actor filter does not apply here.',
    period: 'A filter of dates does not apply here.',
  },
  selected: 'A count says what the record has, not all that happened.',
  both: (count: number) =>
    count === 1 ? '1 event is on both sides' : `${countInWords(count)} events are on both sides`,
  bothCounted: ' and counted on each.',
  bothPeriods: ' and counted on each: their dates reach into both periods.',
  possible: (count: number) => `${countInWords(count)} only possibly in this period`,
  same: 'Both sides are the same.',
  onlyOne: 'The record has only one side to show. Choose another dimension.',
  nothing: 'The record has nothing to compare here.',
  none: 'No event on either side passes the filters.',
  lengths: (a: string, b: string) =>
    `The periods differ in length, ${a} and ${b}: compare the figures for a year. Bars stand by the time since each period’s start.`,
  length: (days: number, years: number) =>
    years > 0 ? plural(years, 'year', 'years') : plural(days, 'day', 'days'),
  figures: 'In figures',
  figure: {
    events: 'Events',
    attacks: 'Attacks',
    killed: 'Killed in these attacks',
    injured: 'Injured in these attacks',
    levelChanges: 'Changes of threat level',
    answers: 'Answers to these attacks',
    highest: 'Days known at its highest level',
    coverage: 'How far the record goes: attacks',
    attacksYear: 'Attacks a year',
    killedYear: 'Killed a year',
  },
  tollUnknown: (count: number) => `toll of ${attacks(count)} not known`,
  tollsAllUnknown: 'not known',
  tollHint: 'Tolls add up the figure shown for each attack, exact or not.',
  earlierScales: (count: number) => (count === 1 ? 'On an earlier scale' : `On ${count} earlier scales`),
  noLevels: 'no national level known',
  noCoverage: 'not said',
  show: (name: string, what: string) => `${name}: ${what}, show the list`,
  attacksIn: 'Attacks',
  killedIn: 'Killed',
  unit: (months: number) =>
    months === 0
      ? 'by day'
      : months === 1
        ? 'by month'
        : months === 12
          ? 'by year'
          : `by ${countInWords(months / 12)} years`,
  oneScale: (top: number) => `both on one scale, 0 to ${countInWords(top)}`,
  root: 'Square-root scale',
  rootHint: 'Heights by the square root, so that small tolls show beside large ones: read the lines.',
  ring: 'A ring: the toll of an attack is not known.',
  sinceStart: (months: number) =>
    months === 0
      ? 'day of each period'
      : months === 1
        ? 'month of each period'
        : months === 12
          ? 'year of each period'
          : `years of each period, ${countInWords(months / 12)} to a bar`,
  noAttack: 'No attack',
  noneOnEither: 'No attack on either side passes the filters.',
  chart: (title: string, side: string) => `${title}, ${side}`,
  bin: (side: string, time: string, what: string) => `${side}, ${time}: ${what}`,
  nth: (months: number, index: number, time: string) => `${compareWords.nthOnly(months, index)} (${time})`,
  nthOnly: (months: number, index: number): string =>
    `${months === 0 ? 'day' : months === 1 ? 'month' : months === 12 ? 'year' : 'stretch'} ${index + 1}`,
  attackCount: attacks,
  undated: (count: number) => `${attacks(count)} of unknown date ${count === 1 ? 'is' : 'are'} in no bar.`,
  hint: 'Bars are buttons: left and right arrow keys go from bar to bar, Enter shows its attacks in the list.',
  levels: 'Threat levels',
  noLane: 'No national level in the record.',
  laneHint: 'Blank: not known.',
  lane: (side: string) => `Threat levels, ${side}`,
  shares: { country: 'Where', type: 'How' },
  shareOf: { country: 'Country', type: 'Attack type' },
  shareHint: {
    country:
      'Share of each side’s attacks whose country is known; an attack in two countries counts in both.',
    type: 'Share of each side’s attacks whose type is known; an attack of two types counts in both.',
  },
  share: (count: number, percent: number) => `${countInWords(count)} (${percent}\u00a0%)`,
  shareName: (option: string, side: string, share: string, all: number) =>
    `${option}, ${side}: ${share} of ${attacks(all)}`,
  moreShares: (count: number) => `and ${plural(count, 'other', 'others')}`,
  numbers: 'The charts in figures',
  time: 'Time',
  cited: (a: string, b: string) => `Side by side: ${a} and ${b}`,
}

/** `7 attacks, 148 killed`; what is not known is said. */
export function binInWords(count: number, killed: number, unknown: number): string {
  if (count === 0) return compareWords.noAttack.toLowerCase()
  const tolls = [
    ...(unknown < count ? [`${countInWords(killed)} killed`] : []),
    ...(unknown === 0
      ? []
      : [unknown === count ? 'toll not known' : `toll of ${countInWords(unknown)} not known`]),
  ]
  return [attacks(count), ...tolls].join(', ')
}

/** `148`, `148, 2 not known`: the same for a cell of a table. */
export function tollInWords(count: number, killed: number, unknown: number): string {
  if (unknown === count) return compareWords.tollsAllUnknown
  return unknown === 0 ? countInWords(killed) : `${countInWords(killed)}, ${countInWords(unknown)} not known`
}

/** A side by its name: a country, an actor, `2001–2010`. */
export function sideInWords(pack: Pack, by: Dimension, side: string): string {
  if (by !== 'period') return optionName(pack, by, side)
  const { start, end } = parseEdtf(side)!
  return stretchOfDays(start, end)
}

/** Days as whole years or months where they are: `2015`, `2001–2010`, `March 2015`, `1 Mar–14 Apr 2015`. */
export function stretchOfDays(from: Day, to: Day): string {
  const [first, last] = [dateOfDay(from), dateOfDay(to)]
  const [year, lastYear] = [first.getUTCFullYear(), last.getUTCFullYear()]
  const [month, lastMonth] = [first.getUTCMonth(), last.getUTCMonth()]
  const areMonths = first.getUTCDate() === 1 && last.getUTCDate() === daysInMonth(lastYear, lastMonth + 1)
  if (areMonths && month === 0 && lastMonth === 11)
    return year === lastYear ? formatDay(from, 'year') : `${formatDay(from, 'year')}–${formatDay(to, 'year')}`
  if (areMonths && year === lastYear && month === lastMonth) return formatDay(from, 'month')
  return formatSpan(from, to, 'short')
}

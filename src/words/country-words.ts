import type { CoverageRow } from '../data/coverage.ts'
import type { TimeAtLevel } from '../data/level-steps.ts'
import type { LevelChange } from '../data/levels.ts'
import type { Day } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'
import { dateInWords, formatDay, formatSpan } from './dates.ts'
import { grouped, plural } from './words.ts'

/** The words of the levels board and of a country's history: they come with these views, not with the first load. */
export const boardWords = {
  previous: 'Previous change',
  next: 'Next change',
  jump: (label: string, date: string, countries: readonly string[]) =>
    `${label}: ${date}, ${countries.join(', ')}`,
  notFound: 'No country of that name has a threat level in this record.',
  country: 'Country',
  level: 'Level',
  since: 'Since',
  change: 'Last change and its reason',
  coverage: 'Coverage',
  notKnown: 'Not known',
  lastKnown: 'last known:',
  /** After a level in its own words: what it is in English, if need be, and until when it is known. */
  until: (english: string, date: string) => `${english && ` – ${english} –`} until ${date}`,
  neverKnown: 'none known before',
  firstChange: (date: string) => `first change known: ${date}`,
  checkedAll: (date: string) => `Coverage as checked on ${date}.`,
  changedToday: 'changed this day',
  noScale: 'No scale of threat levels in the record:',
  onlyParts: 'No national level in the record:',
} as const

export const countryWords = {
  eyebrow: 'Country',
  on: (date: string) => `On ${date}`,
  only: (country: string) => `Show only ${country}`,
  unknownTitle: (country: string) => `Nothing in this record about ${country}`,
  unknown:
    'It has neither an attack nor a threat level, a warning or a response there. That says nothing of what happened.',
  unknownThen: 'Nothing about it had been reported by the day chosen under “As known on”.',
  highest: 'At its highest',
  highestOf: (times: number, days: number, isLeast: boolean) =>
    [
      times === 1 ? 'once,' : `${times} times,`,
      isLeast ? 'at least' : '',
      plural(days, 'day', 'days'),
      times === 1 ? '' : 'in all',
    ]
      .filter(Boolean)
      .join(' '),
  highestSoFar: 'the highest reached, not the highest of the scale',
  highestHint: 'Only days for which a source speaks are counted.',
  onScale: (scale: string) => `On an earlier scale, ${scale}`,
  steps: 'Threat levels',
  noSteps: 'The record has no national threat level of this country.',
  noStepsThen: 'No national threat level had been reported by the day chosen under “As known on”.',
  from: (date: string, scale: string) => `From ${date}: ${scale}`,
  before: 'Before:',
  noReason: 'No reason is in the record.',
  toPassage: 'Open the passage',
  ofFiles: 'Events of opened files',
  ofFilesHint: 'The newest. They count in none of the figures above, which are the record’s.',
  listAll: (count: number) => `List all ${grouped(count)}, with the record’s`,
  gap: (from: string, to: string) => `Not known from ${from} to ${to}`,
  gapDay: (day: string) => `Not known on ${day}`,
  gapAfter: (from: string) => `Not known from ${from} on: no source says whether it still held`,
  partial: 'For a region or a sector',
  partialHint: 'These never set the national level.',
  noLevel: 'level not known',
  scopeUnknown: 'Day or level not known',
  attacks: 'Attacks there',
  noAttacks: 'The record has no attack there.',
  noAttacksThen: 'No attack there had been reported by the day chosen under “As known on”.',
  levelsElsewhere: 'Levels set elsewhere in answer to attacks there',
  othersElsewhere: 'Other answers elsewhere',
  answers: 'Its answers to attacks elsewhere',
  answersTo: 'Answers',
  warnings: 'Bulletins and warnings',
  others: 'Other events',
  levelsCovered: 'Levels',
  attacksCovered: 'Attacks',
  notCovered: 'nobody has said how complete the record is',
  coverage: 'How complete this is',
} as const

const STATES = { curated: 'complete', partial: 'partial', none: 'nothing in the record' } as const

/** How complete the record is in a stretch, and when that was last looked at: `partial`, `checked 24 Nov 2026`. */
export function coverageInWords(row: CoverageRow | null): readonly string[] {
  return row === null ? ['not covered'] : [STATES[row.state], `checked ${dateInShort(row.checked)}`]
}

/** The same with its stretch: `1991 to 2024: partial, checked 24 Nov 2026`. */
export function stretchInWords(row: CoverageRow): string {
  const [from, to] = [dateInWords(row.from), dateInWords(row.to)]
  const stretch = row.to === '' ? `From ${from} on` : row.from === row.to ? from : `${from} to ${to}`
  return `${stretch}: ${coverageInWords(row).join(', ')}`
}

/** From when to when: `14 December 2018–28 October 2020`, `24 March 2024 to at least 4 March 2026`. */
export function timeInWords({ change, from, to, isEndKnown }: TimeAtLevel): string {
  return periodInWords(change.edtf, from, to, isEndKnown)
}

export function periodInWords(edtf: string, from: Day, to: Day, isEndKnown: boolean): string {
  const isDay = parseEdtf(edtf)?.form === 'day'
  if (to <= from) return isEndKnown || !isDay ? dateInWords(edtf) : `${dateInWords(edtf)}, at least that day`
  if (isDay && isEndKnown) return formatSpan(from, to)
  return `${dateInWords(edtf)} to ${isEndKnown ? '' : 'at least '}${formatDay(to)}`
}

/** A date with its months cut short, `24 Mar 2024`, for a narrow column: a day of it never breaks over two lines. */
export function dateInShort(edtf: string): string {
  return dateInWords(edtf, 'short').replace(/(\d )?([A-Z]\w+) (?=\d)/g, (part) =>
    part.replaceAll(' ', '\u00a0'),
  )
}

/** `711 days`; `at least 711 days` where the first of them is not known to the day. */
export function daysInWords(days: number, isLeast = false): string {
  return isLeast ? `at least ${plural(days, 'day', 'days')}` : plural(days, 'day', 'days')
}

/** How long a level has stood on a day. */
export function standingInWords({ since, date }: LevelChange, day: Day): string {
  return daysInWords(day - since, date.start < since)
}

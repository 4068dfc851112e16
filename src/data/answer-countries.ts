import { countryName } from '../lib/iso-3166.ts'
import { sortBy } from '../lib/sort-by.ts'
import {
  type AnswerCase,
  type AttackPlace,
  type DayCount,
  type DaySummary,
  summarizeDays,
} from './answer-times.ts'

/** The cases of one country, oldest first, and what they come to. */
export interface CountryAnswers {
  readonly country: string
  readonly cases: readonly AnswerCase[]
  readonly toRise: DaySummary
  readonly lasted: DaySummary
}

export const ANSWER_ORDERS = ['country', 'cases', 'rise', 'lasted'] as const
export type AnswerOrder = (typeof ANSWER_ORDERS)[number]

/** How many days from the attack to the rise of the level, which is always known. */
export function daysToRise({ days }: AnswerCase): DayCount {
  return { days, isLeast: false }
}

/** The kinds of places that a key has to explain. */
export function placesIn(rows: readonly CountryAnswers[]): AttackPlace[] {
  const isAnyUnknown = rows.some(({ cases }) => cases.some(({ where }) => where === 'unknown'))
  return isAnyUnknown ? ['home', 'abroad', 'unknown'] : ['home', 'abroad']
}

/** The cases by the country that raised its level, by name. */
export function answersByCountry(cases: readonly AnswerCase[]): CountryAnswers[] {
  const casesOf = new Map<string, AnswerCase[]>()
  for (const each of cases) {
    const { country } = each.change
    casesOf.set(country, [...(casesOf.get(country) ?? []), each])
  }
  return [...casesOf]
    .map(([country, own]) => ({
      country,
      cases: own,
      toRise: summarizeDays(own.map(daysToRise))!,
      lasted: summarizeDays(own.map(({ lasted }) => lasted))!,
    }))
    .sort(byName)
}

/** The countries in another order; of one number they go by name, and those without a median come last either way. */
export function sortAnswers(
  rows: readonly CountryAnswers[],
  order: AnswerOrder,
  isDescending: boolean,
): CountryAnswers[] {
  return sortBy(rows, order === 'country' ? null : VALUES[order], byName, isDescending)
}

const VALUES: Record<Exclude<AnswerOrder, 'country'>, (row: CountryAnswers) => number | null> = {
  cases: ({ cases }) => cases.length,
  rise: ({ toRise }) => toRise.median?.days ?? null,
  lasted: ({ lasted }) => lasted.median?.days ?? null,
}

function byName(a: CountryAnswers, b: CountryAnswers): number {
  return countryName(a.country).localeCompare(countryName(b.country))
}

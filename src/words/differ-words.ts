import { dateInWords, withoutRepeated } from './dates.ts'
import { rangeInWords } from './facts.ts'
import { grouped, plural } from './words.ts'

/** How far sources are apart, in words; null: they are not. Loaded with the orders that go by it. */
export const differWords = {
  toll: (low: number, high: number, of: 'killed' | 'injured') =>
    low < high ? `${rangeInWords(low, high)} ${of}, ${grouped(high - low)} apart` : null,
  /** Of two dates *or*, of more the first *to* the last. */
  dates: (first: string, last: string, count: number, days: number, isExact: boolean) => {
    const [from, to] = [dateInWords(first), dateInWords(last)]
    const apart = `${isExact ? '' : 'at least '}${plural(days, 'day', 'days')} apart`
    return `${withoutRepeated(from, to)} ${count > 2 ? 'to' : 'or'} ${to}, ${apart}`
  },
  points: (kilometres: number) =>
    `points ${kilometres.toLocaleString('en-GB', { maximumFractionDigits: kilometres < 10 ? 1 : 0 })} km apart`,
  /** Above the events that do not have what the order goes by. */
  others: {
    'toll-differs': 'No difference of toll from here on, newest first',
    'date-differs': 'No difference of date from here on, newest first',
    'place-differs': 'No distance between points from here on, newest first',
    'most-killed': 'Killed not known from here on, newest first',
    'fewest-killed': 'Killed not known from here on, newest first',
    'most-injured': 'Injured not known from here on, newest first',
    'fewest-injured': 'Injured not known from here on, newest first',
  } as Record<string, string>,
} as const

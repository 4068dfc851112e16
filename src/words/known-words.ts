import { grouped, plural } from './words.ts'

/** Words of the strip on which the day of knowledge is dragged. */
export const knownWords = {
  title: 'Day of knowledge',
  slider: 'As known on',
  whole: 'Whole record',
  event: 'This event',
  scope: 'Days of',
  before: 'before the first report',
  now: 'Today: all that is known',
  /** What the slider says of its place. */
  place: (day: string, claims: string) => `${day}, ${claims}`,
  claims: (count: number, total: number) =>
    count === total
      ? `all ${plural(total, 'claim', 'claims')}`
      : `${grouped(count)} of ${plural(total, 'claim', 'claims')} known by then`,
  made: (count: number) => `${grouped(count)} new on this day`,
  undated: (count: number) =>
    `${plural(count, 'claim', 'claims')} of no known day ${count === 1 ? 'counts' : 'count'} only today.`,
  previous: 'Earlier report',
  next: 'Later report',
  nothing: 'Nothing in this record says when it was reported.',
  help: 'Each step is a day with a report.',
} as const

import { grouped, plural } from './words.ts'

/** Words of the event's page: they come with it, not with the first load. */
export const eventWords = {
  otherFigures: (count: number) => plural(count, 'other figure', 'other figures'),
  otherWords: (count: number) => plural(count, 'other statement', 'other statements'),
  madeOn: (date: string) => `Reported ${date}`,
  notYet: 'Nothing was known of this by then.',
  unknownTitle: 'There is no such event in this record',
  unknown: (id: string) =>
    `The link asks for the event “${id}”. It may be mistyped, or belong to another pack.`,
  withdrawn: 'Withdrawn',
  withdrawnWhy: 'This event was withdrawn from the record:',
  withdrawnNoReason: 'no reason is given.',
  /** `: 40 to 150`, in one piece at the end of a line; `: 40` where they are one. */
  range: (least: number, most: number) =>
    `: ${grouped(least)}${least < most ? `\u00a0to\u00a0${grouped(most)}` : ''}`,
} as const

/** Words of the claims that were made after the day of knowledge, which are no facts on it. */
export const laterWords = {
  button: (later: number, undated: number) =>
    [
      ...(later > 0 ? [plural(later, 'later claim', 'later claims')] : []),
      ...(undated > 0 ? [`${plural(undated, 'claim', 'claims')} of no known day`] : []),
    ].join(', '),
  list: (label: string, day: string) => `${label}: claims not known by ${day}`,
  hint: (day: string) => `Not known by ${day}, and no fact on this page:`,
  eachIs: 'Later claim: ',
  undatedIs: 'Claim of no known day: ',
  passage: (label: string, value: string) => `${label}, later claim ${value}`,
  counted: (day: string, counted: number, all: number, later: number, undated: number) => {
    const came = [
      ...(later > 0 ? [`${grouped(later)} came later`] : []),
      ...(undated > 0 ? [`${grouped(undated)} on no known day`] : []),
    ].join(', ')
    return `As known on ${day}: ${grouped(counted)} of ${plural(all, 'claim', 'claims')}${came && `; ${came}`}.`
  },
  showAll: 'Show all claims',
} as const

const sourceList = new Intl.ListFormat('en-GB')

/** Words of a toll's history and of following the news of an event. */
export const newsWords = {
  history: (label: string) => `${label}: how the figure came to be`,
  historyHint: (strokes: readonly string[]) =>
    `${['Each mark is a figure on the day it was given; the line is what then stood', ...strokes].join('; ')}.`,
  strokes: [
    [['at least', 'more than'], '↑\u00a0at\u00a0least'],
    [['at most'], '↓\u00a0at\u00a0most'],
    [['about'], '↕\u00a0about'],
  ] as readonly (readonly [qualifiers: readonly string[], text: string])[],
  paleLater: 'pale: not known by then',
  undated: 'undated',
  later: 'not counted on the day chosen under “As known on”',
  claim: (figure: string, made: string, sources: readonly string[], more: readonly string[]) =>
    [figure, made, sourceList.format(sources), ...more].filter((part) => part !== '').join(', '),
  follow: 'Follow the news',
  step: (place: number, count: number) => `${place} of ${count}`,
  previous: 'Previous',
  next: 'Next',
  leave: 'Leave',
  wholePage: 'The whole page as known on this day',
  noDay: 'Day of the report not known: it comes last',
  allKnown: 'The whole page shows all that is known now.',
} as const

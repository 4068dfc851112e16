/** Words of the event's page: they come with it, not with the first load. */
export const eventWords = {
  /** `: 40 to 150`, in one piece at the end of a line. */
  range: (least: number, most: number) =>
    `: ${least.toLocaleString('en-GB')}\u00a0to\u00a0${most.toLocaleString('en-GB')}`,
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

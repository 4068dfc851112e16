/** Words of the event's page: they come with it, not with the first load. */
export const eventWords = {
  levelAnswers: 'Levels set in answer',
  /** `: 40 to 150`, in one piece at the end of a line. */
  range: (least: number, most: number) =>
    `: ${least.toLocaleString('en-GB')}\u00a0to\u00a0${most.toLocaleString('en-GB')}`,
} as const

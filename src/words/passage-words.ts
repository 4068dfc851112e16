/** Words of a passage as a clipping: they come with the first one that is opened. */
export const passageWords = {
  open: 'Open at the source',
  noAddress: 'The address of this source is not known.',
  notAWebAddress: 'Its address is not a web address and is not linked.',
  archive: 'Archived copy',
  awaited: 'The passage is on its way…',
  reader: 'All passages of this source',
  published: (date: string) => `published ${date}`,
  publishedUnknown: 'day of publication not known',
  read: (date: string) => `read ${date}`,
  of: (index: number, count: number) => `Passage ${index} of ${count}`,
  next: 'Next passage',
  previous: 'Previous passage',
} as const

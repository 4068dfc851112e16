import { type Day, isoOfDay } from '../lib/days.ts'
import { dateInWords } from './dates.ts'

interface Noted {
  readonly quote: string
  readonly archive: string
  readonly notes: readonly string[]
}

/** Words of the view that cites, which come with it, and of the citations. */
export const citeWords = {
  title: {
    event: 'Cite this event',
    source: 'Cite this source',
    passage: 'Cite this passage',
    view: 'Cite this view',
  },
  formats: { text: 'Plain text', bibtex: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON' },
  copy: (format: string) => `Copy ${format === citeWords.formats.text ? format.toLowerCase() : format}`,
  save: (format: string) => `Save ${format}`,
  copied: (format: string) => `${format} copied`,
  saved: (name: string) => `${name} saved`,
  refused: 'The browser did not allow copying. The text is selected: copy it by hand.',
  close: 'Close',
  awaited: 'The passages and sources are on their way…',
  missing: 'There is no such entry in this record.',
  passageHint: 'The source itself, and the entry of the record that quotes it.',
  sourceHint: 'The source itself, as the record has it. To cite what the record makes of it, cite the event.',
  eventOf: (date: string) => `Event: ${date}`,
  viewOf: (count: string) => `Selection: ${count}`,
  knownOn: (date: string) => `As known on ${date}`,
  readOn: (date: string) => `Read for the record ${date}`,
  quote: (quote: string) => `Passage: “${quote}”`,
  quotedIn: (event: string, record: string, url: string, known: Day | null) =>
    `Quoted in ${event === '' ? '' : `“${event}”, `}${record}${known === null ? '' : `, as known on ${dateInWords(isoOfDay(known))}`}, ${url}`,
  at: (url: string, day: string) => `${url} (accessed ${day})`,
  archivedAt: (url: string) => `archived at ${url}`,
  noAddress: 'Address not known',
  /** What formats without a place for it have as notes. */
  note: ({ quote, archive, notes }: Noted): string[] => [
    ...(quote === '' ? [] : [citeWords.quote(quote)]),
    ...notes,
    ...(archive === '' ? [] : [`Archived at ${archive}`]),
  ],
}

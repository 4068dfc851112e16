import { type Day, isoOfDay } from '../lib/days.ts'

/** What a report is about. */
export interface ReportSubject {
  readonly kind: 'event' | 'source' | 'country'
  readonly id: string
  readonly title: string
  /** The address of its page. */
  readonly address: string
  readonly passage: string | null
  readonly pack: { readonly name: string; readonly version: string }
  /** The day of knowledge; null: all that is known on the day of the report. */
  readonly known: Day | null
}

const WRONG = 'What is wrong:'
const KINDS = { event: 'Event', source: 'Source', country: 'Country' }

/** Words of a reader's report of a fault, which come with the view that offers it. */
export const reportWords = {
  report: 'Report a problem',
  /** Explains the badge of a fact without a passage, `words.event.noPassage`. */
  unsourced:
    'No source yet: the curators put this in, and no passage is behind it. If you know a source, report it below.',
  label: 'Your report',
  wrong: WRONG,
  title: ({ title, id }: ReportSubject) => `Problem: ${title} (${id})`,
  text: ({ kind, id, title, address, passage, pack, known }: ReportSubject) =>
    [
      `${KINDS[kind]}: ${title}`,
      `Id: ${id}`,
      ...(passage === null ? [] : [`Passage: ${passage}`]),
      `Address: ${address}`,
      `Record: ${pack.name}, version ${pack.version}`,
      `As known on: ${known === null ? new Date().toISOString().slice(0, 10) : isoOfDay(known)}`,
      '',
      WRONG,
      '',
      '',
      'A source that says so (its address, and the words in it):',
      '',
      '',
    ].join('\n'),
  sendsNothing: 'This page sends nothing. Say what is wrong and which source says so, then',
  copyTo: (names: string) =>
    `copy the text and send it to whoever keeps this record${names === '' ? '' : ` (${names})`}: it names no address for reports.`,
  openAt: (host: string) => `open it at ${host}, where you can read it once more before you send it.`,
  mailTo: (address: string) => `send it to ${address} with your own mail program.`,
  open: (host: string) => `Open a report at ${host}`,
  mail: (address: string) => `Write to ${address}`,
  tooLong: 'The text is too long for a link: copy it instead.',
  copy: 'Copy the text',
  copied: 'Text copied',
  refused: 'The browser did not allow copying. The text is selected: copy it by hand.',
}

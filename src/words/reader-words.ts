import { plural } from './words.ts'

/** Words of the view of one source, which come with it. */
export const readerWords = {
  gap: '[…]',
  gapLabel: 'text left out',
  rests: 'What rests on it',
  drop: 'Check against the document',
  hint: 'Have the document’s text as a file? Every quotation is checked against it on this machine; nothing is uploaded.',
  field: 'Document text file',
  sameDocument: 'This is the very document that the offsets count in.',
  otherDocument: 'This is not the same file that the offsets count in: places are searched for.',
  allFound: (count: number) => `${plural(count, 'quotation', 'quotations')} found, each in its place.`,
  found: (count: number, total: number) => `${count} of ${plural(total, 'quotation', 'quotations')} found.`,
  notFound: 'Not found in this document:',
  elsewhere: (count: number) =>
    `${plural(count, 'quotation stands', 'quotations stand')} at another place than recorded`,
  severalTimes: 'Found more than once, so that its place is not certain:',
  empty: (name: string) => `${name} is empty. Choose the file with the document’s text.`,
  fullText: 'The document, with the quotations marked',
  keep: 'Keep this document on this machine',
  keepFailed:
    'This browser does not allow the document to be kept (storage is blocked). It stays open until you leave the page.',
  forget: 'Close the document',
  unreadable: (name: string) => `${name} could not be read as text. Choose a plain text file (UTF-8).`,
  tooLarge: (name: string) => `${name} is larger than 20 MB. Choose the text of this one document.`,
  unknownTitle: 'There is no such source in this record',
  unknown: (id: string) =>
    `The link asks for the source “${id}”. It may be mistyped, or belong to another pack.`,
  unread: 'The passages of this record could not be read; the notice at the top says why.',
} as const

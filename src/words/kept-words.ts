import { dateInWords } from './dates.ts'
import { exportWords } from './export-words.ts'
import { countInWords } from './facts.ts'

/** Words about files that are kept on the reader's device, and about files that a link needs. */
export const keptWords = {
  keep: 'Keep on this device',
  keepHint: 'It opens by itself when you come back; it is not sent anywhere.',
  keeping: (name: string) => `Keeping ${name}`,
  stop: 'Stop',
  title: 'Kept on this device',
  about: (size: number) =>
    `${exportWords.bytes(size)} in this browser’s own storage, for this site only; clearing the site’s data removes them.`,
  maySweep: 'When the device runs short of room, the browser may remove them by itself.',
  open: 'Open',
  forget: 'Forget',
  forgetAll: 'Forget all',
  allForgotten: 'No file is kept on this device any more.',
  facts: (size: number, rows: number, date: string) =>
    `${exportWords.bytes(size)}, ${countInWords(rows)} rows, kept ${dateInWords(date)}`,
  forgotten: (name: string) => `${name} is no longer kept.`,
  forgottenOpen:
    'No longer kept. Its events stay until you close it, but its rows cannot be read again: open the file from where you have it.',
  noPlace:
    'This browser keeps no files for this site: it is a private window, or its storage is blocked. Open the file again when you come back; everything else works.',
  noRoom: (name: string, size: number, room: number) =>
    `There is not enough room to keep ${name}: it needs ${exportWords.bytes(size)}, and the browser has ${exportWords.bytes(Math.max(0, room))} left for this site. Forget another file, or free room on the device.`,
  full: (name: string) =>
    `The browser ran out of room while it kept ${name}; nothing of it was kept. Forget another file, or free room on the device.`,
  busy: (name: string) => `${name} is being kept by another tab of this browser. Try again in a moment.`,
  failed: (name: string, why: string) =>
    `${name} could not be kept${why && ` (${why})`}; nothing of it was. The events stay open. Try again, or open the file again when you come back.`,
  gone: (name: string) =>
    `${name} is no longer in the browser’s storage. Open it from where you have it, and keep it again.`,
} as const

export const neededFileWords = {
  title: (count: number) =>
    count === 1
      ? 'This view needs a file that is on your machine only:'
      : 'This view needs files that are on your machine only:',
  hint: (count: number) =>
    `Open your copy of ${count === 1 ? 'it' : 'them'}; nothing of it leaves this machine.`,
  file: (name: string, rows: number) => `${name}, ${countInWords(rows)} rows`,
  open: 'Open data file',
  without: 'Go on without it',
  other: (opened: string, name: string) => `${opened} is not the ${name} that the link was made with:`,
  otherRows: (opened: number, needed: number) =>
    `it has ${countInWords(opened)} rows, the other ${countInWords(needed)}`,
  sameRows: (rows: number) => `both have ${countInWords(rows)} rows, but what stands in them differs`,
  otherHash: (opened: string, needed: string) => `(SHA-256 ${opened}…, expected ${needed}…)`,
  otherMeans: 'The view may show other events than it did, and other rows.',
  anyway: 'Use it anyway',
} as const

/** The kinds of table that importers know; `mapped` is any other, read as the reader says. */
export type LayoutId = 'ucdp-ged' | 'gtd' | 'acled' | 'timemap' | 'timelinejs' | 'mapped'

/** What stands beside events of a data set wherever they are shown or exported. */
export interface TableTerms {
  readonly name: string
  /** What its publisher asks of who uses it; empty where the table is the reader's own. */
  readonly licence: string
  /** The line that names the publisher. */
  readonly attribution: string
  readonly link: string
  /** Its publisher forbids passing its rows on. */
  readonly isNotPassedOn?: true
}

/**
 * Where the terms were read, in copies, on 2026-11-25. UCDP: the record of GED 26.1 in SkyTruth's catalogue of shared data sets, which states CC
 * BY 4.0 and the works to cite; UCDP's own page was not at hand. GTD: start.umd.edu/data/gtd/terms_of_use.asp and the END USER AGREEMENT page
 * of the GTD's site (not to be posted or displayed publicly, not to be passed on, to be cited). ACLED: acleddata.com/terms-of-use-and-attribution-policy
 * (no access for others to the raw data, clear acknowledgement with a link, date of access). TimeMap's and TimelineJS's tables belong to
 * whoever made them.
 */
export const tableTerms: Record<LayoutId, TableTerms> = {
  'ucdp-ged': {
    name: 'UCDP Georeferenced Event Dataset (GED)',
    licence:
      'Creative Commons Attribution 4.0 (CC BY 4.0), as its re-publishers state; see UCDP’s download page.',
    attribution:
      'Uppsala Conflict Data Program: Sundberg, Ralph and Erik Melander (2013), Introducing the UCDP Georeferenced Event Dataset, Journal of Peace Research 50(4).',
    link: 'https://ucdp.uu.se/downloads/',
  },
  gtd: {
    name: 'Global Terrorism Database (GTD)',
    licence:
      'Under START’s end user agreement: not to be posted or displayed publicly, passed on or used commercially; cite it, and say what you changed.',
    attribution:
      'START (National Consortium for the Study of Terrorism and Responses to Terrorism), University of Maryland: Global Terrorism Database.',
    link: 'https://www.start.umd.edu/gtd',
    isNotPassedOn: true,
  },
  acled: {
    name: 'Armed Conflict Location & Event Data (ACLED)',
    licence:
      'Under ACLED’s terms of use: nobody else may be given its raw data; name ACLED with a link and the day on which you downloaded the data, and say what you changed.',
    attribution: 'Armed Conflict Location & Event Data (ACLED), acleddata.com.',
    link: 'https://acleddata.com/',
    isNotPassedOn: true,
  },
  timemap: {
    name: 'TimeMap export',
    licence: 'The terms are those of the map that the table was exported from.',
    attribution: '',
    link: '',
  },
  timelinejs: {
    name: 'TimelineJS spreadsheet',
    licence: 'The terms are those of who made the timeline.',
    attribution: '',
    link: '',
  },
  mapped: { name: 'Your table', licence: '', attribution: '', link: '' },
}

export const tableWords = {
  untitled: (id: string) => (id === '' ? 'Event without a title' : `Event ${id}`),
  noColumn: (number: number) => `column ${number}`,
} as const

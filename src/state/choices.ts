import { createStore, useStore } from 'zustand'
import { NOT_STATED, OF_FILE } from '../data/columns.ts'
import { setOfEvent } from '../data/file-events.ts'
import type { Pack } from '../data/pack.ts'
import type { Comparison } from '../filter/comparison.ts'
import { type Filters, NO_FILTERS } from '../filter/filters.ts'
import type { RowOrder } from '../filter/rows.ts'
import type { Day } from '../lib/days.ts'
import type { LoadedPack } from './load-pack.ts'

export interface MapView {
  readonly zoom: number
  readonly lat: number
  readonly lon: number
}

/**
 * What stands in the middle of the page: map and timeline, the table of the same events, the board of threat levels, how soon
 * levels rose, or two sides compared.
 */
export const MIDDLE_VIEWS = ['map', 'table', 'levels', 'answers', 'compare'] as const
export type MiddleView = (typeof MIDDLE_VIEWS)[number]

/** How many days after an attack a reader can ask for. */
export const WITHIN_DAYS = [7, 14, 30, 90] as const
export type WithinDays = (typeof WITHIN_DAYS)[number]

/** A file on the reader's machine whose events are shown: who follows the link has to open it. */
export interface NeededFile {
  /** The file's id: ten hexadecimal digits. */
  readonly set: string
  /** Rows of its table, refused ones included. */
  readonly rows: number
  /** The first sixteen digits of the file's hash. */
  readonly hash: string
  readonly name: string
}

/** What the reader has chosen and a link carries. Null: the default, which the pack or the screen gives. */
export interface Choices {
  readonly filters: Filters
  /** The cursor: the day whose threat levels the map shows. */
  readonly at: Day | null
  /** The day of knowledge: later claims do not count. Null: all that is known now. */
  readonly known: Day | null
  readonly event: string | null
  readonly source: string | null
  /** ISO 3166-1 code of the country whose history is open. */
  readonly country: string | null
  readonly passage: string | null
  readonly map: MapView | null
  /** Id of a shipped pack or the address of another. */
  readonly pack: string | null
  readonly view: MiddleView
  /** What the view `compare` shows side by side. */
  readonly compare: Comparison | null
  /** The order of the events, in the list and in the table. */
  readonly sort: RowOrder
  readonly embed: boolean
  /** For how many days after an attack the changes of level are shown that nobody ties to it; null: they are not. */
  readonly within: WithinDays | null
  readonly files: readonly NeededFile[]
}

export const NO_CHOICES: Choices = {
  filters: NO_FILTERS,
  at: null,
  known: null,
  event: null,
  source: null,
  country: null,
  passage: null,
  map: null,
  pack: null,
  view: 'map',
  compare: null,
  sort: 'newest',
  embed: false,
  within: null,
  files: [],
}

/** A part of a link that could not be read and was dropped. */
export interface DroppedPart {
  readonly key: string
  readonly value: string
  readonly reason: 'unreadable' | 'newer-version' | 'no-such-page' | 'not-in-record'
}

/** What the timeline's lanes go by: their last change, their names, or the place of the level on its scale. */
export const LANE_SORTS = ['changed', 'name', 'level'] as const
export type LaneSort = (typeof LANE_SORTS)[number]

/** What the reader is asked over the page: how to cite something, or how to take the matches along. */
export type Dialog =
  | { readonly kind: 'export' }
  | {
      readonly kind: 'cite'
      readonly subject: 'view' | 'event' | 'source' | 'passage'
      readonly id: string
    }
  /** What became of the rows of an opened file, and what its columns hold; `set` is the file's id. */
  | { readonly kind: 'report' | 'mapping'; readonly set: string }

/** What the reader gave the page to open: chosen, dropped or pasted. While files are dragged over it both are empty. */
export interface Given {
  readonly files: readonly File[]
  /** Pasted text, which may be a table. */
  readonly text: string
}

/** A pack that the reader opened from a file: it takes the record's place until the page is loaded again. */
export interface OpenedPack {
  readonly name: string
  /** Like a folder's, but nothing is fetched from it; each opening has its own. */
  readonly address: string
  readonly load: (signal: AbortSignal) => Promise<LoadedPack>
  /** Said where a link is copied: it does not lead to this pack. */
  readonly linkNote: string
}

/** What is open on the page but no link carries. */
export interface Page extends Choices {
  /** First and last day that the timeline shows; null: the pack's opening window. */
  readonly window: readonly [Day, Day] | null
  readonly isPlaying: boolean
  /** Ids of the events of one gathered circle or mark, when the list is narrowed to them. */
  readonly gathered: readonly string[] | null
  /** On a narrow screen the filters open over the page. */
  readonly areFiltersOpen: boolean
  /** Whether the strip is open on which the day of knowledge is dragged; null: while one is set. */
  readonly isKnownOpen: boolean | null
  /** What the page is, said on its first screen: seen there, asked for, or not. */
  readonly welcome: 'first' | 'asked' | 'closed'
  readonly laneSort: LaneSort
  /** Words that narrow the timeline's lanes to countries of that name. */
  readonly laneQuery: string
  /** Whether only the first lanes are shown; null: as the screen and the country filter have it. */
  readonly areLanesFolded: boolean | null
  readonly dialog: Dialog | null
  /** Null until the reader gives the page something to open: what opens it is loaded then. */
  readonly given: Given | null
  readonly openedPack: OpenedPack | null
  /** Parts of the opened link that could not be read. */
  readonly dropped: readonly DroppedPart[]
}

/** The one store of the page. It holds choices, never events. */
export const page = createStore<Page>()(() => ({
  ...NO_CHOICES,
  window: null,
  isPlaying: false,
  gathered: null,
  areFiltersOpen: false,
  isKnownOpen: null,
  welcome: 'closed',
  laneSort: 'changed',
  laneQuery: '',
  areLanesFolded: null,
  dialog: null,
  given: null,
  openedPack: null,
  dropped: [],
}))

export function usePage<T>(select: (page: Page) => T): T {
  return useStore(page, select)
}

export function setFilters(change: Partial<Filters>): void {
  page.setState(({ filters }) => ({ filters: { ...filters, ...change }, gathered: null }))
}

/** Adds an option to its group or takes it out. */
export function toggleOption(
  group: 'set' | 'kind' | 'country' | 'actor' | 'type' | 'target',
  id: string,
): void {
  const chosen = page.getState().filters[group]
  setFilters({ [group]: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id] })
}

export function resetFilters(): void {
  page.setState({ filters: NO_FILTERS, gathered: null })
}

export function openEvent(event: string, passage: string | null = null): void {
  page.setState({ event, passage, source: null, country: null })
}

export function openSource(source: string): void {
  page.setState({ source, event: null, country: null, passage: null })
}

/** Opens a country's whole history. */
export function openCountry(country: string): void {
  page.setState({ country, event: null, source: null, passage: null })
}

/** Narrows the list to these events, and shows it in the place of whatever is open. */
export function gatherEvents(gathered: readonly string[]): void {
  closeArticle()
  page.setState({ gathered })
}

/** Back to the list. */
export function closeArticle(): void {
  page.setState({ event: null, source: null, country: null, passage: null })
}

export function openPassage(passage: string | null): void {
  page.setState({ passage })
}

/** Has what the reader gave opened. An empty gift, of files still dragged, only fetches what opens them. */
export function giveFiles(files: readonly File[], text = ''): void {
  if (files.length > 0 || text || !page.getState().given) page.setState({ given: { files, text } })
}

export function openDialog(dialog: Dialog): void {
  page.setState({ dialog })
}

export function setWithin(within: WithinDays | null): void {
  page.setState({ within })
}

/** Sets the day of knowledge; null: all that is known now. */
export function setKnown(known: Day | null): void {
  page.setState({ known, gathered: null })
}

export function setCursor(at: Day): void {
  page.setState({ at })
}

export function dismissDropped(): void {
  page.setState({ dropped: [] })
}

/**
 * Takes out of the choices what the opened pack does not have, and notes it as dropped; passages once they have come. Where
 * none came, their table could not be read: nobody knows then what is in it.
 */
export function dropUnknown({ isComplete, actors, passages }: Pack): void {
  page.setState(({ event, filters, passage, dropped }) => {
    const unknown = filters.actor.filter(
      (id) => id !== NOT_STATED && !id.startsWith(OF_FILE) && !actors.has(id),
    )
    const isOfPack = event === null || setOfEvent(event) === null
    const isPassageUnknown =
      isComplete && isOfPack && passage !== null && passages.size > 0 && !passages.has(passage)
    if (unknown.length === 0 && !isPassageUnknown) return {}
    const notes = unknown.map((value) => ({ key: 'actor', value, reason: 'not-in-record' as const }))
    if (isPassageUnknown) notes.push({ key: 'passage', value: passage, reason: 'not-in-record' })
    return {
      filters: { ...filters, actor: filters.actor.filter((id) => !unknown.includes(id)) },
      passage: isPassageUnknown ? null : passage,
      dropped: [...dropped, ...notes],
    }
  })
}

import { FACETS, OF_FILE } from '../data/columns.ts'
import { ATTACK_TYPES, EVENT_KINDS, TARGET_TYPES } from '../data/pack-format.ts'
import { COMPARED, type Comparison, readPeriod } from '../filter/comparison.ts'
import type { Filters } from '../filter/filters.ts'
import { ROW_ORDERS } from '../filter/rows.ts'
import type { Day } from '../lib/days.ts'
import { isoOfDay } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'
import { isCountryCode } from '../lib/iso-3166.ts'
import { webAddress } from '../lib/web-address.ts'
import {
  type Choices,
  type DroppedPart,
  type MapView,
  MIDDLE_VIEWS,
  type NeededFile,
  NO_CHOICES,
  WITHIN_DAYS,
} from './choices.ts'

/** Version of the link grammar. A link without `v` is of version 1. */
export const LINK_VERSION = 1

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const MAX_ZOOM = 12
const MOST_FILES = 6

/**
 * Reads a link. `path` is what follows the site's base, `event/<id>/`; `search` is the query with or without `?`. What
 * can't be read is dropped and listed, never thrown; unknown keys are other people's and are left alone.
 */
export function parseLink(path: string, search: string): { choices: Choices; dropped: DroppedPart[] } {
  const dropped: DroppedPart[] = []
  const query = new URLSearchParams(search)
  /** The value read, or undefined, with a note, when it is there but unreadable. */
  function take<T>(key: string, read: (value: string) => T | null): T | undefined {
    const value = query.get(key)
    if (value === null || value === '') return undefined
    const result = read(value)
    if (result !== null) return result
    dropped.push({ key, value, reason: 'unreadable' })
    return undefined
  }
  function takeList(key: string, isItem: (item: string) => boolean): string[] {
    const items = query
      .getAll(key)
      .flatMap((value) => value.split(','))
      .filter((item) => item !== '')
    for (const value of items) if (!isItem(value)) dropped.push({ key, value, reason: 'unreadable' })
    return [...new Set(items.filter(isItem))]
  }
  const version = take('v', readCount) ?? LINK_VERSION
  if (version > LINK_VERSION) dropped.push({ key: 'v', value: String(version), reason: 'newer-version' })
  const killed = take('killed', readRange)
  const from = take('from', (value) => readDay(value, 'start'))
  const to = take('to', (value) => readDay(value, 'end'))
  const isBackwards = from !== undefined && to !== undefined && from > to
  if (isBackwards) dropped.push({ key: 'to', value: query.get('to')!, reason: 'unreadable' })
  const filters: Filters = {
    set: takeList('set', isId),
    kind: takeList('kind', (item) => EVENT_KINDS.some((kind) => kind === item)),
    country: takeList('country', (item) => isOption('country', item)),
    actor: takeList('actor', isId),
    type: takeList('type', (item) => ATTACK_TYPES.some((type) => type === item) || isOfFile(item)),
    target: takeList('target', (item) => TARGET_TYPES.some((type) => type === item)),
    from: from ?? null,
    to: isBackwards ? null : (to ?? null),
    killedMin: killed?.[0] ?? null,
    killedMax: killed?.[1] ?? null,
    differ: take('differ', readFlag) ?? false,
    q: query.get('q')?.slice(0, 200) ?? '',
  }
  /** At most two sides; those that cannot be read are dropped one by one. */
  function readComparison(value: string): Comparison | null {
    const [, name, list = ''] = /^(\w+):(.*)$/.exec(value) ?? []
    const by = COMPARED.find((each) => each === name)
    if (!by) return null
    const sides = list.split(',').flatMap((item) => {
      const side = by === 'period' ? readPeriod(item) : isOption(by, item) ? item : null
      if (side === null && item !== '') dropped.push({ key: 'compare', value: item, reason: 'unreadable' })
      return side ?? []
    })
    for (const item of sides.splice(2)) dropped.push({ key: 'compare', value: item, reason: 'unreadable' })
    return { by, sides }
  }
  /** One value a file, since a name may hold a comma. */
  function takeFiles(): NeededFile[] {
    const files = new Map<string, NeededFile>()
    for (const value of query.getAll('file')) {
      const file = readFile(value)
      if (file && files.size < MOST_FILES) files.set(file.set, file)
      else if (value !== '') dropped.push({ key: 'file', value, reason: 'unreadable' })
    }
    return [...files.values()]
  }
  const compare = take('compare', readComparison) ?? null
  const view =
    take('view', (value) => MIDDLE_VIEWS.find((each) => each === value) ?? null) ??
    (compare ? 'compare' : NO_CHOICES.view)
  const [place, id = ''] = path.split('/').filter((part) => part !== '' && part !== 'index.html')
  const article = readArticle(place, id)
  if (place !== undefined && !article) dropped.push({ key: 'path', value: path, reason: 'no-such-page' })
  return {
    choices: {
      ...NO_CHOICES,
      filters,
      ...article,
      at: take('at', (value) => readDay(value, 'start')) ?? null,
      known: take('known', (value) => readDay(value, 'end')) ?? null,
      map: take('map', readMap) ?? null,
      passage: take('passage', (value) => (isId(value) ? value : null)) ?? null,
      pack: take('pack', (value) => (isId(value) ? value : webAddress(value))) ?? null,
      view,
      // What is compared is a matter of its view alone.
      compare: view === 'compare' ? compare : null,
      sort: take('sort', (value) => ROW_ORDERS.find((order) => order === value) ?? null) ?? NO_CHOICES.sort,
      embed: take('embed', readFlag) ?? false,
      within: take('within', (value) => WITHIN_DAYS.find((days) => `${days}` === value) ?? null) ?? null,
      files: takeFiles(),
    },
    dropped,
  }
}

/** The link of these choices, to be put after the site's base: `event/<id>/?country=FR`. Only what differs from the default. */
export function formatLink(choices: Choices): string {
  const { filters } = choices
  const parts: string[] = []
  const add = (key: string, value: string) => value !== '' && parts.push(`${key}=${value}`)
  const addDay = (key: string, day: Day | null) => day !== null && add(key, isoOfDay(day))
  add('country', encodeList(filters.country))
  add('actor', encodeList(filters.actor))
  for (const facet of FACETS)
    if (facet !== 'country' && facet !== 'actor') add(facet, encodeList(filters[facet]))
  addDay('from', filters.from)
  addDay('to', filters.to)
  addDay('at', choices.at)
  addDay('known', choices.known)
  add('killed', formatRange(filters.killedMin, filters.killedMax))
  if (filters.differ) add('differ', '1')
  add('q', encode(filters.q))
  if (choices.map) add('map', formatMap(choices.map))
  add('passage', choices.passage ?? '')
  add('pack', encode(choices.pack ?? ''))
  if (choices.view !== NO_CHOICES.view) add('view', choices.view)
  if (choices.compare && choices.view === 'compare')
    add('compare', `${choices.compare.by}:${encodeList(choices.compare.sides)}`)
  if (choices.sort !== NO_CHOICES.sort) add('sort', choices.sort)
  if (choices.embed) add('embed', '1')
  add('within', `${choices.within ?? ''}`)
  for (const { set, rows, hash, name } of choices.files.slice(0, MOST_FILES))
    add('file', `${set}.${rows}.${hash}.${encode(name)}`)
  const place = formatArticle(choices)
  return parts.length > 0 ? `${place}?${parts.join('&')}` : place
}

/** Which article a path names; null: none that there is. */
function readArticle(
  place: string | undefined,
  id: string,
): Partial<Pick<Choices, 'event' | 'source' | 'country'>> | null {
  if (place === 'event' && isId(id)) return { event: id }
  if (place === 'source' && isId(id)) return { source: id }
  if (place === 'country' && isCountryCode(id)) return { country: id }
  return null
}

function formatArticle({ event, source, country }: Choices): string {
  if (event) return `event/${event}/`
  if (source) return `source/${source}/`
  return country ? `country/${country}/` : ''
}

function isOption(facet: 'country' | 'actor', id: string): boolean {
  return facet === 'actor' ? isId(id) : isCountryCode(id) || id === 'none' || isOfFile(id)
}

/** An option that an opened file has in its own words. */
function isOfFile(id: string): boolean {
  return id.startsWith(OF_FILE) && isId(id)
}

function isId(text: string): boolean {
  return text.length <= 200 && ID.test(text)
}

function readFlag(value: string): boolean | null {
  return value === '1' ? true : value === '0' ? false : null
}

function readCount(value: string): number | null {
  return /^\d{1,9}$/.test(value) ? Number(value) : null
}

/** An EDTF day, month or year; of the longer ones the first or last day. */
function readDay(value: string, side: 'start' | 'end'): Day | null {
  const date = parseEdtf(value)
  if (!date || (date.form !== 'day' && date.form !== 'month' && date.form !== 'year')) return null
  return date[side]
}

/** `3f2a9c1b5d.385918.0123456789abcdef.GED.csv`: id, rows, beginning of the hash, name. */
function readFile(value: string): NeededFile | null {
  const match = /^([0-9a-f]{10})\.(\d{1,10})\.([0-9a-f]{16})\.(.{1,255})$/s.exec(value)
  return match && { set: match[1]!, rows: Number(match[2]), hash: match[3]!, name: match[4]! }
}

function readRange(value: string): readonly [number | null, number | null] | null {
  const match = /^(\d{1,9})?(\.\.)?(\d{1,9})?$/.exec(value)
  if (!match) return null
  const [, low, dots, high] = match
  if (low === undefined && high === undefined) return null
  const min = low === undefined ? null : Number(low)
  const max = dots === undefined ? min : high === undefined ? null : Number(high)
  return min !== null && max !== null && min > max ? null : [min, max]
}

function formatRange(min: number | null, max: number | null): string {
  if (min === null && max === null) return ''
  return min === max ? String(min) : `${min ?? ''}..${max ?? ''}`
}

function readMap(value: string): MapView | null {
  const numbers = value.split('/').map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : Number.NaN))
  const [zoom = Number.NaN, lat = Number.NaN, lon = Number.NaN] = numbers
  if (numbers.length !== 3 || !(zoom >= 0 && zoom <= MAX_ZOOM)) return null
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { zoom, lat, lon } : null
}

function formatMap({ zoom, lat, lon }: MapView): string {
  return [zoom.toFixed(2), lat.toFixed(4), lon.toFixed(4)].map((text) => Number(text)).join('/')
}

// Commas, slashes and colons are legal in a query, and a link is read by people too.
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%20', '+')
}

function encodeList(items: readonly string[]): string {
  return items.map(encode).join(',')
}

import { webAddress } from '../lib/web-address.ts'
import { tableTerms } from '../words/table-words.ts'
import { SPAN } from './event-dates.ts'
import type { EventTable } from './event-table.ts'
import { dateOfMonth, dateOfNumbers, dateOfYear, type ReadDate } from './read-date.ts'
import type { RowBlock } from './row-block.ts'
import { createCategoryLookup, createPlaceReader } from './row-values.ts'
import type { ReadRow, RowSource, TableLayout } from './table-layout.ts'
import { createTextLookup } from './text-lookup.ts'

/** Names of the JSON form (`{ events: [{ start_date: { year }, text: { headline }, media: { url } }] }`), flattened, and the spreadsheet's. */
const JSON_NAMES = {
  ...Object.fromEntries(
    ['year', 'month', 'day'].flatMap((part) => [
      [`start_date_${part}`, part],
      [`end_date_${part}`, `end_${part}`],
    ]),
  ),
  start_date_display_date: 'display_date',
  text_headline: 'headline',
  text_text: 'text',
  media_url: 'media',
  media_alt: 'alt_text',
  media_link: 'link',
  background_url: 'background',
}

/**
 * The spreadsheet of TimelineJS (Knight Lab) and its JSON. It has dates, texts and media, no places and no figures. A row of type `title` or `era` is
 * the timeline's own and no event.
 */
export const timelinejsLayout: TableLayout = {
  id: 'timelinejs',
  terms: tableTerms.timelinejs,
  signature: ['year', 'month', 'day', 'headline', 'text', 'media'],
  columns: [
    ...[
      'year',
      'month',
      'day',
      'time',
      'end_year',
      'end_month',
      'end_day',
      'end_time',
      'display_date',
      'headline',
    ],
    ...[
      'text',
      'media',
      'media_credit',
      'media_caption',
      'media_thumbnail',
      'alt_text',
      'type',
      'group',
      'background',
      'tag',
      'link',
    ],
  ],
  otherSignature: ['start_date_year', 'text_headline'],
  formerNames: JSON_NAMES,
  facts: {
    date: ['year', 'month', 'day', 'end_year', 'end_month', 'end_day', 'display_date'],
    title: ['headline'],
    note: ['text'],
    category: ['group'],
  },
  sourceColumns: ['media', 'media_credit', 'media_caption', 'link'],
  titleParts: ['title'],
  createReader,
  sourcesOf,
}

function createReader(at: (column: string) => number, table: EventTable): ReadRow {
  const start = [at('year'), at('month'), at('day')] as const
  const end = [at('end_year'), at('end_month'), at('end_day')] as const
  const [headline, group, type] = [at('headline'), at('group'), at('type')]
  const placeOf = createPlaceReader(table)
  const categories = createCategoryLookup(table)
  const isOwn = createTextLookup(table.texts, (text) => (/^(?:title|era)$/i.test(text) ? 1 : 0))
  return (block, row, event) => {
    if (isOwn.at(block, row, type) === 1) return { rule: 'no-event', column: type }
    const from = readParts(block, row, start)
    if (typeof from === 'number') return { rule: block.isEmpty(row, from) ? 'no-date' : 'date', column: from }
    event.setDate(from)
    if (!block.isEmpty(row, end[0])) {
      const to = readParts(block, row, end)
      if (typeof to === 'number') return { rule: 'date', column: to }
      if (to.end < from.start) return { rule: 'end-before-start', column: end[0] }
      if (to.end !== from.end || to.start !== from.start)
        event.setDate({ start: from.start, end: to.end, form: SPAN })
    }
    event.title = placeOf(block, row, headline)
    event.category = categories.at(block, row, group)
    return null
  }
}

/** A date in three columns, of which the last ones may be empty; or the column at fault. */
export function readParts(
  block: RowBlock,
  row: number,
  [yearAt, monthAt, dayAt]: readonly [number, number, number],
): ReadDate | number {
  const year = dateOfYear(block.number(row, yearAt))
  if (!year) return yearAt
  if (block.isEmpty(row, monthAt) || block.number(row, monthAt) === 0)
    return block.isEmpty(row, dayAt) || block.number(row, dayAt) === 0 ? year : monthAt
  const [yearNumber, monthNumber] = [block.number(row, yearAt), block.number(row, monthAt)]
  const month = dateOfMonth(yearNumber, monthNumber)
  if (!month) return monthAt
  if (block.isEmpty(row, dayAt) || block.number(row, dayAt) === 0) return month
  return dateOfNumbers(yearNumber, monthNumber, block.number(row, dayAt)) ?? dayAt
}

/** The medium, which is what a slide has for a source. */
function sourcesOf(cell: (column: string) => string): RowSource[] {
  const [media, link] = [webAddress(cell('media').trim()), webAddress(cell('link').trim())]
  const publisher = cell('media_credit').trim()
  const title = cell('media_caption').trim()
  const urls = [...new Set([media, link].filter((url) => url !== null))]
  if (urls.length === 0) return publisher || title ? [{ publisher, title, date: '', url: '' }] : []
  return urls.map((url) => ({
    publisher: url === media ? publisher : '',
    title: url === media ? title : '',
    date: '',
    url,
  }))
}

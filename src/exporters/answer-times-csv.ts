import type { CountryAnswers } from '../data/answer-countries.ts'
import type { AnswerCase } from '../data/answer-times.ts'
import { NOT_STATED, optionsOf } from '../data/columns.ts'
import { isoOfDay } from '../lib/days.ts'
import { levelName } from '../words/facts.ts'
import { BYTE_ORDER_MARK, spreadsheetCell } from './csv.ts'
import { type Selection, type Terms, termsOf } from './selection.ts'

type Given = Pick<Selection, 'pack' | 'columns' | 'known' | 'linkOf'>

interface Column {
  readonly name: string
  readonly read: (each: AnswerCase, given: Given, terms: Terms) => string | number | boolean
}

const list = (items: readonly string[]) => [...new Set(items)].join('; ')
const sourcesOf = ({ pack }: Given, { passages }: AnswerCase) =>
  passages.flatMap((id) => pack.sources.get(pack.passages.get(id)?.source ?? '') ?? [])

const COLUMNS: readonly Column[] = [
  { name: 'attack', read: ({ attack }, { columns }) => columns.ids.at(attack)! },
  { name: 'attack_title', read: ({ attack }, { columns }) => columns.titles.at(attack)! },
  { name: 'attack_date', read: ({ attack }, { columns }) => columns.dates.at(attack)! },
  {
    name: 'attack_countries',
    read: ({ attack }, { columns }) =>
      list(optionsOf(columns.facets.country, attack).filter((country) => country !== NOT_STATED)),
  },
  {
    name: 'other_attacks',
    read: ({ others }, { columns }) => list(others.map((row) => columns.ids.at(row)!)),
  },
  { name: 'country', read: ({ change }) => change.country },
  { name: 'where', read: ({ where }) => where },
  { name: 'change', read: ({ change }) => change.event },
  { name: 'change_title', read: ({ change }, { pack }) => pack.events.get(change.event)!.title },
  { name: 'change_date', read: ({ change }) => change.edtf },
  { name: 'days', read: ({ days }) => days },
  { name: 'scale', read: ({ change }) => change.level.scale },
  { name: 'level_before', read: ({ change }, { pack }) => levelName(pack, change.from!.id) },
  { name: 'rank_before', read: ({ change }) => change.from!.rank! },
  { name: 'level_after', read: ({ change }, { pack }) => levelName(pack, change.level.id) },
  { name: 'rank_after', read: ({ change }) => change.level.rank! },
  { name: 'held_until', read: ({ lasted }) => isoOfDay(lasted.to) },
  { name: 'days_lasted', read: ({ lasted }) => lasted.days },
  { name: 'end_not_known', read: ({ lasted }) => lasted.isLeast },
  { name: 'passages', read: ({ passages }) => list(passages) },
  {
    name: 'sources',
    read: (each, given) =>
      list(
        sourcesOf(given, each)
          .map(({ url }) => url)
          .filter(Boolean),
      ),
  },
  { name: 'link', read: ({ change }, { linkOf }) => linkOf(change.event) },
  { name: 'record_version', read: (_, { pack }) => pack.info.version },
  { name: 'known_on', read: (_, __, { known }) => known },
  { name: 'licence', read: (_, __, { licence }) => licence },
  { name: 'attribution', read: (_, __, { attribution }) => attribution },
]

/** The cases of *Answer times*, one a row, for a spreadsheet: as `eventsAsCsv` writes events. */
export function answersAsCsv(given: Given, rows: readonly CountryAnswers[]): string {
  const terms = termsOf(given)
  const lines = rows.flatMap(({ cases }) =>
    cases.map((each) => COLUMNS.map(({ read }) => spreadsheetCell(read(each, given, terms))).join(',')),
  )
  return `${BYTE_ORDER_MARK}${[COLUMNS.map(({ name }) => name).join(','), ...lines].join('\r\n')}\r\n`
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ATTACK_TYPES, PRECISIONS, TARGET_TYPES } from '../data/pack-format.ts'
import { APPROXIMATE, DATE_FORMS } from './event-dates.ts'
import type { EventTable } from './event-table.ts'
import { titleOfEvent } from './event-title.ts'
import { NO_POINT } from './precision.ts'
import { type EventsOptions, type EventsOutcome, type ImportReport, readEvents } from './read-events.ts'
import { readRowAgain } from './read-row.ts'
import { factsOfRow, sourcesOfRow } from './row-facts.ts'
import type { TableLayout } from './table-layout.ts'

export function sampleBytes(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(import.meta.dirname, 'samples', name)))
}

export function readText(
  text: string | Uint8Array<ArrayBuffer>,
  options: EventsOptions = {},
): Promise<EventsOutcome> {
  return readEvents(new Blob([text]), options)
}

/** All that an import says, to be read and compared: the report, each event, and what its row is read again as. */
export async function importInWords(name: string, options: EventsOptions = {}): Promise<string> {
  const bytes = sampleBytes(name)
  const outcome = await readText(bytes, options)
  if (outcome.kind !== 'events') return JSON.stringify(outcome, null, 2)
  const { table, report } = outcome
  const lines = [reportInWords(report)]
  for (let event = 0; event < table.count; event++) {
    const place = table.rowOf(event)
    const cells = await readRowAgain(new Blob([bytes]), report.head.reading, place)
    const facts = factsOfRow(report.known, cells).map(
      ({ fact, cells: behind }) =>
        `  ${fact} < ${behind.map(({ column, value }) => `${column}: ${JSON.stringify(value)}`).join(', ')}`,
    )
    const sources = sourcesOfRow(report.known, cells).map((source) => `  source ${JSON.stringify(source)}`)
    lines.push('', eventInWords(table, report, event), ...facts, ...sources)
  }
  return `${lines.join('\n')}\n`
}

function reportInWords({ head, known, rows, accepted, refusals, ...rest }: ImportReport): string {
  const { dialect, columns, reading } = head
  const form = reading.format === 'csv' ? JSON.stringify(dialect.delimiter) : reading.format
  return [
    `${known.layout.terms.name}: ${rows} rows, ${accepted} events, ${refusals.count} refused`,
    `${columns} columns, ${form}, ${dialect.encoding}, decimal ${dialect.decimal}, ${head.header ? 'a header' : 'no header'}`,
    `unknown columns: ${known.unknown.join(', ') || 'none'}`,
    `missing columns: ${known.missing.join(', ') || 'none'}`,
    JSON.stringify(rest),
    ...refusals.kept.map(
      ({ row, column, value, rule, reason }) =>
        `refused row ${row}, ${column}, ${JSON.stringify(value)}: ${rule}: ${reason}`,
    ),
  ].join('\n')
}

function eventInWords(table: EventTable, { known }: ImportReport, event: number): string {
  const value = (name: Parameters<EventTable['value']>[0]) => table.value(name, event)
  const form = value('form')
  const precision = value('precision')
  const bits = (set: number, terms: readonly string[]) =>
    terms.filter((_, index) => (set >>> index) & 1).join(', ')
  const point =
    precision === NO_POINT
      ? 'no point'
      : `${value('x').toFixed(4)} ${value('y').toFixed(4)} ${PRECISIONS[precision]}`
  return [
    `#${event} ${table.idOf(event)} (row ${table.rowOf(event).number}): ${titleIn(table, known.layout, event)}`,
    `  ${table.dateOf(event)} (${DATE_FORMS[form & ~APPROXIMATE]}${form & APPROXIMATE ? ', approximate' : ''}), ${table.countryOf(event) || 'no country'}, ${table.placeOf(event) || 'no place'}, ${point}`,
    `  killed ${value('killed')} (${value('killedLow')} to ${value('killedHigh')}), injured ${value('injured')}`,
    `  ${
      table
        .actorsOf(event)
        .map(({ name, role }) => `${name} (${role})`)
        .join('; ') || 'no actor'
    } | ${bits(value('attackTypes'), ATTACK_TYPES) || 'no attack type'} | ${bits(value('targetTypes'), TARGET_TYPES) || 'no target type'} | ${table.categoryOf(event) || 'no category'}`,
  ].join('\n')
}

/** The title of an event, straight from its table. */
export function titleIn(table: EventTable, { titleParts }: TableLayout, event: number): string {
  const own = table.texts.text(table.value('title', event))
  const [place, actors, id] = [table.placeOf(event), table.actorsOf(event), table.idOf(event)]
  return titleOfEvent({ own, place, actors, id }, titleParts)
}

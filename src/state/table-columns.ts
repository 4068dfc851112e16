import { useQuery } from '@tanstack/react-query'
import { PRECISIONS } from '../data/pack-format.ts'
import { checkMapping, type MappingCheck } from '../importers/check-mapping.ts'
import { type DateOrderLook, lookAtDateOrder } from '../importers/date-order.ts'
import { titleOfEvent } from '../importers/event-title.ts'
import type { Mapping } from '../importers/mapping.ts'
import { readEvents } from '../importers/read-events.ts'
import { readSample } from '../importers/sample-rows.ts'
import { latitudeOf, longitudeOf } from '../lib/mercator.ts'
import type { OpenFile } from './files.ts'

export type { MappingFault, MappingWarning } from '../importers/check-mapping.ts'
export { fieldsOfColumns } from '../importers/check-mapping.ts'
export type { DateOrderLook } from '../importers/date-order.ts'
export { MAPPED_FIELDS, type MappedField, type Mapping } from '../importers/mapping.ts'

/** The first rows of a table whose columns the reader says. */
export type FirstRows = NonNullable<OpenFile['unknown']>

/** The first rows of a file; they are read again where its choice came with it. Null while they are, undefined when they cannot be. */
export function useFirstRows({ set, file, unknown }: OpenFile): FirstRows | null | undefined {
  const { data, isPending } = useQuery({
    queryKey: ['first-rows', set],
    queryFn: async () => {
      const outcome = await readEvents(file)
      return outcome.kind === 'unknown' ? outcome : null
    },
    enabled: unknown === null,
    retry: false,
  })
  return unknown ?? (isPending ? null : (data ?? undefined))
}

/** A row as an event, or why it is none. */
export interface SampleRow {
  readonly title: string
  /** In EDTF. */
  readonly date: string
  readonly place: string
  /** A code, or the name of one that has none. */
  readonly country: string
  /** Degrees; null without any. */
  readonly point: readonly [latitude: number, longitude: number] | null
  /** -1 where not stated. */
  readonly killed: number
  readonly injured: number
}

/** A row that is no event, and the cell for which it is refused. */
export interface RefusedRow {
  readonly reason: string
  /** The place of the column; -1 for the row as a whole. */
  readonly column: number
}

export type SampleOutcome = SampleRow | RefusedRow

/** What a mapping makes of the first rows. */
export interface MappingOutlook {
  readonly check: MappingCheck
  /** The first `shown` rows; none while there is no date to read. */
  readonly rows: readonly SampleOutcome[]
  readonly accepted: number
  readonly refused: number
}

export function lookAtMapping(table: FirstRows, mapping: Mapping, shown: number): MappingOutlook {
  const check = checkMapping(mapping)
  if (check.faults.some(({ kind }) => kind === 'no-date')) return { check, rows: [], accepted: 0, refused: 0 }
  const sample = readSample(table, mapping)
  return {
    check,
    rows: sample.eventOf.slice(0, shown).map((event, row) => outcomeOf(sample, event, row)),
    accepted: sample.table.count,
    refused: table.rows.length - sample.table.count,
  }
}

type Sample = ReturnType<typeof readSample>

function outcomeOf({ layout, table, faultOf }: Sample, event: number, row: number): SampleOutcome {
  const fault = faultOf[row]
  if (fault) return { reason: fault.reason, column: fault.column }
  const [place, actors, id] = [table.placeOf(event), table.actorsOf(event), table.idOf(event)]
  const own = table.texts.text(table.value('title', event))
  const hasPoint = table.value('precision', event) < PRECISIONS.length
  return {
    title: titleOfEvent({ own, place, actors, id }, layout.titleParts),
    date: table.dateOf(event),
    place: place.trim(),
    country: table.countryOf(event),
    point: hasPoint ? [latitudeOf(table.value('y', event)), longitudeOf(table.value('x', event))] : null,
    killed: table.value('killed', event),
    injured: table.value('injured', event),
  }
}

/** How the dates of the chosen columns hang on the order of day and month; null when none does, or none is chosen. */
export function dateOrderOf({ rows, proposal }: FirstRows, fields: Mapping['fields']): DateOrderLook | null {
  const cells = ([fields.date, fields.end] as const).flatMap((column) => {
    const at = column === undefined ? -1 : proposal.columns.indexOf(column)
    return at < 0 ? [] : rows.map((row) => row[at] ?? '')
  })
  return lookAtDateOrder(cells)
}

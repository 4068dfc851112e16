import { countsSaid, type Fact, resolveEvent } from '../data/claims.ts'
import { kindOf, type RowNumber } from '../data/columns.ts'
import type { Property } from '../data/pack-format.ts'
import { isoOfDay } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'
import { exportWords } from '../words/export-words.ts'
import { valueInWords } from '../words/values.ts'
import { fileOfRow } from './data-sets.ts'
import type { EventFields, FileOrigin } from './fields.ts'
import { fileEventFields } from './file-event-fields.ts'
import type { Selection } from './selection.ts'

/** An event's fields: the record's as resolved on the day of knowledge, a file's as its columns have them. */
export function eventFields(selection: Selection, row: RowNumber): EventFields & Partial<FileOrigin> {
  const ofFile = fileOfRow(selection, row)
  if (ofFile) return fileEventFields(selection, ofFile.file, ofFile.row)
  const { pack, columns, known, linkOf } = selection
  const id = columns.ids.at(row)!
  const facts = new Map(resolveEvent(pack, id, known).map((fact) => [fact.property, fact]))
  const first = (property: Property) => facts.get(property)?.values[0]
  const value = (property: Property) => first(property)?.value ?? ''
  const list = (property: Property) => (facts.get(property)?.values ?? []).map((each) => each.value)
  const inWords = (property: Property) =>
    (facts.get(property)?.values ?? []).map(({ value, qualifier, disputed }) => {
      const text = valueInWords(pack, property, value, qualifier)
      return disputed ? exportWords.disputed(text) : text
    })
  const count = (property: Property) => (value(property) === '' ? null : Number(value(property)))
  const range = (property: Property) => countsSaid(facts.get(property)).map((end) => (end < 0 ? null : end))
  const [killedLow = null, killedHigh = null] = range('killed')
  const [injuredLow = null, injuredHigh = null] = range('injured')
  const point = pointOf(facts.get('point'))
  const date = parseEdtf(value('date'))
  const day = (bound: number | undefined) =>
    bound !== undefined && Number.isFinite(bound) ? isoOfDay(bound) : ''
  return {
    id,
    kind: kindOf(columns, row),
    title: columns.titles.at(row)!,
    date: value('date'),
    firstDay: day(date?.start),
    lastDay: day(date?.end),
    countries: list('country'),
    place: value('place'),
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    precision: first('point')?.qualifier ?? '',
    killed: count('killed'),
    killedQualifier: first('killed')?.qualifier ?? '',
    killedLow,
    killedHigh,
    injured: count('injured'),
    injuredQualifier: first('injured')?.qualifier ?? '',
    injuredLow,
    injuredHigh,
    actors: inWords('actor'),
    attackTypes: list('attack-type'),
    targets: list('target-type'),
    level: inWords('level-to')[0] ?? '',
    levelBefore: inWords('level-from')[0] ?? '',
    scope: value('scope'),
    responseType: value('response-type'),
    content: list('content'),
    sourcesDiffer: columns.differs[row] === 1,
    note: pack.events.get(id)?.note ?? '',
    link: linkOf(id),
  }
}

function pointOf(fact: Fact | undefined): { latitude: number; longitude: number } | null {
  const [latitude = Number.NaN, longitude = Number.NaN] = (fact?.values[0]?.value ?? '')
    .split(' ')
    .map(Number)
  return fact?.values[0] && Number.isFinite(latitude) && Number.isFinite(longitude)
    ? { latitude, longitude }
    : null
}

import { kindOf, NO_END, NO_START, NOT_STATED, OF_FILE, optionsOf, type RowNumber } from '../data/columns.ts'
import { PRECISIONS } from '../data/pack-format.ts'
import { isoOfDay } from '../lib/days.ts'
import { latitudeOf, longitudeOf } from '../lib/mercator.ts'
import { optionName } from '../words/facts.ts'
import type { TakenFile } from './data-sets.ts'
import type { EventFields, FileOrigin } from './fields.ts'
import type { Selection } from './selection.ts'

// A column holds a point in single precision: to some meters, which four decimals say.
const DEGREES = 10_000

/** An event of an opened file, as its columns have it. `row` is its row in the selection, `own` that in the file's columns. */
export function fileEventFields(
  { pack, linkOf }: Pick<Selection, 'pack' | 'linkOf'>,
  file: TakenFile,
  own: RowNumber,
): EventFields & FileOrigin {
  const { columns } = file
  const { facets } = columns
  const id = columns.ids.at(own)!
  const [start, end] = [columns.start[own]!, columns.end[own]!]
  const count = (column: Int32Array) => (column[own]! < 0 ? null : column[own]!)
  const precision = PRECISIONS[columns.precision[own]!] ?? ''
  const types = optionsOf(facets.type, own)
  const named = (facet: 'country' | 'type', ids: readonly string[]) =>
    ids.map((each) => (each.startsWith(OF_FILE) ? optionName(pack, facet, each) : each))
  return {
    id,
    kind: kindOf(columns, own),
    title: columns.titles.at(own)!,
    date: columns.dates.at(own)!,
    firstDay: start === NO_START ? '' : isoOfDay(start),
    lastDay: end === NO_END ? '' : isoOfDay(end),
    countries: named(
      'country',
      optionsOf(facets.country, own).filter((each) => each !== NOT_STATED),
    ),
    place: columns.places.at(own)!,
    latitude: precision === '' ? null : round(latitudeOf(columns.y[own]!)),
    longitude: precision === '' ? null : round(longitudeOf(columns.x[own]!)),
    precision,
    killed: count(columns.killed),
    killedQualifier: '',
    killedLow: count(columns.killedLow),
    killedHigh: count(columns.killedHigh),
    injured: count(columns.injured),
    injuredQualifier: '',
    injuredLow: count(columns.injured),
    injuredHigh: count(columns.injured),
    actors: file.actorsOf(own).flatMap(({ name, role }) => (role === 'attacked' ? [] : name)),
    attackTypes: types.filter((type) => !type.startsWith(OF_FILE)),
    targets: optionsOf(facets.target, own),
    level: '',
    levelBefore: '',
    scope: '',
    responseType: '',
    content: [],
    sourcesDiffer: columns.differs[own] === 1,
    note: '',
    link: linkOf(id),
    dataSet: file.dataSet,
    file: file.name,
    row: `row=${file.rowPlace(own).number}`,
    ownId: file.ownIdOf(own),
    ownTypes: named(
      'type',
      types.filter((type) => type.startsWith(OF_FILE)),
    ),
  }
}

function round(degrees: number): number {
  return Math.round(degrees * DEGREES) / DEGREES
}

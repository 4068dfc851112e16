import { OF_FILE, optionsOf } from '../../data/columns.ts'
import { PRECISIONS } from '../../data/pack-format.ts'
import type { FactName, FileRow, RowClaim } from '../../state/file-row.ts'
import type { Layer } from '../../state/layers.ts'
import type { EventRecord } from '../../state/record.ts'
import { dateInWords } from '../../words/dates.ts'
import { capitalise, countInWords, optionName } from '../../words/facts.ts'
import { fileEventWords } from '../../words/file-event-words.ts'
import { valueInWords } from '../../words/values.ts'

/** An event of a file: its row in the layer's columns. */
export interface RowOfFile {
  readonly record: EventRecord
  readonly layer: Layer
  readonly row: number
}

/** What a claim of a row says, as a reader says it; empty where it says nothing. */
export function valuesOf(event: RowOfFile, { fact, claim, cells }: RowClaim, file: FileRow): string[] {
  const { record, layer, row } = event
  const { columns } = layer
  switch (fact) {
    case 'date':
      return [dateInWords(columns.dates.at(row)!)]
    case 'killed': {
      const figures = {
        stated: columns.killed,
        lowest: columns.killedLow,
        highest: columns.killedHigh,
      }
      return count(figures[claim][row]!)
    }
    case 'injured':
      return count(columns.injured[row]!)
    case 'country':
      return countriesOf(event).map((id) => optionName(record.pack, 'country', id))
    case 'place':
      return filled(columns.places.at(row)!)
    case 'point':
      return pointOf(event, file.point)
    case 'actor':
      return layer.actorsOf(row).map(({ name, role }) => `${name} (${fileEventWords.roles[role]})`)
    case 'attack-type':
      return optionsOf(columns.facets.type, row)
        .filter((id) => !id.startsWith(OF_FILE))
        .map(capitalise)
    case 'category':
      return optionsOf(columns.facets.type, row)
        .filter((id) => id.startsWith(OF_FILE))
        .map((id) => optionName(record.pack, 'type', id))
    case 'target-type':
      return optionsOf(columns.facets.target, row).map(capitalise)
    case 'title':
      return [columns.titles.at(row)!]
    case 'note':
      return cells
        .map((index) => file.cells[index]!)
        .filter(({ value }) => value.trim() !== '')
        .map(({ column, value }) => `${column}: ${value.trim()}`)
    case 'id':
      return filled(layer.ownIdOf(row))
  }
}

/** The ids of an event's countries, and of those without a code. */
export function countriesOf({ layer, row }: RowOfFile): string[] {
  return optionsOf(layer.columns.facets.country, row).filter((id) => id !== 'none')
}

function count(figure: number): string[] {
  return figure < 0 ? [] : [countInWords(figure)]
}

function filled(text: string): string[] {
  return text === '' ? [] : [text]
}

function pointOf({ record, layer: { columns }, row }: RowOfFile, degrees: string): string[] {
  if (degrees === '') return []
  if (Number.isNaN(columns.x[row]!)) return [fileEventWords.noPin(degrees)]
  const point = degrees.replace(/[,;\s]+/g, ' ')
  return [valueInWords(record.pack, 'point', point, PRECISIONS[columns.precision[row]!] ?? '')]
}

/** What a reader of an event asks first. */
const ORDER: readonly FactName[] = [
  'killed',
  'injured',
  'date',
  'place',
  'country',
  'point',
  'actor',
  'attack-type',
  'target-type',
  'category',
  'note',
  'title',
  'id',
]
/** Facts that are missed where a table does not state them. */
const MISSED: readonly FactName[] = ['killed', 'injured']

export interface ShownFact {
  readonly fact: FactName
  readonly claims: readonly { readonly claim: RowClaim; readonly values: readonly string[] }[]
}

/** The facts of a row in the order in which they are shown, with all that it claims of each; those that it says nothing of are left out. */
export function factsOf(event: RowOfFile, file: FileRow): ShownFact[] {
  return ORDER.flatMap((fact) => {
    const claims = file.claims
      .filter((claim) => claim.fact === fact)
      .map((claim) => ({ claim, values: valuesOf(event, claim, file) }))
    const isSaid = claims.some(
      ({ claim, values }) =>
        values.length > 0 || claim.cells.some((index) => file.cells[index]!.value.trim() !== ''),
    )
    return claims.length > 0 && (isSaid || MISSED.includes(fact)) ? [{ fact, claims }] : []
  })
}

/** The id of a claim's passage in a link: `killed`, `killed-lowest`. */
export function passageOf({ fact, claim }: RowClaim): string {
  return claim === 'stated' ? fact : `${fact}-${claim}`
}

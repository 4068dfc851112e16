import { MAPPED_FIELDS, type MappedField, type Mapping } from './mapping.ts'

/** What keeps a mapping from being read by; `field` is where the reader can mend it. */
export type MappingFault =
  | { readonly kind: 'no-date'; readonly field: 'date' }
  | { readonly kind: 'half-a-point'; readonly field: 'latitude' | 'longitude' }
  /** One column as two figures or dates that cannot be the same. */
  | { readonly kind: 'twice'; readonly field: MappedField; readonly as: MappedField; readonly column: string }

/** What is read, but may not be what was meant. */
export type MappingWarning =
  | { readonly kind: 'shared'; readonly column: string; readonly fields: readonly MappedField[] }
  /** Another field stands in for it in every row. */
  | { readonly kind: 'not-read'; readonly field: MappedField; readonly because: MappedField }

export interface MappingCheck {
  readonly faults: readonly MappingFault[]
  readonly warnings: readonly MappingWarning[]
}

/** Fields of words: one column may well be the title and the note. */
const OF_WORDS: ReadonlySet<MappedField> = new Set([
  ...(['country', 'place', 'actor', 'attack-type', 'target-type', 'category'] as const),
  ...(['title', 'note', 'source', 'id'] as const),
])

export function checkMapping({ fields }: Pick<Mapping, 'fields'>): MappingCheck {
  const faults: MappingFault[] = []
  const warnings: MappingWarning[] = []
  const has = (field: MappedField) => fields[field] !== undefined
  if (!has('date') && !has('year')) faults.push({ kind: 'no-date', field: 'date' })
  if (!has('point') && has('latitude') !== has('longitude'))
    faults.push({ kind: 'half-a-point', field: has('latitude') ? 'longitude' : 'latitude' })
  for (const [column, sharing] of fieldsOfColumns(fields)) {
    const [first, ...others] = sharing.filter((field) => !OF_WORDS.has(field))
    for (const field of others) faults.push({ kind: 'twice', field, as: first!, column })
    if (sharing.length > 1 && others.length === 0) warnings.push({ kind: 'shared', column, fields: sharing })
  }
  const unread = (field: MappedField, because: MappedField) =>
    has(field) && warnings.push({ kind: 'not-read', field, because })
  if (has('point')) for (const field of ['latitude', 'longitude'] as const) unread(field, 'point')
  if (!has('year')) for (const field of ['month', 'day'] as const) unread(field, 'year')
  else if (!has('month')) unread('day', 'month')
  return { faults, warnings }
}

/** The fields that each chosen column is read as, in the order of MAPPED_FIELDS. */
export function fieldsOfColumns(fields: Mapping['fields']): Map<string, MappedField[]> {
  const found = new Map<string, MappedField[]>()
  for (const field of MAPPED_FIELDS) {
    const column = fields[field]
    if (column !== undefined) found.set(column, [...(found.get(column) ?? []), field])
  }
  return found
}

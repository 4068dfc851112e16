import { KINDS, PROPERTIES, type Property, RELATIONS, SOURCE_KINDS, type TableName } from './pack-format.ts'

interface Field {
  readonly name: string
  readonly type: 'string' | 'integer' | 'boolean'
  readonly description: string
  readonly constraints?: {
    readonly required?: true
    readonly unique?: true
    readonly enum?: readonly string[]
    readonly pattern?: string
    readonly minimum?: number
  }
}

export interface TableSchema {
  readonly fields: readonly Field[]
  readonly primaryKey?: readonly string[]
  readonly foreignKeys?: readonly {
    readonly fields: string
    readonly reference: { readonly resource: TableName; readonly fields: 'id' }
  }[]
}

const SLUG = '[a-z0-9]+(-[a-z0-9]+)*'
const id = {
  name: 'id',
  type: 'string',
  constraints: { required: true, unique: true, pattern: SLUG },
} as const
const note = {
  name: 'note',
  type: 'string',
  description: 'Anything a reader should know, in our words.',
} as const

function references<const F extends string, const T extends string>(fields: F, resource: T) {
  return { fields, reference: { resource, fields: 'id' } } as const
}

/** The Table Schema of every table, https://datapackage.org/standard/table-schema/. */
export const TABLES = {
  events: {
    fields: [
      { ...id, description: 'Final and readable; it is the address of the event.' },
      {
        name: 'kind',
        type: 'string',
        description: 'What sort of event.',
        constraints: { required: true, enum: KINDS },
      },
      {
        name: 'title',
        type: 'string',
        description: 'What happened, in our words.',
        constraints: { required: true },
      },
      { name: 'aliases', type: 'string', description: 'Earlier ids that lead here.' },
      {
        name: 'status',
        type: 'string',
        description: 'A withdrawn event keeps its page, which says why (note).',
        constraints: { required: true, enum: ['published', 'withdrawn'] },
      },
      note,
    ],
    primaryKey: ['id'],
  },
  claims: {
    fields: [
      { ...id, description: 'Final.' },
      {
        name: 'event',
        type: 'string',
        description: 'The event it is about.',
        constraints: { required: true },
      },
      {
        name: 'property',
        type: 'string',
        description: 'Which property of the event.',
        constraints: { required: true, enum: Object.keys(PROPERTIES) as Property[] },
      },
      {
        name: 'value',
        type: 'string',
        description: 'Its value, as the property says.',
        constraints: { required: true },
      },
      { name: 'qualifier', type: 'string', description: 'How the value is meant: at least, claimed, city.' },
      {
        name: 'status',
        type: 'string',
        description: 'unsourced: no passage found yet. disputed: another source denies it.',
        constraints: { enum: ['unsourced', 'disputed'] },
      },
      { name: 'made', type: 'string', description: 'When the source was published, EDTF; empty: not known.' },
      { name: 'passage', type: 'string', description: 'The passage it rests on.' },
      {
        name: 'preferred',
        type: 'boolean',
        description: 'true: chosen over later claims; the note of the passage says why.',
      },
    ],
    primaryKey: ['id'],
    foreignKeys: [references('event', 'events'), references('passage', 'passages')],
  },
  passages: {
    fields: [
      { ...id, description: 'Final.' },
      { name: 'source', type: 'string', description: 'The document.', constraints: { required: true } },
      {
        name: 'exact',
        type: 'string',
        description: 'The quoted words, to the letter.',
        constraints: { required: true },
      },
      { name: 'prefix', type: 'string', description: 'The words right before, to the letter.' },
      { name: 'suffix', type: 'string', description: 'The words right after, to the letter.' },
      {
        name: 'start',
        type: 'integer',
        description: 'Offset of the quote in the document, in UTF-16 code units.',
        constraints: { minimum: 0 },
      },
      {
        name: 'end',
        type: 'integer',
        description: 'Offset of the end of the quote.',
        constraints: { minimum: 0 },
      },
      { name: 'note', type: 'string', description: 'What the source says there, in our words.' },
    ],
    primaryKey: ['id'],
    foreignKeys: [references('source', 'sources')],
  },
  sources: {
    fields: [
      { ...id, description: 'Final.' },
      {
        name: 'publisher',
        type: 'string',
        description: 'Who published it.',
        constraints: { required: true },
      },
      { name: 'title', type: 'string', description: 'Its own title.', constraints: { required: true } },
      { name: 'url', type: 'string', description: 'http or https; empty when not known.' },
      { name: 'archive', type: 'string', description: 'A stored copy, http or https.' },
      {
        name: 'lang',
        type: 'string',
        description: 'BCP 47.',
        constraints: { required: true, pattern: '[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*' },
      },
      { name: 'published', type: 'string', description: 'EDTF; empty: not known.' },
      { name: 'read', type: 'string', description: 'When it was read for this pack, EDTF.' },
      {
        name: 'kind',
        type: 'string',
        description: 'What sort of source.',
        constraints: { required: true, enum: SOURCE_KINDS },
      },
      {
        name: 'document',
        type: 'string',
        description: 'sha256:… of the text that the offsets count in. Its passages may be a whole sentence.',
        constraints: { pattern: 'sha256:[0-9a-f]{64}' },
      },
    ],
    primaryKey: ['id'],
  },
  actors: {
    fields: [
      { ...id, description: 'Final.' },
      {
        name: 'name',
        type: 'string',
        description: 'The common English name.',
        constraints: { required: true },
      },
      { name: 'aliases', type: 'string', description: 'Other names.' },
      {
        name: 'kind',
        type: 'string',
        description: 'What sort of actor.',
        constraints: { required: true, enum: ['group', 'state', 'unnamed'] },
      },
      { name: 'parent', type: 'string', description: 'The actor of which it is a branch.' },
    ],
    primaryKey: ['id'],
    foreignKeys: [references('parent', 'actors')],
  },
  scales: {
    fields: [
      { ...id, description: 'Final.' },
      {
        name: 'country',
        type: 'string',
        description: 'ISO 3166-1 alpha-2.',
        constraints: { required: true },
      },
      {
        name: 'name',
        type: 'string',
        description: 'The system, in English.',
        constraints: { required: true },
      },
      { name: 'native', type: 'string', description: 'Its own name.' },
      { name: 'lang', type: 'string', description: 'Language of the native names, BCP 47.' },
      { name: 'authority', type: 'string', description: 'Who sets the level.' },
      { name: 'from', type: 'string', description: 'In use from, EDTF.' },
      { name: 'to', type: 'string', description: 'In use to, EDTF; empty: still.' },
      {
        name: 'partial',
        type: 'boolean',
        description:
          "true: how many levels it has, or which of them those known are, is not known; a level's place is then not said.",
      },
      { name: 'passage', type: 'string', description: 'The passage that describes it.' },
      note,
    ],
    primaryKey: ['id'],
    foreignKeys: [references('passage', 'passages')],
  },
  levels: {
    fields: [
      { ...id, description: 'Final.' },
      {
        name: 'scale',
        type: 'string',
        description: 'The scale it belongs to.',
        constraints: { required: true },
      },
      {
        name: 'rank',
        type: 'integer',
        description: '1 is the lowest of its scale; 0 stands for none in force and is not counted.',
        constraints: { required: true, minimum: 0 },
      },
      { name: 'name', type: 'string', description: 'In English.', constraints: { required: true } },
      { name: 'native', type: 'string', description: 'In its own words.' },
      { name: 'meaning', type: 'string', description: 'What it means, in our words.' },
    ],
    primaryKey: ['id'],
    foreignKeys: [references('scale', 'scales')],
  },
  relations: {
    fields: [
      {
        name: 'from',
        type: 'string',
        description: 'The event that does it.',
        constraints: { required: true },
      },
      {
        name: 'relation',
        type: 'string',
        description: 'What it does.',
        constraints: { required: true, enum: RELATIONS },
      },
      {
        name: 'to',
        type: 'string',
        description: 'The event it is done to.',
        constraints: { required: true },
      },
      {
        name: 'passage',
        type: 'string',
        description: 'The passage that says so.',
        constraints: { required: true },
      },
    ],
    primaryKey: ['from', 'relation', 'to', 'passage'],
    foreignKeys: [
      references('from', 'events'),
      references('to', 'events'),
      references('passage', 'passages'),
    ],
  },
  coverage: {
    fields: [
      {
        name: 'country',
        type: 'string',
        description: 'ISO 3166-1 alpha-2.',
        constraints: { required: true },
      },
      {
        name: 'what',
        type: 'string',
        description: 'attacks, levels, or the id of a scale.',
        constraints: { required: true },
      },
      { name: 'from', type: 'string', description: 'EDTF.', constraints: { required: true } },
      { name: 'to', type: 'string', description: 'EDTF; empty: to the last check.' },
      {
        name: 'state',
        type: 'string',
        description: 'How complete the pack is there.',
        constraints: { required: true, enum: ['curated', 'partial', 'none'] },
      },
      {
        name: 'checked',
        type: 'string',
        description: 'When last checked, EDTF.',
        constraints: { required: true },
      },
      note,
    ],
    primaryKey: ['country', 'what', 'from'],
  },
} as const satisfies Record<TableName, TableSchema>

type AnyField<T extends TableName> = (typeof TABLES)[T]['fields'][number]
type CellOf<F> = F extends { readonly type: 'integer' }
  ? number | null
  : F extends { readonly type: 'boolean' }
    ? boolean
    : F extends { readonly constraints: { readonly required: true; readonly enum: readonly (infer E)[] } }
      ? E
      : F extends { readonly constraints: { readonly enum: readonly (infer E)[] } }
        ? E | ''
        : string

/** A row of a table: text cells are strings (empty: nothing said), numbers are null when empty. */
export type Row<T extends TableName> = {
  readonly [F in AnyField<T> as F['name']]: CellOf<F>
}

/** All rows of a pack that passed the checker; rows that did not are left out, so an index is no row number of the file. */
export type PackTables = { readonly [T in TableName]: readonly Row<T>[] }

/** The schema of a table, with every optional part readable. */
export function tableSchema(name: TableName): TableSchema {
  return TABLES[name]
}

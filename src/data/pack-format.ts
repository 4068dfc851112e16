/**
 * The pack format, version 1: a Frictionless Data Package (https://datapackage.org) with these CSV tables. This file is the one
 * description of it: the row types, the checker and the Table Schemas in every `datapackage.json` follow it.
 *
 * A cell is never a list of sentences: lists (`aliases`) are written with `; ` between their items. An empty cell means
 * *nothing said*, not zero.
 */
export const PACK_FORMAT = 1

export const KINDS = ['attack', 'threat-level', 'claim', 'warning', 'response'] as const
export type Kind = (typeof KINDS)[number]

/** Attack types of the Global Terrorism Database's codebook, its nine names in lower case. */
export const ATTACK_TYPES = [
  'assassination',
  'hijacking',
  'hostage taking (kidnapping)',
  'hostage taking (barricade incident)',
  'bombing/explosion',
  'armed assault',
  'unarmed assault',
  'facility/infrastructure attack',
  'unknown',
] as const

/** Target types of the Global Terrorism Database's codebook, its names in lower case. */
export const TARGET_TYPES = [
  'business',
  'government (general)',
  'police',
  'military',
  'abortion related',
  'airports & aircraft',
  'government (diplomatic)',
  'educational institution',
  'food or water supply',
  'journalists & media',
  'maritime',
  'ngo',
  'other',
  'private citizens & property',
  'religious figures/institutions',
  'telecommunication',
  'terrorists/non-state militia',
  'tourists',
  'transportation',
  'unknown',
  'utilities',
  'violent political party',
] as const

export const RESPONSE_TYPES = [
  'mourning',
  'emergency',
  'statement',
  'security measure',
  'arrest',
  'designation',
  'verdict',
] as const

/** How a figure is meant: `killed = 60 (at least)`. */
export const COUNT_QUALIFIERS = ['at least', 'more than', 'about', 'at most'] as const

/** How an actor is tied to an event: by its own word, by somebody's, by a court's. */
export const ACTOR_ROLES = ['claimed', 'attributed', 'suspected', 'alleged', 'convicted', 'denied'] as const

/** What a point stands for; a place known only to its country has no point at all. */
export const PRECISIONS = ['site', 'city', 'region'] as const
export type Precision = (typeof PRECISIONS)[number]

/** What a source is; the order is its rank when two claims of one day differ. */
export const SOURCE_KINDS = ['official', 'news', 'dataset', 'other'] as const

export const RELATIONS = ['responds-to', 'claims', 'warns-of', 'part-of'] as const
export type RelationName = (typeof RELATIONS)[number]

/** What a claim's value is, by property. `many`: several claims add up to a list instead of differing. */
interface PropertyRule {
  readonly type: 'edtf' | 'time' | 'country' | 'text' | 'point' | 'count' | 'actor' | 'level' | 'term'
  readonly many?: true
  readonly terms?: readonly string[]
  readonly qualifiers?: readonly string[]
}

export const PROPERTIES = {
  date: { type: 'edtf' },
  /** Local time of the place, `HH:MM`. */
  time: { type: 'time' },
  country: { type: 'country', many: true },
  place: { type: 'text' },
  /** `latitude longitude` in degrees, WGS 84; the qualifier is the precision. */
  point: { type: 'point', qualifiers: PRECISIONS },
  killed: { type: 'count', qualifiers: COUNT_QUALIFIERS },
  injured: { type: 'count', qualifiers: COUNT_QUALIFIERS },
  actor: { type: 'actor', many: true, qualifiers: ACTOR_ROLES },
  'attack-type': { type: 'term', many: true, terms: ATTACK_TYPES },
  'target-type': { type: 'term', many: true, terms: TARGET_TYPES },
  assailants: { type: 'text', many: true },
  footage: { type: 'text', many: true },
  'level-to': { type: 'level' },
  'level-from': { type: 'level' },
  /** Where a level holds: `national`, or the region or sector by name. */
  scope: { type: 'text' },
  'announced-by': { type: 'text', many: true },
  reason: { type: 'text', many: true },
  /** A day or span for which a source says that the level of this event held. */
  'in-force': { type: 'edtf', many: true },
  'response-type': { type: 'term', terms: RESPONSE_TYPES },
  /** Who spoke or acted, where that is not an actor of an attack: `President of Russia`. */
  by: { type: 'text', many: true },
  /** What was said or done, in our words. */
  content: { type: 'text', many: true },
} as const satisfies Record<string, PropertyRule>
export type Property = keyof typeof PROPERTIES

/** The rule of a property, with every optional part readable. */
export function propertyRule(property: Property): PropertyRule {
  return PROPERTIES[property]
}

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
        description: '1 is the lowest of its scale.',
        constraints: { required: true, minimum: 1 },
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
} as const

export type TableName = keyof typeof TABLES
export const TABLE_NAMES = Object.keys(TABLES) as TableName[]

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

/** All rows of a pack. The row number of the file is the index plus 2: the header is row 1. */
export type PackTables = { readonly [T in TableName]: readonly Row<T>[] }

/** The schema of a table, with every optional part readable. */
export function tableSchema(name: TableName): TableSchema {
  return TABLES[name]
}

/** Items of a list cell. */
export function listItems(cell: string): string[] {
  return cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

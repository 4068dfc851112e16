/**
 * The pack format, version 1: a Frictionless Data Package (https://datapackage.org) with these CSV tables. This file and
 * `table-schemas.ts` are the one description of it: the row types, the checker and the Table Schemas in every
 * `datapackage.json` follow them.
 *
 * The descriptor's `tocsin` object holds what the standard has no place for: `format` (this version); `at` and `window`, the day
 * of the cursor and the days of the timeline that the page opens on, EDTF; `questions`, up to six ways into the record for who
 * sees it first, each `{ "question": "…", "link": "country/FR/" }` with a link inside the app to an event or a country of the
 * pack or to a view of it (`?kind=attack&country=FR`); `report`, the web page that takes reports of faults, with `{title}` and
 * `{text}` where it takes a title and a text. Without it the first `email` of the standard's `contributors` takes them;
 * `selection`, true: the pack was taken from a larger one by its filters, so changes of level may be missing between others.
 *
 * A cell is never a list of sentences: lists (`aliases`) are written with `; ` between their items. An empty cell means
 * *nothing said*, not zero.
 */
export const PACK_FORMAT = 1

export const KINDS = ['attack', 'threat-level', 'claim', 'warning', 'response'] as const
export type Kind = (typeof KINDS)[number]
/** The kinds of a pack, and the one of opened files' events that their data does not call attacks: a battle, a protest. */
export const EVENT_KINDS = [...KINDS, 'incident'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Whether events of a kind happen at a place and cost lives, as attacks do: they stand on the map, and with attacks on the timeline. */
export function isOfAttacks(kind: EventKind): boolean {
  return kind === 'attack' || kind === 'incident'
}

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

/** The tables of a pack; each is the file `<name>.csv`. */
export const TABLE_NAMES = [
  'events',
  'claims',
  'passages',
  'sources',
  'actors',
  'scales',
  'levels',
  'relations',
  'coverage',
] as const
export type TableName = (typeof TABLE_NAMES)[number]

/** Items of a list cell. */
export function listItems(cell: string): string[] {
  return cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

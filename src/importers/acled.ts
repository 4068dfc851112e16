import { ATTACK_TYPES } from '../data/pack-format.ts'
import { dateOfDay, dayOf, daysInMonth } from '../lib/days.ts'
import { webAddress } from '../lib/web-address.ts'
import { tableTerms } from '../words/table-words.ts'
import { countryOfName, countryOfNumeric } from './country-of-name.ts'
import { createDateReader } from './date-reader.ts'
import { MONTH, WEEK } from './event-dates.ts'
import { type EventDraft, ROW_ROLES } from './event-draft.ts'
import type { EventTable } from './event-table.ts'
import { precisionOfAcled } from './precision.ts'
import type { RowBlock } from './row-block.ts'
import {
  createCategoryLookup,
  createCountryLookup,
  createPlaceReader,
  isNothing,
  readCount,
  readId,
  readPoint,
} from './row-values.ts'
import type { ReadRow, RowSource, TableLayout } from './table-layout.ts'
import { createTextLookup } from './text-lookup.ts'

/** The 31 columns of today, and those that went in March 2023 or earlier. */
export const ACLED_COLUMNS =
  'event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp'.split(
    ' ',
  )
const FORMER_COLUMNS = ['data_id', 'iso3', 'event_id_no_cnty', 'population_best', 'gwno']

const [PARTY, ASSOCIATED, ATTACKED] = (['party', 'associated', 'attacked'] as const).map((role) =>
  ROW_ROLES.indexOf(role),
) as [number, number, number]

const BOMBING = 1 << ATTACK_TYPES.indexOf('bombing/explosion')
const UNARMED = 1 << ATTACK_TYPES.indexOf('unarmed assault')

/**
 * The sub-event types that are one attack type of ours whatever the case. All that goes off is _bombing/explosion_; attacks with chemical
 * weapons are _unarmed assault_ in GTD's codebook. The others are not stated: an _attack_ on civilians may be armed or not, a battle is two
 * sides' doing, and _abduction/forced disappearance_ holds more than hostage taking.
 */
const ATTACK_TYPE_OF: Record<string, number> = {
  'air/drone strike': BOMBING,
  'suicide bomb': BOMBING,
  'shelling/artillery/missile attack': BOMBING,
  'remote explosive/landmine/ied': BOMBING,
  grenade: BOMBING,
  'chemical weapon': UNARMED,
  // The event type until 2018, when there were no sub-event types.
  'remote violence': BOMBING,
}

/**
 * ACLED's actor 1 and actor 2 are parties, whose order says nothing; only civilians cannot be but the attacked. Target types are not stated.
 * 0 fatalities also stands where the sources speak of none (codebook, "Reported fatalities"). Time precision 2 dates an event by the middle
 * of its week or weekend, 3 by the middle, beginning or end of its month ("Time precision codes").
 */
export const acledLayout: TableLayout = {
  id: 'acled',
  terms: tableTerms.acled,
  signature: ['event_id_cnty', 'event_date', 'event_type', 'actor1', 'fatalities'],
  columns: [...ACLED_COLUMNS, ...FORMER_COLUMNS],
  formerNames: {
    assoc_actor1: 'assoc_actor_1',
    assoc_actor2: 'assoc_actor_2',
    ally_actor_1: 'assoc_actor_1',
    ally_actor_2: 'assoc_actor_2',
    geo_precis: 'geo_precision',
    time_preci: 'time_precision',
  },
  facts: {
    date: ['event_date', 'time_precision'],
    country: ['country', 'iso'],
    place: ['location', 'admin1', 'admin2', 'admin3'],
    point: ['latitude', 'longitude', 'geo_precision'],
    killed: ['fatalities'],
    actor: ['actor1', 'assoc_actor_1', 'actor2', 'assoc_actor_2'],
    'attack-type': ['sub_event_type'],
    category: ['event_type', 'sub_event_type'],
    note: ['notes', 'tags', 'civilian_targeting'],
    id: ['event_id_cnty'],
  },
  sourceColumns: ['source', 'source_scale'],
  titleParts: ['title', 'parties', 'place'],
  // `Remote violence` was the name of today's `Explosions/Remote violence` until 2018.
  attackCategories: ['Violence against civilians', 'Explosions/Remote violence', 'Remote violence'],
  createReader,
  sourcesOf,
}

function createReader(at: (column: string) => number, table: EventTable): ReadRow {
  const [id, date, timePrecision, iso, country] = [
    at('event_id_cnty'),
    at('event_date'),
    at('time_precision'),
    at('iso'),
    at('country'),
  ]
  const [latitude, longitude, geoPrecision] = [at('latitude'), at('longitude'), at('geo_precision')]
  const [eventType, subEventType, fatalities] = [at('event_type'), at('sub_event_type'), at('fatalities')]
  const [location, admin1] = [at('location'), at('admin1')]
  const actorColumns = [
    { column: at('actor1'), role: PARTY },
    { column: at('actor2'), role: PARTY },
    { column: at('assoc_actor_1'), role: ASSOCIATED },
    { column: at('assoc_actor_2'), role: ASSOCIATED },
  ]
  const dateAt = createDateReader(table, 'dmy')
  const countryAt = createIsoReader(table, country, iso)
  const placeOf = createPlaceReader(table)
  const categories = createCategoryLookup(table)
  const attackTypes = createTextLookup(table.texts, (text) => ATTACK_TYPE_OF[text.toLowerCase()] ?? 0)
  const addActors = createActorListReader(table)

  return (block, row, event) => {
    const day = dateAt(block, row, date)
    if (!day) return { rule: block.isEmpty(row, date) ? 'no-date' : 'date', column: date }
    event.setDate(day)
    if (!block.isEmpty(row, timePrecision)) widen(event, block.number(row, timePrecision))
    const fault = readPoint(block, row, latitude, longitude, event)
    if (fault) return fault
    event.killed = readCount(block, row, fatalities, event)
    if (Number.isNaN(event.killed)) return { rule: 'count', column: fatalities }
    event.precision = precisionOfAcled(block.number(row, geoPrecision))
    event.country = countryAt(block, row)
    event.category = categories.at(block, row, eventType)
    event.title = placeOf(block, row, subEventType) || placeOf(block, row, eventType)
    event.place = placeOf(block, row, location) || placeOf(block, row, admin1)
    event.attackTypes = attackTypes.at(block, row, subEventType) || attackTypes.at(block, row, eventType)
    for (const { column, role } of actorColumns) addActors(block, row, column, role, event)
    readId(block, row, id, event, table)
    return null
  }
}

/** A code that is not in the codebook counts as the widest that is, as with places. */
function widen(event: EventDraft, timePrecision: number) {
  if (timePrecision === 2) {
    event.start -= 3
    event.end += 3
    event.form = WEEK
  } else if (timePrecision !== 1) {
    const date = dateOfDay(event.start)
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1]
    event.start = dayOf(year, month, 1)
    event.end = dayOf(year, month, daysInMonth(year, month))
    event.form = MONTH
  }
}

/** By ISO's number, else by name: Kosovo has no number. */
function createIsoReader(table: EventTable, nameAt: number, numberAt: number) {
  const byName = createCountryLookup(table, countryOfName)
  const byNumber = new Map<number, number>()
  return (block: RowBlock, row: number): number => {
    const number = block.number(row, numberAt)
    if (Number.isNaN(number)) return byName.at(block, row, nameAt)
    let code = byNumber.get(number)
    if (code === undefined) {
      const country = countryOfNumeric(number)
      code = country ? table.countries.codeOf(country) : 0
      byNumber.set(number, code)
    }
    return code || byName.at(block, row, nameAt)
  }
}

/** Associated actors are several, with `; ` between them. */
function createActorListReader(table: EventTable) {
  const lists: (readonly number[])[] = [[]]
  const civilians = new Set<number>()
  const byText = createTextLookup(table.texts, (text) => {
    const names = text.split(';').map((name) => name.trim())
    const codes = names
      .filter((name) => !isNothing(name))
      .map((name) => {
        const code = table.actors.codeOf(name)
        if (/^civilians\b/i.test(name)) civilians.add(code)
        return code
      })
    return codes.length === 0 ? 0 : lists.push(codes) - 1
  })
  return (block: RowBlock, row: number, column: number, role: number, event: EventDraft) => {
    for (const actor of lists[byText.at(block, row, column)]!)
      event.addActor(actor, civilians.has(actor) ? ATTACKED : role)
  }
}

/** Sources have only names, several with `; ` between them. */
function sourcesOf(cell: (column: string) => string): RowSource[] {
  const names = cell('source')
    .split(';')
    .map((name) => name.trim())
  return names
    .filter((name) => !isNothing(name))
    .map((publisher) => ({ publisher, title: '', date: '', url: webAddress(publisher) ?? '' }))
}

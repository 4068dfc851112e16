import type { Precision } from '../data/pack-format.ts'
import { PRECISIONS } from '../data/pack-format.ts'
import { foldText } from '../lib/fold.ts'
import { countryInAnyLanguage } from './country-of-name.ts'
import { lookAtDateOrder } from './date-order.ts'
import { readPointText } from './point-text.ts'
import { UNSTATED_PRECISION } from './precision.ts'
import { type DateOrder, readDate } from './read-date.ts'
import { isNothing } from './row-values.ts'
import { normaliseHeader } from './table-layout.ts'

/** What a column of a table can hold. Either `date`, or `year` with or without `month` and `day`; either `point`, or both degrees. */
export const MAPPED_FIELDS = [
  'date',
  'end',
  'year',
  'month',
  'day',
  'latitude',
  'longitude',
  'point',
  'country',
  'place',
  'killed',
  'injured',
  'actor',
  'attack-type',
  'target-type',
  'category',
  'title',
  'note',
  'source',
  'id',
] as const
export type MappedField = (typeof MAPPED_FIELDS)[number]

/** What the columns of a table hold, as the reader has it. A plain value: it can be kept as JSON and used for every table with these columns. */
export interface Mapping {
  readonly version: 1
  /** `keyOfHeader` of the tables that it is for. */
  readonly key: string
  /** Field to normalised name of the column. */
  readonly fields: Readonly<Partial<Record<MappedField, string>>>
  /** How to read `03/04/2015`. */
  readonly dateOrder: DateOrder
  /** What a point of the table stands for. */
  readonly precision: Precision
}

/** A first guess, for the reader to look at: nothing is read by it unasked. */
export interface Proposal {
  readonly mapping: Mapping
  /** The normalised names of the columns, for a choice. */
  readonly columns: readonly string[]
  /** True where the dates read both ways, as `03/04/2015` does, so that the reader has to say. */
  readonly isOrderOpen: boolean
}

/** The same for all tables with the same columns, in whatever order. */
export function keyOfHeader(header: readonly string[]): string {
  return [...normaliseHeader(header)].sort().join('\n')
}

/** Names of a table without a header: `column_1` and so on. */
export function headerOfNumbers(columns: number): string[] {
  return Array.from({ length: columns }, (_, index) => `column_${index + 1}`)
}

/** As many rows as a proposal looks at. */
export const PROPOSAL_ROWS = 200

/** Proposes columns by their names, in several languages, and by what the first rows hold: a name alone is not enough. */
export function proposeMapping(header: readonly string[], rows: readonly (readonly string[])[]): Proposal {
  const columns = normaliseHeader(header)
  const cellsOf = (index: number) => rows.slice(0, PROPOSAL_ROWS).map((row) => (row[index] ?? '').trim())
  const looks = columns.map((_, index) => lookAt(cellsOf(index)))
  const taken = new Set<number>()
  const fields: Partial<Record<MappedField, string>> = {}
  const take = (field: MappedField, index: number | undefined) => {
    if (index === undefined || index < 0 || fields[field] !== undefined) return
    fields[field] = columns[index]!
    taken.add(index)
  }
  const free = (isFit: (look: Look) => boolean) =>
    [...columns.keys()].filter((index) => !taken.has(index) && isFit(looks[index]!))

  for (const isWhole of [true, false])
    for (const field of MAPPED_FIELDS)
      take(
        field,
        free((look) => FITS[field](look)).find((index) => isNamed(columns[index]!, field, isWhole)),
      )
  // By what they hold alone: only where nothing else is like it.
  if (!fields.date && !fields.year) take('date', onlyOne(free((look) => look.days > 0.9)))
  if (!fields.point && !fields.latitude) take('point', onlyOne(free((look) => look.points > 0.9)))
  if (!fields.country) take('country', onlyOne(free((look) => look.countries > 0.9)))
  const isOther = (index: number) => MAPPED_FIELDS.some((field) => isNamed(columns[index]!, field, true))
  const texts = free((look) => look.texts > 0.9 && look.variety > 0.5)
  take(
    'title',
    texts.find((index) => !isOther(index)),
  )
  if (fields.date) for (const part of ['year', 'month', 'day'] as const) delete fields[part]
  else if (!fields.year) for (const part of ['month', 'day'] as const) delete fields[part]
  if (fields.point || !fields.latitude || !fields.longitude) {
    delete fields.latitude
    delete fields.longitude
  }
  const order = lookAtDateOrder(fields.date === undefined ? [] : cellsOf(columns.indexOf(fields.date)))
  return {
    mapping: {
      version: 1,
      key: keyOfHeader(header),
      fields,
      dateOrder: order?.order ?? 'dmy',
      precision: PRECISIONS[UNSTATED_PRECISION]!,
    },
    columns,
    isOrderOpen: order !== null && order.order === null,
  }
}

/** Shares of a column's filled cells that read as one thing or another. */
interface Look {
  readonly filled: number
  readonly dates: number
  /** Dates known to the day. */
  readonly days: number
  readonly numbers: number
  readonly counts: number
  readonly years: number
  readonly months: number
  readonly daysOfMonth: number
  readonly latitudes: number
  readonly longitudes: number
  readonly points: number
  readonly countries: number
  readonly texts: number
  /** Different texts among the filled cells. */
  readonly variety: number
}

function lookAt(cells: readonly string[]): Look {
  const filled = cells.filter((cell) => !isNothing(cell))
  const share = (isFit: (cell: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(isFit).length / filled.length
  const within = (low: number, high: number, isWhole: boolean) => (cell: string) => {
    const number = /^[-+]?\d+(?:[.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN
    return number >= low && number <= high && (!isWhole || Number.isInteger(number))
  }
  const isDay = (order: DateOrder) => (cell: string) => {
    const date = readDate(cell, order)
    return date !== null && date.end - date.start < 7
  }
  return {
    filled: filled.length,
    dates: Math.max(
      share((cell) => readDate(cell, 'dmy') !== null),
      share((cell) => readDate(cell, 'mdy') !== null),
    ),
    days: Math.max(share(isDay('dmy')), share(isDay('mdy'))),
    numbers: share(within(-1e300, 1e300, false)),
    counts: share(within(0, 2 ** 31, true)),
    years: share(within(1000, 2999, true)),
    months: share(within(0, 12, true)),
    daysOfMonth: share(within(0, 31, true)),
    latitudes: share(within(-90, 90, false)),
    longitudes: share(within(-180, 180, false)),
    points: share((cell) => readPointText(cell) !== null),
    countries: share((cell) => countryInAnyLanguage(cell) !== null),
    texts: share(
      (cell) =>
        cell.length >= 8 && cell.length <= 300 && /\p{L}.*\p{L}/u.test(cell) && !/^https?:/.test(cell),
    ),
    variety: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
  }
}

const MOSTLY = 0.6

/** What a column has to hold for a field; an empty one fits what may be empty. */
const FITS: Record<MappedField, (look: Look) => boolean> = {
  date: (look) => look.dates > MOSTLY,
  end: (look) => look.filled === 0 || look.dates > MOSTLY,
  year: (look) => look.years > MOSTLY,
  month: (look) => look.months > MOSTLY,
  day: (look) => look.daysOfMonth > MOSTLY,
  latitude: (look) => look.latitudes > MOSTLY,
  longitude: (look) => look.longitudes > MOSTLY,
  point: (look) => look.points > MOSTLY,
  country: (look) => look.countries > MOSTLY / 2,
  place: (look) => look.numbers < 0.5,
  killed: (look) => look.filled === 0 || look.counts > MOSTLY,
  injured: (look) => look.filled === 0 || look.counts > MOSTLY,
  actor: (look) => look.numbers < 0.5,
  'attack-type': (look) => look.numbers < 0.5,
  'target-type': (look) => look.numbers < 0.5,
  category: (look) => look.numbers < 0.5,
  title: (look) => look.numbers < 0.5,
  note: (look) => look.numbers < 0.5,
  source: (look) => look.numbers < 0.5,
  id: (look) => look.variety > 0.95 || look.filled === 0,
}

function onlyOne(indices: readonly number[]): number | undefined {
  return indices.length === 1 ? indices[0] : undefined
}

/** Whether a column's name is one of the field's, or holds one as its words: `date_of_attack`. Letters alone have to be the whole. */
function isNamed(column: string, field: MappedField, isWhole: boolean): boolean {
  const name = foldText(column)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return NAMES[field].some((known) =>
    isWhole ? name === known : known.length > 2 && ` ${name} `.includes(` ${known} `),
  )
}

const names = (text: string) => text.split(', ')

/** Names of columns, folded, in English, French, German, Spanish, Portuguese, Italian and Dutch. */
const NAMES: Record<MappedField, readonly string[]> = {
  date: names(
    'date, event date, incident date, start date, date start, start, when, datum, fecha, data, dia, beginn, debut, date de debut, startdatum, fecha inicio, data inicio, day of event, jour',
  ),
  end: names(
    'end date, date end, end, date fin, fin, date de fin, ende, enddatum, fecha fin, data fim, data fine, fine, fim, until, bis',
  ),
  year: names('year, annee, jahr, ano, anno, jaar, iyear'),
  month: names('month, mois, monat, mes, mese, maand, imonth'),
  day: names('day, jour, tag, dia, giorno, dag, iday'),
  latitude: names('latitude, lat, y, breite, breitengrad, latitud, latitudine, breedtegraad, geo lat'),
  longitude: names(
    'longitude, long, lon, lng, x, lange, laenge, langengrad, laengengrad, longitud, longitudine, lengtegraad, geo lng, geo lon',
  ),
  point: names(
    'coordinates, coordinate, coords, latlng, lat lon, lat lng, lat long, geo, gps, geometry, geom, wkt, point, koordinaten, coordonnees, coordenadas, coordinate geografiche, geolocation',
  ),
  country: names(
    'country, country name, country code, pays, land, staat, pais, paese, iso, iso2, iso3, nation',
  ),
  place: names(
    'place, location, city, town, where, lieu, ville, commune, ort, stadt, ortschaft, lugar, ciudad, localidad, local, cidade, luogo, citta, plaats, address, adresse, admin1, province, region',
  ),
  killed: names(
    'killed, deaths, fatalities, dead, death toll, nkill, number killed, people killed, morts, tues, nombre de morts, deces, tote, todesopfer, getotete, getoetete, muertos, fallecidos, victimas mortales, mortos, mortes, morti, vittime, doden',
  ),
  injured: names(
    'injured, wounded, nwound, number injured, people injured, blesses, verletzte, heridos, lesionados, feridos, feriti, gewonden',
  ),
  actor: names(
    'actor, perpetrator, group, organisation, organization, attacker, actor1, gname, auteur, groupe, tater, taeter, gruppe, autor, grupo, gruppo, autore, dader',
  ),
  'attack-type': names(
    'attack type, attacktype, type of attack, method, weapon type, type d attaque, angriffsart, tipo de ataque, tipo di attacco',
  ),
  'target-type': names(
    'target type, targettype, targtype, type of target, target, cible, type de cible, ziel, objetivo, tipo de objetivo, alvo, bersaglio',
  ),
  category: names('category, type, event type, kind, categorie, kategorie, art, categoria, tipo, soort'),
  title: names(
    'title, headline, name, event, incident, summary, titre, intitule, titel, bezeichnung, titulo, titolo, evenement, ereignis, evento',
  ),
  note: names(
    'description, notes, note, details, text, comment, comments, remarks, beschreibung, bemerkung, descripcion, notas, descricao, descrizione, resume, omschrijving',
  ),
  source: names(
    'source, sources, url, link, reference, references, quelle, quellen, fuente, fuentes, fonte, fonti, lien, bron',
  ),
  id: names(
    'id, n, event id, eventid, identifier, uid, uuid, key, nr, no, number, identifiant, kennung, identificador',
  ),
}

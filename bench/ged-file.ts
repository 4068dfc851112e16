import { countryOfGw } from '../src/importers/country-of-gw.ts'
import { dateOfDay, isoOfDay } from '../src/lib/days.ts'
import { seededRandom } from '../src/lib/random.ts'
import { placeOf } from '../src/views/map/map-frame.ts'
import type { RandomEvents } from './events.ts'

/** The columns of the UCDP Georeferenced Event Dataset, in its order. */
export const GED_COLUMNS = [
  ...['id', 'relid', 'year', 'active_year', 'code_status', 'type_of_violence', 'conflict_dset_id'],
  ...['conflict_new_id', 'conflict_name', 'dyad_dset_id', 'dyad_new_id', 'dyad_name', 'side_a_dset_id'],
  ...['side_a_new_id', 'side_a', 'side_b_dset_id', 'side_b_new_id', 'side_b', 'number_of_sources'],
  ...['source_article', 'source_office', 'source_date', 'source_headline', 'source_original', 'where_prec'],
  ...['where_coordinates', 'where_description', 'adm_1', 'adm_2', 'latitude', 'longitude', 'geom_wkt'],
  ...[
    'priogrid_gid',
    'country',
    'country_id',
    'region',
    'event_clarity',
    'date_prec',
    'date_start',
    'date_end',
  ],
  ...['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'best', 'high', 'low', 'gwnoa', 'gwnob'],
] as const

const CHUNK_BYTES = 1 << 20
const OFFICES = [
  'Reuters',
  'AFP',
  'Agence de presse du Sahel',
  'Xinhua',
  'Al-Jazīra',
  'Notícias "Hoje"',
  'BBC Monitoring',
]
const REGIONS = ['Africa', 'Americas', 'Asia', 'Europe', 'Middle East']
const WORDS =
  'clashes village market district forces police convoy road near border reported local officials armed men fire attacked killed wounded civilians night army post Überfall école señal gołębie'.split(
    ' ',
  )
/** Of Gleditsch and Ward, as in `country_id`. */
const GW_NUMBERS = new Map(
  Array.from({ length: 1000 }, (_, number) => [countryOfGw(number) ?? '', number] as const),
)
/** Sentences by their number of words, made beforehand: the file is to be read, not its making timed. */
const SENTENCES = Array.from({ length: 14 }, (_, words) => {
  const random = seededRandom(words)
  return Array.from({ length: 256 }, () =>
    Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]!).join(' '),
  )
})

/**
 * The events as a CSV file of 49 columns, shaped like UCDP's own: some 680 bytes a row, text with quotes, commas and letters of
 * many alphabets, here and there a line break in a cell. In chunks of UTF-8 of about a megabyte that end anywhere, also inside
 * a letter, as a stream's do. The same seed gives the same bytes.
 */
export function* gedFile(seed: number, events: RandomEvents): Generator<Uint8Array<ArrayBuffer>> {
  const random = seededRandom(seed)
  const encoder = new TextEncoder()
  let rest: Uint8Array = encoder.encode(`${GED_COLUMNS.join(',')}\n`)
  let text = ''
  for (let row = 0; row < events.count; row++) {
    text += `${gedRow(random, events, row).map(cellOf).join(',')}\n`
    if (text.length < CHUNK_BYTES && row < events.count - 1) continue
    const bytes = encoder.encode(text)
    const whole = new Uint8Array(rest.length + bytes.length)
    whole.set(rest)
    whole.set(bytes, rest.length)
    text = ''
    const cut = row < events.count - 1 ? Math.min(CHUNK_BYTES, whole.length) : whole.length
    yield whole.slice(0, cut)
    rest = whole.subarray(cut)
  }
}

type Random = () => number

function gedRow(random: Random, events: RandomEvents, row: number): (string | number)[] {
  const { start, end, killed, titles, places, facets } = events
  const [country, actor, type] = [facets.country, facets.actor, facets.type].map(
    (facet) => facet.codes[row]!,
  ) as [number, number, number]
  const code = facets.country.ids[country]!
  const [first, last] = [isoOfDay(start[row]!), isoOfDay(end[row]!)]
  const [lat, lon] = Number.isNaN(events.x[row]!) ? [0, 0] : placeOf(events.x[row]!, events.y[row]!)
  const sideA = `Government of ${code}`
  const named = facets.actor.ids[actor]!
  const sideB = named === 'none' ? 'Civilians' : named
  const place = places[row]!
  const best = Math.max(killed[row]!, 0)
  const civilians = Math.floor(best * random())
  const year = dateOfDay(start[row]!).getUTCFullYear()
  const sources = 1 + Math.floor(random() * 3)
  const office = () => OFFICES[Math.floor(random() * OFFICES.length)]!
  const offices = Array.from({ length: sources }, office)
  const headline = `${titles[row]!}: ${sentence(random, 3 + Math.floor(random() * 6))}`
  const articles = offices.map(
    (each) => `"${each},${last},${sentence(random, 3 + Math.floor(random() * 6))}"`,
  )
  return [
    ...[
      row + 1,
      `${code}-${year}-${type % 3}-${actor}-${row % 500}`,
      year,
      1,
      'Clear',
      1 + (type % 3),
      300 + country,
    ],
    ...[
      300 + country,
      `${code}: ${sideB} territory`,
      700 + actor,
      700 + actor,
      `${sideA} - ${sideB}`,
      100 + country,
    ],
    ...[100 + country, sideA, 1000 + actor, 1000 + actor, sideB, sources],
    ...[articles.join(';'), offices.join(';'), offices.map(() => last).join(';'), headline],
    ...[random() < 0.4 ? sentence(random, 2) : '', 1 + Math.floor(random() * 4), `${place} town`],
    ...[describePlace(random, place), `${code} province ${actor % 20}`, `${place} district`, lat.toFixed(6)],
    ...[
      lon.toFixed(6),
      `POINT (${lon.toFixed(6)} ${lat.toFixed(6)})`,
      100_000 + ((country * 331 + row) % 90_000),
    ],
    ...[
      code,
      GW_NUMBERS.get(code) ?? 4000 + country,
      REGIONS[country % REGIONS.length]!,
      1,
      precisionOf(end[row]! - start[row]!),
    ],
    ...[`${first} 00:00:00.000`, `${last} 00:00:00.000`],
    ...[Math.floor((best - civilians) / 2), Math.ceil((best - civilians) / 2), civilians, 0, best],
    ...[best + Math.floor(random() * 4), Math.max(0, best - Math.floor(random() * 3)), 200 + country, ''],
  ]
}

function describePlace(random: Random, place: string): string {
  const text = `${place}, ${sentence(random, 2 + Math.floor(random() * 8))}`
  return random() < 0.02 ? `${text}\nand ${sentence(random, 3)}` : text
}

function sentence(random: Random, words: number): string {
  return SENTENCES[words]![Math.floor(random() * SENTENCES[words]!.length)]!
}

/** As UCDP has it: 1 a day, 2 some days, 3 a week, 4 a month, 5 longer. */
function precisionOf(days: number): number {
  return [0, 5, 6, 30].findIndex((most) => days <= most) + 1 || 5
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value)
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

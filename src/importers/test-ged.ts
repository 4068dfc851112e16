import { seededRandom } from '../lib/random.ts'

/** The columns of UCDP's Georeferenced Event Dataset, from version 20 on. */
export const GED_COLUMNS =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'.split(
    ',',
  )

const WORDS =
  'army village clashes near killed reported forces attack district province rebels group convoy market road police soldiers civilians wounded said town border camp river sources local officials militants ambush air strike shelling town_hall'.split(
    ' ',
  )
const OFFICES = [
  'Reuters News',
  'Agence France Presse',
  'BBC Monitoring',
  'Xinhua',
  'Local Coordination Committees',
]
const REGIONS = ['Africa', 'Americas', 'Asia', 'Europe', 'Middle East']
const SYLLABLES = 'ka lo mbé ra shi dü an to qu ir al ne vo ş ma'.split(' ')

/**
 * An invented table of the shape of UCDP GED, header first, in pieces of some thousand rows of text: about 620 bytes a row, with quoted
 * and doubly quoted sources. The same seed gives the same table.
 */
export function* gedText(rows: number, seed = 1): Generator<string> {
  const random = seededRandom(seed)
  const below = (count: number) => Math.floor(random() * count)
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!
  const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ')
  const name = () => {
    const text = Array.from({ length: 2 + below(3) }, () => pick(SYLLABLES)).join('')
    return text[0]!.toUpperCase() + text.slice(1)
  }
  const names = (count: number) => Array.from({ length: count }, name)
  const countries = names(120)
  const actors = names(1400)
  const places = names(30_000)
  const dyads = Array.from({ length: 1800 }, (_, id) => {
    const [a, b, country] = [below(actors.length), below(actors.length), below(countries.length)]
    return { id, a, b, country, name: `${actors[a]} - ${actors[b]}` }
  })
  let dyad = dyads[0]!
  let piece = `${GED_COLUMNS.join(',')}\n`
  for (let row = 0; row < rows; row++) {
    if (below(40) === 0) dyad = pick(dyads)
    const day = new Date(Date.UTC(1989, 0, 1 + below(12_700)))
    const date = `${day.toISOString().slice(0, 10)} 00:00:00.000`
    const country = countries[dyad.country]!
    const [sideA, sideB] = [actors[dyad.a]!, actors[dyad.b]!]
    const latitude = (below(1_200_000) / 10_000 - 50).toFixed(6)
    const longitude = (below(3_600_000) / 10_000 - 180).toFixed(6)
    const deaths = [below(6), below(4), below(9), below(3)]
    const best = deaths.reduce((sum, count) => sum + count, 0)
    const sources = 1 + below(3)
    const articles = Array.from(
      { length: sources },
      () => `"${pick(OFFICES)},${day.toISOString().slice(0, 10)},${words(5)}"`,
    ).join(';')
    const place = pick(places)
    const cells = [
      String(100_000 + row),
      `${country.slice(0, 3).toUpperCase()}-${day.getUTCFullYear()}-1-${dyad.id}-${row % 1000}`,
      String(day.getUTCFullYear()),
      '1',
      'Clear',
      String(1 + below(3)),
      String(dyad.country),
      String(dyad.country + 300),
      `${country}: Government`,
      String(dyad.id),
      String(dyad.id + 400),
      dyad.name,
      String(dyad.a),
      String(dyad.a + 100),
      sideA,
      String(dyad.b),
      String(dyad.b + 100),
      sideB,
      String(sources),
      articles,
      pick(OFFICES),
      day.toISOString().slice(0, 10),
      `${words(4)}, ${words(4)}`,
      below(3) === 0 ? words(4) : '',
      String(1 + below(6)),
      place,
      `${place} ${words(3)}, ${country}`,
      `${pick(places)} province`,
      below(4) === 0 ? '' : `${pick(places)} district`,
      latitude,
      longitude,
      `POINT (${longitude} ${latitude})`,
      String(100_000 + below(90_000)),
      country,
      String(100 + dyad.country),
      pick(REGIONS),
      '1',
      String(1 + below(5)),
      date,
      date,
      ...deaths.map(String),
      String(best),
      String(best + below(5)),
      String(Math.max(0, best - below(3))),
      String(100 + dyad.country),
      '',
    ]
    piece += `${cells.map(quoted).join(',')}\n`
    if (row % 1000 === 999) {
      yield piece
      piece = ''
    }
  }
  if (piece !== '') yield piece
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

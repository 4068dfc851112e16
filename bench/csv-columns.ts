import { dayFromIso } from '../src/lib/days.ts'
import { mercatorX, mercatorY } from '../src/lib/mercator.ts'
import { GED_COLUMNS } from './ged-file.ts'

/** Sums over the columns: two readers that answer the same have read the same. */
export interface CsvAnswer {
  readonly rows: number
  readonly days: number
  readonly killed: number
  readonly x: number
  readonly countries: number
  readonly actors: number
  /** UTF-16 code units of all titles. */
  readonly letters: number
}

/** Where each column of the file stands. */
export const GED_PLACES = Object.fromEntries(GED_COLUMNS.map((name, column) => [name, column])) as Record<
  (typeof GED_COLUMNS)[number],
  number
>
const at = GED_PLACES

/** The columns that a record needs of the 49, grown row by row. */
export function createCsvColumns() {
  let room = 1024
  let rows = 0
  let start = new Int32Array(room)
  let end = new Int32Array(room)
  let x = new Float32Array(room)
  let y = new Float32Array(room)
  let precision = new Uint8Array(room)
  let killed = new Int32Array(room)
  let country = new Uint16Array(room)
  let actor = new Uint16Array(room)
  let type = new Uint8Array(room)
  const [countries, actors] = [new Map<string, number>(), new Map<string, number>()]
  const [ids, titles, places]: [string[], string[], string[]] = [[], [], []]

  function grow() {
    room *= 2
    const wider = <T extends { set(from: T): void }>(old: T, Kind: new (length: number) => T) => {
      const column = new Kind(room)
      column.set(old)
      return column
    }
    start = wider(start, Int32Array)
    end = wider(end, Int32Array)
    x = wider(x, Float32Array)
    y = wider(y, Float32Array)
    precision = wider(precision, Uint8Array)
    killed = wider(killed, Int32Array)
    country = wider(country, Uint16Array)
    actor = wider(actor, Uint16Array)
    type = wider(type, Uint8Array)
  }

  return {
    /** Takes the cells of a row. */
    add(cells: readonly string[]) {
      if (rows === room) grow()
      ids.push(cells[at.id]!)
      titles.push(cells[at.source_headline]!)
      places.push(cells[at.where_coordinates]!)
      start[rows] = dayFromIso(cells[at.date_start]!.slice(0, 10)) ?? 0
      end[rows] = dayFromIso(cells[at.date_end]!.slice(0, 10)) ?? 0
      x[rows] = mercatorX(Number(cells[at.longitude]))
      y[rows] = mercatorY(Number(cells[at.latitude]))
      precision[rows] = Number(cells[at.where_prec])
      killed[rows] = Number(cells[at.best])
      country[rows] = codeOf(countries, cells[at.country]!)
      actor[rows] = codeOf(actors, cells[at.side_b]!)
      type[rows] = Number(cells[at.type_of_violence])
      rows++
    },
    answer: () => answerOf({ count: rows, start, end, x, killed, titles, countries, actors }),
  }
}

/** The sums over columns, which may have room for more rows than they have. */
export function answerOf(of: {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly x: Float32Array
  readonly killed: Int32Array
  readonly titles: readonly string[]
  readonly countries: { readonly size: number }
  readonly actors: { readonly size: number }
}): CsvAnswer {
  const sum = (column: Int32Array | Float32Array) => {
    let total = 0
    for (let row = 0; row < of.count; row++) total += column[row]!
    return total
  }
  return {
    rows: of.count,
    days: sum(of.start) + sum(of.end),
    killed: sum(of.killed),
    x: Math.round(sum(of.x)),
    countries: of.countries.size,
    actors: of.actors.size,
    letters: of.titles.reduce((letters, title) => letters + title.length, 0),
  }
}

function codeOf(codes: Map<string, number>, id: string): number {
  let code = codes.get(id)
  if (code === undefined) {
    code = codes.size
    codes.set(id, code)
  }
  return code
}

import { precisionOfUcdp } from '../src/importers/precision.ts'
import { dayFromIso } from '../src/lib/days.ts'
import { mercatorX, mercatorY } from '../src/lib/mercator.ts'
import { GED_COLUMNS } from './ged-file.ts'

/** Sums over the columns: two readers that answer the same have read the same. */
export interface CsvAnswer {
  readonly rows: number
  readonly days: number
  /** Best, lowest and highest figures together. */
  readonly killed: number
  readonly x: number
  readonly y: number
  readonly precision: number
  readonly countries: number
  readonly actors: number
  readonly places: number
  /** UTF-16 code units of the places of all rows. */
  readonly letters: number
  readonly lastId: string
}

type Numbers = Iterable<number> & { readonly [row: number]: number }

const at = Object.fromEntries(GED_COLUMNS.map((name, column) => [name, column])) as Record<
  (typeof GED_COLUMNS)[number],
  number
>

/**
 * The columns that our importer makes of such a file, filled from the cells of rows as plainly as can be: nothing is checked, nobody is told what was
 * not understood, and where a row stands in the file is not kept. Texts are kept once, by code; the
 * empty one has code 0.
 */
export function createCsvColumns() {
  let room = 1024
  let rows = 0
  const columns = {
    start: new Int32Array(room),
    end: new Int32Array(room),
    form: new Uint8Array(room),
    x: new Float32Array(room),
    y: new Float32Array(room),
    precision: new Uint8Array(room),
    killed: new Int32Array(room),
    killedLow: new Int32Array(room),
    killedHigh: new Int32Array(room),
    country: new Uint16Array(room),
    category: new Uint8Array(room),
    sideA: new Uint32Array(room),
    sideB: new Uint32Array(room),
    place: new Uint32Array(room),
    id: new Float64Array(room),
  }
  const [countries, actors, places] = [createCodes(), createCodes(), createCodes()]

  function grow() {
    room *= 2
    for (const [name, column] of Object.entries(columns)) {
      const wider = new (column.constructor as new (length: number) => typeof column)(room)
      wider.set(column)
      Object.assign(columns, { [name]: wider })
    }
  }

  return {
    /** Takes the cells of a row. */
    add(cells: readonly string[]) {
      if (rows === room) grow()
      columns.start[rows] = dayFromIso(cells[at.date_start]!.slice(0, 10)) ?? 0
      columns.end[rows] = dayFromIso(cells[at.date_end]!.slice(0, 10)) ?? 0
      columns.form[rows] = Number(cells[at.date_prec])
      columns.x[rows] = mercatorX(Number(cells[at.longitude]))
      columns.y[rows] = mercatorY(Number(cells[at.latitude]))
      columns.precision[rows] = precisionOfUcdp(Number(cells[at.where_prec]))
      columns.killed[rows] = Number(cells[at.best])
      columns.killedLow[rows] = Number(cells[at.low])
      columns.killedHigh[rows] = Number(cells[at.high])
      columns.country[rows] = countries.codeOf(cells[at.country]!)
      columns.category[rows] = Number(cells[at.type_of_violence])
      columns.sideA[rows] = actors.codeOf(cells[at.side_a]!)
      columns.sideB[rows] = actors.codeOf(cells[at.side_b]!)
      columns.place[rows] = places.codeOf(cells[at.where_coordinates]!)
      columns.id[rows] = Number(cells[at.id])
      rows++
    },
    answer: () =>
      answerOf({
        ...columns,
        rows,
        countries: countries.texts.length - 1,
        actors: actors.texts.length - 1,
        placeText: (code) => places.texts[code]!,
        lastId: String(columns.id[rows - 1]),
      }),
  }
}

/** The sums over columns, which may have room for more rows than they have. */
export function answerOf(of: {
  readonly rows: number
  readonly start: Numbers
  readonly end: Numbers
  readonly x: Numbers
  readonly y: Numbers
  readonly precision: Numbers
  readonly killed: Numbers
  readonly killedLow: Numbers
  readonly killedHigh: Numbers
  readonly place: Numbers
  readonly countries: number
  readonly actors: number
  readonly placeText: (code: number) => string
  readonly lastId: string
}): CsvAnswer {
  const sum = (column: Numbers) => {
    let total = 0
    for (let row = 0; row < of.rows; row++) total += column[row]!
    return total
  }
  const letters = new Map<number, number>()
  let allLetters = 0
  for (let row = 0; row < of.rows; row++) {
    const code = of.place[row]!
    const known = letters.get(code) ?? of.placeText(code).length
    letters.set(code, known)
    allLetters += known
  }
  return {
    rows: of.rows,
    days: sum(of.start) + sum(of.end),
    killed: sum(of.killed) + sum(of.killedLow) + sum(of.killedHigh),
    x: Math.round(sum(of.x)),
    y: Math.round(sum(of.y)),
    precision: sum(of.precision),
    countries: of.countries,
    actors: of.actors,
    places: letters.size,
    letters: allLetters,
    lastId: of.lastId,
  }
}

function createCodes() {
  const codes = new Map([['', 0]])
  const texts = ['']
  return {
    texts,
    codeOf(text: string): number {
      let code = codes.get(text)
      if (code === undefined) {
        code = texts.push(text) - 1
        codes.set(text, code)
      }
      return code
    },
  }
}

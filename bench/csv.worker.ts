import { readRows } from '../src/importers/read-rows.ts'
import type { RowBlock } from '../src/importers/row-block.ts'
import { createStringTable } from '../src/importers/string-table.ts'
import { mercatorX, mercatorY } from '../src/lib/mercator.ts'
import { GED_PLACES as at, type CsvAnswer } from './csv-columns.ts'

/** Our reader of tables into the columns that PapaParse fills; texts are codes of a table of texts, as importers keep them. */
self.onmessage = async ({ data: file }: MessageEvent<File>) => {
  const columns = createColumns()
  await readRows(file.stream(), ({ dialect }) => {
    const texts = createStringTable(dialect.encoding)
    columns.begin(texts)
    return columns.take
  })
  self.postMessage(columns.answer())
}

function createColumns() {
  let room = 1024
  let rows = 0
  let texts: ReturnType<typeof createStringTable>
  const ints = { start: new Int32Array(room), end: new Int32Array(room), killed: new Int32Array(room) }
  const codes = {
    id: new Uint32Array(room),
    title: new Uint32Array(room),
    place: new Uint32Array(room),
    country: new Uint32Array(room),
    actor: new Uint32Array(room),
  }
  const floats = { x: new Float32Array(room), y: new Float32Array(room) }
  const bytes = { precision: new Uint8Array(room), type: new Uint8Array(room) }
  const groups: Record<string, { set(from: never): void; readonly length: number }>[] = [
    ints,
    codes,
    floats,
    bytes,
  ]

  function grow() {
    room *= 2
    for (const group of groups)
      for (const [name, column] of Object.entries(group)) {
        const wider = new (column.constructor as new (length: number) => typeof column)(room)
        wider.set(column as never)
        group[name] = wider
      }
  }

  return {
    begin(table: typeof texts) {
      texts = table
    },
    take(block: RowBlock) {
      for (let row = 0; row < block.rows; row++) {
        if (rows === room) grow()
        ints.start[rows] = block.day(row, at.date_start)
        ints.end[rows] = block.day(row, at.date_end)
        ints.killed[rows] = block.number(row, at.best)
        codes.id[rows] = block.code(row, at.id, texts)
        codes.title[rows] = block.code(row, at.source_headline, texts)
        codes.place[rows] = block.code(row, at.where_coordinates, texts)
        codes.country[rows] = block.code(row, at.country, texts)
        codes.actor[rows] = block.code(row, at.side_b, texts)
        floats.x[rows] = mercatorX(block.number(row, at.longitude))
        floats.y[rows] = mercatorY(block.number(row, at.latitude))
        bytes.precision[rows] = block.number(row, at.where_prec)
        bytes.type[rows] = block.number(row, at.type_of_violence)
        rows++
      }
    },
    answer(): CsvAnswer {
      const sum = (column: Int32Array | Float32Array) => {
        let total = 0
        for (let row = 0; row < rows; row++) total += column[row]!
        return total
      }
      const distinct = (column: Uint32Array) => new Set(column.subarray(0, rows)).size
      let letters = 0
      for (let row = 0; row < rows; row++) letters += texts.text(codes.title[row]!).length
      return {
        rows,
        days: sum(ints.start) + sum(ints.end),
        killed: sum(ints.killed),
        x: Math.round(sum(floats.x)),
        countries: distinct(codes.country),
        actors: distinct(codes.actor),
        letters,
      }
    },
  }
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOfObject, parseExactly } from './json-cells.ts'
import { readRowAgain } from './read-row.ts'
import { readRows } from './read-rows.ts'
import type { RowReading } from './row-reading.ts'
import { readText } from './test-samples.ts'

/** Header, cells and places of all rows of a text that comes in pieces of this size. */
async function tableOf(text: string, size = 64) {
  const bytes = new TextEncoder().encode(text)
  async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const rows: { cells: string[]; number: number; offset: number; length: number }[] = []
  let reading: RowReading | null = null
  let header: readonly string[] = []
  const outcome = await readRows(pieces(), (head) => {
    reading = head.reading
    header = head.header ?? []
    return (block) => {
      for (let row = 0; row < block.rows; row++)
        rows.push({
          cells: block.texts(row),
          number: block.numbers[row]!,
          offset: block.offsets[row]!,
          length: block.lengths[row]!,
        })
    }
  })
  return { header, rows, outcome, reading: reading as RowReading | null }
}

/** Without names of numbers, which objects put first. */
const names = fc.stringMatching(/^[a-z_. é]{1,6}$/)
const objects = fc.array(
  fc.dictionary(names, fc.jsonValue({ maxDepth: 2 }), { minKeys: 1, noNullPrototype: true }),
  {
    minLength: 1,
    maxLength: 20,
  },
)

test('every object is a row of the cells under the names of all, and is read again as that', async () => {
  await fc.assert(
    fc.asyncProperty(
      objects,
      fc.integer({ min: 1, max: 300 }),
      fc.boolean(),
      async (list, size, isSequence) => {
        const text = isSequence
          ? list.map((each) => JSON.stringify(each)).join('\n')
          : JSON.stringify({ rows: list })
        // One object alone is no list.
        const { header, rows, reading } = await tableOf(
          isSequence && list.length === 1 ? `${text}\n${text}` : text,
          size,
        )
        const expected = list.map((each) => cellsOfObject(parseExactly(JSON.stringify(each)))!)
        const paths = [...new Set(expected.flatMap((cells) => [...cells.keys()]))]
        expect(header).toEqual(paths)
        expect(rows.slice(0, list.length).map(({ cells }) => cells)).toEqual(
          expected.map((cells) => paths.map((path) => cells.get(path) ?? '')),
        )
        for (const { cells, ...place } of rows)
          expect(
            await readRowAgain(
              new Blob([isSequence && list.length === 1 ? `${text}\n${text}` : text]),
              reading!,
              place,
            ),
          ).toEqual(cells)
      },
    ),
    { numRuns: 60 },
  )
})

test('what is no object among objects is a row that is refused', async () => {
  const text = `[{"eventid":1,"iyear":2015,"imonth":1,"iday":1,"gname":"G","attacktype1_txt":"Hijacking"},7,null]`
  const outcome = await readText(text)
  expect(outcome).toMatchObject({ kind: 'events', report: { rows: 3, accepted: 1, refusals: { count: 2 } } })
})

test('text that is no UTF-8 is read as Windows-1252, and so is its row', async () => {
  const bytes = Uint8Array.from(
    `[{"date":"2015","city":"Orléans"},{"date":"2016","city":"Nîmes"}]`,
    (letter) => letter.charCodeAt(0),
  )
  const outcome = await readText(bytes)
  expect(outcome).toMatchObject({
    kind: 'unknown',
    rows: [
      ['2015', 'Orléans'],
      ['2016', 'Nîmes'],
    ],
  })
  if (outcome.kind !== 'unknown') return
  const place = { number: 1, offset: 1, length: 32 }
  expect(await readRowAgain(new Blob([bytes]), outcome.head.reading, place)).toEqual(['2015', 'Orléans'])
})

test('the first rows are handed on long before a long file ends', async () => {
  let pulls = 0
  async function* endless(): AsyncGenerator<Uint8Array, void, undefined> {
    yield new TextEncoder().encode('{"features":[')
    for (;;) {
      pulls++
      yield new TextEncoder().encode('{"when":"2015-01-01","what":"The invented event"},'.repeat(1000))
    }
  }
  const problem = { rule: 'x', row: null, column: null, value: null, reason: '' }
  expect(await readRows(endless(), () => problem)).toEqual({ kind: 'problem', problem })
  expect(pulls).toBeLessThan(6)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Columns, FACETS, optionsOf } from '../data/columns.ts'
import { wordsOfRow } from '../data/test-texts.ts'
import { matchRows } from './match.ts'
import { mergeColumns } from './merge-columns.ts'
import { anyFilters } from './test-arbitraries.ts'
import { NARROW, randomColumns } from './test-columns.ts'
import { columnsOf } from './test-events.ts'

const anyPart = fc.record({ seed: fc.nat(), count: fc.nat({ max: 60 }) })
const anyParts = fc
  .array(anyPart, { maxLength: 4 })
  .map((parts) =>
    parts.map(({ seed, count }, part) => named(randomColumns(seed, count, NARROW), `part${part}`)),
  )

/** Ids of one part are none of another's. */
function named(columns: Columns, prefix: string): Columns {
  const ids = Array.from({ length: columns.count }, (_, row) => `${prefix}-${row}`)
  return { ...columns, ids, rowOfId: new Map(ids.map((id, row) => [id, row])) }
}

/** All that columns say of a row. */
function told(columns: Columns, row: number) {
  const { start, end, x, y, precision, killed, injured, killedLow, killedHigh, differs } = columns
  const figures = [start, end, x, y, precision, killed, injured, killedLow, killedHigh, differs]
  const texts = [columns.ids, columns.titles, columns.places, columns.dates]
  return {
    figures: figures.map((column) => column[row]),
    texts: texts.map((column) => column.at(row)),
    options: FACETS.map((facet) => optionsOf(columns.facets[facet], row)),
    searched: wordsOfRow(columns.searched(), row),
  }
}

test('the rows are those of all parts, in time order, each with all that its part says of it', () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      const merged = mergeColumns(parts)
      const expected = parts
        .flatMap((columns, part) =>
          Array.from({ length: columns.count }, (_, row) => ({ columns, part, row })),
        )
        .sort((a, b) => a.columns.start[a.row]! - b.columns.start[b.row]! || a.part - b.part || a.row - b.row)
      expect(merged.count).toBe(expected.length)
      for (const [at, { columns, part, row }] of expected.entries()) {
        expect([merged.part[at], merged.rowInPart[at]]).toEqual([part, row])
        expect(told(merged, at)).toEqual(told(columns, row))
        expect(merged.rowOfId.get(columns.ids.at(row)!)).toBe(at)
      }
      expect(merged.ids.at(merged.count)).toBeUndefined()
      expect(merged.rowOfId.has('no-such-event')).toBe(false)
    }),
  )
})

test('filters let as many rows through as in the parts', () => {
  fc.assert(
    fc.property(anyParts, anyFilters, (parts, filters) => {
      const count = parts.reduce((sum, part) => sum + matchRows(part, filters).count, 0)
      expect(matchRows(mergeColumns(parts), filters).count).toBe(count)
    }),
  )
})

test('a small record among a large file is copied in few runs, and nothing is lost at the ends', () => {
  const days = (...starts: number[]) => columnsOf(...starts.map((start) => ({ start })))
  const [file, record] = [days(...Array.from({ length: 1000 }, (_, day) => day)), days(-1, 500, 500, 5000)]
  const merged = mergeColumns([named(record, 'record'), named(file, 'file')])
  const starts = [...merged.start]
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
  expect([0, 501, 502, 1003].map((row) => merged.ids.at(row))).toEqual([
    'record-0',
    'record-1',
    'record-2',
    'record-3',
  ])
})

test('no part at all makes columns without rows', () => {
  expect(mergeColumns([]).count).toBe(0)
})

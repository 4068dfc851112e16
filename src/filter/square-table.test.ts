import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSquareTable } from './square-table.ts'

it('numbers squares in the order in which they are added, each once', () => {
  const table = createSquareTable()
  expect([table.add(3, 4), table.add(4, 3), table.add(3, 4), table.add(-1, 0)]).toEqual([0, 1, 0, 2])
  expect([table.find(4, 3), table.find(4, 4)]).toEqual([1, -1])
  expect([table.columns, table.rows]).toEqual([
    [3, 4, -1],
    [4, 3, 0],
  ])
})

it('tells all squares of a crowded table apart, as a map of strings does', () => {
  const anySquare = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -200, max: 200 }))
  fc.assert(
    fc.property(fc.array(anySquare, { minLength: 100, maxLength: 2000 }), (squares) => {
      const table = createSquareTable()
      const numbers = new Map<string, number>()
      for (const [column, row] of squares) {
        const known = numbers.get(`${column} ${row}`)
        expect(table.find(column, row)).toBe(known ?? -1)
        const number = known ?? numbers.size
        expect(table.add(column, row)).toBe(number)
        numbers.set(`${column} ${row}`, number)
      }
    }),
    { numRuns: 20 },
  )
})

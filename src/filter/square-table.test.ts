import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addSquare, columnOf, createSquareTable, findSquare, rowOf } from './square-table.ts'

it('numbers squares in the order in which they are added, each once', () => {
  const table = createSquareTable(9)
  const add = (column: number, row: number) => addSquare(table, column, row)
  expect([add(3, 4), add(4, 3), add(3, 4), add(-1, 0)]).toEqual([0, 1, 0, 2])
  expect([findSquare(table, 4, 3), findSquare(table, 4, 4)]).toEqual([1, -1])
  expect([0, 1, 2].map((square) => [columnOf(table, square), rowOf(table, square)])).toEqual([
    [3, 4],
    [4, 3],
    [-1, 0],
  ])
})

it('tells all squares of a crowded table apart, as a map of strings does, with and without a slot for each', () => {
  const anyTable = fc.constantFrom([9, 0], [9, 121], [9, 120], [65_000, 0]).chain(([side, mostSlots]) => {
    const anyPlace = fc.oneof(fc.integer({ min: -1, max: 9 }), fc.integer({ min: side! - 9, max: side! }))
    const anySquares = fc.array(fc.tuple(anyPlace, anyPlace), { minLength: 100, maxLength: 2000 })
    return anySquares.map((squares) => ({ squares, table: createSquareTable(side!, mostSlots) }))
  })
  fc.assert(
    fc.property(anyTable, ({ squares, table }) => {
      const numbers = new Map<string, number>()
      for (const [column, row] of squares) {
        const known = numbers.get(`${column} ${row}`)
        expect(findSquare(table, column, row)).toBe(known ?? -1)
        const number = known ?? numbers.size
        expect(addSquare(table, column, row)).toBe(number)
        expect([columnOf(table, number), rowOf(table, number)]).toEqual([column, row])
        numbers.set(`${column} ${row}`, number)
      }
    }),
    { numRuns: 20 },
  )
})

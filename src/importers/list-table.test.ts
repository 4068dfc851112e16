import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { createListTable } from './list-table.ts'

test('the same list has the same code, another list another', () => {
  assert(
    property(array(array(integer({ min: 0, max: 3 }), { maxLength: 4 }), { maxLength: 400 }), (lists) => {
      const table = createListTable()
      const codes = lists.map((list) => table.codeOf(Int32Array.from(list), list.length))
      const keys = new Set(lists.map(String)).add('')
      expect(table.size).toBe(keys.size)
      for (const [index, list] of lists.entries()) expect([...table.list(codes[index]!)]).toEqual(list)
    }),
  )
})

test('grows beyond its first arrays', () => {
  const table = createListTable()
  const codes = Array.from({ length: 5000 }, (_, item) => table.codeOf(Int32Array.of(item, item + 1), 2))
  expect(new Set(codes).size).toBe(5000)
  expect(codes.map((_, item) => table.codeOf(Int32Array.of(item, item + 1), 2))).toEqual(codes)
})

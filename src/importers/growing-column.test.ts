import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GrowingColumn, IdColumn, type Make } from './growing-column.ts'

const SIGNED: readonly Make<Int16Array<ArrayBuffer> | Int32Array<ArrayBuffer>>[] = [Int16Array, Int32Array]
const CODES: readonly Make<Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>[] =
  [Uint8Array, Uint16Array, Uint32Array]

/** Values near the limits of the types, in parts as an event table appends them. */
const anyParts = (least: number, most: number) =>
  fc.array(
    fc.array(
      fc.oneof(fc.integer({ min: Math.max(least, -2), max: 2 }), fc.integer({ min: least, max: most })),
      { maxLength: 700 },
    ),
    { maxLength: 5 },
  )

test.each([
  ['counts', SIGNED, -1, -(2 ** 31), 2 ** 31 - 1],
  ['small counts', SIGNED, -1, -(2 ** 15) - 1, 2 ** 15],
  ['codes', CODES, 0, 0, 2 ** 32 - 1],
  ['small codes', CODES, 0, 0, 256],
] as const)('%s come back as they were appended, whatever their size', (_, types, empty, least, most) => {
  fc.assert(
    fc.property(anyParts(least, most), (parts) => {
      const column = new GrowingColumn<Int16Array<ArrayBuffer>>(types as never, empty)
      for (const part of parts) column.append(Float64Array.from(part))
      const all = parts.flat()
      expect(all.map((_, index) => column.get(index))).toEqual(all)
      if (column.values) expect([...column.values]).toEqual(all)
      else expect(all.every((value) => value === empty)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('a column takes as few bytes each as its largest number needs', () => {
  const bytesOf = (...numbers: number[]) => {
    const column = new GrowingColumn(CODES, 0)
    for (const number of numbers) column.append(Float64Array.of(number))
    return column.bytesEach
  }
  expect([bytesOf(0), bytesOf(255), bytesOf(1, 256), bytesOf(65_535, 1), bytesOf(1, 65_536, 1)]).toEqual([
    0, 1, 2, 2, 4,
  ])
})

test('numbers of ids come back, with gaps before one that is too large for four bytes', () => {
  const ids = [Number.NaN, 7, Number.NaN, 201_511_130_001, 2 ** 32 - 1, 0]
  for (const begin of [0, 1, 2, 3, 4]) {
    const column = new IdColumn()
    for (const id of ids.slice(begin)) column.append(Float64Array.of(id))
    expect(ids.slice(begin).map((_, index) => column.get(index))).toEqual(ids.slice(begin))
  }
  // Nothing but gaps in a whole part.
  const column = new IdColumn()
  for (const id of [Number.NaN, Number.NaN, 2 ** 40]) column.append(Float64Array.of(id))
  expect(column.get(2)).toBe(2 ** 40)
})

import { array, assert, integer, oneof, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { RowRuns } from './row-runs.ts'

test('gives back the place of every row, with refused rows between and beyond 4 GB', () => {
  const gap = record({
    rows: integer({ min: 1, max: 3 }),
    bytes: integer({ min: 0, max: 2 ** 31 }),
    length: oneof(integer({ min: 1, max: 2 ** 24 }), integer({ min: 65_530, max: 65_540 })),
  })
  assert(
    property(array(gap, { maxLength: 300 }), (gaps) => {
      const runs = new RowRuns()
      let [number, offset] = [1, 0]
      const places = gaps.map(({ rows, bytes, length }) => {
        number += rows
        offset += bytes
        const place = { number, offset, length }
        offset += length
        return place
      })
      for (const place of places) runs.add(place)
      expect(places.map((_, event) => runs.place(event))).toEqual(places)
    }),
  )
})

test('there is no place of an event that is not there', () => {
  expect(() => new RowRuns().place(0)).toThrow(RangeError)
})

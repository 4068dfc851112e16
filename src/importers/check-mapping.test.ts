import { expect, test } from 'vitest'
import { checkMapping } from './check-mapping.ts'

test('a date or a year is enough', () => {
  expect(checkMapping({ fields: { date: 'a' } })).toEqual({ faults: [], warnings: [] })
  expect(checkMapping({ fields: { year: 'a' } }).faults).toEqual([])
  expect(checkMapping({ fields: { month: 'a' } }).faults).toEqual([{ kind: 'no-date', field: 'date' }])
})

test('half a point is a fault, where no column has the whole', () => {
  const half = { date: 'a', latitude: 'b' }
  expect(checkMapping({ fields: half }).faults).toEqual([{ kind: 'half-a-point', field: 'longitude' }])
  expect(checkMapping({ fields: { ...half, point: 'c' } })).toEqual({
    faults: [],
    warnings: [{ kind: 'not-read', field: 'latitude', because: 'point' }],
  })
})

test('two fields of words may share a column, with a word about it', () => {
  expect(checkMapping({ fields: { date: 'a', title: 'b', note: 'b' } })).toEqual({
    faults: [],
    warnings: [{ kind: 'shared', column: 'b', fields: ['title', 'note'] }],
  })
  expect(checkMapping({ fields: { date: 'a', title: 'a' } }).warnings).toHaveLength(1)
})

test('two figures cannot be one column', () => {
  expect(checkMapping({ fields: { date: 'a', killed: 'b', injured: 'b', title: 'b' } })).toEqual({
    faults: [{ kind: 'twice', field: 'injured', as: 'killed', column: 'b' }],
    warnings: [],
  })
})

test('parts of a date that nothing is read from are named', () => {
  expect(checkMapping({ fields: { date: 'a', month: 'b', day: 'c' } }).warnings).toEqual([
    { kind: 'not-read', field: 'month', because: 'year' },
    { kind: 'not-read', field: 'day', because: 'year' },
  ])
  expect(checkMapping({ fields: { year: 'a', day: 'c' } }).warnings).toEqual([
    { kind: 'not-read', field: 'day', because: 'month' },
  ])
})

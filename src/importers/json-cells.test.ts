import { expect, test } from 'vitest'
import { cellsOfObject, hasOtherGeometry, namesOfPaths, parseExactly } from './json-cells.ts'

const cellsOf = (value: unknown) => Object.fromEntries(cellsOfObject(value) ?? [])

test('what is nested goes by its path, and lists stand in one cell', () => {
  expect(
    cellsOf({
      a: 1,
      b: { c: { d: 'x' }, e: null },
      f: ['p', null, 2, true],
      g: [{ h: 1, i: 'q' }, { h: 2 }],
      j: [],
      k: [[1, 2], [3]],
      l: {},
    }),
  ).toEqual({ a: '1', 'b.c.d': 'x', 'b.e': '', f: 'p; 2; true', 'g.h': '1; 2', 'g.i': 'q', k: '[[1,2],[3]]' })
})

test('what is no object has no cells', () => {
  for (const value of [null, 5, 'x', [1], []]) expect(cellsOfObject(value)).toBeNull()
})

test('long whole numbers keep their digits', () => {
  expect(
    parseExactly('{"id":12345678901234567890,"list":[ -9007199254740993],"text":"a 12345678901234567890"}'),
  ).toEqual({
    id: '12345678901234567890',
    list: ['-9007199254740993'],
    text: 'a 12345678901234567890',
  })
  expect(
    parseExactly('{"a":"\\",12345678901234567","b":0.12345678901234567,"c":12345678901234567e1}'),
  ).toEqual({
    a: '",12345678901234567',
    b: Number('0.12345678901234567'),
    c: Number('123456789012345670'),
  })
})

const feature = (geometry: unknown, properties: unknown = {}, more = {}) => ({
  type: 'Feature',
  geometry,
  properties,
  ...more,
})
const columnsOf = (value: unknown) => {
  const cells = cellsOfObject(value)!
  const names = namesOfPaths([...cells.keys()])
  return Object.fromEntries([...cells.values()].map((cell, index) => [names[index]!, cell]))
}

test('a point gives latitude and longitude, the other way round; its height is left', () => {
  expect(
    columnsOf(
      feature({ type: 'Point', coordinates: [2.35, 48.85, 35] }, { name: 'x' }, { id: 7, bbox: [1] }),
    ),
  ).toEqual({
    latitude: '48.85',
    longitude: '2.35',
    id: '7',
    name: 'x',
  })
})

test.each([
  [null, ''],
  [{ type: 'Point', coordinates: [] }, ''],
  [{ type: 'MultiPoint', coordinates: [[2, 48]] }, 'MultiPoint'],
  [
    {
      type: 'Polygon',
      coordinates: [
        [
          [2, 48],
          [3, 48],
          [3, 49],
          [2, 48],
        ],
      ],
    },
    'Polygon',
  ],
  [
    { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [2, 48] }] },
    'GeometryCollection',
  ],
])('%j gives no point', (geometry, type) => {
  const { latitude, longitude, geometry: named = '' } = columnsOf(feature(geometry))
  expect([latitude, longitude, named]).toEqual(['', '', type])
  expect(hasOtherGeometry(cellsOfObject(feature(geometry))!)).toBe(type !== '')
})

test('properties keep their names beside members of the same name', () => {
  const value = feature(
    { type: 'Point', coordinates: [2, 48] },
    { ID: 'own', Longitude: '9' },
    { id: 1, when: { start: '2015' } },
  )
  expect(columnsOf(value)).toEqual({
    'geometry.latitude': '48',
    'geometry.longitude': '2',
    'feature.id': '1',
    'when.start': '2015',
    ID: 'own',
    Longitude: '9',
  })
})

test('an object that only calls itself a feature is an object', () => {
  expect(cellsOf({ type: 'Feature', name: 'x' })).toEqual({ type: 'Feature', name: 'x' })
})

import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { faultLines } from './test-faults.ts'
import { tinyPackFiles, withTinyCell, withTinyLines } from './test-pack.ts'

test('actors that are branches of each other lose their parents, and those below keep theirs', () => {
  const ring = withTinyCell(tinyPackFiles(), 'actors.csv', 'river-front', 'parent', 'river-front-north')
  const files = withTinyLines(ring, 'actors.csv', 'cell,Cell,,group,river-front', 'own,Own,,group,own')
  expect(faultLines(files)).toEqual([
    'actors.csv:2:parent parent-ring',
    'actors.csv:3:parent parent-ring',
    'actors.csv:5:parent parent-ring',
  ])
  expect(checkPack(files, null).tables.actors.map(({ parent }) => parent)).toEqual([
    '',
    '',
    'river-front',
    '',
  ])
})

test.each([
  ['used twice', '2'],
  ['with a gap', '4'],
])('leaves out the levels of a scale whose ranks are %s, and what rests on them', (_, rank) => {
  const files = withTinyCell(tinyPackFiles(), 'levels.csv', 'fr-alert', 'rank', rank)
  expect(faultLines(files)).toEqual([
    'claims.csv:13:value rests-on-left-out, left out',
    'claims.csv:14:value rests-on-left-out, left out',
    'levels.csv:2:rank rank, left out',
    'levels.csv:3:rank rank, left out',
    'levels.csv:4:rank rank, left out',
  ])
  expect(checkPack(files, null).tables.levels).toEqual([])
})

test('reports a scale without levels', () => {
  const files = withTinyLines(tinyPackFiles(), 'scales.csv', 'be-levels,BE,Four levels,,,,,,,,')
  expect(faultLines(files)).toEqual(['scales.csv:3:id no-levels'])
})

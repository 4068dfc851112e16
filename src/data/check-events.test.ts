import { describe, expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { faultLines } from './test-faults.ts'
import { tinyPackFiles, withTinyCell, withTinyLines } from './test-pack.ts'

describe('events', () => {
  test.each([
    ['is the id of another event', 'market-attack'],
    ['is its own id', 'france-alert'],
    ['is an earlier id of another event', 'old-market'],
    ['is not an id', 'Old Alert'],
  ])('an alias that %s is taken out', (_, alias) => {
    const files = withTinyCell(
      tinyPackFiles(),
      'events.csv',
      'france-alert',
      'aliases',
      `first-name; ${alias}`,
    )
    expect(faultLines(files)).toEqual(['events.csv:4:aliases alias'])
    expect(checkPack(files, null).tables.events[2]?.aliases).toBe('first-name')
  })

  test('an event without a claim is reported and kept', () => {
    const files = withTinyLines(tinyPackFiles(), 'events.csv', 'quiet,warning,Nobody says so,,published,')
    expect(faultLines(files)).toEqual(['events.csv:5:id no-claim'])
    expect(checkPack(files, null).tables.events).toHaveLength(4)
  })

  test('a withdrawn event needs a reason and no claim', () => {
    const add = (line: string) => faultLines(withTinyLines(tinyPackFiles(), 'events.csv', line))
    expect(add('hoax,attack,A hoax,,withdrawn,')).toEqual(['events.csv:5:note withdrawn'])
    expect(add('hoax,attack,A hoax,,withdrawn,It did not happen.')).toEqual([])
  })
})

describe('claims', () => {
  test('a claim without a passage is reported and kept, unless it says that it is unsourced', () => {
    const files = withTinyCell(tinyPackFiles(), 'claims.csv', 'market-point', 'status', '')
    expect(faultLines(files)).toEqual(['claims.csv:4:passage no-passage'])
    expect(checkPack(files, null).tables.claims).toHaveLength(13)
  })

  test('a second preferred claim for one property of an event is reported', () => {
    const one = withTinyCell(tinyPackFiles(), 'claims.csv', 'market-killed', 'preferred', 'true')
    expect(faultLines(one)).toEqual([])
    const two = withTinyCell(one, 'claims.csv', 'market-killed-later', 'preferred', 'true')
    expect(faultLines(two)).toEqual(['claims.csv:6:preferred preferred'])
  })

  test('a level must belong to a country of its event', () => {
    const elsewhere = withTinyCell(tinyPackFiles(), 'claims.csv', 'alert-country', 'value', 'BE')
    const faults = ['claims.csv:13:value level-country', 'claims.csv:14:value level-country']
    expect(faultLines(elsewhere)).toEqual(faults)
    const nowhere = withTinyCell(tinyPackFiles(), 'claims.csv', 'alert-country', 'property', 'reason')
    expect(faultLines(nowhere)).toEqual(faults)
  })

  test('a point outside every country of its event is reported and kept', () => {
    const files = withTinyCell(tinyPackFiles(), 'claims.csv', 'market-point', 'value', '6.131 49.611')
    expect(faultLines(files)).toEqual(['claims.csv:4:value place'])
    expect(checkPack(files, null).problems).toEqual([])
    expect(checkPack(files, null).tables.claims[2]?.value).toBe('6.131 49.611')
  })

  test('a point in one of several countries, near the border or in a country not on the map is not', () => {
    const move = (value: string) =>
      withTinyCell(tinyPackFiles(), 'claims.csv', 'market-point', 'value', value)
    const paris = move('48.85 2.35')
    expect(faultLines(paris)).toHaveLength(1)
    const both = 'second,market-attack,country,FR,,,2024-03-06,paper-alert,'
    expect(faultLines(withTinyLines(paris, 'claims.csv', both))).toEqual([])
    expect(faultLines(move('49.3 6.131'))).toEqual([])
    expect(faultLines(move('49.2 6.131'))).toHaveLength(1)
    expect(faultLines(withTinyCell(paris, 'claims.csv', 'market-country', 'value', 'JP'))).toEqual([])
  })
})

test('a relation of an event to itself is left out', () => {
  const files = withTinyLines(
    tinyPackFiles(),
    'relations.csv',
    'market-attack,part-of,market-attack,paper-killed',
  )
  expect(faultLines(files)).toEqual(['relations.csv:4:to relation-to-itself, left out'])
})

test('only a claim claims another event and only a warning warns of one', () => {
  let files = withTinyLines(tinyPackFiles(), 'relations.csv', 'market-attack,claims,france-alert,paper-claim')
  files = withTinyLines(files, 'relations.csv', 'france-alert,warns-of,market-attack,paper-claim')
  expect(faultLines(files)).toEqual([
    'relations.csv:4:relation relation-kind, left out',
    'relations.csv:5:relation relation-kind, left out',
  ])
})

test('the same claim stands once', () => {
  const claim = 'market-attack,killed,3,at least,,2024-03-06'
  const files = withTinyLines(
    tinyPackFiles(),
    'claims.csv',
    `again,${claim},paper-killed,`,
    `elsewhere,${claim},agency-killed,`,
  )
  expect(faultLines(files)).toEqual(['claims.csv:15:id claim-twice'])
})

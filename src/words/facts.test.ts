import { describe, expect, it, test } from 'vitest'
import { checkPack } from '../data/check-pack.ts'
import { NOT_STATED } from '../data/columns.ts'
import { indexPack } from '../data/pack.ts'
import type { Property } from '../data/pack-format.ts'
import { tinyPackFiles, withTinyLines } from '../data/test-pack.ts'
import { capitalise, countInWords, levelInWords, levelName, optionName } from './facts.ts'
import { valueInWords } from './values.ts'

const { info, tables } = checkPack(
  withTinyLines(tinyPackFiles(), 'scales.csv', 'xk-levels,XK,Two levels,,,,,,,,'),
  null,
)
const pack = indexPack(info!, {
  ...tables,
  levels: [
    ...tables.levels,
    { id: 'xk-low', scale: 'xk-levels', rank: 1, name: 'low', native: '', meaning: '' },
    { id: 'xk-high', scale: 'xk-levels', rank: 2, name: 'high', native: 'i lartë', meaning: '' },
  ],
})

test.each<[Property, string, string, string]>([
  ['date', '[..2024-03-24]', '', 'on or before 24 March 2024'],
  ['in-force', '2024-05-03', '', '3 May 2024'],
  ['time', '20:03', '', '20:03'],
  ['country', 'RU', '', 'Russia'],
  ['country', 'XK', '', 'Kosovo'],
  ['place', 'old market', '', 'old market'],
  ['killed', '60', 'at least', 'at least 60'],
  ['scope', 'national', '', 'The whole country'],
  ['killed', '145', '', '145'],
  ['injured', '1550', 'about', 'about 1,550'],
  ['killed', '0', '', '0'],
  ['actor', 'river-front', 'claimed', 'River Front (claimed it)'],
  ['actor', 'river-front', 'denied', 'River Front (denies it)'],
  ['actor', 'river-front', 'wondered', 'River Front (wondered)'],
  ['actor', 'river-front', '', 'River Front'],
  ['actor', 'no-such-actor', 'alleged', 'no-such-actor (alleged)'],
  ['attack-type', 'armed assault', '', 'Armed assault'],
  ['target-type', 'ngo', '', 'NGO'],
  ['response-type', 'security measure', '', 'Security measure'],
  ['level-to', 'fr-alert', '', 'Alerte, 3 of 3'],
  ['level-from', 'fr-watch', '', 'Veille, 2 of 3'],
  ['point', '55.826 37.391', 'site', '55.826, 37.391 (exact site)'],
  ['point', '49.611 6.131', 'city', '49.611, 6.131 (somewhere in the town)'],
  ['point', '49.611 6.131', '', '49.611, 6.131'],
  ['reason', 'the attack in Luxembourg', '', 'the attack in Luxembourg'],
])('the %s "%s" (%s) is said as "%s"', (property, value, qualifier, said) => {
  expect(valueInWords(pack, property, value, qualifier)).toBe(said)
})

describe('a level', () => {
  it('is said in the own words of its scale, or in English where there are none, with its place', () => {
    expect(levelInWords(pack, 'xk-high')).toBe('I lartë, 2 of 2')
    expect(levelInWords(pack, 'xk-low')).toBe('Low, 1 of 2')
    expect(levelName(pack, 'xk-low')).toBe('Low')
  })

  it('that is not in the pack is said by its id', () => {
    expect(levelInWords(pack, 'no-such-level')).toBe('no-such-level')
  })
})

describe('the name of an option', () => {
  it.each([
    ['kind', 'threat-level', 'Threat level'],
    ['kind', 'no-such-kind', 'no-such-kind'],
    ['country', 'FR', 'France'],
    ['country', NOT_STATED, 'No country stated'],
    ['actor', 'river-front-north', 'River Front North'],
    ['actor', 'no-such-actor', 'no-such-actor'],
    ['actor', NOT_STATED, 'No actor stated'],
    ['type', 'bombing/explosion', 'Bombing/explosion'],
    ['target', 'private citizens & property', 'Private citizens & property'],
  ])('%s %s is "%s"', (group, id, name) => {
    expect(optionName(pack, group, id)).toBe(name)
  })
})

test('counts have commas between thousands', () => {
  expect([countInWords(999), countInWords('1000'), countInWords(1_234_567)]).toEqual([
    '999',
    '1,000',
    '1,234,567',
  ])
})

test('capitals are given to the first letter only', () => {
  expect([capitalise(''), capitalise('élevé'), capitalise('URGENT now')]).toEqual(['', 'Élevé', 'URGENT now'])
})

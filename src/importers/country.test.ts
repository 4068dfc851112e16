import { expect, test } from 'vitest'
import { isCountryCode } from '../lib/iso-3166.ts'
import { countryOfGw, SPLIT } from './country-of-gw.ts'
import { countryOfName, countryOfNumeric } from './country-of-name.ts'

test.each([
  ['fr', 'FR'],
  ['FRA', 'FR'],
  ['France', 'FR'],
  ['Côte d’Ivoire', 'CI'],
  ['Ivory Coast', 'CI'],
  ['the gambia', 'GM'],
  ['Bosnia-Herzegovina', 'BA'],
  ['Bosnia & Herzegovina', 'BA'],
  ['St. Lucia', 'LC'],
  ['Saint Lucia', 'LC'],
  ['West Germany (FRG)', 'DE'],
  ['Zaire', 'CD'],
  ['Congo', 'CG'],
  ['Kosovo', 'XK'],
  ['West Bank and Gaza Strip', 'PS'],
  ['Kingdom of eSwatini (Swaziland)', 'SZ'],
  ['Macedonia, FYR', 'MK'],
  ['Türkiye', 'TR'],
])('%s is %s', (name, code) => {
  expect(countryOfName(name)).toBe(code)
})

test.each([
  '',
  'Soviet Union',
  'Yugoslavia',
  'Czechoslovakia',
  'Serbia-Montenegro',
  'International',
  'ZZ',
  'Russia (Soviet Union)',
])('%j is no country of today', (name) => {
  expect(countryOfName(name)).toBeNull()
})

test('every alpha-3 code belongs to another country, and every country has one', () => {
  const codes = new Set<string>()
  for (let numeric = 1; numeric < 1000; numeric++) {
    const code = countryOfNumeric(numeric)
    if (code) codes.add(code)
  }
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const triples = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)))
  const found = triples
    .filter((triple) => triple !== 'UAE' && triple !== 'DRC')
    .flatMap((triple) => countryOfName(triple) ?? [])
  expect(found).toHaveLength(codes.size + 1)
  expect(new Set(found)).toEqual(codes.add('XK'))
})

test('Gleditsch and Ward’s numbers are countries; two were larger states once', () => {
  for (let number = 0; number < 1000; number++) {
    const code = countryOfGw(number)
    if (code !== null) expect(isCountryCode(code)).toBe(true)
  }
  expect([2, 260, 365, 490, 678, 315].map(countryOfGw)).toEqual(['US', 'DE', 'RU', 'CD', 'YE', null])
  expect([...SPLIT.keys()].map(countryOfGw)).toEqual(['RU', 'RS'])
})

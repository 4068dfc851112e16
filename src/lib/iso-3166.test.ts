import { describe, expect, it, test } from 'vitest'
import baseMap from 'world-atlas/countries-50m.json'
import { alpha2OfNumeric, countryAliases, countryName, isCountryCode } from './iso-3166.ts'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const codes = LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter(isCountryCode)
const numerics = Array.from({ length: 1000 }, (_, n) => String(n).padStart(3, '0'))

test('there are the 249 countries of the standard, each with a number of its own, and Kosovo', () => {
  expect(codes).toHaveLength(250)
  const numbered = numerics.map(alpha2OfNumeric).filter((code) => code !== null)
  expect([...numbered, 'XK'].sort()).toEqual(codes)
})

test('every code has a name, and no two the same', () => {
  const names = codes.map(countryName)
  for (const [index, name] of names.entries()) expect(name).not.toBe(codes[index])
  expect(new Set(names).size).toBe(names.length)
})

test('the base map knows every number by the same country', () => {
  const words = (name: string) =>
    new Set(
      name
        .normalize('NFD')
        .toLowerCase()
        .match(/[a-z]{4,}/g),
    )
  const strange = baseMap.objects.countries.geometries.flatMap((geometry) => {
    if (!('id' in geometry) || geometry.id === undefined) return []
    const code = alpha2OfNumeric(geometry.id)
    const own = words(code ? countryName(code) : '')
    return [...words(geometry.properties.name)].some((word) => own.has(word))
      ? []
      : [geometry.properties.name]
  })
  // Short forms and other names of the same countries.
  expect(strange.sort()).toMatchInlineSnapshot(`
    [
      "Ashmore and Cartier Is.",
      "Faeroe Is.",
      "Fr. S. Antarctic Lands",
      "Palestine",
      "S. Geo. and the Is.",
      "St. Vin. and Gren.",
      "Turkey",
    ]
  `)
})

describe('isCountryCode', () => {
  it.each(['', 'fr', 'FRA', 'F', 'UK', 'EU', 'ZZ', 'XX', 'AN', 'SU', '250', ' FR', 'constructor'])(
    'refuses "%s"',
    (code) => {
      expect(isCountryCode(code)).toBe(false)
    },
  )

  it.each(['FR', 'GB', 'RU', 'US', 'AF', 'ZW', 'AX', 'SS', 'XK'])('takes %s', (code) => {
    expect(isCountryCode(code)).toBe(true)
  })
})

describe('alpha2OfNumeric', () => {
  it.each([
    ['250', 'FR'],
    ['004', 'AF'],
    ['643', 'RU'],
    ['804', 'UA'],
    ['728', 'SS'],
    ['4', null],
    ['000', null],
    ['999', null],
    ['', null],
    ['FR', null],
  ])('says of "%s": %s', (numeric, code) => {
    expect(alpha2OfNumeric(numeric)).toBe(code)
  })
})

describe('countryName', () => {
  it.each([
    ['FR', 'France'],
    ['RU', 'Russia'],
    ['XK', 'Kosovo'],
    ['ZZ', 'ZZ'],
    ['none', 'none'],
    ['', ''],
    ['not a code', 'not a code'],
  ])('says of "%s": %s', (code, name) => {
    expect(countryName(code)).toBe(name)
  })
})

describe('countryAliases', () => {
  it('has the names that readers type where the browser has another', () => {
    expect(countryName('TR')).not.toContain('Turkey')
    expect(countryAliases('TR')).toEqual(['Turkey'])
    expect(countryAliases('FR')).toEqual([])
    expect(countryAliases('none')).toEqual([])
  })
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Mapping } from '../importers/mapping.ts'
import { forgetMapping, rememberedMapping, rememberMapping } from './mappings.ts'

const mapping: Mapping = {
  ...{ version: 1, key: 'a\nb', fields: { date: 'a', title: 'b' }, dateOrder: 'dmy', precision: 'city' },
}
let store: Map<string, string>

beforeEach(() => {
  store = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
    removeItem: (key: string) => store.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

test('a choice is there for tables with the same columns until it is forgotten', () => {
  expect(rememberMapping(mapping)).toBe(true)
  expect(rememberedMapping('a\nb')).toEqual(mapping)
  expect(rememberedMapping('a\nc')).toBe(null)
  forgetMapping('a\nb')
  expect(rememberedMapping('a\nb')).toBe(null)
})

test('what the store holds otherwise is not read by', () => {
  rememberMapping(mapping)
  const [key] = store.keys()
  for (const bad of [
    '{',
    '7',
    JSON.stringify({ ...mapping, key: 'other' }),
    JSON.stringify({ ...mapping, version: 2 }),
    JSON.stringify({ ...mapping, fields: { title: 'b' } }),
    JSON.stringify({ ...mapping, fields: { date: 'a', moon: 'b' } }),
    JSON.stringify({ ...mapping, dateOrder: 'ymd' }),
    JSON.stringify({ ...mapping, precision: 'exact' }),
  ]) {
    store.set(key!, bad)
    expect(rememberedMapping(mapping.key)).toBe(null)
  }
})

test('a blocked store is no fault', () => {
  vi.stubGlobal('localStorage', undefined)
  expect(rememberMapping(mapping)).toBe(false)
  expect(rememberedMapping(mapping.key)).toBe(null)
  forgetMapping(mapping.key)
})

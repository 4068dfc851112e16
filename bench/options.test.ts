import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

test('reads counts in thousands and millions', () => {
  expect(readOptions(['--counts', '2k,350k,1M']).counts).toEqual([2000, 350_000, 1_000_000])
  expect(readOptions([]).counts).toEqual([100_000, 350_000, 1_000_000, 3_000_000])
})

test.each([
  [['--counts', '1G'], '"1G" is no count'],
  [['--only', 'brush,speed'], '"speed" is nothing to measure'],
  [['--runs', '0'], '--runs is "0"'],
])('refuses %s', (args, message) => {
  expect(() => readOptions(args)).toThrow(message)
})

import { expect, test } from 'vitest'
import { looksLikeTable } from './pasted-table.ts'

test.each([
  ['date,place\n2020-01-01,Paris'],
  ['date\tplace\r\n2020-01-01\tParis\r\n'],
  ['\n\ndate;place\n\n2020-01-01;Paris'],
])('%j looks like a table', (text) => {
  expect(looksLikeTable(text)).toBe(true)
})

test.each([
  [''],
  ['date,place'],
  ['Dear all,\nplease find the file attached'],
  ['a sentence, with a comma\nand a second; with another delimiter'],
])('%j does not', (text) => {
  expect(looksLikeTable(text)).toBe(false)
})

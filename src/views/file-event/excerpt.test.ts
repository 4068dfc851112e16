import { expect, test } from 'vitest'
import { excerptOfRow } from './excerpt.ts'

const cells = ['1', '', 'x', '12', '', '9', 'end'].map((value, index) => ({
  column: `c${index}`,
  value,
  facts: [],
}))

function inWords(marked: readonly number[]): string {
  return excerptOfRow(cells, marked)
    .map((cell) => (cell ? (cell.isMarked ? `[${cell.column}]` : cell.column) : '…'))
    .join(' ')
}

test('the marked cells stand between the nearest filled ones', () => {
  expect(inWords([3])).toBe('… c2 [c3] … c5 …')
  expect(inWords([2, 3])).toBe('c0 … [c2] [c3] … c5 …')
  expect(inWords([0])).toBe('[c0] … c2 …')
  expect(inWords([6])).toBe('… c5 [c6]')
})

test('a marked empty cell is shown', () => {
  expect(inWords([1])).toBe('c0 [c1] c2 …')
})

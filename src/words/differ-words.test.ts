import { expect, test } from 'vitest'
import { differWords } from './differ-words.ts'

test('a toll says from what to what and how far that is', () => {
  expect(differWords.toll(2606, 6729, 'killed')).toBe('2,606 to 6,729 killed, 4,123 apart')
  expect(differWords.toll(7, 7, 'injured')).toBeNull()
})

test('two dates are one or the other, of more the first to the last', () => {
  expect(differWords.dates('2024-03-04', '2024-03-06', 2, 2, true)).toBe('4 or 6 March 2024, 2 days apart')
  expect(differWords.dates('2024-02-28', '2024-03-01', 3, 2, true)).toBe(
    '28 February to 1 March 2024, 2 days apart',
  )
  expect(differWords.dates('2005-05', '2005-06', 2, 1, false)).toBe('May or June 2005, at least 1 day apart')
})

test('points are a whole number of kilometres apart, near ones to a tenth', () => {
  expect(differWords.points(1234.5)).toBe('points 1,235 km apart')
  expect(differWords.points(3.14)).toBe('points 3.1 km apart')
})

import { expect, test } from 'vitest'
import { remember } from './remember.ts'

test('asks once for each text, and again once it had to forget', () => {
  const asked: string[] = []
  const length = remember((text) => {
    asked.push(text)
    return text.length
  }, 2)
  expect(['a', 'bb', 'a', 'bb'].map(length)).toEqual([1, 2, 1, 2])
  expect(asked).toEqual(['a', 'bb'])
  expect(['ccc', 'a', 'a'].map(length)).toEqual([3, 1, 1])
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a'])
})

test('keeps that there is no answer', () => {
  let asked = 0
  const none = remember(() => {
    asked++
    return null
  })
  none('a')
  none('a')
  expect(asked).toBe(1)
})
